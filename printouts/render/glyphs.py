"""Shaped text in a PDF: glyphs by their numbers, in fonts cut down to those that the pages show.

A glyph may stand for one text here and for another there (a form that two letters share), so a code is given
to each glyph with its meaning: what is copied out of the page is what was typed. Accents are drawn as shapes
and not as text: their letter stands for both, and readers that sort a page by places do not tear them apart.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from printouts.marks import Glyph, Glyphs
from printouts.render.operators import operator
from printouts.render.reportlab import pdfdoc
from printouts.shaping.fontfile import FontFile, opened

_TABLES_OF_NO_USE = ("GSUB", "GPOS", "GDEF", "BASE", "VORG", "OS/2", "name", "post", "DSIG", "STAT")
_PATH = {"M": "m", "L": "l", "C": "c", "Z": "h"}
_CODES = "Footwork-Codes"
_SYMBOLIC = 4  # a font's flag: its characters are not those of Latin text alone

Meaning = tuple[int, str]
"""A glyph's number, and the text that it stands for."""


class GlyphFonts:
    """The fonts of a file's shaped text, and the operators that show it."""

    def __init__(self, document: Any, runs: Iterable[Glyphs]) -> None:
        meanings: dict[str, dict[Meaning, None]] = {}
        for run in runs:
            known = meanings.setdefault(run.face, {})
            known.update(((glyph.number, glyph.text), None) for glyph in run.glyphs if glyph.text)
        self._fonts = {
            name: _Embedded(f"G{at}", opened(name), sorted(meanings[name]))
            for at, name in enumerate(sorted(meanings))
        }
        if self._fonts:
            document.delayedFonts.append(self)

    def addObjects(self, document: Any) -> None:  # noqa: N802
        """What ReportLab asks of the fonts that are written last."""
        for font in self._fonts.values():
            font.write(document)

    def shown(self, run: Glyphs, size: float) -> Iterator[str]:
        """The operators that show a run within a text object, all but its accents."""
        font = self._fonts[run.face]
        yield operator("Tc", 0)
        yield operator("Tf", f"/{font.name}", size * run.scale)
        if run.stroke:
            yield operator("w", run.stroke * size * run.scale)
            yield operator("Tr", 2)
        late = 0.0  # how far the pen must go on before the next glyph, in sizes
        for up, group in groupby(run.glyphs, key=lambda glyph: glyph.up if glyph.text else 0.0):
            if up:
                yield operator("Ts", up * size * run.scale)
            codes = ""
            for glyph in group:
                if glyph.text:
                    codes += _moved(late + glyph.across) + f"<{font.code(glyph):04x}>"
                    late = glyph.advance - glyph.across - font.width(glyph)
                else:
                    late += glyph.advance
            yield operator("TJ", f"[{codes}]")
            if up:
                yield operator("Ts", 0)
        if _moved(late):
            yield operator("TJ", f"[{_moved(late)}]")
        if run.stroke:
            yield operator("Tr", 0)


def accents(run: Glyphs, left: float, up: float, size: float) -> Iterator[str]:
    """The operators that fill the shapes of a run's accents, outside of any text object."""
    size *= run.scale
    for glyph in run.glyphs:
        if not glyph.text:
            yield from _filled(run, glyph, left + glyph.across * size, up + glyph.up * size, size)
        left += glyph.advance * size


def _filled(run: Glyphs, glyph: Glyph, left: float, up: float, size: float) -> Iterator[str]:
    steps = opened(run.face).outline(glyph.number)
    if steps and run.stroke:
        yield operator("w", run.stroke * size)
    for what, points in steps:
        placed = (value * size + (up if at % 2 else left) for at, value in enumerate(points))
        yield operator(_PATH[what], *(f"{value:.3f}" for value in placed))
    if steps:
        yield "B" if run.stroke else "f"


def _moved(sizes: float) -> str:
    """The pen's move within a list of glyphs, which counts thousandths to the left."""
    moved = round(-1000 * sizes, 2)
    return f"{moved:g}" if moved else ""


class _Embedded:
    """One font: its subset, and a code for each glyph with its meaning, from 1 on."""

    def __init__(self, name: str, font: FontFile, meanings: Sequence[Meaning]) -> None:
        self.name = name
        self._font = font
        self._codes = {meaning: code for code, meaning in enumerate(meanings, 1)}
        glyphs = frozenset(number for number, _ in meanings)
        self._subset, self._numbers = font.subset(glyphs, without=_TABLES_OF_NO_USE)

    def code(self, glyph: Glyph) -> int:
        return self._codes[glyph.number, glyph.text]

    def width(self, glyph: Glyph) -> float:
        """What the font says a glyph is wide, in sizes."""
        return self._font.width(glyph.number)

    def write(self, document: Any) -> None:
        """Add the font's objects to a ReportLab document."""
        called = f"{self._tag()}+{self._font.postscript_name}"
        outlines = "CFF " in self._subset.table_tags
        shapes = _dictionary(
            Type=_name("Font"), Subtype=_name("CIDFontType0" if outlines else "CIDFontType2"),
            BaseFont=_name(called), CIDSystemInfo=_ours(), DW=1000, W=self._widths(),
            FontDescriptor=self._descriptor(document, called, outlines=outlines),
        )  # fmt: skip
        if not outlines:
            shapes.dict["CIDToGIDMap"] = _name("Identity")
        encoding = _stream(
            document, self._encoding(), f"codes:{self.name}",
            Type=_name("CMap"), CMapName=_name(_CODES), CIDSystemInfo=_ours(),
        )  # fmt: skip
        font = _dictionary(
            Type=_name("Font"), Subtype=_name("Type0"), BaseFont=_name(called), Encoding=encoding,
            DescendantFonts=pdfdoc.PDFArray([document.Reference(shapes, f"shapes:{self.name}")]),
            ToUnicode=_stream(document, self._to_unicode(), f"meanings:{self.name}"),
        )  # fmt: skip
        fonts = document.idToObject["BasicFonts"].dict
        fonts[self.name] = document.Reference(font, f"font:{self.name}")

    def _tag(self) -> str:
        """Six capitals before a subset's name: the same for the same glyphs."""
        digest = hashlib.sha256(repr(list(self._codes)).encode()).digest()
        return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])

    def _descriptor(self, document: Any, called: str, *, outlines: bool) -> Any:
        font = self._font
        extents = font.font.get_font_extents("ltr")
        up, down = (round(1000 * edge / font.units) for edge in (extents.ascender, extents.descender))
        descriptor = _dictionary(
            Type=_name("FontDescriptor"), FontName=_name(called), Flags=_SYMBOLIC,
            FontBBox=pdfdoc.PDFArray([-1000, min(down, -500), 3000, max(up, 1500)]), ItalicAngle=0,
            Ascent=up, Descent=down, CapHeight=up, StemV=80,
        )  # fmt: skip
        if outlines:
            data = bytes(self._subset.reference_table("CFF ").data)
            kind = {"Subtype": _name("CIDFontType0C")}
            descriptor.dict["FontFile3"] = _stream(document, data, f"file:{self.name}", **kind)
        else:
            data = bytes(self._subset.blob.data)
            descriptor.dict["FontFile2"] = _stream(document, data, f"file:{self.name}", Length1=len(data))
        return document.Reference(descriptor, f"descriptor:{self.name}")

    def _widths(self) -> Any:
        """Number and width of each glyph of the subset, in thousandths."""
        listed: list[Any] = []
        for number in sorted({number for number, _ in self._codes}):
            listed += [self._numbers[number], pdfdoc.PDFArray([round(1000 * self._font.width(number), 2)])]
        return pdfdoc.PDFArray(listed)

    def _encoding(self) -> bytes:
        """The table that says which glyph each code shows."""
        rows = [f"<{code:04x}> {self._numbers[number]}" for (number, _), code in self._codes.items()]
        return _table(_CODES, "Identity", 1, "cidchar", rows)

    def _to_unicode(self) -> bytes:
        """The table that says what each code stands for."""
        rows = [
            f"<{code:04x}> <{text.encode('utf-16-be', 'surrogatepass').hex()}>"
            for (_, text), code in self._codes.items()
        ]
        return _table("Adobe-Identity-UCS", "UCS", 2, "bfchar", rows)


def _table(called: str, ordering: str, kind: int, entry: str, rows: Sequence[str]) -> bytes:
    """A table of codes in the language that PDF has for it."""
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]  # no more in one, says the format
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        f"/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering ({ordering}) def",
        "/Supplement 0 def end def",
        f"/CMapName /{called} def /CMapType {kind} def",
        "1 begincodespacerange <0000> <ffff> endcodespacerange",
        *("\n".join([f"{len(block)} begin{entry}", *block, f"end{entry}"]) for block in blocks),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ]
    return "\n".join(lines).encode("ascii")


def _ours() -> Any:
    """The numbering of glyphs: the font's own."""
    return _dictionary(
        Registry=pdfdoc.PDFString("Adobe"), Ordering=pdfdoc.PDFString("Identity"), Supplement=0
    )


def _name(text: str) -> Any:
    return pdfdoc.PDFName(text)


def _dictionary(**entries: Any) -> Any:
    return pdfdoc.PDFDictionary(entries)


def _stream(document: Any, content: bytes, called: str, **entries: Any) -> Any:
    stream = pdfdoc.PDFStream(dictionary=_dictionary(**entries), content=content)
    stream.filters = [pdfdoc.PDFZCompress]
    return document.Reference(stream, called)
