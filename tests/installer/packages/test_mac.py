"""What of the app for macOS needs no Mac: what macOS is told, commands, the icon. The rest is not run yet."""

import plistlib
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop import ENDING
from installer.lock import ROOT
from installer.packages.linux import metainfo
from installer.packages.mac import app, icon
from installer.packages.mac.described import KIND, info
from installer.packages.workshop import Workshop
from installer.system import CannotContinueError

IMAGE = Path("/made/Footwork-1.2.0-arm64.dmg")


@pytest.mark.parametrize(("version", "number"), [("1.2.0", "1.2.0"), ("1.3.0.dev0", "1.3.0")])
def test_macos_is_told_the_number_and_the_kind_of_file(version: str, number: str) -> None:
    told = plistlib.loads(plistlib.dumps(info(version)))
    assert told["CFBundleShortVersionString"] == told["CFBundleVersion"] == number
    assert re.fullmatch(r"\d+(\.\d+){0,2}", number)
    (kind,) = told["UTExportedTypeDeclarations"]
    (document,) = told["CFBundleDocumentTypes"]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == [ENDING[1:]]
    assert document["LSItemContentTypes"] == [kind["UTTypeIdentifier"]] == [KIND]


def test_the_name_and_the_kind_of_file_are_those_of_the_other_systems() -> None:
    linux = (ROOT / "installer/packages/linux/footwork.xml").read_text(encoding="utf-8")
    (kind,) = info("1")["UTExportedTypeDeclarations"]
    assert f'type="{kind["UTTypeTagSpecification"]["public.mime-type"][0]}"' in linux
    assert f'pattern="*{ENDING}"' in linux
    about = (ROOT / "installer/packages/linux/footwork.metainfo.xml").read_text(encoding="utf-8")
    assert f"<id>{info('1')['CFBundleIdentifier']}</id>" in about
    setup = (ROOT / "installer/packages/win/setup.nsi").read_text(encoding="utf-8")
    assert f"Classes\\{ENDING}" in setup


def test_it_is_made_on_macos_only_and_that_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(CannotContinueError, match=r"^The app for macOS can be made on macOS only; [^.]*\.$"):
        app.build(Workshop(ROOT, ROOT, "0" * 40, 0))


def test_without_a_certificate_it_is_signed_for_this_mac_alone() -> None:
    signed = app.signing(Path("Footwork.app"), app.NOBODY, Path("rights.plist"))
    assert signed[:4] == ["codesign", "--force", "--sign", "-"]
    assert "--timestamp" not in signed


def test_what_is_notarised_is_signed_with_a_time_and_the_hardened_runtime() -> None:
    signed = app.signing(
        Path("Footwork.app"), "Developer ID Application: A Runner (TEAM)", Path("rights.plist")
    )
    assert {"--timestamp", "--options", "runtime", "--entitlements"} <= set(map(str, signed))
    submitted, stapled = app.notarising(IMAGE, "footwork")
    assert submitted == ["xcrun", "notarytool", "submit", IMAGE, "--keychain-profile", "footwork", "--wait"]
    assert stapled == ["xcrun", "stapler", "staple", IMAGE]


def test_the_disk_image_says_for_which_processor_it_is() -> None:
    assert app.name("1.2.0", "arm64") == IMAGE.name
    assert app.packing(Path("disk"), IMAGE)[-1] == IMAGE


def test_the_icon_is_there_in_all_sizes(tmp_path: Path) -> None:
    icon.draw(tmp_path)
    found = {path.name: QImage(str(path)) for path in tmp_path.iterdir()}
    assert len(found) == 2 * len(icon.SIDES)
    for name, image in found.items():
        side, scale = re.fullmatch(r"icon_(\d+)x\1(@2x)?\.png", name).groups()  # type: ignore[union-attr]
        assert image.width() == image.height() == int(side) * (2 if scale else 1)
        assert metainfo.size(tmp_path / name) == (image.width(), image.height())
        assert image.pixelColor(image.rect().center()).alpha() == 255
        assert image.pixelColor(0, 0).alpha() == 0


def test_the_readme_and_the_script_say_that_nobody_has_run_it() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "not run yet" in next(line for line in readme.splitlines() if "`macos`" in line)
    assert app.__doc__ is not None
    assert "NOT RUN YET" in app.__doc__
