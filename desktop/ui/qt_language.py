"""What Qt itself says and how it lays out, in the language of the window: its own dialogs and menus."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.wording.language import ENGLISH, PSEUDO, Language


def have_qt_speak(app: QApplication, language: Language) -> None:
    """Qt's catalogue, its locale and the direction of reading. English is what Qt speaks by itself."""
    code = ENGLISH if language.code == PSEUDO else language.code
    QLocale.setDefault(QLocale(code))
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    if code != ENGLISH:
        translator = QTranslator(app)
        if translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(translator)
    direction = Qt.LayoutDirection.RightToLeft if language.right_to_left else Qt.LayoutDirection.LeftToRight
    app.setLayoutDirection(direction)


def system_languages() -> tuple[str, ...]:
    """The languages that the system's user reads, best first."""
    return tuple(QLocale.system().uiLanguages())
