"""A print job: several weeks in one, and what a renderer is told of the whole."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.model.picture import Photo
from desktop.model.plan import Plan
from desktop.model.week import Week
from printouts import ORIENTATIONS, NothingToPrint, NotOffered, Options, PrintJob, Sheet, lay_out, pdf
from printouts.marks import Picture, Text
from tests.printouts.jobs import job
from tests.printouts.sample import DRAWINGS, LIBRARY, WEEK, plan

NEXT = Week(date(2026, 11, 30))


def both(what: Sheet, planned: Plan) -> PrintJob:
    return PrintJob(
        (what,), (WEEK, NEXT), options=Options(), plan=planned, library=LIBRARY, drawings=DRAWINGS
    )


@pytest.mark.parametrize("what", list(Sheet))
def test_the_same_job_is_the_same_pages(what: Sheet) -> None:
    assert lay_out(job(what)) == lay_out(job(what))


def test_two_weeks_are_two_fridge_sheets_in_one() -> None:
    pages = lay_out(both(Sheet.FRIDGE, plan()))
    assert len(pages.pages) == 2
    assert pages.title == "Weeks 48–49, fridge sheet"


def test_a_week_without_cards_is_passed_over_beside_one_that_has_them() -> None:
    assert lay_out(both(Sheet.CARDS, plan())).pages == lay_out(job(Sheet.CARDS)).pages
    with pytest.raises(NothingToPrint) as refused:
        lay_out(both(Sheet.CARDS, Plan()))
    assert refused.value.said.facts == {"week": "2026-W48"}


def test_a_job_names_a_kind_of_paper_and_a_week() -> None:
    for what, weeks in [((Sheet.FRIDGE,), ()), ((), (WEEK,))]:
        with pytest.raises(ValueError, match="kind of paper and a week"):
            PrintJob(what, weeks, plan=Plan(), library=LIBRARY, drawings=DRAWINGS)


def test_several_kinds_of_paper_follow_one_another_in_one_file() -> None:
    kinds = (Sheet.FRIDGE, Sheet.CARDS)
    together = lay_out(replace(job(Sheet.FRIDGE), what=kinds))
    alone = [replace(page, label="") for what in kinds for page in lay_out(job(what)).pages]
    assert [replace(page, label="") for page in together.pages] == alone  # counted through, else the same
    assert together.title == "Week 48, fridge sheet and exercise cards"


def test_a_kind_that_the_week_holds_nothing_of_is_passed_over_beside_others() -> None:
    kinds = (Sheet.ROUTINES, Sheet.FRIDGE)
    empty = replace(job(Sheet.FRIDGE, Plan()), what=kinds)
    assert lay_out(empty).pages == lay_out(job(Sheet.FRIDGE, Plan())).pages


@pytest.mark.parametrize("picture", [None, Photo("me.jpg")])
@pytest.mark.parametrize("what", list(Sheet))
def test_exercises_that_no_figure_shows_are_printed_with_their_words(
    what: Sheet, picture: Photo | None
) -> None:
    plain = {name: exercise._replace(picture=picture) for name, exercise in LIBRARY.items()}
    asked = replace(job(what, plan()), library=plain)
    pages = lay_out(asked)
    marks = [mark for page in pages.pages for placed in page.placed for mark in placed.marks]
    assert not any(isinstance(mark, Picture) for mark in marks)
    assert any(isinstance(mark, Text) for mark in marks)
    assert pdf(pages).startswith(b"%PDF")


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_a_fridge_sheet_lies_as_it_is_asked_to(orientation: str) -> None:
    (page,) = lay_out(job(Sheet.FRIDGE, orientation=orientation)).pages
    assert (page.width > page.height) is (orientation == "across")


def test_a_way_to_lie_that_there_is_not_is_refused_by_name() -> None:
    with pytest.raises(NotOffered) as refused:
        Options(orientation="askew")
    assert (refused.value.name, refused.value.offered) == ("orientation", ("across", "upright"))
