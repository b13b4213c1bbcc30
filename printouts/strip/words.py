"""What stands left of a strip: how the sheet is mended with it, what changed, the new totals."""

from dataclasses import dataclass
from datetime import date

from desktop.model.printed import Printed
from desktop.model.summary import Summary
from desktop.wording import dates
from desktop.wording import small_papers as words
from desktop.wording.phrase import Phrase
from desktop.wording.totals import in_a_line
from printouts.formats.strip import StripFormat, words_in
from printouts.marks import Box, Colour, Marks
from printouts.pieces import Piece, height, stack
from printouts.press import Press
from printouts.reading import HEADING, ITEM, PARAGRAPH, TITLE, read_as
from printouts.type import Type
from printouts.writing import block, fitted, tidy, wrap

_SCALES = (1.0, 0.9, 0.8, 0.7, 0.6)


def beside_strip(
    box: Box,
    printed: Printed,
    days: tuple[date, ...],
    lines: list[str],
    totals: Summary,
    today: date | None,
    press: Press,
) -> Marks:
    """All of it in a box, smaller where it must be; of many changes the first, and how many follow."""
    scale = press.sheet.scale
    for smaller in _SCALES:
        column = _Column(box.width, words_in(scale * smaller), press)
        before = [column.title(printed, days), *column.steps(days)]
        after = [*column.totals(totals), column.printed(printed, today)]
        room = box.height - height([*before, column.head(words.CHANGED), *after])
        changed = column.changes(lines, room)
        pieces = [*before, *changed, *after]
        if height(pieces) <= box.height:
            break
    return stack(pieces, box.left, box.top)


@dataclass(frozen=True)
class _Column:
    """Lays the groups of words out, ``room`` wide."""

    room: float
    form: StripFormat
    press: Press

    def title(self, printed: Printed, days: tuple[date, ...]) -> Piece:
        """``Week 48, from Thursday``."""
        day = dates.long_weekday(self.press.voice, days[0])
        said = self.press.voice(words.WEEK_FROM, week=printed.week.number, day=day)
        style = fitted(said, self.form.title, self.room, self.form.least_title)
        return self._piece(said, style, 0.0, role=TITLE)

    def steps(self, days: tuple[date, ...]) -> list[Piece]:
        """How the sheet is mended."""
        voice, form = self.press.voice, self.form
        first, last = (dates.long_weekday(voice, when) for when in (days[0], days[-1]))
        several = voice(words.LAY_OVER_DAYS, first=first, last=last)
        lay = several if len(days) > 1 else voice(words.LAY_OVER, day=first)
        steps = [voice(words.CUT_ALONG), lay, voice(words.TAPE_THE_TOP)]
        said = [voice(words.NUMBERED, number=at, step=step) for at, step in enumerate(steps, 1)]
        gaps = [form.between, *(form.list_gap for _ in said[1:])]
        return [self._piece(step, form.step, gap, role=ITEM) for step, gap in zip(said, gaps, strict=True)]

    def head(self, said: Phrase) -> Piece:
        """A word over a group."""
        return self._piece(self.press.voice(said), self.form.head, self.form.between, role=HEADING)

    def changes(self, lines: list[str], room: float) -> list[Piece]:
        """As many changes as there is room for, in two lines at the most each; never all but one."""
        form, style = self.form, self.form.change
        rows = [wrap(said, style, self.room, 2) for said in lines]
        tall = [len(row) * style.leading + form.list_gap for row in rows]
        count = len(rows)
        if sum(tall) > room:
            count, taken = 0, style.leading + form.list_gap
            while count < len(rows) - 2 and taken + tall[count] <= room:
                taken += tall[count]
                count += 1
        gaps = [form.under_head, *(form.list_gap for _ in rows[1:])]
        pieces = [
            self._lines(row, style, gap, role=ITEM) for row, gap in zip(rows[:count], gaps, strict=False)
        ]
        if count < len(rows):
            more = self.press.voice(words.MORE_CHANGES, count=len(rows) - count)
            pieces.append(self._piece(more, style, form.list_gap, role=ITEM))
        return [self.head(words.CHANGED), *pieces]

    def totals(self, totals: Summary) -> list[Piece]:
        """What the week adds up to now."""
        said = in_a_line(self.press.voice, totals, self.press.unit)
        if not said:
            return []
        return [
            self.head(words.NEW_TOTALS),
            self._piece(said, self.form.totals, self.form.under_head),
        ]

    def printed(self, printed: Printed, today: date | None) -> Piece:
        """When it was printed, and where it belongs."""
        voice, number = self.press.voice, printed.corrections + 1
        said = voice(words.CORRECTION, number=number)
        if today:
            spoken = dates.full_date(voice, today)
            said = voice(words.PRINTED_ON, day=dates.weekday(voice, today), date=spoken, number=number)
        return self._piece(said, self.form.printed, 2 * self.form.between, colour=self.press.inks.soft)

    def _piece(
        self, text: str, style: Type, before: float, role: str = PARAGRAPH, colour: Colour | None = None
    ) -> Piece:
        return self._lines(tidy(text, style, self.room), style, before, role, colour)

    def _lines(
        self,
        lines: list[str],
        style: Type,
        before: float,
        role: str = PARAGRAPH,
        colour: Colour | None = None,
    ) -> Piece:
        ink = colour or self.press.inks.text
        marks = block(lines, style, 0, 0.8 * style.leading, self.room, ink)
        return Piece(len(lines) * style.leading, read_as(role, marks), before)
