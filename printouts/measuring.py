"""How wide a readable text is when it is set, and how far its letters reach over and under their line."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from printouts.faces import face, reaches
from printouts.marks import TEXT_ASCENT, TEXT_DESCENT, Box, Glyphs, Run, Text
from printouts.script import runs
from printouts.type import Type

_ASCII_UNDER = ((frozenset("gjpqy|@"), 0.235), (frozenset("Q,;()[]{}/\\$_"), 0.195))
"""ASCII letters and signs that reach under the line, in whichever of our faces they do so most."""


def width(text: str, style: Type) -> float:
    """What the pen travels over a readable text, in points."""
    sizes, letters = _measured(text, style.weight)
    return sizes * style.size + letters * style.tracking


@lru_cache(maxsize=8192)
def _measured(text: str, weight: int) -> tuple[float, int]:
    """What the pen travels in sizes, and how many letters are tracked."""
    sizes, letters = 0.0, 0
    for run in runs(text, weight):
        if isinstance(run, Run):
            sizes += face(run.face).width(run.text)
            letters += len(run.text)
        else:
            sizes += run.width
    return sizes, letters


def roomy(lines: Iterable[str], style: Type, above: float = 0.78) -> Type:
    """The style, or the same with its lines further apart where accents, vowels or tones of a script reach
    further over or under a line than there is room. ``above`` is the share of a line over its baseline."""
    up, down = reach(lines, style.weight)
    needed = max(up / above, down / (1 - above)) * style.size
    return style if needed <= style.leading else replace(style, leading=needed)


def reach(lines: Iterable[str], weight: int) -> tuple[float, float]:
    """How far the ink of some lines goes over and under their baselines, in sizes, as the fonts say that draw
    them; of Inter at least as far as its usual letters."""
    found = [(TEXT_ASCENT, TEXT_DESCENT), *(_reached(line, weight) for line in lines if not line.isascii())]
    return max(up for up, _ in found), max(down for _, down in found)


def under(text: str, weight: int) -> float:
    """How far the ink of a text goes under its baseline, in sizes: that of most figures and capitals does
    not."""
    if text.isascii():
        return next((down for letters, down in _ASCII_UNDER if not letters.isdisjoint(text)), 0.0)
    return _reached(text, weight)[1]


def ink_alone(mark: Text) -> Box:
    """Where the ink of a text is and nothing but it, as high and deep as these very letters are."""
    up, down = (share * mark.size for share in _inked(mark.runs))
    return Box(mark.box.left, mark.baseline - up, mark.box.width, up + down)


def ink(mark: Text) -> Box:
    """Where the ink of a text is: its box, higher or lower where its letters are."""
    up, down = _inked(mark.runs)
    box = mark.box
    up, down = max(up, TEXT_ASCENT) * mark.size, max(down, TEXT_DESCENT) * mark.size
    return Box(box.left, mark.baseline - up, box.width, up + down)


@lru_cache(maxsize=4096)
def _reached(text: str, weight: int) -> tuple[float, float]:
    return _inked(runs(text, weight))


def _inked(cut: Iterable[Run | Glyphs]) -> tuple[float, float]:
    reached = [(0.0, 0.0)]
    for run in cut:
        if isinstance(run, Run):
            known = reaches(run.face)
            reached += [known[ord(character)] for character in run.text if ord(character) in known]
        else:
            from printouts.shaping.fontfile import opened

            font = opened(run.face)
            for glyph in run.glyphs:
                up, down = font.reach(glyph.number)
                rim = run.stroke / 2
                reached.append((run.scale * (up + glyph.up + rim), run.scale * (down - glyph.up + rim)))
    return max(up for up, _ in reached), max(down for _, down in reached)
