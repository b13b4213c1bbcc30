"""What Qt holds that others made, and whose copyright and licence that is, out of Qt's own documentation.

Qt's wheels bring none of it. ``python -m installer.packages.notices FOLDER`` writes ``Qt.txt`` and
``HarfBuzz.txt`` in ``resources/licences`` anew, from a folder in which Debian's ``qt6-base-doc-html``,
``qt6-svg-doc-html`` and ``qt6-wayland-doc-html`` are unpacked, of the line of Qt that is locked.
"""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from installer import lock

QT: Final = "resources/licences/Qt.txt"
HARFBUZZ: Final = "resources/licences/HarfBuzz.txt"
"""Qt holds HarfBuzz as uharfbuzz does: it is told once."""
NOT_SHIPPED: Final = re.compile(
    r"qttestlib-|-android-|-attribution-(extra-cmake-modules|kwin|dejayvu|catch2)\.html$"
)
"""Qt's tests, Android, what builds it, fonts for a browser; what is of one system stays, for all three."""
RULE: Final = "-"


@dataclass(frozen=True)
class Notice:
    """Something in Qt that others made: what its licences are called, and all texts as Qt tells them."""

    name: str
    licence: str
    texts: tuple[str, ...]


class _Page(HTMLParser):
    """The title of a page of the documentation, what its licences are called, what stands word for word."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.title = ""
        self.licence = ""
        self.texts: list[str] = []
        self._within = ""
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in ("h1", "pre"):
            self._within = tag
        if tag == "pre":
            self.texts.append("")
        if tag == "meta" and told.get("name") == "description":
            self.licence = told.get("content") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self._within:
            self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within == "h1":
            self.title += data
        elif self._within == "pre":
            self.texts[-1] += data


def read(content: str) -> Notice:
    """The notice on a page; its version is left out, for that in the wheel may be another."""
    page = _Page(content)
    name = page.title.partition(", version ")[0]
    return Notice(name, page.licence, tuple(text.strip("\n") for text in page.texts))


def written(notices: Iterable[Notice]) -> str:
    """All of them, each with its texts; one that stands there already is pointed to."""
    chapters: list[str] = []
    whose: dict[str, str] = {}
    for notice in notices:
        told = [
            f"(The text is the same as under {whose[text]}.)" if text in whose else text
            for text in notice.texts
        ]
        whose |= {text: notice.name for text in notice.texts if text not in whose}
        head = f"{notice.name}\n{RULE * len(notice.name)}\n{notice.licence}"
        chapters.append("\n\n".join([head, *told]))
    return "\n\n\n".join(chapters)


def plain(text: str) -> str:
    """Without form feeds and blanks at the ends of lines."""
    return "\n".join(line.rstrip() for line in text.replace("\f", "").splitlines()) + "\n"


def held(text: str) -> list[tuple[str, str]]:
    """The names in such a file, each with its licence."""
    heads = re.findall(rf"^(.+)\n({RULE}+)\n(.+)$", text, re.MULTILINE)
    return [(name, licence) for name, rule, licence in heads if len(rule) == len(name)]


def main(folder: Path) -> None:
    """Write both files."""
    pages = sorted(folder.rglob("qt*-attribution-*.html"), key=lambda page: page.name)
    notices = {
        page.name: read(page.read_text(encoding="utf-8"))
        for page in pages
        if not NOT_SHIPPED.search(page.name)
    }
    harfbuzz = notices.pop("qtgui-attribution-harfbuzz-ng.html")
    for place, told in ((HARFBUZZ, "\n\n".join(harfbuzz.texts)), (QT, written(notices.values()))):
        (lock.ROOT / place).write_text(plain(told), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
