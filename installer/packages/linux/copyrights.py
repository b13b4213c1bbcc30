"""The licences of what Debian brings to an AppImage: its libraries, and what the starter is made of."""

import re
from collections.abc import Iterable
from pathlib import Path
from shutil import copyfile

from installer.packages.workshop import Workshop

DOCUMENTS, COMMON = Path("/usr/share/doc"), Path("/usr/share/common-licenses")


def bring(packages: Iterable[str], share: Path) -> None:
    """Put copyrights, and the licences that those point to, below a folder like ``/usr/share``."""
    named: set[str] = set()
    for package in sorted(packages):
        told = DOCUMENTS / package / "copyright"
        (share / "doc" / package).mkdir(parents=True, exist_ok=True)
        copyfile(told, share / "doc" / package / "copyright")
        named |= pointed_to(told.read_text(encoding="utf-8", errors="replace"))
    (share / "common-licenses").mkdir(parents=True, exist_ok=True)
    for name in sorted(named):
        if (COMMON / name).is_file():
            copyfile(COMMON / name, share / "common-licenses" / name)


def pointed_to(text: str) -> set[str]:
    """The names of the licences that a copyright leaves to Debian's folder of them."""
    return {name.rstrip(".") for name in re.findall(rf"{COMMON}/([A-Za-z0-9.-]+)", text)}


def packages_of(workshop: Workshop, files: Iterable[Path]) -> set[str]:
    """The packages that brought files here."""
    asked = sorted({f"*/{file.resolve().name}" for file in files})
    said = workshop.run(["dpkg-query", "--search", *asked])
    return {line.partition(":")[0].partition(",")[0] for line in said.splitlines() if ": /" in line}
