"""What is for some day of the week is on every paper, and on none as if it were bound to a day."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from desktop.model.edits import add_entry
from desktop.model.plan import Note, Plan, Run, RunKind, StrengthSession
from desktop.model.printed import Printed
from desktop.model.week import ANY_DAY
from printouts import NothingToPrint, PrintJob, Sheet, lay_out
from printouts.fridge.content import said_of_week, said_within_days, sessions
from printouts.marks import Page
from printouts.strip.changes import changes
from printouts.strip.kept import as_printed
from tests.printouts.jobs import job, press
from tests.printouts.pages import text_boxes, texts
from tests.printouts.sample import CALF, WEEK, plan, routine

SESSION = StrengthSession("feet", "Qfeet", routine("feet", CALF), some_day=True)
RUN = Run("trot", RunKind.EASY, 6100, 2200, name="Qtrot", some_day=True)
NOTE = Note("shoes", "Qshoes", some_day=True)
PAPERS = [
    (Sheet.FRIDGE, {}),
    (Sheet.FRIDGE, {"paper": "letter", "ink_saving": True}),
    (Sheet.FRIDGE, {"orientation": "upright"}),
    (Sheet.FRIDGE, {"large": True}),
    (Sheet.POCKET, {}),
    (Sheet.MONTH, {}),
    (Sheet.PHONE, {}),
]


def with_some_day(base: Plan) -> Plan:
    for entry in (SESSION, RUN, NOTE):
        base = add_entry(base, WEEK.thursday, entry)
    return base


def pages_of(asked: PrintJob) -> tuple[Page, ...]:
    return lay_out(asked).pages


def words_of(pages: Iterable[Page]) -> str:
    return "".join("".join(texts(page)) for page in pages).replace(" ", "")


@pytest.mark.parametrize(("what", "options"), PAPERS)
@pytest.mark.parametrize("base", [plan(), Plan()])
def test_no_paper_loses_it(what: Sheet, options: dict[str, Any], base: Plan) -> None:
    said = words_of(pages_of(job(what, with_some_day(base), **options)))
    for words in ("Qfeet", "Qtrot", "Qshoes", "Someday"):
        assert words in said


def test_it_has_a_column_of_its_own_whose_name_stays_within_the_page() -> None:
    for language in ("en", "de"):
        (page,) = pages_of(job(Sheet.FRIDGE, with_some_day(plan()), language=language))
        (placed,) = page.placed
        named = {"en": "Some day", "de": "Egal wann"}[language]
        boxes = dict(text_boxes(placed))
        assert boxes[named].right <= press(language=language).sheet.body.right + 0.5
        assert boxes["Qtrot"].left >= boxes[named].left


def test_days_say_what_is_bound_to_them_and_no_order_counts_the_others() -> None:
    *days, some_day = said_of_week(with_some_day(plan()), WEEK, press())
    assert days == said_of_week(plan(), WEEK, press())
    assert [one.entry.id for one in sessions(some_day)] == ["feet", "trot"]
    assert not any(one.order for one in sessions(some_day))
    within = said_within_days(with_some_day(plan()), WEEK, press())
    assert [at for at, (one, other) in enumerate(zip(days, within, strict=True)) if one != other] == [4]


def test_cards_name_it_where_they_name_days() -> None:
    for what in (Sheet.CARDS, Sheet.ROUTINES):
        said = words_of(pages_of(job(what, with_some_day(plan()))))
        assert "Someday" in said


def printed(base: Plan) -> tuple[Printed, ...]:
    return as_printed(job(Sheet.FRIDGE, base), WEEK.first)


def strip_of(now: Plan, before: Plan) -> PrintJob:
    return replace(job(Sheet.STRIP, now), printed=printed(before))


def test_a_strip_lies_over_its_column_and_a_sheet_without_one_is_printed_anew() -> None:
    before = with_some_day(plan())
    now = before.with_days({WEEK.thursday: tuple(e for e in before.day(WEEK.thursday) if e is not RUN)})
    (sheet,) = printed(before)
    assert sheet.changed(now) == (ANY_DAY,)
    assert len(sheet.columns.places if sheet.columns else ()) == 8
    (strip,) = pages_of(strip_of(now, before))
    assert "Qfeet" in words_of([strip])
    assert "Qtrot" in changes(sheet, now, press())[0]
    (whole,) = pages_of(strip_of(before, plan()))
    assert "Week48" in words_of([whole])
    with pytest.raises(NothingToPrint):
        lay_out(strip_of(before, before))
