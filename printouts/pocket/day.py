"""A day's panel: its name, what is planned, and where there is room for it lines to write on."""

from datetime import date

from desktop.wording import dates
from desktop.wording import small_papers as words
from printouts.formats.pocket import PocketFormat
from printouts.formats.sizes import Sizes
from printouts.fridge.column import Bit, Builder, Lane, space
from printouts.fridge.content import DaySaid
from printouts.fridge.fit import Fit, whole
from printouts.fridge.loss import Loss
from printouts.marks import Box, Mark, Marks, rule
from printouts.press import Press
from printouts.writing import line, shorten

_OVER_ENTRIES = 2.0  # between the rule and entries in their order
_OVER_LINES = 8.0  # between what is planned and the first line to write on


class DayPanel:
    """Lays a day out for a panel, in the largest sizes in which all of it fits, else in the least.

    What does not fit even then is folded as on the fridge sheet: never a word less than ``+ 3 exercises``.
    """

    def __init__(self, when: date, day: DaySaid, form: PocketFormat, press: Press) -> None:
        self._when, self._form, self._press = when, form, press
        inner = form.inner
        self._room = Box(inner.left, inner.top + form.day.top, inner.width, inner.height - form.day.top)
        self._lane, self._fit = self._arranged(day)

    @property
    def loss(self) -> Loss:
        """What the panel leaves out."""
        return self._fit.loss

    def marks(self) -> Marks:
        """Everything on the panel, which begins at the origin."""
        room = self._room
        planned, bottom = self._lane.draw(self._fit.shown, room.left, room.top)
        left = Box(room.left, bottom, room.width, room.bottom - bottom)
        return (*self._head(), *planned, *self._lines(left))

    def _arranged(self, day: DaySaid) -> tuple[Lane, Fit]:
        """The day as it is shown. One whose least is too tall even so has its entries one after the other
        instead, each of which may be a line, or be counted."""
        height = self._room.height
        for sizes in self._form.sizes:
            lane = self._laid(day, sizes)
            found = whole(lane.parts)
            if found.height <= height:
                return lane, found
        found = lane.fit(height)
        if found.height > height:
            entries = [*day.first, *([day.key] if day.key else []), *day.later]
            builder = Builder(self._room.width, sizes, self._press)
            lane = builder.lane([space(_OVER_ENTRIES), *builder.later(entries)])
            found = lane.fit(height)
        return lane, found

    def _laid(self, day: DaySaid, sizes: Sizes) -> Lane:
        builder = Builder(self._room.width, sizes, self._press)
        bits: list[Bit] = builder.above(day)
        around = self._press.sheet.days.around
        if day.key:
            tab = sizes.blocks.tab_over if day.key.order else 0.0
            bits += [space(max(tab, around if bits else 2.0)), builder.key(day.key)]
            under = [*builder.after(day.key), *builder.later(day.later)]
            bits += [space(around), *under] if under else []
        else:
            bits += builder.later(day.later)
        return builder.lane(bits)

    def _head(self) -> Marks:
        form, inner, inks, voice = self._form.day, self._form.inner, self._press.inks, self._press.voice
        baseline = inner.top + form.baseline
        return (
            line(dates.weekday(voice, self._when), form.name, inner.left, baseline, inks.text),
            line(voice.number(self._when.day), form.number, inner.right, baseline, inks.text, align="right"),
            rule(inner.left, inner.right, inner.top + form.rule, inks.text, 0.9),
        )

    def _lines(self, room: Box) -> Marks:
        """Lines down to a question under the last one."""
        form, inks = self._form.day, self._press.inks
        bottom = room.bottom - form.ask.leading
        count = int((bottom - room.top - _OVER_LINES) / form.line_step)
        if count < form.least_lines:
            return ()
        rules: list[Mark] = [
            rule(room.left, room.right, bottom - at * form.line_step, inks.hairline, 0.75)
            for at in reversed(range(count))
        ]
        said = shorten(self._press.voice(words.HOW_DID_IT_FEEL), form.ask, room.width)
        return (*rules, line(said, form.ask, room.left, room.bottom - 0.21 * form.ask.size, inks.soft))
