"""The pages that say why: title and lede, how to read the numbers, the trials, what follows from them."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from desktop.wording.why import PAGE, Section, Why, why
from printouts.formats.why import WhyFormat, why_formats
from printouts.inks import Inks
from printouts.marks import Box, Mark, Page, Placed
from printouts.options import Options
from printouts.pieces import Piece, filled, height, stack
from printouts.press import Press
from printouts.reading import HEADING, TITLE, UNREAD, read_as
from printouts.why.rows import rows, set_in
from printouts.writing import line

MOST: Final = 2
"""Pages that it is to have, where type need not become too small for that."""


def why_pages(options: Options, press: Press) -> list[Page]:
    """Two pages of A4, Letter and larger; as many as it takes of smaller paper, and in large print."""
    page = why(press.voice)
    tried = (
        (form, _sides(page, form, press.inks)) for form in why_formats(options.paper, large=options.large)
    )
    first = next(tried)
    form, sides = next((way for way in chain([first], tried) if len(way[1]) <= MOST), first)
    return [_page(side, at, len(sides), form, press) for at, side in enumerate(sides, 1)]


def _sides(page: Why, form: WhyFormat, inks: Inks) -> list[list[Piece]]:
    """What stands on each page."""
    width, tall = form.page
    room = width - 2 * form.margin
    title = set_in(page.title, form.title, inks.text, room)
    pieces = [
        Piece(title.height, read_as(TITLE, title.marks)),
        set_in(page.lede, form.lede, inks.text, room, form.gap * 2),
        *_section(page.reading, room, form, inks),
        *_trials(page, room, form, inks),
        *_sections(page.sections, room, form, inks),
    ]
    return filled(pieces, tall - 2 * form.margin - form.foot)


def _page(side: Sequence[Piece], number: int, count: int, form: WhyFormat, press: Press) -> Page:
    """A page with its number at its foot."""
    width, tall = form.page
    said = press.voice(PAGE, number=number, count=count)
    where = width - form.margin, tall - form.margin
    foot = line(said, form.source, *where, press.inks.soft, align="right")
    marks = (*stack(side, form.margin, form.margin), *read_as(UNREAD, [foot]))
    return Page(width, tall, (Placed(Box(0, 0, width, tall), marks),), goes_on=number > 1)


def _heading(words: str, room: float, form: WhyFormat, inks: Inks) -> Piece:
    made = set_in(words, form.heading, inks.text, room, form.over)
    return Piece(made.height, read_as(HEADING, made.marks), made.before)


def _section(section: Section, room: float, form: WhyFormat, inks: Inks) -> Iterator[Piece]:
    """A heading and its paragraphs."""
    first, *others = (
        set_in(paragraph, form.text, inks.text, room, form.gap) for paragraph in section.paragraphs
    )
    yield _together(_heading(section.title, room, form, inks), first)
    yield from others


def _trials(page: Why, room: float, form: WhyFormat, inks: Inks) -> Iterator[Piece]:
    """The table under its heading."""
    made = list(rows(page, room, form, inks))
    first = 2 if form.columns else 1  # with the heads of its columns
    yield _together(_heading(page.trials, room, form, inks), *made[:first])
    yield from made[first:]


def _sections(sections: Sequence[Section], room: float, form: WhyFormat, inks: Inks) -> list[Piece]:
    """Beside each other in two columns of about one height, or below each other."""
    if form.sections == 1:
        return [piece for one in sections for piece in _section(one, room, form, inks)]
    wide = (room - form.gutter * 1.5) / 2
    columns = [list(_section(one, wide, form, inks)) for one in sections]

    def split(at: int) -> tuple[list[Piece], list[Piece]]:
        return _one_after_the_other(columns[:at]), _one_after_the_other(columns[at:])

    ways = map(split, range(1, len(sections)))
    left, right = min(ways, key=lambda way: max(map(height, way)))
    marks: tuple[Mark, ...] = (*stack(left, 0, 0), *stack(right, room - wide, 0))
    return [Piece(max(height(left), height(right)), marks, form.over)]


def _one_after_the_other(columns: Sequence[Sequence[Piece]]) -> list[Piece]:
    return [piece for column in columns for piece in column]


def _together(*pieces: Piece) -> Piece:
    """What stands on one page: no heading is alone at its foot."""
    return Piece(height(pieces), stack(pieces, 0, 0), pieces[0].before)
