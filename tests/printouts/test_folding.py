"""An exercise is folded last: a day that counts some has given up its figures, or they take no room."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.plan import Plan
from desktop.wording.language import PSEUDO, offered
from printouts.formats.paper import PAPERS
from printouts.formats.pocket import pocket
from printouts.formats.sizes import near
from printouts.fridge import rows
from printouts.fridge.across import Across
from printouts.fridge.content import Exercises, Item, said
from printouts.fridge.daynames import before_rows_height
from printouts.fridge.joining import joined
from printouts.fridge.lane import (
    KEPT_LINES,
    Listing,
    Part,
    Shown,
    ShownBlock,
    ShownList,
    ShownWords,
    Way,
    Words,
    lists,
)
from printouts.fridge.picturing import Filled
from printouts.fridge.upright import ShownDay, Upright
from printouts.pocket.day import DayPanel
from printouts.press import Press
from printouts.writing import width
from tests.printouts.jobs import press
from tests.printouts.sample import WEEK
from tests.printouts.strategies import nearly_full, plans

papers = st.sampled_from(sorted(PAPERS))
languages = st.sampled_from((*offered(), PSEUDO))
weeks = plans() | nearly_full()


def notes(parts: tuple[Part, ...], shown: tuple[Shown, ...]) -> Iterator[tuple[Words, ShownWords]]:
    for part, now in zip(parts, shown, strict=True):
        if isinstance(part, Words) and isinstance(now, ShownWords):
            yield part, now
        elif isinstance(now, ShownBlock):
            yield from notes(part.parts, now.parts)  # type: ignore[union-attr]


def can_be_freed(lane: Filled) -> float:
    """The room that figures, second lines, repeated headings and long notes have, and what is left over."""
    freed = lane.room - lane.fit.height
    for part, now in lists(lane.parts, lane.fit.shown):
        freed += sum(
            row.height(way) - row.height(row.least) for row, way in zip(part.rows, now.ways, strict=False)
        )
        freed += part.heading if part.optional and now.heading else 0.0
    for note, showing in notes(lane.parts, lane.fit.shown):
        freed += max(0, showing.lines - KEPT_LINES) * note.leading
    return freed


def ways_to_more(part: Listing, now: ShownList) -> Iterator[float]:
    """What it takes to show more of a folded list, on as few lines as can be; never all but one."""
    count = len(now.ways)
    for more in range(count + 1, len(part.rows) + 1):
        if part.folded(more) != 1:
            folded = part.fold if more == len(part.rows) else 0.0
            yield sum(row.height(row.least) for row in part.rows[count:more]) - folded


def check(lane: Filled) -> None:
    for part, now in lists(lane.parts, lane.fit.shown):
        if len(now.ways) < len(part.rows):
            assert part.folded(len(now.ways)) > 1
            assert min(ways_to_more(part, now)) > can_be_freed(lane)


@settings(max_examples=30, deadline=None)
@given(weeks, papers, languages)
def test_a_pocket_panel_folds_no_exercise_for_which_figures_could_make_room(
    planned: Plan, paper: str, language: str
) -> None:
    printing = press(language, paper=paper)
    for when, day in zip(WEEK, said([planned.day(when) for when in WEEK], printing), strict=True):
        check(DayPanel(when, day, pocket(paper), printing).filled)


@settings(max_examples=20, deadline=None)
@given(weeks, papers, languages)
def test_a_fridge_sheet_folds_no_exercise_for_which_figures_could_make_room(
    planned: Plan, paper: str, language: str
) -> None:
    printing = press(language, paper=paper)
    for lane in Across(WEEK, said([planned.day(when) for when in WEEK], printing), printing).lanes:
        check(lane)


@settings(max_examples=12, deadline=None)
@given(weeks, papers, languages)
def test_an_upright_sheet_folds_no_exercise_for_which_its_days_could_make_room(
    planned: Plan, paper: str, language: str
) -> None:
    """What each day could do without is one room for all of them."""
    printing = press(language, paper=paper, orientation="upright")
    sheet = Upright(WEEK, said([planned.day(when) for when in WEEK], printing), printing)
    around = 2 * printing.sheet.rows.clear(sheet.sizes)
    needs = [least_of(printing, sheet, day, around + needed(day.lanes)) for day in sheet.shown]
    spare = sum(day.height - need for day, need in zip(sheet.shown, needs, strict=True))
    for day, need in zip(sheet.shown, needs, strict=True):
        for lane in day.lanes:
            for more in filter(None, map(least_to_more, [lane])):
                assert max(need, around + needed([lane]) + more) - need > spare - 1e-3
            for part, now in lists(lane.parts, lane.fit.shown):
                assert part.folded(len(now.ways)) != 1


def least_of(printing: Press, sheet: Upright, day: ShownDay, lanes: float) -> float:
    """How low a day's row gets over lanes of such a height: never lower than what stands before them."""
    low = sheet.sizes.tight and day.row.begins_later
    return max(before_rows_height(printing, on_a_line=low), lanes)


def needed(lanes: Sequence[Filled]) -> float:
    """How low a row gets that loses no word of these lanes."""
    return max((lane.room - can_be_freed(lane) for lane in lanes), default=0.0)


def least_to_more(lane: Filled) -> float | None:
    """The least that shows more of one of its folded lists."""
    return min(
        (way for both in lists(lane.parts, lane.fit.shown) for way in ways_to_more(*both)), default=None
    )


@settings(max_examples=24, deadline=None)
@given(weeks, papers, languages, st.sampled_from((Across, Upright)))
def test_every_figure_that_fits_is_on_the_sheet(
    planned: Plan, paper: str, language: str, kind: type[Across | Upright]
) -> None:
    way = "upright" if kind is Upright else "across"
    printing = press(language, paper=paper, orientation=way)
    for lane in kind(WEEK, said([planned.day(when) for when in WEEK], printing), printing).lanes:
        spare = lane.room - lane.fit.height
        for part, now in lists(lane.parts, lane.fit.shown):
            for row, shown in zip(part.rows, now.ways, strict=False):
                assert shown is Way.PICTURED or row.pictured - row.height(shown) > spare - 1e-6


@settings(max_examples=12, deadline=None)
@given(weeks, papers, languages)
def test_what_the_days_of_an_upright_sheet_leave_has_no_room_for_a_figure_of_any(
    planned: Plan, paper: str, language: str
) -> None:
    printing = press(language, paper=paper, orientation="upright")
    sheet = Upright(WEEK, said([planned.day(when) for when in WEEK], printing), printing)
    around = 2 * printing.sheet.rows.clear(sheet.sizes)
    tallest = [max((around + lane.fit.height for lane in day.lanes), default=0.0) for day in sheet.shown]
    needs = [least_of(printing, sheet, day, height) for day, height in zip(sheet.shown, tallest, strict=True)]
    spare = sum(day.height - need for day, need in zip(sheet.shown, needs, strict=True))
    for day, need in zip(sheet.shown, needs, strict=True):
        for lane in day.lanes:
            for part, now in lists(lane.parts, lane.fit.shown):
                for row, way in zip(part.rows, now.ways, strict=False):
                    more = around + lane.fit.height + row.pictured - row.height(way)
                    assert way is Way.PICTURED or max(need, more) - need > spare - 1e-2


# ---- rows -----------------------------------------------------------------------------------

doses = st.builds(
    Dose,
    sets=st.integers(1, 5),
    reps=st.integers(1, 30),
    hold=st.none() | st.integers(1, 90),
    load=st.none() | st.integers(1, 80),
    rest=st.none() | st.integers(5, 240),
    each_side=st.booleans(),
)
names = st.sampled_from(
    ["Calf raise", "Heel-to-toe walk", "Weighted calf raise", "Zehenspitzenstand", "رفع الكعب", "踵上げ", "x"]
)


@given(names, doses, st.floats(20, 250), st.sampled_from([9.0, 9.5, 11.0]), languages)
def test_joined_an_exercise_says_all_of_its_dose_and_keeps_to_its_room(
    name: str, dose: Dose, room: float, size: float, language: str
) -> None:
    printing, sizes = press(language), near(size, 20)
    every = printing.doses(dose)
    words = joined(name, every, room, sizes)
    text = " ".join(word.text for word in words)
    if words:
        assert any(text == f"{name} " + ", ".join((one.strong, *one.plain)) for one in every)
    for before, word in zip((None, *words), words, strict=False):
        assert word.left >= 0
        assert word.left + width(word.text, word.style) <= room + 1e-6
        if before and before.line == word.line:
            assert before.left + width(before.text, before.style) < word.left


@pytest.mark.parametrize(
    ("name", "dose", "room"),
    [("Heel-to-toe walk", {"distance": 20}, 74.0), ("Band plantar flexion", {"reps": 10}, 60.0)],
)
def test_beside_a_figure_neither_a_dose_nor_a_word_with_hyphens_is_broken(
    name: str, dose: dict[str, Any], room: float
) -> None:
    """Where they would be they stand under it."""
    printing, sizes = press(), near(9, 20)
    item = Item(name, printing.doses(Dose(sets=2, **dose)), "walk-heel-toe", "walk-heel-toe")
    said_words = [
        mark.text
        for mark in rows.row_marks(item, Way.PICTURED, room, sizes, printing)
        if hasattr(mark, "text")
    ]
    assert item.doses[0].strong in said_words
    assert not any(text.endswith("-") for text in said_words)


def test_a_heading_is_not_broken_beside_its_minutes() -> None:
    heading = Exercises((), "Warm-up", "10 min")
    (piece,) = rows.title(heading, 66.0, near(9, 20), press())
    assert [mark.text for mark in piece.marks if hasattr(mark, "text")] == ["Warm-up", "10 min"]
    assert piece.height == rows.title_height(heading, 66.0, near(9, 20))
