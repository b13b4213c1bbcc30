"""Two runners on one page: one row of days, and under it a strip and a week for each of them.

Both weeks have the same columns and the same sizes; each has a common line of its own. The page is shared as
evenly as the two weeks allow. Lines for notes and the compass have no place on it, and figures give way as
on a sheet for one. Where that is not enough the headings of exercises go, and exercises and second sessions
stand on a line each. No exercise is left out for the other runner's sake: where one would be, or an entry
would have no line or a note not even three, the two have no page in common, and each has a sheet.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import Final, NamedTuple

from desktop.model.plan import Plan
from desktop.model.summary import summary
from desktop.model.week import Week
from desktop.wording.health import HEALTH_NOTE
from printouts.formats.sizes import Sizes
from printouts.formats.two import TwoFormat, band, two_sizes
from printouts.fridge.across import Across
from printouts.fridge.content import DaySaid, said_of_week, untitled
from printouts.fridge.head import head_with
from printouts.fridge.loss import Loss, added
from printouts.fridge.search import search
from printouts.fridge.stages import Stage
from printouts.fridge.strip import strip
from printouts.fridge.unsaid import not_shown
from printouts.marks import Box, Mark, Marks, Page, Placed
from printouts.press import Press
from printouts.reading import lowered
from printouts.writing import block, tidy

_HAIR: Final = 1e-6
_SLACK: Final = 1.0  # points that the letters of a last line may reach below it
_SHARED_BY: Final = (Stage.LINES, Stage.EXERCISES, Stage.KEPT_LINES)
"""What one of two weeks may have all of while the other gives way."""


_FINE: Final = 20  # heights at which the first week is tried where none of the usual ones shows enough


class Runner(NamedTuple):
    """Whose week it is: a name that can be printed, the plan, and a press with this runner's library."""

    name: str
    plan: Plan
    press: Press


def two_runners(week: Week, first: Runner, second: Runner) -> Page | None:
    """The week of both on one page across, the first one's above.

    None where the page has not room for both, or is upright: seven days beside each other would
    be too narrow on it. And none where nothing is planned: then each has a form to write on.
    """
    page = first.press.sheet.page
    planned = any(one.plan.day(when) for one in (first, second) for when in week.dates)
    if first.press.sheet.upright or not planned:
        return None
    shared = Shared(week, (first, second))
    return Page(page.width, page.height, (Placed(page, shared.marks()),)) if shared.has_room else None


class Shared:
    """Lays the two weeks out under each other."""

    def __init__(self, week: Week, runners: tuple[Runner, Runner]) -> None:
        self._week, self._runners = week, runners
        self._form, self._press = TwoFormat(), runners[0].press
        self._said = _even([_said(runner, week) for runner in runners])
        both = [_fuller(*days) for days in zip(*self._said, strict=True)]
        self._days = Across(week, both, self._press, others=self._said)
        self._tried = two_sizes(self._press.sheet.scale, figures=self._press.sheet.figures)
        self._measured = self._weeks(self._tried, 0.0)

    @property
    def has_room(self) -> bool:
        """Whether each entry has a line and each note three, and every exercise is shown, in its own week."""
        if sum(week.at_least(self._tried[-1]) for week in self._measured) > self._room + _HAIR:
            return False  # which is told before any sizes are tried
        return self._is_enough(self._shown) and self._stays_within

    @property
    def _stays_within(self) -> bool:
        """Whether nothing of a week reaches below its place: a dose may have many lines."""
        heights = (self._first_height, self._room - self._first_height)
        for at, (contents, height) in enumerate(zip(self._contents, heights, strict=True)):
            bottom = self._strip(at, self._first_height).top + self._over + height + _SLACK
            if any(mark.box.bottom > bottom for content in contents for mark in content):
                return False
        return True

    def _is_enough(self, weeks: Sequence[Across]) -> bool:
        lost = added(loss for week in weeks for loss in week.losses)
        if lost.entries or lost.kept_lines:
            return False
        days = [day for each in self._said for day in each]
        return not not_shown(days, [lane for week in weeks for lane in week.lanes])

    @property
    def losses(self) -> tuple[Loss, Loss]:
        """What each week leaves out."""
        first, second = (added(week.losses) for week in self._shown)
        return first, second

    def marks(self) -> Marks:
        """Everything on the page."""
        totals = [summary(one.plan, self._week.dates, one.press.library) for one in self._runners]
        marks: list[Mark] = [*head_with([()], self._body, self._week, self._press)]
        names = [lowered(name) for name in self._days.names()]  # read with the first week
        for at, week in enumerate(self._shown):
            over, runner = self._strip(at, self._first_height), self._runners[at]
            marks += strip(over, runner.name, totals[at], self._form.strip, runner.press)
            marks += week.rules()
            for name, content in zip(names, self._contents[at], strict=True):
                marks += (*name, *content)
            names = [()] * len(names)
        style, lines = self._form.health, self._health
        first = self._body.bottom - 2 - (len(lines) - 1) * style.leading
        return (*marks, *block(lines, style, self._body.left, first, self._body.width, self._press.inks.soft))

    @cached_property
    def _shown(self) -> list[Across]:
        return self._weeks((_as_it_is(self._sizes),), self._first_height)

    @cached_property
    def _contents(self) -> list[list[Marks]]:
        return [list(week.contents()) for week in self._shown]

    # ---- sizes -----------------------------------------------------------------------------

    @cached_property
    def _sizes(self) -> Sizes:
        """The largest in which all of both weeks fits, rather with headings, then with the blocks on a line;
        the least where none do."""
        for tried in ([one for one in self._tried if one.headings], self._tried):
            for needs in (Across.needs_on_a_line, Across.needs):
                fits = partial(self._fit, needs)
                if fits(found := search(tried, fits)):
                    return found
        return self._tried[-1]

    def _fit(self, needs: Callable[[Across, Sizes], float], sizes: Sizes) -> bool:
        if sizes.tidy and not all(week.is_tidy(sizes) for week in self._measured):
            return False
        return sum(needs(week, sizes) for week in self._measured) <= self._room + _HAIR

    def _tallest(self, stage: Stage) -> tuple[float, float]:
        """How tall each week stands in the least sizes with what the stage shows."""
        first, second = (week.tallest(self._tried[-1], stage) for week in self._measured)
        return first, second

    @cached_property
    def _first_height(self) -> float:
        """How tall the first week is: half the room, or as near to it as leaves enough of both, and then
        least out."""
        for wants in (Across.needs_on_a_line, Across.needs):
            needs = [wants(week, self._sizes) for week in self._measured]
            if sum(needs) <= self._room + _HAIR:
                return max(needs[0], min(self._room / 2, self._room - needs[1]))
        least = self._tallest(Stage.ENTRIES)
        wanted = [self._room / 2]
        for first, second in (needs, *map(self._tallest, _SHARED_BY)):
            wanted += [first, self._room - second]
        tried = {max(least[0], min(one, self._room - least[1])) for one in wanted}
        sizes = (_as_it_is(self._sizes),)

        def left_out(height: float) -> tuple[object, ...]:
            weeks = self._weeks(sizes, height)
            losses = added(loss for week in weeks for loss in week.losses)
            return not self._is_enough(weeks), losses, abs(height - self._room / 2), height

        best = min(tried, key=left_out)
        if left_out(best)[0]:  # rarely: looked for more finely
            span = max(0.0, self._room - least[1] - least[0])
            best = min((best, *(least[0] + span * part / _FINE for part in range(_FINE + 1))), key=left_out)
        return best

    # ---- places ----------------------------------------------------------------------------

    @property
    def _body(self) -> Box:
        return self._press.sheet.body

    @cached_property
    def _health(self) -> list[str]:
        return tidy(self._press.voice(HEALTH_NOTE), self._form.health, self._body.width)

    @property
    def _top(self) -> float:
        form = self._press.sheet
        return form.body.top + form.head.height + self._form.names * form.scale

    @property
    def _over(self) -> float:
        """From the top of a strip to the week under it."""
        return self._form.strip.height + self._form.strip.under

    @cached_property
    def _room(self) -> float:
        """What the two weeks have together."""
        foot = len(self._health) * self._form.health.leading + self._form.over_health
        return self._body.bottom - foot - self._top - 2 * self._over - self._form.between

    def _strip(self, at: int, above: float) -> Box:
        down = self._top + at * (self._over + above + self._form.between)
        return Box(self._body.left, down, self._body.width, self._form.strip.height)

    def _weeks(self, sizes: tuple[Sizes, ...], above: float) -> list[Across]:
        """Both weeks in those sizes, the first one so tall and the second one with what is left."""
        sheet, weeks = self._press.sheet, []
        for at, height in enumerate((above, self._room - above)):
            top = self._strip(at, above).top + self._over
            place = Box(self._body.left, top, self._body.width, height + _HAIR)
            press = replace(self._runners[at].press, sheet=band(sheet, place, sizes))
            weeks.append(Across(self._week, self._said[at], press, self._days.columns))
        return weeks


def _said(runner: Runner, week: Week) -> list[DaySaid]:
    """What each day says; over and under a block their place tells warm-up and cool-down apart."""
    days = said_of_week(runner.plan, week, runner.press)
    return [replace(day, key=untitled(day.key)) if day.key else day for day in days]


def _even(weeks: list[list[DaySaid]]) -> list[list[DaySaid]]:
    """Both weeks with the same days: where one has something for some day, the other has nothing for it."""
    most = max(map(len, weeks))
    return [[*days, *[DaySaid()] * (most - len(days))] for days in weeks]


def _fuller(one: DaySaid, other: DaySaid) -> DaySaid:
    """The one of two days that wants the wider column."""
    return other if one.bare or (other.strong and not one.strong) else one


def _as_it_is(sizes: Sizes) -> Sizes:
    """Sizes that are found, of which none grows any more; headings stand wherever a day has room for them."""
    return replace(sizes, max_tile=sizes.near.tile, max_height=sizes.blocks.height, tidy=False, headings=True)
