"""The Flatpak: a manifest with all its sources beside it, so that flatpak-builder needs no network.

NOT BUILT YET: the runtimes come from nowhere that a builder here reaches. The manifest is checked by
flatpak-builder's own reader. Where there is a network, for the runtimes alone::

    flatpak-builder --user --install --install-deps-from=flathub build dist/flatpak/org.footwork.Footwork.json
"""

import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from typing import Any, Final

from installer import lock
from installer.packages import wheel
from installer.packages.linux.architecture import ARCHITECTURES, Architecture
from installer.packages.linux.share import fill
from installer.packages.parts import fetch, sha256
from installer.packages.shipped import NOT_SHIPPED
from installer.packages.workshop import Workshop, same_times
from installer.system import CannotContinueError

NAME: Final = "org.footwork.Footwork"
RUNTIME, ITS_VERSION, ITS_PYTHON = "org.freedesktop", "24.08", "3.12"
"""The runtime brings this Python and the libraries that Qt needs; Qt comes with the wheels."""
ALLOWED: Final = (
    "--socket=wayland",
    "--socket=fallback-x11",
    "--share=ipc",  # what X asks for, to draw quickly
    "--device=dri",
    "--socket=cups",
)
"""What the program may use: a display and a printer. No network; files through the system's own dialogs."""


def build(workshop: Workshop) -> list[Path]:
    """Write the manifest and gather its sources in ``dist/flatpak``."""
    (own,) = (made for made in wheel.build(workshop) if made.suffix == ".whl")
    with workshop.whole(workshop.root / "dist" / "flatpak") as fresh:
        sources = []
        for architecture in ARCHITECTURES.values():
            for part in _parts(workshop, architecture):
                copyfile(part, fresh / part.name)
                sources.append(source(fresh / part.name, architecture.machine))
        copyfile(own, fresh / own.name)
        fill(workshop, fresh / "share")
        same_times(fresh, workshop.epoch)
        told = [source(path, "", path.parent.relative_to(fresh)) for path in _files(fresh / "share")]
        whole = manifest(_together(sources), source(fresh / own.name), told)
        check(whole, fresh, (workshop.source / lock.RUN_LOCK).read_text(encoding="utf-8"))
        (fresh / f"{NAME}.json").write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
        same_times(fresh, workshop.epoch)
    return [workshop.root / "dist" / "flatpak" / f"{NAME}.json"]


def manifest(parts: list[dict[str, Any]], own: dict[str, Any], share: list[dict[str, Any]]) -> dict[str, Any]:
    """The manifest: the locked wheels are one module, our own wheel and what a desktop is told another."""
    install = "pip3 install --no-index --no-deps --no-build-isolation --prefix=${FLATPAK_DEST}"
    # A system is told only what is called like the program's id; flatpak-builder renames all but this.
    kind = f'mv footwork.xml {NAME}.xml && sed -i \'s/name="footwork"/name="{NAME}"/\' {NAME}.xml'
    return {
        "id": NAME,
        "runtime": f"{RUNTIME}.Platform",
        "runtime-version": ITS_VERSION,
        "sdk": f"{RUNTIME}.Sdk",
        "command": "footwork",
        "rename-desktop-file": "footwork.desktop",
        "rename-icon": "footwork",
        "finish-args": list(ALLOWED),
        "modules": [
            {
                "name": "parts",
                "buildsystem": "simple",
                "build-commands": [f"{install} *.whl"],
                "sources": parts,
            },
            {
                "name": "footwork",
                "buildsystem": "simple",
                "build-commands": [
                    f"{install} {own['dest-filename']}",
                    "mkdir -p ${FLATPAK_DEST}/share",
                    "cp -r share/. ${FLATPAK_DEST}/share/",
                    f"cd ${{FLATPAK_DEST}}/share/mime/packages && {kind}",
                ],
                "sources": [own, *share],
            },
        ],
    }


def check(whole: dict[str, Any], folder: Path, locked: str) -> None:
    """See that each source lies in the folder as its hash says, and each wheel of others is a locked one.

    Raises CannotContinueError.
    """
    parts, own = whole["modules"]
    for each in (*parts["sources"], *own["sources"]):
        if each["type"] != "file" or each.get("sha256") != sha256(folder / each["path"]):
            raise CannotContinueError(
                f"{each['path']} of the Flatpak is not the file that its manifest means."
            )
    for each in parts["sources"]:
        if f"sha256:{each['sha256']}" not in locked:
            raise CannotContinueError(f"{each['path']} of the Flatpak is none that {lock.RUN_LOCK} pins.")


def source(path: Path, machine: str = "", folder: Path | None = None) -> dict[str, Any]:
    """A file beside the manifest, with its hash; ``machine`` is the only kind that it is for."""
    place = path.name if folder is None else str(folder / path.name)
    told: dict[str, Any] = {"type": "file", "path": place, "sha256": sha256(path), "dest-filename": path.name}
    if folder is not None:
        told["dest"] = str(folder)
    if machine:
        told["only-arches"] = [machine]
    return told


def _together(sources: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each file once: what every kind of machine takes is for all of them."""
    found: dict[str, dict[str, Any]] = {}
    for each in sources:
        if each["path"] in found:
            found[each["path"]].pop("only-arches", None)
        else:
            found[each["path"]] = dict(each)
    return [found[path] for path in sorted(found)]


def _parts(workshop: Workshop, architecture: Architecture) -> Iterator[Path]:
    """The locked wheels for a kind of machine, but for what only building takes."""
    there = [word for each in architecture.wheels for word in ("--platform", each)]
    python = ["--python-version", ITS_PYTHON, "--implementation", "cp", "--only-binary=:all:"]
    locked = (workshop.source / lock.RUN_LOCK).read_text(encoding="utf-8")
    for path in fetch(workshop, f"wheels-for-{architecture.machine}", locked, *python, *there):
        if path.name.partition("-")[0].lower().replace("_", "-") not in NOT_SHIPPED:
            yield path


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
