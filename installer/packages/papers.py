"""What goes with the packages: a bill of materials, the licences of all that is shipped, and checksums."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final
from uuid import UUID

from installer import lock
from installer.packages.workshop import Workshop

SHIPPED_BESIDE: Final = (
    ("Inter", "OFL-1.1", "resources/fonts/OFL-Inter.txt"),
    ("Noto Emoji", "OFL-1.1", "resources/fonts/OFL-NotoEmoji.txt"),
    ("DejaVu", "Bitstream-Vera", "resources/fonts/LICENSE-DejaVu.txt"),
    ("Lucide", "ISC", "resources/icons/LICENSE-Lucide.txt"),
)
"""What lies in the repository and was made by others: name, licence, and where its text is."""
NOT_SHIPPED: Final = {
    "hatchling",
    "editables",
    "packaging",
    "pathspec",
    "pluggy",
    "tomlkit",
    "trove-classifiers",
}
"""What the lock holds to build with."""
PYTHONS: Final = ("/usr/share/doc/libpython3.11-minimal/copyright", "/usr/share/doc/python3/copyright")
SPDX: Final = {
    "PySide6_Essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
}
"""Where a package says its licence in words of its own."""


@dataclass(frozen=True)
class Part:
    """One thing that is shipped."""

    name: str
    version: str
    licence: str
    text: str
    hashes: tuple[str, ...] = ()

    def told(self) -> dict[str, object]:
        """As CycloneDX has it."""
        licence = {"expression": self.licence} if self.licence else {"license": {"name": "see the texts"}}
        told: dict[str, object] = {"type": "library", "name": self.name, "licenses": [licence]}
        if self.version:
            told["version"] = self.version
        if self.hashes:
            told["purl"] = f"pkg:pypi/{self.name.lower()}@{self.version}"
        return told


def build(workshop: Workshop) -> list[Path]:
    """Write all three beside the packages; the checksums last, for they are of the others too."""
    found = sorted(parts(workshop), key=lambda part: part.name.lower())
    version = workshop.version
    with workshop.whole(workshop.cache / "papers") as fresh:
        (fresh / f"footwork-{version}-bom.cdx.json").write_text(bill(workshop, found), encoding="utf-8")
        (fresh / f"footwork-{version}-licences.txt").write_text(licences(found), encoding="utf-8")
    made = [workshop.deliver(paper) for paper in sorted((workshop.cache / "papers").iterdir())]
    numbers = {version, version.replace(".dev", "~dev")}
    packages = sorted(path for path in made[0].parent.iterdir() if any(each in path.name for each in numbers))
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in packages)
    with workshop.whole(workshop.cache / "sums") as fresh:
        (fresh / "SHA256SUMS").write_text(sums, encoding="utf-8")
    return [*made, workshop.deliver(workshop.cache / "sums" / "SHA256SUMS")]


def parts(workshop: Workshop) -> Iterator[Part]:
    """All that is shipped and was made by others."""
    pinned = locked((workshop.source / lock.RUN_LOCK).read_text(encoding="utf-8"))
    site = workshop.tools.folder.glob("lib/python3.*/site-packages")
    for found in distributions(path=[str(path) for path in site]):
        name = _canonical(found.name)
        if name in pinned and name not in NOT_SHIPPED:
            licence = SPDX.get(found.name) or _said(found, "License-Expression")
            yield Part(found.name, found.version, licence, _texts(found), pinned[name])
    version = workshop.run([workshop.tools.python, "-c", "import platform; print(platform.python_version())"])
    texts = [path.read_text(encoding="utf-8") for path in map(Path, PYTHONS) if path.exists()]
    yield Part("Python", version.strip(), "PSF-2.0", "\n".join(texts[:1]))
    for beside, licence, place in SHIPPED_BESIDE:
        yield Part(beside, "", licence, (workshop.source / place).read_text(encoding="utf-8"))


def locked(text: str) -> dict[str, tuple[str, ...]]:
    """The names that a lock pins, each with its hashes."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in text.splitlines():
        if pinned := re.match(r"([a-z0-9-]+)==", line):
            name = pinned[1]
            found[name] = []
        found.setdefault(name, []).extend(re.findall(r"sha256:([0-9a-f]{64})", line))
    return {name: tuple(hashes) for name, hashes in found.items() if name}


def bill(workshop: Workshop, found: list[Part]) -> str:
    """The bill of materials; its number follows from the commit, so that two are alike."""
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{UUID(workshop.commit[:32])}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "Footwork",
                "version": workshop.version,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": [part.told() for part in found],
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def licences(found: list[Part]) -> str:
    """One text with all of them."""
    chapters = ["Footwork is under the MIT licence. It ships, or rests on, what follows.\n"]
    for part in found:
        head = f"{part.name} {part.version}".strip()
        chapters.append(f"{head}\n{'=' * len(head)}\n{part.licence or 'See below.'}\n\n{part.text.strip()}\n")
    return "\n\n".join(chapters)


def _texts(found: Distribution) -> str:
    """The licences that a package brings, one after the other; without any, what it says about them."""
    names = [
        file
        for file in found.files or ()
        if re.search(r"(licen[cs]e|copying)[^/]*$", str(file), re.IGNORECASE)
    ]
    texts = [
        Path(str(found.locate_file(file))).read_text(encoding="utf-8", errors="replace") for file in names
    ]
    return "\n\n".join(texts) or _said(found, "License") or "It brings no text of its own."


def _said(found: Distribution, field: str) -> str:
    return str(found.metadata[field]) if field in found.metadata else ""


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
