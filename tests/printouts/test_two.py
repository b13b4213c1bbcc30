"""Two runners on one fridge sheet: what stands on it, and what holds for any two weeks."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.plan import Note, Plan, Rest, Run, RunKind, StrengthSession
from desktop.wording import names as names_said
from desktop.wording.built_in import templates_in
from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice
from printouts import Sheet, lay_out
from printouts.formats.paper import PAPERS
from printouts.fridge.loss import Loss
from printouts.fridge.sheet import fridge_page
from printouts.fridge.two import Shared, two_runners
from printouts.marks import Box, Outline, Page, Panel, Text
from tests.printouts import sample
from tests.printouts.jobs import job, library, press
from tests.printouts.pages import marks, overlapping, text_boxes, texts
from tests.printouts.sample import BALANCE, CALF, WALK, WEEK, routine
from tests.printouts.sample_two import anna, ben, job_for_two, pages, runner
from tests.printouts.strategies import HARD_TEXTS, plans
from tests.printouts.test_fridge import full_week
from tests.printouts.test_fridge_laws import LARGER, LEAST_HEALTH, LEAST_TYPE, check_boxes, columns

papers = st.sampled_from(sorted(PAPERS))
languages = st.sampled_from((*offered(), PSEUDO))
names = st.sampled_from(HARD_TEXTS) | st.text(max_size=30)


def light_plans() -> st.SearchStrategy[Plan]:
    """Weeks of a session or two a day, which two runners can have on one page."""
    runs = st.builds(
        Run,
        st.uuids().map(str),
        st.sampled_from(RunKind),
        st.integers(1000, 42_000),
        st.integers(600, 20_000),
        warm_up=st.integers(0, 3).map(lambda count: routine("up", *[CALF] * count)),
        cool_down=st.integers(0, 2).map(lambda count: routine("down", *[CALF] * count)),
    )
    others = st.builds(Rest, st.uuids().map(str)) | st.builds(
        StrengthSession,
        st.uuids().map(str),
        exercises=st.integers(0, 4).map(lambda count: routine("s", *[CALF] * count)),
    )
    days = st.lists(runs | others, max_size=1).map(tuple)
    return st.tuples(*[days] * 7).map(lambda week: Plan(dict(zip(WEEK.dates, week, strict=True))))


weeks = plans() | light_plans()


def shared(first: Plan, second: Plan, **options: Any) -> Shared:
    return Shared(WEEK, (runner(first, "Anna", **options), runner(second, "Ben", **options)))


# ---- the sample -----------------------------------------------------------------------------


@pytest.mark.parametrize("language", offered())
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("at", [0, 1])
def test_the_rest_of_one_runner_is_said_in_a_whole_word_where_the_other_plans_nothing(
    at: int, paper: str, language: str
) -> None:
    tuesday, thursday, sunday = (WEEK.dates[day] for day in (1, 3, 6))
    runs = {
        when: (
            Run(
                f"r{when}", RunKind.EASY, 6000, 2200, warm_up=routine("u", CALF), cool_down=routine("d", WALK)
            ),
        )
        for when in (tuesday, thursday, sunday)
    }
    plans = [Plan({WEEK.dates[0]: (Rest("rest"),), **runs}), Plan(runs)]
    first, second = plans if at == 0 else reversed(plans)
    options = {"language": language, "paper": paper}
    page = two_runners(WEEK, runner(first, "Anna", **options), runner(second, "Ben", **options))
    assert page
    assert press(language).voice(names_said.REST) in texts(page)


def test_two_runners_share_a_page_with_one_row_of_days() -> None:
    (page,) = pages()
    said = texts(page)
    assert [said.count(day) for day in ("Mon", "Sun", "Anna", "Ben")] == [1, 1, 1, 1]
    assert "41 km · 4 runs · 1 strength session · 5:14 h" in said
    assert "28 km · 3 runs · 1 strength session · 3:29 h" in said
    assert [text for text in said if text.startswith("of ")] == ["of 6", "of 4"]
    assert "Notes" not in said
    assert shared(anna(), ben()).losses == (Loss(), Loss())


def test_each_week_has_a_line_of_its_own() -> None:
    (page,) = pages()
    fills = {kind: press().inks.runs[kind].fill for kind in RunKind}
    runs = [mark.box for mark in marks(page) if isinstance(mark, Panel) and mark.fill in fills.values()]
    large = [box for box in runs if box.width > 80 and box.height > 80]
    tops = sorted({round(box.top, 3) for box in large})
    assert len(large) == 7
    assert len(tops) == 2


def test_no_exercise_is_left_out_for_the_other_runner() -> None:
    """Lists for which half a page is too little have a sheet each, on which all of them is shown."""
    lists = {
        when: (StrengthSession(f"{when}", exercises=routine(f"{when}", *[CALF, WALK, BALANCE] * 3)),)
        for when in WEEK
    }
    both = shared(Plan(lists), Plan(lists))
    assert sum(loss.exercises for loss in both.losses) > 0
    sheets = pages(Plan(lists), Plan(lists))
    assert len(sheets) == 2
    assert not any(text.startswith("+ ") for page in sheets for text in texts(page))


SHEET_EACH = "In week 48 the two runners have a sheet each: one page has no room for all exercises of both."


@pytest.mark.parametrize(
    ("plans", "options", "reason"),
    [
        ((anna(), ben()), {}, ""),
        ((full_week(), full_week()), {}, SHEET_EACH),
        ((Plan(), Plan()), {}, "In week 48 nothing is planned, so the two runners have a form each"),
        ((anna(), ben()), {"orientation": "upright"}, "only a page that lies across has room for both"),
        ((anna(), ben()), {"large": True}, "in large print a page has no room for both"),
    ],
)
def test_in_one_sentence_it_is_told_why_each_runner_has_a_sheet(
    plans: tuple[Plan, Plan], options: dict[str, Any], reason: str
) -> None:
    told = [Voice.of().say(one) for one in lay_out(job_for_two(*plans, **options)).left_out]
    assert [reason in sentence for sentence in told] == [True] * bool(reason)


def test_two_weeks_that_cannot_share_a_page_are_told_so_before_any_sizes_are_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def tried(*_: Any) -> None:
        raise AssertionError("sizes were tried in vain")

    monkeypatch.setattr("printouts.fridge.two.search", tried)
    assert not shared(full_week(), full_week()).has_room


def test_without_names_they_are_numbered() -> None:
    said = texts(pages(names=("", " \n"))[0])
    assert {"Runner 1", "Runner 2"} <= set(said)


def test_weeks_that_are_too_full_have_a_sheet_each_with_a_name() -> None:
    first, second = pages(full_week(), full_week())
    assert "Anna" in texts(first)
    assert "Ben" in texts(second)
    alone = press()
    assert first.placed == fridge_page(full_week(), WEEK, alone, "Anna").placed
    assert second.placed == fridge_page(full_week(), WEEK, alone, "Ben").placed


@pytest.mark.parametrize("language", offered())
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_of_the_weeks_that_ship_with_footwork_no_exercise_is_left_out_on_a_page_or_a_page_each(
    paper: str, language: str
) -> None:
    options = {"paper": paper, "language": language}
    ready = [
        Plan(dict(zip(WEEK.dates, template.days, strict=True)))
        for template in templates_in(library(language), language)
    ]
    for week in (*ready, sample.plan()):
        for page in pages(week, ready[0], **options):
            assert not any(text.startswith("+ ") for text in texts(page))


def test_headings_go_before_a_sheet_is_needed_and_come_back_where_there_is_room() -> None:
    both = shared(sample.plan(), sample.plan())
    assert both.has_room
    assert all(loss.headings for loss in both.losses)
    (page,) = pages(sample.plan(), sample.plan())
    assert 0 < texts(page).count("Warm-up") < 6


@pytest.mark.parametrize("options", [{"orientation": "upright"}, {"large": True}])
def test_a_page_that_cannot_hold_two_weeks_beside_each_other_is_made_for_each(
    options: dict[str, Any],
) -> None:
    said = [texts(page) for page in pages(Plan(), Plan(), **options)]
    assert any("Anna" in page for page in said)
    assert any("Ben" in page for page in said)
    assert not any("Anna" in page and "Ben" in page for page in said)


def test_a_neighbour_without_anything_planned_has_a_band_to_write_in() -> None:
    (page,) = pages(anna(), Plan())
    assert {"Anna", "Ben", "of 6"} <= set(texts(page))


def test_each_runner_has_words_of_their_own() -> None:
    plain = job_for_two()
    assert plain.beside is not None
    other = {
        name: one._replace(short_name="Wadenheben") if name == "calf-raise" else one
        for name, one in plain.beside.library.items()
    }
    said = texts(lay_out(replace(plain, beside=replace(plain.beside, library=other))).pages[0])
    assert said.count("Wadenheben") == 2
    assert said.count("Calf raise") == 1


def test_cards_are_made_for_the_first_runner_alone() -> None:
    for what in (Sheet.ROUTINES, Sheet.CARDS):
        alone = job(what, anna())
        assert lay_out(replace(alone, beside=job_for_two().beside, name="Anna")) == lay_out(alone)


# ---- laws -----------------------------------------------------------------------------------


def check(page: Page) -> None:
    (placed,) = page.placed
    inside = Box(0, 0, page.width, page.height).inset(press().sheet.margin - 2)
    assert [mark for mark in placed.marks if not inside.holds(mark.box)] == []
    assert overlapping(text_boxes(placed)) == []
    check_boxes(page)
    said = [mark for mark in placed.marks if isinstance(mark, Text)]
    assert [mark for mark in said if mark.size < LEAST_HEALTH] == []


@settings(max_examples=8)
@given(weeks, weeks, papers, languages, st.booleans(), names)
def test_any_two_weeks_have_a_page_or_a_page_each_on_which_nothing_gets_in_the_way(
    first: Plan, second: Plan, paper: str, language: str, saving: bool, name: str
) -> None:
    options: dict[str, Any] = {"paper": paper, "language": language, "ink_saving": saving}
    found = pages(first, second, names=(name, "Ben"), **options)
    assert len(found) in (1, 2)
    for page in found:
        check(page)
    if len(found) == 1:
        small = [mark for mark in marks(found[0]) if isinstance(mark, Text) and mark.size < LEAST_TYPE]
        assert {mark.colour for mark in small} <= {press(**options).inks.soft}  # the health note alone


@settings(max_examples=10)
@given(light_plans(), light_plans(), papers, languages)
def test_a_shared_page_has_every_exercise_a_line_for_every_entry_and_three_for_every_note(
    first: Plan, second: Plan, paper: str, language: str
) -> None:
    options = {"paper": paper, "language": language}
    both = shared(first, second, **options)
    page = two_runners(WEEK, runner(first, "Anna", **options), runner(second, "Ben", **options))
    planned = any(plan.day(when) for plan in (first, second) for when in WEEK)
    assert (page is not None) == (both.has_room and planned)
    if page is None:
        return
    for loss in both.losses:
        assert (loss.entries, loss.kept_lines, loss.exercises) == (0, 0, 0)
    rules = sorted(set(columns(page)))
    strips = [text for text in marks(page) if isinstance(text, Text) and _in_strip(text, page)]
    for mark in marks(page):
        if not isinstance(mark, Outline) and mark not in strips and mark.box.width < page.width / 2:
            assert [rule for rule in rules if mark.box.left < rule < mark.box.right] == [], mark


def _in_strip(mark: Text, page: Page) -> bool:
    """Whether it stands over the rules between the days, or under them."""
    spans = {
        (one.box.top, one.box.bottom)
        for one in marks(page)
        if isinstance(one, Outline) and one.box.width == 0
    }
    return not any(top - 1 < mark.baseline < bottom + 1 for top, bottom in spans)


@settings(max_examples=10)
@given(weeks, weeks, st.sampled_from(LARGER), languages)
def test_what_shares_a_page_shares_a_larger_one_too(
    first: Plan, second: Plan, papers: tuple[str, str], language: str
) -> None:
    smaller, larger = (shared(first, second, paper=paper, language=language) for paper in papers)
    assert larger.has_room >= smaller.has_room


@settings(max_examples=10)
@given(light_plans(), light_plans(), papers)
def test_figures_go_only_where_there_is_no_room_for_them(first: Plan, second: Plan, paper: str) -> None:
    """Either nothing is left out, or neither week would have all of it with what the other has not used."""
    both = shared(first, second, paper=paper)
    if both.has_room:
        less = shared(first, Plan({WEEK.first: (Note("n", "x"),)}), paper=paper)
        assert less.losses[0] <= both.losses[0]


def test_the_same_two_weeks_are_the_same_pages() -> None:
    assert lay_out(job_for_two()) == lay_out(job_for_two())
