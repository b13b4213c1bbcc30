"""The app for macOS, in a disk image. NOT RUN YET: there was no Mac; only what needs none is tested.

On a Mac with Xcode's command line tools, for its own kind of processor::

    python3 installer/build.py macos

makes ``dist/Footwork-VERSION-arm64.dmg`` (or ``-x86_64``), signed for that Mac alone. For other people's
Macs Apple wants to know who made it. Once, with a developer's account: have a certificate "Developer ID
Application" in the keychain, make a password for one app on the account's page, and keep both::

    xcrun notarytool store-credentials footwork --apple-id NAME --team-id TEAM

Then each time::

    FOOTWORK_SIGN_AS="Developer ID Application: NAME (TEAM)" FOOTWORK_NOTARY=footwork \
        python3 installer/build.py macos

signs all of it with the hardened runtime, sends the disk image to Apple, waits for the answer (minutes), and
staples that to the image, so that a Mac without a network believes it too. Look at what came of it::

    spctl --assess --type open --context context:primary-signature --verbose dist/Footwork-*.dmg
"""

import os
import platform
import plistlib
import sys
from pathlib import Path
from shutil import copytree
from typing import Final

from installer.packages.frozen import freeze
from installer.packages.mac.described import info
from installer.packages.workshop import Workshop
from installer.system import CannotContinueError

SIGN_AS, NOTARY = "FOOTWORK_SIGN_AS", "FOOTWORK_NOTARY"
NOBODY: Final = "-"
"""Signs for this Mac alone."""
RIGHTS: Final = {"com.apple.security.cs.disable-library-validation": True}
"""What the hardened runtime has to allow: Python loads its own modules, which Apple has not signed."""


def build(workshop: Workshop) -> list[Path]:
    """Freeze the program as an app, sign it, and put it into a disk image."""
    if sys.platform != "darwin":
        raise CannotContinueError("The app for macOS can be made on macOS only; run this command on a Mac.")
    called = name(workshop.version, platform.machine())
    signer, notary = os.environ.get(SIGN_AS) or NOBODY, os.environ.get(NOTARY)
    if notary and signer == NOBODY:
        raise CannotContinueError(f"Apple takes only what is signed: {NOTARY} needs {SIGN_AS}.")
    with workshop.whole(workshop.cache / "macos") as fresh:
        told, rights = fresh / "Info.plist", fresh / "rights.plist"
        told.write_bytes(plistlib.dumps(info(workshop.version)))
        rights.write_bytes(plistlib.dumps(RIGHTS))
        drawn = fresh / "footwork.iconset"
        workshop.run([workshop.tools.python, "-m", "installer.packages.mac.icon", drawn])
        workshop.run(["iconutil", "--convert", "icns", "--output", fresh / "footwork.icns", drawn])
        plan = {"FOOTWORK_PLIST": str(told), "FOOTWORK_ICON": str(fresh / "footwork.icns")}
        frozen = freeze(workshop, "app", plan)
        app = fresh / "disk" / "Footwork.app"
        copytree(frozen, app, symlinks=True)
        (fresh / "disk" / "Applications").symlink_to("/Applications")
        workshop.run(signing(app, signer, rights))
        workshop.run(packing(fresh / "disk", fresh / called))
        if signer != NOBODY:
            workshop.run(signing(fresh / called, signer))
        if notary:
            for step in notarising(fresh / called, notary):
                workshop.run(step)
    return [workshop.deliver(workshop.cache / "macos" / called)]


def name(version: str, machine: str) -> str:
    """What the disk image is called."""
    return f"Footwork-{version}-{machine}.dmg"


def signing(what: Path, signer: str, rights: Path | None = None) -> list[object]:
    """The command that signs an app with all that is in it, or a disk image."""
    command: list[object] = ["codesign", "--force", "--sign", signer]
    if signer != NOBODY:
        command.append("--timestamp")
    if rights is not None:
        command += ["--deep", "--options", "runtime", "--entitlements", rights]
    return [*command, what]


def packing(folder: Path, image: Path) -> list[object]:
    """The command that makes a disk image of a folder."""
    return [
        "hdiutil",
        "create",
        "-volname",
        "Footwork",
        "-srcfolder",
        folder,
        "-format",
        "UDZO",
        "-ov",
        image,
    ]


def notarising(image: Path, profile: str) -> list[list[object]]:
    """The commands that have Apple look at a disk image, and keep with it what Apple said."""
    asked: list[object] = ["xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait"]
    return [asked, ["xcrun", "stapler", "staple", image]]
