"""The AppImage: one file for any desktop Linux, with its libraries but for those that every desktop has."""

from pathlib import Path
from shutil import copyfile, copytree
from typing import Final

from installer.packages.frozen import freeze
from installer.packages.linux.architecture import Architecture, here
from installer.packages.linux.copyrights import bring, packages_of
from installer.packages.linux.share import HERE, fill
from installer.packages.workshop import Workshop, same_times
from installer.system import Machine, Need, add, file, program

LINKED: Final = {
    "squashfuse": "libsquashfuse-dev",
    "zstd": "libzstd-dev",
    "lzma": "liblzma-dev",
    "lz4": "liblz4-dev",
    "z": "zlib1g-dev",
}
"""What the starter holds, and the packages that bring it."""
C_LIBRARY: Final = "libc6-dev"


def tools(architecture: Architecture) -> tuple[Need, ...]:
    """What it is made with."""
    linked = (file(f"{architecture.libraries}/lib{name}.a", package) for name, package in LINKED.items())
    return (program("gcc", "gcc"), program("mksquashfs", "squashfs-tools"), *linked)


def name(version: str, architecture: Architecture) -> str:
    """What the file is called."""
    return f"Footwork-{version}-{architecture.machine}.AppImage"


def build(workshop: Workshop) -> list[Path]:
    """Freeze the program with all it needs, pack it, and put our own small starter in front."""
    architecture = here()
    add(tools(architecture), "Making an AppImage", Machine())
    frozen = freeze(workshop, "all")
    called = name(workshop.version, architecture)
    with workshop.whole(workshop.cache / "appimage") as fresh:
        folder = fresh / "AppDir"
        copytree(frozen, folder / "usr/lib/footwork", symlinks=True)
        fill(workshop, folder / "usr/share")
        brought = packages_of(workshop, _the_systems(frozen, Path(architecture.libraries)))
        bring({*brought, *LINKED.values(), C_LIBRARY}, folder / "usr/share")
        (folder / "AppRun").symlink_to("usr/lib/footwork/footwork")
        (folder / "footwork.desktop").symlink_to("usr/share/applications/footwork.desktop")
        (folder / "footwork.svg").symlink_to("usr/share/icons/hicolor/scalable/apps/footwork.svg")
        same_times(folder, workshop.epoch)
        starter, files = fresh / "starter", fresh / "files"
        code = workshop.source / HERE / "runtime.c"
        linked = [f"-l{library}" for library in LINKED]
        workshop.run(["gcc", "-O2", "-Wall", "-Wextra", "-static", "-s", "-o", starter, code, *linked])
        # The times of files are their own; that of the whole is said by SOURCE_DATE_EPOCH.
        packing = ["mksquashfs", folder, files, "-comp", "zstd", "-Xcompression-level", "19", "-b", "256K"]
        workshop.run([*packing, "-root-owned", "-noappend", "-no-progress", "-quiet"])
        copyfile(starter, fresh / called)
        with (fresh / called).open("ab") as image:
            image.write(files.read_bytes())
        (fresh / called).chmod(0o755)
    return [workshop.deliver(workshop.cache / "appimage" / called)]


def _the_systems(frozen: Path, libraries: Path) -> list[Path]:
    """Where the libraries come from that the system has too."""
    names = sorted({path.name for path in frozen.rglob("*.so*")})
    return [libraries / name for name in names if (libraries / name).exists()]
