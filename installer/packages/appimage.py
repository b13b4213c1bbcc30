"""The AppImage: one file for any desktop Linux, with its libraries but for those that every desktop has."""

from pathlib import Path
from shutil import copyfile, copytree
from typing import Final

from installer.packages.frozen import freeze
from installer.packages.linux.share import HERE, fill
from installer.packages.workshop import Workshop, same_times
from installer.system import Machine, add, file, program

LIBRARIES: Final = Path("/usr/lib/x86_64-linux-gnu")
TOOLS: Final = (
    program("gcc", "gcc"),
    program("mksquashfs", "squashfs-tools"),
    file(f"{LIBRARIES}/libsquashfuse.a", "libsquashfuse-dev"),
    file(f"{LIBRARIES}/libzstd.a", "libzstd-dev"),
    file(f"{LIBRARIES}/liblzma.a", "liblzma-dev"),
    file(f"{LIBRARIES}/liblz4.a", "liblz4-dev"),
    file(f"{LIBRARIES}/liblzo2.a", "liblzo2-dev"),
    file(f"{LIBRARIES}/libz.a", "zlib1g-dev"),
)
LINKED: Final = ("-lsquashfuse", "-lzstd", "-llzma", "-llz4", "-llzo2", "-lz")


def build(workshop: Workshop) -> list[Path]:
    """Freeze the program with all it needs, pack it, and put our own small starter in front."""
    add(TOOLS, "Making an AppImage", Machine())
    frozen = freeze(workshop, "all")
    name = f"Footwork-{workshop.version}-x86_64.AppImage"
    with workshop.whole(workshop.cache / "appimage") as fresh:
        folder = fresh / "AppDir"
        copytree(frozen, folder / "usr/lib/footwork", symlinks=True)
        fill(workshop, folder / "usr/share")
        (folder / "AppRun").symlink_to("usr/lib/footwork/footwork")
        (folder / "footwork.desktop").symlink_to("usr/share/applications/footwork.desktop")
        (folder / "footwork.svg").symlink_to("usr/share/icons/hicolor/scalable/apps/footwork.svg")
        same_times(folder, workshop.epoch)
        starter, files = fresh / "starter", fresh / "files"
        code = workshop.source / HERE / "runtime.c"
        workshop.run(["gcc", "-O2", "-Wall", "-Wextra", "-static", "-s", "-o", starter, code, *LINKED])
        # The times of files are their own; that of the whole is said by SOURCE_DATE_EPOCH.
        packing = ["mksquashfs", folder, files, "-comp", "zstd", "-Xcompression-level", "19", "-b", "256K"]
        workshop.run([*packing, "-root-owned", "-noappend", "-no-progress", "-quiet"])
        copyfile(starter, fresh / name)
        with (fresh / name).open("ab") as image:
            image.write(files.read_bytes())
        (fresh / name).chmod(0o755)
    return [workshop.deliver(workshop.cache / "appimage" / name)]
