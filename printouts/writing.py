"""Setting text: wrapping, shortening with a visible ellipsis, shrinking to fit, aligning.

All functions take readable text (see ``printouts.script``) and work in reading order; a line is put into
drawing order last, when it becomes a mark.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from desktop.wording.direction import END, ISOLATE
from printouts.breaking import parts, pieces
from printouts.endings import ends_of_signs, first_line, line_to, most_letters
from printouts.faces import face
from printouts.hyphens import kept_by_language
from printouts.marks import Box, Colour, Glyphs, Marks, Run, Text
from printouts.measuring import reach as reach
from printouts.measuring import roomy as roomy
from printouts.measuring import width as width
from printouts.reading import PARAGRAPH, read_as
from printouts.script import LEFT_TO_RIGHT, RIGHT_TO_LEFT, SOFT_HYPHEN, drawn, right_to_left, runs
from printouts.type import Type

ELLIPSIS = "…"
CAP_HEIGHT = 0.727  # of Inter's capitals and figures, in sizes
WIDOW = 0.22  # of the line; a shorter last line looks lost
_NUMBER = re.compile(
    r"(?<![\w.,:])[~≈<>+±−]?\d+(?:(?:[.,:/]|\s?[×x–-]\s?)\d+)*"
    r"(?:\s?/?[^\W\d_]{1,12}(?!\w)|\s?[%°\"′″])?"
)
"""A number, ``6 × 800``, and its unit."""
_NEAR_END = 40  # characters behind a cut within which a number and its unit end
_LOOSE_ENDS = f" ,;:–-{SOFT_HYPHEN}"
Align = str
"""``left``, ``right`` or ``centre``."""


def line(
    text: str, style: Type, left: float, baseline: float, colour: Colour, *, align: Align = "left"
) -> Text:
    """One line. ``left`` is its left edge, right edge or middle, as ``align`` says.

    A line that starts at the left is moved by its first letter's side bearing, so that the ink of small and
    large type stands on one edge.
    """
    travelled = width(text, style)
    cut = runs(text, style.weight)
    start, bearing = left, 0.0
    if align == "right":
        start -= travelled - style.tracking
    elif align == "centre":
        start -= travelled / 2
    elif cut:
        bearing = _bearing(cut[0]) * style.size
        start -= bearing
    return Text(start, baseline, cut, style.size, colour, travelled, style.tracking, bearing, drawn(text))


def _bearing(run: Run | Glyphs) -> float:
    """What lies between the pen's start and a run's first ink, in sizes."""
    if isinstance(run, Run):
        return face(run.face).bearings[ord(run.text[0])]
    return run.bearing * run.scale


def shorten(text: str, style: Type, room: float) -> str:
    """The text, or as much of it as fits with an ellipsis behind; no number is cut or loses its unit."""
    most = most_letters(style, room)
    if len(text) <= most and width(text, style) <= room:
        return text
    ends = ends_of_signs(text[:most])
    fits, too_much = 0, len(ends) - 1
    while too_much - fits > 1:
        middle = (fits + too_much) // 2
        if width(text[: ends[middle]].rstrip() + ELLIPSIS, style) <= room:
            fits = middle
        else:
            too_much = middle
    return text[: _before_a_number(text, ends[fits])].rstrip(_LOOSE_ENDS) + ELLIPSIS


def _before_a_number(text: str, end: int) -> int:
    """Where a text is cut that was to be cut there: not within a number, nor between it and its unit.

    A number with nothing before it is cut all the same: something is to stand there.
    """
    for found in _NUMBER.finditer(text[: end + _NEAR_END]):
        if found.start() < end < found.end() and text[: found.start()].strip(_LOOSE_ENDS):
            return found.start()
    return end


def wrap(text: str, style: Type, room: float, max_lines: int = 1000) -> list[str]:
    """Break a text into at most so many lines; what is left over shows as an ellipsis.

    A word that is wider than the line is broken: at its own hyphens, else as its language hyphenates, else
    where the line ends, but never within a sign.
    """
    return [line for line, _ in _wrapped(text, style, room, max_lines)]


@kept_by_language(4096)  # a layout tries the same lines again and again, and so does the one after a change
def _wrapped(text: str, style: Type, room: float, max_lines: int = 1000) -> tuple[tuple[str, bool], ...]:
    """The lines of a text, and whether a word is broken at the end of each."""
    lines: list[tuple[str, bool]] = []
    rest = text
    while rest and len(lines) < max_lines:
        if len(lines) == max_lines - 1:
            lines.append((shorten(rest, style, room), False))
            break
        stop = first_line(rest, style, room)
        lines.append((line_to(rest, stop), stop.broken))
        rest = rest[stop.at :].lstrip()
    if text.isascii():
        return tuple(lines)
    carried = _carried([line for line, _ in lines])
    return tuple((_directed(line, text), broken) for line, (_, broken) in zip(carried, lines, strict=True))


def _carried(lines: Sequence[str]) -> list[str]:
    """Lines of which each begins with the isolates that the one before it left open."""
    found: list[str] = []
    deep = 0
    for text in lines:
        found.append(ISOLATE * deep + text)
        deep = max(0, deep + text.count(ISOLATE) - text.count(END))
    return found


def says_all(lines: Iterable[str], text: str) -> bool:
    """Whether wrapped lines are all of a text, no word of it broken."""
    return drawn(" ".join(lines)) == drawn(text)


def _directed(line: str, text: str) -> str:
    """A line with the direction of its text, also where it begins with a word of the other one."""
    turned = right_to_left(text)
    if right_to_left(line) == turned:
        return line
    return (RIGHT_TO_LEFT if turned else LEFT_TO_RIGHT) + line


def tidy(text: str, style: Type, room: float) -> list[str]:
    """Wrapped without a last line of one short word, when narrower lines of the same number allow it."""
    return list(_narrowed(text, style, room, WIDOW * room))


def balanced(text: str, style: Type, room: float) -> list[str]:
    """Wrapped into lines of about the same length, for titles: no more lines than the room asks for."""
    return list(_narrowed(text, style, room, room))


def hanging(text: str, style: Type, first: float, room: float) -> list[str]:
    """Wrapped into lines of which the first has less room, behind a word that stands there already."""
    return list(_hung(text, style, first, room))


@kept_by_language(1024)
def _hung(text: str, style: Type, first: float, room: float) -> tuple[str, ...]:
    if first < room / 3:
        return "", *tidy(text, style, room)
    stop = first_line(text, style, first)
    if stop.broken and text[stop.at - 1] not in "-–/":
        return "", *tidy(text, style, room)  # a word too long for what is left of the line
    rest = text[stop.at :].lstrip()
    lines = [line_to(text, stop), *(tidy(rest, style, room) if rest else [])]
    if len(lines) == 2 and width(lines[1], style) < WIDOW * room and first > 0.7 * room:
        narrower = _hung(text, style, first * 0.9, room)
        return narrower if len(narrower) == 2 else tuple(lines)
    return tuple(lines)


@kept_by_language(4096)
def _narrowed(text: str, style: Type, room: float, last: float) -> tuple[str, ...]:
    """Wrapped more and more narrowly, until the last line is so wide, another line would be needed or a word
    broken."""
    lines = _wrapped(text, style, room)
    widest = width(_widest_word(text, style, room), style)
    for percent in range(98, 50, -2):
        if len(lines) < 2 or width(lines[-1][0], style) >= last or room * percent / 100 < widest <= room:
            break
        tried = _wrapped(text, style, room * percent / 100)
        if len(tried) > len(lines) or sum(broken for _, broken in tried) > sum(broken for _, broken in lines):
            break
        lines = tried
    return tuple(line for line, _ in lines)


def wrap_all(texts: Iterable[str], style: Type, room: float, max_lines: int = 1000) -> list[str]:
    """Wrap several paragraphs into at most so many lines together."""
    lines: list[str] = []
    paragraphs = list(texts)
    for at, paragraph in enumerate(paragraphs):
        if len(lines) == max_lines:
            break
        lines += wrap(paragraph, style, room, max_lines - len(lines))
        if len(lines) == max_lines and at < len(paragraphs) - 1 and not lines[-1].endswith(ELLIPSIS):
            lines[-1] = shorten(lines[-1] + " " + ELLIPSIS, style, room)
    return lines


def fitted(text: str, style: Type, room: float, min_size: float) -> Type:
    """The style, or the same in the largest size down to ``min_size`` in which the text fits on one line."""
    wide = width(text, style)
    if wide <= room:
        return style
    smaller = style.at(max(min_size, int(style.size * room / wide * 4) / 4))
    # Tracking ends below its size, so the smaller text can come out wider than its share.
    while smaller.size > min_size and width(text, smaller) > room:
        smaller = style.at(max(min_size, smaller.size - 0.25))
    return smaller


def unbroken(text: str, style: Type, room: float, min_size: float) -> Type:
    """The style, or the same in the largest size down to ``min_size`` at which no word must be broken."""
    return fitted(_widest_word(text, style, room), style, room, min_size)


def _widest_word(text: str, style: Type, room: float) -> str:
    """Words with hyphens count in one piece where they fit on a line."""
    words = [
        part for word in pieces(text) for part in ([word] if width(word, style) <= room else parts(word))
    ]
    return max(words, key=lambda word: width(word, style), default="")


def block(
    lines: Sequence[str], style: Type, box_left: float, first_baseline: float, room: float, colour: Colour
) -> Marks:
    """Wrapped lines under each other, read as one; a right-to-left line is set from the right edge."""
    return _block(tuple(lines), style, box_left, first_baseline, room, colour)


@lru_cache(maxsize=4096)  # a card sets the same lines anew for every size of its steps that it tries
def _block(
    lines: tuple[str, ...], style: Type, box_left: float, first_baseline: float, room: float, colour: Colour
) -> Marks:
    marks = []
    for at, text in enumerate(lines):
        baseline = first_baseline + at * style.leading
        if right_to_left(text):
            marks.append(line(text, style, box_left + room, baseline, colour, align="right"))
        else:
            marks.append(line(text, style, box_left, baseline, colour))
    return read_as(PARAGRAPH, marks)


def at_side(lines: Sequence[str], style: Type, left: float, first_baseline: float, colour: Colour) -> Marks:
    """The same, at the left whatever the direction: words that belong to what stands beside them."""
    baselines = (first_baseline + at * style.leading for at in range(len(lines)))
    marks = (
        line(text, style, left, baseline, colour) for text, baseline in zip(lines, baselines, strict=True)
    )
    return read_as(PARAGRAPH, marks)


def cap_height(style: Type) -> float:
    """How high the capitals and figures of Inter stand, in points."""
    return CAP_HEIGHT * style.size


def middle_baseline(box: Box, style: Type) -> float:
    """The baseline on which capitals and figures stand in the middle of a box."""
    return box.centre[1] + cap_height(style) / 2
