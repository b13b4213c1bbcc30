"""Which exercises have their figure where not all can: as many different ones as fit."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.plan import Plan
from desktop.wording.language import offered
from printouts import ORIENTATIONS
from printouts.fridge.across import Across
from printouts.fridge.content import said_of_week
from printouts.fridge.fit import fit
from printouts.fridge.lane import Listing, Part, Row, Shown, Way, tall
from printouts.fridge.picturing import Filled, pictured
from printouts.fridge.raising import raised
from printouts.fridge.upright import Upright
from tests.printouts.jobs import press
from tests.printouts.sample import WEEK
from tests.printouts.strategies import plans
from tests.printouts.test_fit import HAIR, MORE, given_back, lanes, lists_in, rows

weeks = st.lists(st.tuples(lanes, st.integers(0, 500).map(float)), min_size=1, max_size=5)


def filled(week: Sequence[tuple[tuple[Part, ...], float]]) -> list[Filled]:
    return [Filled(lane, room, fit(lane, room, MORE)) for lane, room in week]


def exchanged(week: Sequence[Filled]) -> list[Filled]:
    return [one._replace(fit=found) for one, found in zip(week, pictured(week), strict=True)]


def seats(lane: Filled) -> list[tuple[Row, Way]]:
    """The exercises that are shown, each with its way."""
    return [
        (row, way)
        for part, now in lists_in(lane.parts, lane.fit.shown)
        for row, way in zip(part.rows, now.ways, strict=False)
    ]


def figures(week: Sequence[Filled]) -> Counter[str]:
    """How often each exercise is pictured."""
    return Counter(
        figure for lane in week for row, way in seats(lane) if way is Way.PICTURED for figure in row.figures
    )


def better(week: Sequence[Filled]) -> Iterator[tuple[Row, Row]]:
    """Exercises that could have the figure of another: more of the week would be pictured."""
    count = figures(week)
    for lane in week:
        shown, spare = seats(lane), lane.room - lane.fit.height
        for (row, way), (other, its) in product(shown, shown):
            if way is Way.PICTURED or its is not Way.PICTURED or (way is Way.LINE and other.line is None):
                continue
            costs = row.pictured - row.height(way) - other.pictured + other.height(way)
            new = [one for one in row.figures if not count[one]]
            lost = [one for one in other.figures if count[one] == 1 and one not in row.figures]
            if new and not lost and costs <= spare:
                yield row, other


def check(before: Sequence[Filled], now: Sequence[Filled]) -> None:
    assert list(better(now)) == []
    assert figures(now).keys() >= figures(before).keys()
    for one, other in zip(before, now, strict=True):
        assert other.fit.loss == one.fit.loss
        assert other.fit.height <= max(one.room, one.fit.height) + HAIR
        assert sum(map(tall, other.parts, other.fit.shown)) == pytest.approx(
            other.fit.height - (MORE if _hidden(other.fit.shown) else 0.0)
        )


def _hidden(shown: Sequence[Shown]) -> bool:
    return any(getattr(one, "folded", False) for one in shown)


@settings(max_examples=50)
@given(weeks)
def test_none_is_without_a_figure_while_another_has_two_that_leave_room_for_it(
    week: list[tuple[tuple[Part, ...], float]],
) -> None:
    before = filled(week)
    check(before, exchanged(before))


@settings(max_examples=50)
@given(weeks)
def test_every_figure_that_fits_is_there_after_an_exchange_too(
    week: list[tuple[tuple[Part, ...], float]],
) -> None:
    for lane in exchanged(filled(week)):
        for part, now in zip(lane.parts, lane.fit.shown, strict=True):
            for more in given_back(part, now):
                assert lane.fit.height + tall(part, more) - tall(part, now) > lane.room


@settings(max_examples=60)
@given(st.lists(rows(), max_size=5), st.integers(0, 250).map(float))
def test_no_choice_has_more_on_several_lines_nor_more_figures_beside_as_many(
    some: list[Row], room: float
) -> None:
    ways, taken = raised(some, [(at,) for at in range(len(some))], room)
    least = sum(row.height(row.least) for row in some)
    heights = sum(row.height(way) for row, way in zip(some, ways, strict=True))
    assert taken == pytest.approx(heights - least)
    assert taken <= room + HAIR

    def counted(chosen: Sequence[Way]) -> tuple[int, int]:
        return sum(way > Way.LINE for way in chosen), sum(way is Way.PICTURED for way in chosen)

    def fits(chosen: Sequence[Way]) -> bool:
        return sum(row.height(way) for row, way in zip(some, chosen, strict=True)) - least <= room + HAIR

    choices = product(*([way for way in Way if way >= row.least] for row in some))
    assert counted(ways) == max(map(counted, filter(fits, choices)))


def row(pictured: float, *figures: str, line: float | None = 12.0) -> Row:
    return Row(pictured, 22.0, line, figures)


def shown(*lanes: tuple[tuple[Row, ...], float]) -> list[list[str]]:
    """The figures that each lane shows, which holds one list."""
    week = filled([((Listing(some, 11.5),), room) for some, room in lanes])
    return [
        [figure for row, way in seats(lane) if way is Way.PICTURED for figure in row.figures]
        for lane in exchanged(week)
    ]


def test_an_exercise_that_is_pictured_on_another_day_gives_way() -> None:
    again, new = row(28.0, "calf"), row(28.5, "balance")
    assert shown(((again, new), 22.0 + 28.5), ((again,), 28.0)) == [["balance"], ["calf"]]
    assert shown(((again, new), 22.0 + 28.5)) == [["calf"]]


def test_it_gives_way_on_either_day_and_where_it_would_share_a_line() -> None:
    one, two = row(22.0, "one"), row(22.0, "two")
    first, second = shown(((one, two), 34.0), ((one, two), 34.0))
    assert sorted([*first, *second]) == ["one", "two"]


def test_one_that_is_pictured_once_moves_to_another_day_for_one_that_is_not() -> None:
    one, two, three = (row(22.0, name) for name in ("one", "two", "three"))
    days = shown(((one, two), 34.0), ((two, three), 34.0), ((one,), 22.0))
    assert sorted(figure for day in days for figure in day) == ["one", "three", "two"]


def test_a_box_for_a_sign_of_ones_own_gives_way_to_a_figure() -> None:
    assert shown(((row(22.0), row(22.0, "calf")), 34.0)) == [["calf"]]


@settings(max_examples=25)
@given(plans(), st.sampled_from(["a4", "a5"]), st.sampled_from(ORIENTATIONS), st.sampled_from(offered()))
def test_no_exercise_of_a_sheet_is_without_a_figure_that_an_exchange_would_give_it(
    plan: Plan, paper: str, orientation: str, language: str
) -> None:
    printing = press(paper=paper, orientation=orientation, language=language)
    days = said_of_week(plan, WEEK, printing)
    lying = (Upright if printing.sheet.upright else Across)(WEEK, days, printing)
    assert list(better(lying.lanes)) == []
