"""The correction strip lies over the sheet that was printed, and says all that changed since."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model import edits
from desktop.model.plan import Note, Plan, Run, RunKind, Status, StrengthSession
from desktop.model.printed import Printed
from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice
from printouts import NothingToPrint, Sheet, lay_out
from printouts.formats.paper import PAPERS
from printouts.hyphens import printed_in
from printouts.marks import Box, Outline, Page, Panel, Text
from printouts.strip.changes import changes
from printouts.strip.kept import as_printed, columns_of
from printouts.strip.page import first_changed, strip_over
from tests.printouts.jobs import job, library, press
from tests.printouts.pages import marks, overlapping, text_boxes, texts
from tests.printouts.sample import CALF, WEEK, plan, routine
from tests.printouts.strategies import plans
from tests.printouts.strips import TODAY, hanging, moved, strips

DAYS = WEEK.dates
papers = st.sampled_from(sorted(PAPERS))
languages = st.sampled_from((*offered(), PSEUDO))


def columns(page: Page) -> list[float]:
    """Where the rules between days stand."""
    upright = [one for one in marks(page) if isinstance(one, Outline) and one.box.width == 0]
    return sorted(one.box.left for one in upright if one.box.height > 100)


def test_what_hangs_is_measured_in_the_language_it_is_printed_in() -> None:
    """A long word over the block is broken as its language does, and the block stands by that."""
    note = "erst Geschwindigkeitsbegrenzungsanlage dann"
    planned = Plan({when: (Note(f"n{when}", note), Run(f"r{when}", RunKind.EASY, 8000)) for when in WEEK})
    (hangs,) = as_printed(job(Sheet.FRIDGE, planned, language="de"), TODAY)
    with printed_in("de"):
        assert hangs.columns == columns_of(planned, WEEK, press("de"))
    assert hangs.columns != columns_of(planned, WEEK, press("de")), "broken as in English"


# ---- what is printed -----------------------------------------------------------------------------


def test_a_week_that_was_not_printed_and_one_that_did_not_change_are_told() -> None:
    for printed, sentence in ((None, "was not printed yet"), (hanging(), "as it was printed last")):
        with pytest.raises(NothingToPrint) as nothing:
            lay_out(strips(plan(), printed))
        assert sentence in Voice.of().say(nothing.value.said)


def test_ticks_are_no_reason_for_a_strip() -> None:
    with pytest.raises(NothingToPrint):
        lay_out(strips(edits.tick_entry(plan(), "tue", Status.DONE), hanging()))


def test_it_says_what_to_do_what_changed_and_the_new_totals() -> None:
    (page,) = lay_out(strips(moved(), hanging())).pages
    said = texts(page)
    assert {"Week 48, from Thursday", "1. Cut along the marks.", "Changed", "New totals"} <= set(said)
    assert {
        "Tempo 10 km: Thu to Fri",
        "Long: 18 km to 16 km",
        "Thu: Rest, new",
        "Fri: Cycling 40 min, left out",
    } <= set(said)
    assert "39 km, 4 runs, 5:26 h" not in said
    assert [said.count(day) for day in ("Mon", "Wed", "Thu", "Sun")] == [0, 0, 1, 1]
    assert said.count("new") == 3


def test_it_lies_over_the_columns_of_the_sheet_and_its_blocks_on_the_line() -> None:
    sheet = lay_out(job(Sheet.FRIDGE)).pages[0]
    strip = lay_out(strips(moved(), hanging())).pages[0]
    assert columns(strip) == pytest.approx(columns(sheet)[2:])
    days = [
        [mark for mark in marks(page) if isinstance(mark, Text) and mark.text == "Sun"]
        for page in (sheet, strip)
    ]
    assert [(mark.left, mark.baseline) for mark in days[0]] == [
        (mark.left, mark.baseline) for mark in days[1]
    ]
    blocks = [
        {mark.box.top for mark in marks(page) if isinstance(mark, Panel) and mark.box.height > 90}
        for page in (sheet, strip)
    ]
    assert blocks[0] & blocks[1]


def test_a_second_correction_lies_over_the_same_columns() -> None:
    printed = hanging()
    (mended,) = as_printed(strips(moved(), printed), TODAY)
    assert (mended.columns, mended.corrections, mended.on) == (printed.columns, 1, TODAY)
    assert mended.changed(moved()) == ()
    again = moved().with_days({DAYS[6]: ()})
    (page,) = lay_out(strips(again, mended)).pages
    assert columns(page) == pytest.approx(columns(lay_out(job(Sheet.FRIDGE)).pages[0])[-1:])
    assert any("correction 2" in text for text in texts(page))


def test_a_strip_can_be_printed_again_until_its_sheet_is() -> None:
    printed, asked = hanging(), strips(moved(), hanging())
    (mended,) = as_printed(asked, TODAY)
    again = strips(moved(), mended)
    assert [texts(page) for page in lay_out(again).pages] == [texts(page) for page in lay_out(asked).pages]
    assert as_printed(again, TODAY) == (mended,)
    (german,) = lay_out(strips(moved(), mended, language="de", ink_saving=True)).pages
    assert columns(german) == pytest.approx(columns(lay_out(asked).pages[0]))
    (sheet,) = as_printed(job(Sheet.FRIDGE, moved()), TODAY)
    for nothing_new in (strips(moved(), sheet), strips(plan(), printed)):
        with pytest.raises(NothingToPrint):
            lay_out(nothing_new)


@pytest.mark.parametrize(("first", "strip"), [(6, True), (3, True), (2, False), (0, False)])
def test_up_to_four_days_are_a_strip_and_more_a_whole_sheet(first: int, strip: bool) -> None:
    changed = plan().with_days({DAYS[first]: (Run("x", RunKind.RACE, 42195),)})
    pages = lay_out(strips(changed, hanging())).pages
    assert len(pages) == 1
    assert ("1. Cut along the marks." in texts(pages[0])) is strip
    (after,) = as_printed(strips(changed, hanging()), TODAY)
    assert after.corrections == int(strip)
    assert after.changed(changed) == ()


@pytest.mark.parametrize("options", [{"orientation": "upright"}, {"large": True}])
def test_over_another_kind_of_sheet_no_strip_fits_and_it_is_printed_anew(options: dict[str, Any]) -> None:
    printed = hanging(**options)
    assert printed.columns is None
    assert "1. Cut along the marks." not in texts(lay_out(strips(moved(), printed)).pages[0])


def test_it_is_printed_on_the_paper_of_its_sheet() -> None:
    (page,) = lay_out(strips(moved(), hanging(paper="a3"), paper="letter")).pages
    assert (page.height, page.width) == PAPERS["a3"]


def test_of_several_weeks_those_without_a_change_are_passed_over() -> None:
    asked = strips(moved(), hanging())
    later = type(WEEK)(WEEK.first + timedelta(weeks=1))
    assert len(lay_out(replace(asked, weeks=(WEEK, later))).pages) == 1


# ---- what changed --------------------------------------------------------------------------------


def said_of(changed: Plan, before: Plan | None = None) -> list[str]:
    return changes(hanging(before), changed, press())


def test_every_kind_of_change_has_its_line() -> None:
    (easy,) = plan().day(DAYS[1])
    assert isinstance(easy, Run)
    for other, line in (
        (replace(easy, kind=RunKind.HILLS), "Tue: Easy to Hills"),
        (replace(easy, duration=50 * 60), "Easy: 48 min to 50 min"),
        (replace(easy, distance=None), "Easy: 8 km to open"),
        (replace(easy, warm_up=()), "Tue: Easy, other exercises"),
        (replace(easy, notes="Slowly"), "Tue: Easy, another note"),
    ):
        assert said_of(plan().with_days({DAYS[1]: (other,)})) == [line]
    recovery, balance = plan().day(DAYS[5])
    assert said_of(plan().with_days({DAYS[5]: (balance, recovery)})) == ["Sat: another order"]


def test_an_entry_that_was_made_anew_is_the_same_entry() -> None:
    (easy,) = plan().day(DAYS[1])
    assert said_of(plan().with_days({DAYS[1]: (), DAYS[2]: (replace(easy, id="anew"),)})) == [
        "Easy 8 km: Tue to Wed",
        "Wed: Ankle strength, left out",
    ]


def test_many_changes_are_counted_and_never_a_single_one() -> None:
    day = tuple(StrengthSession(f"s{at}", f"Session {at}", routine(f"s{at}", CALF)) for at in range(24))
    (page,) = lay_out(strips(plan().with_days({DAYS[6]: day}), hanging(), paper="a5")).pages
    listed = [text for text in texts(page) if text.startswith("Sun: ")]
    (more,) = [text for text in texts(page) if text.endswith("changes")]
    count = int(more.split()[1])
    assert count > 1
    assert len(listed) + count == 25


# ---- laws ----------------------------------------------------------------------------------------


def law_page(before: Plan, after: Plan, paper: str, language: str) -> tuple[Page, Printed, int] | None:
    """The strip from Thursday on over a sheet, where the two plans differ there."""
    kept = {when: after.day(when) if at > 2 else before.day(when) for at, when in enumerate(WEEK)}
    changed = Plan(kept)
    asked = replace(job(Sheet.FRIDGE, before, paper=paper, language=language), library=library(language))
    (printed,) = as_printed(asked, TODAY)
    try:
        first = first_changed(printed, changed, printed.week)
    except NothingToPrint:
        return None
    page = strip_over(printed, changed, first, replace(asked, day=TODAY))
    return (page, printed, first) if page else None


@settings(max_examples=8, deadline=None)
@given(plans(), plans(), papers, languages)
def test_whatever_changes_the_strip_keeps_to_its_place(
    before: Plan, after: Plan, paper: str, language: str
) -> None:
    made = law_page(before, after, paper, language)
    if made is None:
        return
    page, printed, first = made
    (placed,) = page.placed
    assert Box(0, 0, page.width, page.height).holds(_around(placed.marks))
    assert overlapping(text_boxes(placed)) == []
    with printed_in(language):
        wanted = columns_of(before, WEEK, press(language, paper=paper))
    assert printed.columns == wanted
    gutter = press(paper=paper).sheet.days.gutter
    assert columns(page) == pytest.approx([left - gutter / 2 for left, _ in wanted.places[first:]])
    strip = Box(columns(page)[0], wanted.top, page.width, wanted.bottom - wanted.top)
    for mark in placed.marks:
        if not isinstance(mark, Outline) or mark.within:
            assert strip.holds(mark.box, slack=0.5) or mark.box.right < strip.left, mark


def _around(found: Any) -> Box:
    boxes = [mark.box for mark in found]
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


@settings(max_examples=8, deadline=None)
@given(plans(), plans(), languages)
def test_every_changed_week_has_a_line_for_what_changed(before: Plan, after: Plan, language: str) -> None:
    printed = Printed(WEEK, {when: before.day(when) for when in WEEK}, TODAY)
    said = changes(printed, after, press(language))
    assert bool(said) == bool(printed.changed(after))
