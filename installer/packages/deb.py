"""The package for Debian and its relatives: the frozen program, bound to the system's own libraries."""

import gzip
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import md5
from pathlib import Path
from shutil import copyfile, copytree
from typing import Final

from installer.packages.frozen import freeze
from installer.packages.linux.architecture import here
from installer.packages.linux.share import HERE, check, debian_version, fill
from installer.packages.workshop import Workshop, same_times
from installer.system import CannotContinueError, Machine, add, program

TOOLS: Final = (
    program("dpkg-shlibdeps", "dpkg-dev"),
    program("objdump", "binutils"),
    program("desktop-file-validate", "desktop-file-utils"),
    program("appstreamcli", "appstream"),
)
PLACE: Final = Path("usr/lib/footwork")
MAINTAINER: Final = "The Footwork authors <footwork@example.org>"


def build(workshop: Workshop) -> list[Path]:
    """Freeze the program, fill a package with it and with what a desktop is told, and have it looked at."""
    add(TOOLS, "Making a .deb", Machine())
    frozen = freeze(workshop, "own")
    architecture = here().debian
    name = f"footwork_{debian_version(workshop.version)}_{architecture}.deb"
    with workshop.whole(workshop.cache / "deb") as fresh:
        root = fresh / "root"
        (root / "DEBIAN").mkdir(parents=True)
        copytree(frozen, root / PLACE, symlinks=True)
        (root / "usr/bin").mkdir()
        (root / "usr/bin/footwork").symlink_to("../lib/footwork/footwork")
        fill(workshop, root / "usr/share")
        _documents(workshop, root / "usr/share")
        check(workshop, root / "usr/share")
        _tell_dpkg(workshop, root, _depends(workshop, fresh, root / PLACE), architecture)
        same_times(root, workshop.epoch)
        packing = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", root, fresh / name]
        workshop.run(packing)
    return [workshop.deliver(workshop.cache / "deb" / name)]


def _documents(workshop: Workshop, share: Path) -> None:
    """Who may do what with it, and what changed, where Debian keeps that."""
    documents = share / "doc/footwork"
    documents.mkdir(parents=True)
    copyfile(workshop.source / HERE / "copyright", documents / "copyright")
    date = format_datetime(datetime.fromtimestamp(workshop.epoch, UTC))
    entry = f"footwork ({debian_version(workshop.version)}) unstable; urgency=medium\n\n"
    entry += f"  * Made from commit {workshop.commit[:10]}.\n\n -- {MAINTAINER}  {date}\n"
    (documents / "changelog.gz").write_bytes(gzip.compress(entry.encode(), mtime=0))
    overrides = share / "lintian/overrides"
    overrides.mkdir(parents=True)
    copyfile(workshop.source / HERE / "overrides", overrides / "footwork")


def _depends(workshop: Workshop, fresh: Path, program: Path) -> str:
    """The packages whose libraries the program loads, as Debian's own tool finds them."""
    (fresh / "debian").mkdir()
    (fresh / "debian/control").write_text("Source: footwork\n\nPackage: footwork\nArchitecture: any\n")
    binaries = sorted(path for path in program.rglob("*") if _is_elf(path))
    own = sorted({f"-l{path.parent}" for path in binaries})
    asked = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "-xfootwork", *own, *binaries]
    said = workshop.run(asked, cwd=fresh)
    found = [line for line in said.splitlines() if line.startswith("shlibs:Depends=")]
    if not found:
        raise CannotContinueError(f"dpkg-shlibdeps found no libraries: {said}")
    return found[0].partition("=")[2]


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _tell_dpkg(workshop: Workshop, root: Path, depends: str, architecture: str) -> None:
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(path.stat().st_size for path in files) // 1024
    sums = "".join(f"{md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in files)
    (root / "DEBIAN/md5sums").write_text(sums, encoding="utf-8")
    told = control(workshop.version, architecture, depends, size)
    (root / "DEBIAN/control").write_text(told, encoding="utf-8")


def control(version: str, architecture: str, depends: str, size: int) -> str:
    """What dpkg has to know; ``size`` is installed, in kibibytes."""
    return (
        f"Package: footwork\nVersion: {debian_version(version)}\n"
        f"Architecture: {architecture}\nMaintainer: {MAINTAINER}\nInstalled-Size: {size}\n"
        f"Depends: {depends}\nSection: misc\nPriority: optional\n"
        "Description: planner for runners, with exercises from foot to back\n"
        " Drag runs and exercises into a weekly calendar, or type them, and print the\n"
        " week for the fridge door. Everything stays on this computer.\n"
    )
