"""A print job: several weeks in one, and what a renderer is told of the whole."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.picture import Photo
from desktop.model.plan import Plan
from desktop.model.week import Week
from desktop.wording import paper
from desktop.wording.phrase import said
from desktop.wording.voice import Voice
from printouts import ORIENTATIONS, NothingToPrint, NotOffered, Options, PrintJob, Sheet, lay_out, pdf
from printouts.kinds import NAMES
from printouts.left_out import told
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
    pages, alone = lay_out(empty), lay_out(job(Sheet.FRIDGE, Plan()))
    assert (pages.pages, pages.title, alone.left_out) == (alone.pages, "Week 48, fridge sheet", ())
    assert [Voice.of().say(one) for one in pages.left_out] == [
        "Week 48 has no routines, so there are no routine cards."
    ]


def test_cards_that_do_not_fit_on_their_paper_are_told_beside_others() -> None:
    cards = job(Sheet.CARDS, paper="a5", card="4x6", sides="fold")
    with pytest.raises(NothingToPrint) as refused:
        lay_out(cards)
    beside = lay_out(replace(cards, what=(Sheet.FRIDGE, Sheet.CARDS)))
    assert (beside.what, beside.left_out) == ((Sheet.FRIDGE,), (refused.value.said,))


@given(
    st.lists(st.sampled_from(list(Sheet)), min_size=1, unique=True),
    st.lists(st.booleans(), min_size=1, max_size=4),
)
@settings(max_examples=15)
def test_what_is_asked_for_is_there_or_it_is_said_why(kinds: list[Sheet], planned: list[bool]) -> None:
    """Each kind of each week is on the pages, or a sentence names why not; the title names what is there."""
    weeks = [WEEK.shifted(at) for at in range(len(planned))]
    days = plan().days
    diary = Plan(
        {
            week.dates[at]: days.get(WEEK.dates[at], ())
            for week, full in zip(weeks, planned, strict=True)
            for at in range(7)
            if full and days.get(WEEK.dates[at])
        }
    )
    asked = replace(job(Sheet.FRIDGE, diary), what=tuple(kinds), weeks=tuple(weeks))
    voice = Voice.of()
    pages = None
    with suppress(NothingToPrint):
        pages = lay_out(asked)
    if pages is None:
        assert not {Sheet.FRIDGE, Sheet.MONTH, Sheet.POCKET} & set(kinds)
        return
    empty = [week for week, full in zip(weeks, planned, strict=True) if not full]
    sentences = " ".join(map(voice.say, pages.left_out))
    assert pages.what == tuple(kind for kind in kinds if kind in pages.what)
    for kind in kinds:
        assert (voice(NAMES[kind]) in pages.title.casefold()) == (kind in pages.what)
        if kind in (Sheet.ROUTINES, Sheet.CARDS) and empty:
            assert ("routine cards" if kind is Sheet.ROUTINES else "exercise cards") in sentences
        if kind not in pages.what:
            reason = {Sheet.STRIP: "correction strip", Sheet.PHONE: "picture for a phone"}
            assert reason.get(kind, voice(NAMES[kind])) in sentences
    if not empty and Sheet.STRIP not in kinds:
        assert not sentences
    assert set(pages.weeks) <= set(weeks)


@pytest.mark.parametrize(
    ("missing", "named"),
    [([0], "Week 48 has"), ([0, 1], "Weeks 48–49 have"), ([0, 2, 3, 6], "Weeks 48, 50–51 and 1 have")],
)
def test_weeks_in_a_row_are_named_together(missing: list[int], named: str) -> None:
    weeks = [WEEK.shifted(at) for at in missing]
    empty = [NothingToPrint(said(paper.NO_ROUTINES), paper.ROUTINES_LEFT_OUT, (one,)) for one in weeks]
    found = told(one.remark for one in empty)
    assert Voice.of().say(found[0]).startswith(named)


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
