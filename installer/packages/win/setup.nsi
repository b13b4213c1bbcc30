; The setup: for one user, without an administrator; an entry in Start, the kind of file, an uninstaller.
; makensis -DVERSION=... -DSTAGE=folder -DOUT=file setup.nsi, on Linux as on Windows.
Target amd64-unicode
Unicode true
ManifestDPIAware true
!include "MUI2.nsh"

Name "Footwork"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Footwork"
InstallDirRegKey HKCU "Software\Footwork" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 32
BrandingText "Footwork ${VERSION}"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Footwork"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

; Only folders and files that the setup itself brings: a folder Footwork-data of the runner's stays.
!macro TakeAway
  RMDir /r "$INSTDIR\site"
  RMDir /r "$INSTDIR\python"
  Delete "$INSTDIR\*.dll"
  Delete "$INSTDIR\*.pyd"
  Delete "$INSTDIR\python*.*"
  Delete "$INSTDIR\entry.py"
  Delete "$INSTDIR\footwork*.exe"
  Delete "$INSTDIR\LICENSE.txt"
!macroend

Section
  SetOutPath "$INSTDIR"
  !insertmacro TakeAway
  File /r "${STAGE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Footwork.lnk" "$INSTDIR\footworkw.exe"
  WriteRegStr HKCU "Software\Footwork" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.footwork" "" "Footwork.plans"
  WriteRegStr HKCU "Software\Classes\Footwork.plans" "" "Footwork plans"
  WriteRegStr HKCU "Software\Classes\Footwork.plans\shell\open\command" "" '"$INSTDIR\footworkw.exe" "%1"'
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Footwork"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro TakeAway
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Footwork.lnk"
  DeleteRegKey HKCU "Software\Footwork"
  DeleteRegKey HKCU "Software\Classes\.footwork"
  DeleteRegKey HKCU "Software\Classes\Footwork.plans"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
