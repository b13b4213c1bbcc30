"""The month sheet: which weeks it shows, what stands on it, and what holds for every month."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.model.plan import Day, Note, Plan, Run, RunKind, StrengthSession
from desktop.model.week import Week, week_of
from desktop.wording.language import PSEUDO, offered
from desktop.wording.totals import RUNS_ALONE, SESSIONS_ALONE, STRENGTH_ALONE
from desktop.wording.voice import Voice
from printouts import lay_out, unprintable
from printouts.formats.month import MOST_ROWS, month_format
from printouts.formats.paper import PAPERS
from printouts.fridge.content import Session, key_entry
from printouts.fridge.loss import Loss
from printouts.marks import Box, Outline, Page, Panel, Text
from printouts.month.grid import Grid
from printouts.month.heights import row_heights
from printouts.month.sheet import month_page
from printouts.month.span import Span, spans
from printouts.writing import ELLIPSIS
from tests.printouts import sample
from tests.printouts.jobs import press
from tests.printouts.pages import marks, overlapping, text_boxes, texts
from tests.printouts.sample import CALF, WEEK, routine
from tests.printouts.sample_month import month, month_job, pages
from tests.printouts.strategies import plans
from tests.printouts.test_ink_and_ticks import inked

LEAST_TYPE, LEAST_HEALTH = 9, 8
papers = st.sampled_from(sorted(PAPERS))
ways = st.sampled_from(["across", "upright"])
languages = st.sampled_from((*offered(), PSEUDO))


@st.composite
def months(draw: st.DrawFn) -> tuple[Plan, tuple[Week, ...]]:
    """One to six weeks, any of them full of whatever a week may hold, others light or empty."""
    count = draw(st.integers(1, MOST_ROWS))
    weeks = tuple(WEEK.shifted(at) for at in range(count))
    days: dict[date, Day] = {}
    for week in weeks:
        kind = draw(st.sampled_from(["any", "light", "light", "empty"]))
        drawn = draw(plans()) if kind == "any" else Plan()
        for at, when in enumerate(week):
            days[when] = drawn.day(WEEK.dates[at])
            if kind == "light" and draw(st.booleans()):
                run = Run(f"{when}", draw(st.sampled_from(RunKind)), draw(st.integers(1000, 42_000)), 3000)
                warm_up = routine(f"{when}", *[CALF] * draw(st.integers(0, 5)))
                days[when] = (replace(run, warm_up=warm_up),)
    return Plan(days), weeks


# ---- which weeks ----------------------------------------------------------------------------


@given(st.dates(date(1970, 2, 1), date(2199, 11, 1)), st.integers(0, 6))
def test_a_single_week_stands_for_all_of_its_month(when: date, starts_on: int) -> None:
    week = week_of(when, starts_on)
    (span,) = spans([week])
    middle = week.first + timedelta(days=3)
    assert span.month == middle.replace(day=1)
    assert 4 <= len(span.weeks) <= MOST_ROWS
    assert week in span.weeks
    assert [later.first - one.first for one, later in zip(span.weeks, span.weeks[1:], strict=False)] == [
        timedelta(days=7)
    ] * (len(span.weeks) - 1)
    assert {when.day for when in span.dates} >= set(range(1, 29))
    assert all(any(map(span.holds, one)) for one in span.weeks)


@given(st.integers(2, 53))
def test_several_weeks_are_shown_as_they_are_on_as_few_sheets_as_hold_them(count: int) -> None:
    weeks = [WEEK.shifted(at) for at in range(count)]
    found = spans(weeks)
    assert [week for span in found for week in span.weeks] == weeks
    assert len(found) == -(-count // MOST_ROWS)
    sizes = [len(span.weeks) for span in found]
    assert max(sizes) - min(sizes) <= 1
    assert all(span.month is None for span in found)


# ---- the sample -----------------------------------------------------------------------------


def test_a_month_is_one_page_with_a_row_a_week_and_totals() -> None:
    (page,) = pages()
    said = texts(page)
    assert "November 2026" in said
    assert [text for text in said if text.startswith("Week ")] == [
        f"Week {number}" for number in range(44, 50)
    ]
    assert {"26 Oct", "1 Nov", "1 Dec", "2", "30"} <= set(said)
    assert said.count("of 7") == 5
    assert {"37", "39", "41", "35", "44.1"} <= set(said)  # kilometres of each week
    ticks = [mark for mark in marks(page) if isinstance(mark, Panel) and mark.fill == "#FFFFFF"]
    assert len(ticks) == 5 * 7


@pytest.mark.parametrize("orientation", ["across", "upright"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", offered())
def test_a_week_of_any_month_says_all_that_it_adds_up_to(orientation: str, paper: str, language: str) -> None:
    runs = {at: Run(f"r{at}", RunKind.EASY, 11000, 3600) for at in (0, 2, 4, 6)}
    strong = {at: StrengthSession(f"s{at}", "Balance and hops", routine(f"s{at}", CALF)) for at in (1, 2, 5)}
    each = [tuple(one[at] for one in (runs, strong) if at in one) for at in range(7)]
    mondays = [WEEK.first + timedelta(weeks=at) for at in range(-3, 2)]
    weeks = {start + timedelta(days=at): day for start in mondays for at, day in enumerate(each)}
    said = texts(pages(Plan(weeks), paper=paper, orientation=orientation, language=language)[0])
    words = " ".join(said)
    voice = Voice.of(language)
    assert words.count(f"4 {voice(RUNS_ALONE, count=4)}") == len(mondays)
    short, whole = voice(STRENGTH_ALONE), voice(SESSIONS_ALONE, count=3)
    assert words.count(f"3 {whole}") + words.count(f"3 {short}") >= len(mondays)
    assert not [text for text in said if "Balance" in text and ELLIPSIS in text]


def test_it_is_called_by_its_month_or_by_its_weeks() -> None:
    assert lay_out(month_job()).title == "November 2026, month sheet"
    assert lay_out(month_job(weeks=(WEEK, WEEK.shifted(1)))).title == "Weeks 48–49, month sheet"


def test_what_cannot_be_drawn_is_told_of_all_days_that_are_shown() -> None:
    planned = Plan({date(2026, 11, 3): (Note("n", "odd \ue000"),), date(2026, 11, 24): (Note("m", "fine"),)})
    (found,) = unprintable(month_job(planned))
    assert found.when == date(2026, 11, 3)


def test_what_the_month_adds_up_to_is_of_its_own_days() -> None:
    days = {
        date(2026, 10, 31): 5000,
        date(2026, 11, 1): 6000,
        date(2026, 11, 30): 7000,
        date(2026, 12, 1): 9000,
    }
    planned = Plan({when: (Run(f"{when}", RunKind.EASY, far),) for when, far in days.items()})
    said = texts(pages(planned)[0])
    assert "13" in said
    assert {"11", "16"} <= set(said)  # of the two weeks that belong to two months


def test_weeks_that_are_named_are_shown_alone() -> None:
    said = texts(pages(weeks=(WEEK, WEEK.shifted(1)))[0])
    assert "Weeks 48–49" in said
    assert "23 November – 6 December 2026" in said
    assert [text for text in said if text.startswith("Week ")] == ["Week 48", "Week 49"]


def test_exercises_are_named_where_there_is_room_and_counted_where_there_is_not() -> None:
    assert "Band dorsiflexion" in texts(pages(sample.plan())[0])
    full = texts(pages()[0])
    assert "5 exercises" in full or "+ 3 exercises" in full


def test_an_empty_month_is_a_form_to_write_on() -> None:
    said = texts(pages(Plan())[0])
    assert {"November 2026", "Week 44", "30"} <= set(said)
    assert not [text for text in said if text.startswith("of ")]


@pytest.mark.parametrize("language", [*offered(), PSEUDO])
def test_a_month_of_single_runs_is_shown_whole_in_every_language(language: str) -> None:
    days = [when for at in range(5) for when in Week(date(2026, 10, 26)).shifted(at)]
    planned = Plan(
        {
            when: (
                Run(
                    f"{when}", list(RunKind)[at % 7], 8000 + 500 * at, 3000, warm_up=routine(f"{when}", CALF)
                ),
            )
            for at, when in enumerate(days)
        }
    )
    for paper in ("a4", "letter"):
        assert set(grid(planned, spans([WEEK])[0], paper=paper, language=language).losses.values()) == {
            Loss()
        }


def grid(plan: Plan, span: Span, **options: object) -> Grid:
    printing = press(**options)  # type: ignore[arg-type]
    form, body = month_format(printing.sheet.scale), printing.sheet.body
    box = Box(body.left, body.top + 51, body.width, body.height - 66)
    return Grid(plan, span, box, form, printing)


def test_the_key_session_is_the_block_and_the_lesser_ones_are_lines() -> None:
    """A day too full for all: the intervals keep their block, though the easy run's would be smaller."""
    intervals = Run("i", RunKind.INTERVALS, 9000, 3000, warm_up=routine("w", *[CALF] * 4))
    easy = Run("e", RunKind.EASY, 5000)
    (span,) = spans([WEEK.shifted(at) for at in range(4)])
    found = grid(Plan(dict.fromkeys(span.dates, (easy, easy, intervals, easy))), span)
    for placed in found.cells.values():
        drawn = placed.cell.draw(placed.box.height, 0, 0)
        sizes = {mark.text: mark.size for mark in drawn if isinstance(mark, Text)}
        assert sizes["Intervals"] > found.sizes.near.name.size
        assert "Easy" not in sizes
        assert "Easy 5 km" in sizes


# ---- laws -----------------------------------------------------------------------------------


def check(page: Page) -> None:
    (placed,) = page.placed
    inside = Box(0, 0, page.width, page.height).inset(press().sheet.margin - 2)
    assert [mark for mark in placed.marks if not inside.holds(mark.box)] == []
    assert overlapping(text_boxes(placed)) == []
    said = [mark for mark in placed.marks if isinstance(mark, Text)]
    panels = [mark for mark in placed.marks if isinstance(mark, Panel)]
    ticks = [panel.box for panel in panels if panel.fill == "#FFFFFF"]
    blocks = [panel.box for panel in panels if panel.box not in ticks]
    drawn = [mark.box for mark in placed.marks if isinstance(mark, Outline)]
    edges = sorted(box.top for box in drawn if box.width > page.width / 2)
    top, bottom = edges[0], edges[-1]
    for boxes in (blocks, ticks):
        assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1], slack=0.1)] == []
    for mark in said:
        assert mark.size >= (LEAST_HEALTH if mark.baseline > bottom else LEAST_TYPE), mark
        for block in blocks:
            if mark.box.overlaps(block, slack=0.5):
                assert block.holds(mark.box, slack=0.5), mark.text
        assert not [mark for one in inked(mark) for box in ticks if one.overlaps(box, slack=0.5)]
    rules = [box.left for box in drawn if not box.width]
    for one in (mark.box for mark in placed.marks if isinstance(mark, Text | Panel)):
        if top + 30 < one.top < bottom:
            assert [left for left in rules if one.left < left < one.right] == [], one


def distances(*each: Sequence[int]) -> tuple[Plan, tuple[Week, ...]]:
    """A month whose first days have easy runs of so many metres."""
    days = {
        when: tuple(Run(f"{when} {at}", RunKind.EASY, metres, 3000) for at, metres in enumerate(day))
        for when, day in zip(WEEK, each, strict=False)
    }
    return Plan(days), (WEEK,)


@settings(max_examples=15)
@given(months(), papers, ways, st.sampled_from(["km", "mi"]), st.booleans(), languages)
@example(distances([1001]), "a4", "upright", "km", False, "de")  # "1,001 km": the comma reaches down
@example(distances([1_000_000], [1000]), "a4", "upright", "mi", False, "de")
@example(distances([123_456] * 9), "a4", "across", "km", True, "de")
@example(distances([1_000_000] * 11), "letter", "upright", "km", False, "en")
def test_any_month_is_one_page_on_which_nothing_gets_in_the_way(
    planned: tuple[Plan, tuple[Week, ...]], paper: str, way: str, unit: str, saving: bool, language: str
) -> None:
    plan, weeks = planned
    printing = press(paper=paper, orientation=way, unit=unit, ink_saving=saving, language=language)
    for span in spans(weeks):
        check(month_page(plan, span, printing))


@settings(max_examples=15)
@given(months(), papers, ways)
def test_no_lesser_session_is_a_block_where_the_key_session_is_a_line(
    planned: tuple[Plan, tuple[Week, ...]], paper: str, way: str
) -> None:
    plan, weeks = planned
    for span in spans(weeks):
        for when, placed in grid(plan, span, paper=paper, orientation=way).cells.items():
            cell, height = placed.cell, placed.box.height
            sessions = sum(isinstance(one, Session) for one in cell.entries)
            if key_entry(plan.day(when)) and not cell.keeps_key(height):
                assert cell.fit(height).loss.blocks >= sessions


@settings(max_examples=10)
@given(months(), papers, ways)
def test_nothing_that_fits_is_left_out_and_no_day_reaches_into_the_next_row(
    planned: tuple[Plan, tuple[Week, ...]], paper: str, way: str
) -> None:
    plan, weeks = planned
    for span in spans(weeks):
        found = grid(plan, span, paper=paper, orientation=way)
        least = month_format(press(paper=paper).sheet.scale).sizes[-1]
        assert sum(row.height for row in found.rows) == pytest.approx(
            found.rows[-1].bottom - found.rows[0].top
        )
        for when, placed in found.cells.items():
            fit = placed.cell.fit(placed.box.height)
            if fit.loss != Loss():
                assert placed.overfull
                assert placed.cell.lane.sizes == least
                assert placed.cell.whole > placed.box.height
            assert fit.height <= placed.box.height + 0.01, when


@settings(max_examples=8)
@given(months(), st.sampled_from([("a5", "a4"), ("a4", "a3"), ("letter", "tabloid")]))
def test_a_larger_page_shows_all_that_a_smaller_one_shows_whole(
    planned: tuple[Plan, tuple[Week, ...]], papers: tuple[str, str]
) -> None:
    plan, weeks = planned
    for span in spans(weeks):
        smaller, larger = (grid(plan, span, paper=paper).losses for paper in papers)
        if set(smaller.values()) == {Loss()}:
            assert set(larger.values()) == {Loss()}


@given(
    st.lists(st.tuples(st.floats(10, 80), st.floats(10, 400)), min_size=1, max_size=6),
    st.floats(480, 900),
)
def test_rows_fill_the_page_and_each_has_its_least(rows: list[tuple[float, float]], room: float) -> None:
    least = [floor for floor, _ in rows]
    for wanted in (None, [max(row) for row in rows]):
        heights = row_heights(least, room, wanted)
        assert sum(heights) == pytest.approx(room)
        assert all(height >= floor - 1e-6 for height, floor in zip(heights, least, strict=True))


def test_the_same_month_is_the_same_page() -> None:
    assert pages() == pages()
    assert month() == month()


def test_a_strength_session_of_forty_exercises_is_counted() -> None:
    day = StrengthSession("s", "Everything", routine("s", *[CALF] * 40))
    said = texts(pages(Plan(dict.fromkeys(WEEK, (day,))))[0])
    assert [text for text in said if text.startswith("+ ")] or "40 exercises" in said
