"""Lines of text as operators of a PDF page: Inter's letters through ReportLab, shaped glyphs by number."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from printouts.faces import face
from printouts.marks import Glyphs, Run, Text
from printouts.pages import Pages
from printouts.render.operators import operator
from printouts.render.reportlab import TTFont, pdfmetrics
from resources import fonts

FIRST_FONT = fonts.INTER[400]


class TextWriter:
    """Writes the text of a file's pages, and embeds the fonts that it needs."""

    def __init__(self, document: Any, pages: Pages) -> None:
        self._document = document
        self._hyphened = False  # the line before ends within a word
        shaped = [run for run in _runs(pages) if isinstance(run, Glyphs)]
        self._glyphs = None
        if shaped:
            from printouts.render.glyphs import GlyphFonts

            self._glyphs = GlyphFonts(document, shaped)

    def operators(self, mark: Text, height: float) -> str:
        """A line of text in a frame so high, in the colour that fills and strokes."""
        up = height - mark.baseline
        place = operator("Tm", "1", "0", "0", "1", f"{mark.left:.3f}", f"{up:.3f}")
        written = ["BT", place]
        if mark.continues and not self._hyphened:  # read aloud, a space parts it from the line before
            written += [*self._letters(Run(FIRST_FONT, " "), mark.size), place]
        self._hyphened = mark.text.endswith("-")
        for run in mark.runs:
            if isinstance(run, Run):
                written += [operator("Tc", mark.tracking), *self._letters(run, mark.size)]
            elif self._glyphs is not None:
                written += self._glyphs.shown(run, mark.size)
        written.append("ET")
        if self._glyphs is not None:
            written += self._accents(mark, up)
        return " ".join(written)

    def _accents(self, mark: Text, up: float) -> Iterator[str]:
        """The shapes that are no text of their own, over and under the letters of the line."""
        from printouts.render.glyphs import accents

        left = mark.left
        for run in mark.runs:
            if isinstance(run, Run):
                left += face(run.face).width(run.text) * mark.size + len(run.text) * mark.tracking
            else:
                yield from accents(run, left, up, mark.size)
                left += run.width * mark.size

    def _letters(self, run: Run, size: float) -> Iterator[str]:
        """The operators that show a run, letters kerned; ReportLab numbers the glyphs and embeds them.

        A canvas' own text calls do not kern.
        """
        register(run.face)
        font, document = pdfmetrics.getFont(run.face), self._document
        kerns = face(run.face).kerns(run.text)
        current, codes = None, ""
        for character, closer in zip(run.text, kerns, strict=True):
            ((subset, code),) = font.splitString(character, document)
            if subset != current:
                if codes:
                    yield operator("TJ", f"[<{codes}>]")
                yield operator("Tf", font.getSubsetInternalName(subset, document), size)
                current, codes = subset, ""
            codes += code.hex()
            if closer:
                codes += f"> {-1000 * closer:.4g} <"
        yield operator("TJ", f"[<{codes}>]")


@lru_cache(maxsize=8)
def register(name: str) -> None:
    """Give ReportLab one of our font files, once."""
    # Without its readable ASCII part a font holds the used glyphs alone.
    pdfmetrics.registerFont(TTFont(name, str(fonts.path(name)), asciiReadable=0))


def _runs(pages: Pages) -> Iterator[Run | Glyphs]:
    for page in pages.pages:
        for placed in page.placed:
            for mark in placed.marks:
                if isinstance(mark, Text):
                    yield from mark.runs
