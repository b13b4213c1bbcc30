"""What is shipped and was made by others, each with the full text of its licence.

``python -m installer.packages.shipped`` writes ``resources/licences/shipped.txt`` anew, from what is
installed: after the lock has changed, in an environment that holds what is locked.
"""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final

from installer import lock
from installer.packages.notices import HARFBUZZ, QT

TEXTS: Final = "resources/licences"
SHIPPED: Final = f"{TEXTS}/shipped.txt"
BESIDE: Final = (
    ("Inter", "OFL-1.1", "resources/fonts/OFL-Inter.txt"),
    ("Noto Emoji", "OFL-1.1", "resources/fonts/OFL-NotoEmoji.txt"),
    ("DejaVu", "Bitstream-Vera", "resources/fonts/LICENSE-DejaVu.txt"),
    ("Lucide", "ISC", "resources/icons/LICENSE-Lucide.txt"),
    ("Python", "PSF-2.0", f"{TEXTS}/Python.txt"),
    ("Qt's parts by others", "LicenseRef-told-of-each", QT),
    ("HarfBuzz", "MIT-Modern-Variant", HARFBUZZ),
    ("ICU", "Unicode-3.0", f"{TEXTS}/ICU.txt"),
    ("Microsoft's runtime", "LicenseRef-terms-of-Microsoft", f"{TEXTS}/Microsoft.txt"),
    ("PyInstaller's starter", "GPL-2.0-or-later WITH Bootloader-exception", f"{TEXTS}/PyInstaller.txt"),
)
"""What no package index brings to a runner: name, licence, and where its text is. Python's text is Debian's,
which tells what Python holds by others, too. ICU's is Node.js's, which says more than Debian does; Qt for
Linux brings it, and the setup for Windows Microsoft's. The starter is in the .deb, the AppImage and macOS's
app."""
BROUGHT: Final = {
    "PySide6_Essentials": ("LGPL-3.0-only", ("LGPL-3.txt", "GPL-3.txt")),
    "shiboken6": ("LGPL-3.0-only", ("LGPL-3.txt", "GPL-3.txt")),
}
"""What leaves its texts out of its wheels: the licence that it is used under, of those it offers, and the
texts; the LGPL's own rests on the GPL's."""
SAID: Final = {
    "charset-normalizer": "MIT",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "reportlab": "BSD-3-Clause",
    "uharfbuzz": "Apache-2.0",
}
"""Where a package says its licence in words of its own."""
CHANGED: Final = {
    "ICU": "In the .deb and the AppImage ICU's data is cut down to what Footwork asks of it in English and\n"
    "German: see installer/packages/icu.py in Footwork's source. No piece that stays is changed.",
}
"""What is not shipped as its makers made it, and how it differs."""
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
A_LICENCE: Final = re.compile(
    r"(^|/)([^/]*licen[cs]e[^/]*|copying[^/]*|notice[^/]*|README_hyph_(de|en_GB|th_TH)\.txt)$", re.IGNORECASE
)
"""The names that licences have in a package; those of the hyphens say who made them."""


@dataclass(frozen=True)
class Part:
    """One thing that is shipped. ``hashes`` are the lock's: of its files for every system."""

    name: str
    version: str
    licence: str
    text: str
    hashes: tuple[str, ...] = ()

    @property
    def changed(self) -> str:
        """How it differs from what its makers made, or nothing."""
        return CHANGED.get(self.name, "")

    @property
    def title(self) -> str:
        return f"{self.name} {self.version}".strip()


def parts(folders: Iterable[Path], root: Path) -> list[Part]:
    """All of it, in the alphabet's order: what lies in ``folders`` of distributions, and in a checkout."""
    pinned = locked((root / lock.RUN_LOCK).read_text(encoding="utf-8"))
    found = [
        _distribution(each, root, pinned[_canonical(each.name)])
        for each in distributions(path=[str(folder) for folder in folders])
        if _canonical(each.name) in pinned and _canonical(each.name) not in NOT_SHIPPED
    ]
    found += [Part(name, "", licence, _read(root / place)) for name, licence, place in BESIDE]
    return sorted(found, key=lambda part: part.name.lower())


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


def texts(found: Iterable[Part]) -> str:
    """One text with all of them."""
    found = list(found)
    named = "\n".join(f"    {part.title} ({_in_short(part.licence)})" for part in found)
    chapters = [f"Footwork is under the MIT licence. It ships, or rests on, what follows:\n\n{named}"]
    for part in found:
        told = "\n\n".join(filter(None, (part.licence, part.changed, part.text)))
        chapters.append(f"{part.title}\n{'=' * len(part.title)}\n{told}")
    return "\n\n\n".join(chapters) + "\n"


def _in_short(licence: str) -> str:
    """As people read it: a licence without a name of its own has its words behind a mark."""
    _, marked, words = licence.partition("LicenseRef-")
    return words.replace("-", " ") if marked else licence


def _distribution(found: Distribution, root: Path, hashes: tuple[str, ...]) -> Part:
    brought = sorted(str(file) for file in found.files or () if A_LICENCE.search(str(file)))
    licence, names = BROUGHT.get(found.name) or (_said(found), ())
    places = [Path(str(found.locate_file(file))) for file in brought] + [
        root / TEXTS / name for name in names
    ]
    return Part(found.name, found.version, licence, "\n\n\n".join(map(_read, places)), hashes)


def _said(found: Distribution) -> str:
    """The licence as a package says it; to ask for what it does not say is a fault from Python 3.12 on."""
    return SAID.get(found.name) or found.metadata["License-Expression"]


def _read(place: Path) -> str:
    """A text without form feeds and blanks at the ends of its lines; older ones are no UTF-8."""
    content = place.read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    return "\n".join(line.rstrip() for line in text.replace("\f", "").splitlines()).strip("\n")


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    written = texts(parts(map(Path, filter(None, sys.path)), lock.ROOT))
    (lock.ROOT / SHIPPED).write_text(written, encoding="utf-8", newline="\n")
