"""Make what runners install, and prove that it works. Needs Python 3.11 to 3.13 and git.

python3 installer/build.py wheel       source archive and wheel, for pip, pipx and uv
python3 installer/build.py deb         package for Debian, Ubuntu and their relatives
python3 installer/build.py appimage    one file for other Linux desktops
python3 installer/build.py windows     setup for Windows, made on Linux
python3 installer/build.py papers      bill of materials, licences of all that is shipped, checksums
python3 installer/build.py all         all of these, the papers last
python3 installer/build.py flatpak     manifest and sources of a Flatpak, which flatpak-builder makes off line
python3 installer/build.py macos       app for macOS, on a Mac; not run by anybody yet
python3 installer/build.py prove       install it on bare systems, use it there, and print a table (as root)

The .deb and the AppImage are for the kind of machine that makes them, x86_64 or aarch64. Once the repository
is published, --home ADDRESS, under which its files can be read, brings pictures into software centres.
"""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 13):  # an old Python must be able to read this far
    sys.exit(
        "Building Footwork needs Python 3.11, 3.12 or 3.13; this is Python {}.{}.".format(*sys.version_info)
    )

from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installer.packages.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
