"""A day's panel: its name, what is planned, and where there is room for it lines to write on."""

from dataclasses import replace
from datetime import date

from desktop.wording import dates, paper
from desktop.wording import small_papers as words
from printouts.formats.pocket import PocketFormat, Step
from printouts.fridge.column import Bit, Builder, Lane, space
from printouts.fridge.content import DaySaid, Said, Session
from printouts.fridge.fit import Fit, whole
from printouts.fridge.lane import Part
from printouts.fridge.loss import Loss
from printouts.fridge.picturing import Filled
from printouts.marks import Box, Mark, Marks, rule
from printouts.press import Press
from printouts.reading import HEADING, read_as
from printouts.script import ours
from printouts.writing import line, shorten

_OVER_FIRST = 2.0  # between the rule and the first block or entry
_OVER_LINES = 8.0  # between what is planned and the first line to write on


class DayPanel:
    """Lays a day out for a panel, in the largest sizes in which all of it fits.

    Where it fits in none, what is left out is the least that has to be, and said in numbers as on the fridge
    sheet (``+ 3 exercises``), in the largest sizes in which no more is.
    """

    def __init__(self, when: date, day: DaySaid, form: PocketFormat, press: Press) -> None:
        self._when, self._day, self._form, self._press = when, in_named_order(day, press), form, press
        inner = form.inner
        self._room = Box(inner.left, inner.top + form.day.top, inner.width, inner.height - form.day.top)
        self._lane, self._fit, self._low = self._arranged(self._day)

    @property
    def low(self) -> bool:
        """Whether the large block gave up its size, so that less of the words is left out."""
        return self._low

    @property
    def loss(self) -> Loss:
        """What the panel leaves out."""
        return self._fit.loss

    @property
    def filled(self) -> Filled:
        """What the panel shows, in numbers."""
        return Filled(self._lane.parts, self._room.height, self._fit)

    @property
    def least(self) -> tuple[Part, ...]:
        """What stands on the panel where every gap, heading and block is at its least, in numbers."""
        return self._laid(self._day, self._form.steps[-1]).parts

    def marks(self, fit: Fit) -> Marks:
        """Everything on the panel, which begins at the origin, with the day shown so."""
        room = self._room
        planned, bottom = self._lane.draw(fit.shown, room.left, room.top)
        left = Box(room.left, bottom, room.width, room.bottom - bottom)
        return (*self._head(), *planned, *self._lines(left))

    def _arranged(self, day: DaySaid) -> tuple[Lane, Fit, bool]:
        """The day as it is shown, and whether the large block is low.

        The large block keeps its size for as long as only figures go. One whose least is too tall even so has
        its entries one after the other instead, each of which may be a line, or be counted.
        """
        height, steps = self._room.height, self._form.steps
        lanes: list[Lane] = []
        for step in (step for step in steps if not step.low):
            lane = self._laid(day, step)
            found = whole(lane.parts)
            if found.height <= height:
                return lane, found, False
            lanes.append(lane)
        found = lanes[-1].fit(height)
        low = found.height > height or not found.loss.keeps_words
        if low:
            lanes = [self._laid(day, step) for step in steps if step.low]
            found = lanes[-1].fit(height)
        if found.height > height:
            lane = self._in_a_row(day, steps[-1])
            return lane, lane.fit(height), low
        for lane in lanes:
            larger = lane.fit(height)
            if larger.loss <= found.loss and larger.height <= height:
                return lane, larger, low
        return lanes[-1], found, low

    def _laid(self, day: DaySaid, step: Step) -> Lane:
        builder = self._builder(step)
        bits: list[Bit] = builder.above(day)
        around = step.around
        if day.key:
            block = builder.low(day.key) if step.low else builder.key(day.key)
            bits += [space(around if bits else _OVER_FIRST), block]
            under = [*builder.after(day.key), *builder.later(day.later)]
            bits += [space(around), *under] if under else []
        else:
            bits += builder.later(day.later)
        return builder.lane(bits)

    def _in_a_row(self, day: DaySaid, step: Step) -> Lane:
        builder = self._builder(step)
        entries = [*day.first, *([day.key] if day.key else []), *day.later]
        return builder.lane([space(_OVER_FIRST), *builder.later(entries)])

    def _builder(self, step: Step) -> Builder:
        sheet = self._press.sheet
        days = replace(sheet.days, around=step.around)
        return Builder(self._room.width, step.sizes, replace(self._press, sheet=replace(sheet, days=days)))

    def _head(self) -> Marks:
        form, inner, inks, voice = self._form.day, self._form.inner, self._press.inks, self._press.voice
        baseline = inner.top + form.baseline
        name = line(dates.weekday(voice, self._when), form.name, inner.left, baseline, inks.text)
        number = line(
            voice.number(self._when.day), form.number, inner.right, baseline, inks.text, align="right"
        )
        return (
            *read_as(HEADING, (name, number)),
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


def in_named_order(day: DaySaid, press: Press) -> DaySaid:
    """The day with the order of its sessions in their names, where it takes no room: ``2nd: Balance``.

    They stand in this order: that the first is the first to be done is not said.
    """
    first = paper.ordinal(press.voice, 1)

    def ordered(session: Session) -> Session:
        if session.order == first:
            return replace(session, order="")
        return _in_order(session, press) if session.order else session

    def named(entry: Session | Said) -> Session | Said:
        return ordered(entry) if isinstance(entry, Session) else entry

    before, after = (tuple(map(named, entries)) for entries in (day.first, day.later))
    return DaySaid(before, day.key and ordered(day.key), after)


def _in_order(session: Session, press: Press) -> Session:
    def said(name: str) -> str:
        return ours(press.voice(words.IN_ORDER, order=session.order, name=name))

    return replace(session, order="", name=said(session.name), lines=tuple(map(said, session.lines)))
