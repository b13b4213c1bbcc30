"""The fridge sheet in large print: nothing is small, nothing is lost, however full the week is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.exercise import Part
from desktop.model.plan import CrossTraining, Entry, Note, Plan, Rest, Run, RunKind, StrengthSession
from desktop.model.steps import MAX_BLOCKS, Block, Manner, Step
from desktop.wording import names
from desktop.wording import paper as paper_words
from desktop.wording.language import PSEUDO, offered
from desktop.wording.names import REST
from printouts import Sheet, lay_out
from printouts.formats.large_sheet import LEAST, LargeSheet, tried
from printouts.formats.paper import PAPERS
from printouts.fridge.blocklines import large, small
from printouts.fridge.content import DaySaid, Item, Said, Session, said, said_of_week, sessions
from printouts.fridge.large.flow import Flow
from printouts.fridge.large.names import evened
from printouts.fridge.large.pages import large_pages
from printouts.fridge.large.session import SessionMaker
from printouts.marks import Box, Mark, Page, Panel, Text
from printouts.reading import HEADING, ITEM, PARAGRAPH, TITLE
from printouts.writing import ELLIPSIS
from tests.printouts import sample
from tests.printouts.jobs import job, press
from tests.printouts.pages import marks, overlapping, pictures, text_boxes, texts
from tests.printouts.sample import WEEK
from tests.printouts.strategies import entries, plans
from tests.printouts.test_fridge_laws import check_boxes
from tests.printouts.test_reading import read

TUESDAY = WEEK.dates[1]
WIDE, LOW = 540.0, 330.0  # what a small page that lies across has for a day
papers = st.sampled_from(sorted(PAPERS))
units = st.sampled_from(["km", "mi"])
languages = st.sampled_from((*offered(), PSEUDO))


def pages_of(plan: Plan, language: str = "en", **options: Any) -> list[Page]:
    return large_pages(plan, WEEK, press(language, **options))


def all_texts(pages: Iterable[Page]) -> list[str]:
    return [text for page in pages for text in texts(page)]


# ---- laws ----------------------------------------------------------------------------------


@settings(max_examples=60)
@given(entries, st.sampled_from(list(tried())), languages)
def test_a_name_is_never_smaller_than_what_stands_under_it(
    entry: Entry, form: LargeSheet, language: str
) -> None:
    """But for the one number that is the largest of its block."""
    (day,) = said([(entry,)], press(language))
    for session in sessions(day):
        for made in (large, small):
            lines = made(session, form.block, form.blocks).lines
            measures = [one.said for one in (session.distance, session.duration) if one]
            under = [word.style.size for line in lines[1:] for word in line.words if word.text in measures]
            assert lines[0].words[0].style.size >= max(under, default=0.0)


@settings(max_examples=8)
@given(plans(), papers, units, st.booleans(), languages)
def test_any_week_is_large_and_nothing_gets_in_the_way(
    plan: Plan, paper: str, unit: str, saving: bool, language: str
) -> None:
    for page in pages_of(plan, language, paper=paper, unit=unit, ink_saving=saving):
        (placed,) = page.placed
        inside = Box(0, 0, page.width, page.height).inset(LargeSheet().margin - 2)
        assert [mark for mark in placed.marks if not inside.holds(mark.box)] == []
        assert [mark for mark in placed.marks if isinstance(mark, Text) and mark.size < LEAST] == []
        assert overlapping(text_boxes(placed)) == []
        check_boxes(page)


@pytest.mark.parametrize("parts", [1, MAX_BLOCKS])
@pytest.mark.parametrize("key", [True, False])
@pytest.mark.parametrize("form", list(tried())[::4])
def test_what_is_too_tall_for_a_page_can_be_parted(form: LargeSheet, key: bool, parts: int) -> None:
    """A name of one long word, a run of many steps: what has no room in the block stands beside it."""
    part = Block(6, (Step(distance=400, pace=270), Step(duration=90, manner=Manner.JOG)))
    run = Run("r", RunKind.INTERVALS, 8000, notes="Easy", name="W" * 60, steps=(part,) * parts)
    (day,) = said([(run, CrossTraining("c", "W" * 60, 3600, 20_000))], press())
    maker = SessionMaker(form, LOW, press())
    for session in sessions(day):
        rest: Flow | None = maker.session(session, WIDE, 1, key=key)
        said_of_it: list[Mark] = []
        while rest is not None:
            top, rest = rest.cut(LOW)
            assert top is not None
            assert top.height <= LOW + 0.01
            said_of_it += top.marks
        shown = "".join(mark.text for mark in said_of_it if isinstance(mark, Text))
        assert shown.count("W") >= 60


@settings(max_examples=8)
@given(plans(), papers, languages)
def test_nothing_of_the_plan_is_lost(plan: Plan, paper: str, language: str) -> None:
    printing = press(language, paper=paper)
    days = said_of_week(plan, WEEK, printing)
    expected = sum(map(letters, (text for day in days for text in _of_day(day))), Counter())
    for session in (one for day in days for one in sessions(day)):
        expected += in_common(filter(None, (session.name, session.short)))
    for item in _items(days):
        # Words that say a side are shorter where they stand beside the sets: what all ways say counts.
        expected += letters(item.name)
        expected += in_common(" ".join((dose.strong, *dose.plain)) for dose in item.doses[1:])
    pages = pages_of(plan, language, paper=paper)
    shown = sum(map(letters, all_texts(pages)), Counter())
    assert expected - shown == Counter()
    figures = [item.figure for item in _items(days) if item.figure]
    assert sorted(picture.figure for page in pages for picture in pictures(page)) == sorted(figures)


def in_common(ways: Iterable[str]) -> Counter[str]:
    """The letters that all ways to say a thing have."""
    first, *others = map(letters, ways)
    return Counter({sign: min([count, *(other[sign] for other in others)]) for sign, count in first.items()})


def letters(text: str) -> Counter[str]:
    """Its letters and figures: a line from right to left stands in drawing order."""
    return Counter(filter(str.isalnum, text))


def _of_day(day: DaySaid) -> Iterator[str]:
    for one in (*day.first, day.key, *day.later):
        match one:
            case Said():
                yield from one.paragraphs
            case Session():
                yield from (
                    text for measure in (one.distance, one.duration) if measure for text in measure[1:]
                )
                yield from one.notes.paragraphs if one.notes else ()


def _items(days: Iterable[DaySaid]) -> list[Item]:
    lists = [part for day in days for one in sessions(day) for part in (one.before, one.after)]
    return [item for part in lists if part for item in part.items]


# ---- pages ---------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", offered())
def test_a_full_week_takes_two_pages_that_say_what_is_on_the_other(language: str, paper: str) -> None:
    pages = pages_of(sample.plan(), language, paper=paper)
    assert len(pages) == 2
    assert [page.height > page.width for page in pages] == [True, True]
    assert press(language).voice(REST) in all_texts(pages)  # also where a day of rest is one line
    assert [text for text in all_texts(pages) if ELLIPSIS in text] == []


def test_the_first_of_two_pages_ends_with_thursday_and_totals_are_on_the_second() -> None:
    first, second = map(texts, pages_of(sample.plan()))
    assert {"1 of 2", "Mon 23 to Thu 26 November", "On page 2: Friday to Sunday, totals and notes."} <= set(
        first
    )
    assert {"2 of 2", "Fri 27 to Sun 29 November", "On page 1: Monday to Thursday."} <= set(second)
    assert {"Done this week", "of 41 km", "Notes"} <= set(second) - set(first)


def test_a_week_too_full_for_two_pages_takes_more_and_folds_nothing() -> None:
    run = Run("", RunKind.EASY, 8000, 2880, "slowly", sample.routine("a", sample.CALF))
    days = {when: tuple(replace(run, id=f"{when}-{at}") for at in range(24)) for when in WEEK}
    pages = pages_of(Plan(days))
    shown = all_texts(pages)
    assert (shown.count("Easy"), shown.count("Calf raise"), shown.count("slowly")) == (168, 168, 168)
    assert f"On pages 1 to {len(pages) - 1}: Monday to Sunday." in shown
    assert "On page 2: Monday." in shown  # a day goes on on the next page


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_light_week_is_one_page(paper: str) -> None:
    light = Plan({TUESDAY: sample.plan().day(TUESDAY), WEEK.dates[4]: (Rest("r"),)})
    (page,) = pages_of(light, paper=paper)
    assert "23–29 November 2026" in texts(page)
    assert not [text for text in texts(page) if text.startswith("1 of")]


def test_a_larger_paper_takes_fewer_pages_and_then_larger_type() -> None:
    light = Plan({TUESDAY: sample.plan().day(TUESDAY)})
    assert len(pages_of(sample.plan(), paper="a3")) == 1
    sizes = {
        paper: min(
            mark.size
            for page in pages_of(light, paper=paper)
            for mark in marks(page)
            if isinstance(mark, Text)
        )
        for paper in ("a4", "a3")
    }
    assert sizes["a3"] > sizes["a4"] == LEAST


def test_sizes_are_those_at_which_weak_eyes_read() -> None:
    said = [mark for page in pages_of(sample.plan()) for mark in marks(page) if isinstance(mark, Text)]
    sizes = {mark.text: mark.size for mark in said}
    # All names of a week have the size in which the longest has room: 26, or hardly less.
    least = {"Tue": 26, "24": 26, "Easy": 25, "8": 48, "48 min": 20, "Calf raise": 16, "2 × 12": 18}
    assert {text: sizes[text] >= size for text, size in least.items()} == dict.fromkeys(least, True)
    tiles = {picture.box.width for page in pages_of(sample.plan()) for picture in pictures(page)}
    assert min(tiles) >= 34


def test_the_sessions_of_a_day_stand_in_their_order() -> None:
    easy, race = Run("a", RunKind.EASY, 8000), Run("b", RunKind.RACE, 10000)
    note = Note("n", "Dentist at nine")
    (page,) = pages_of(Plan({TUESDAY: (easy, note, race)}))
    places = {mark.text: mark.baseline for mark in marks(page) if isinstance(mark, Text)}
    assert places["Easy"] < places["Dentist at nine"] < places["Race"]


def test_a_name_too_long_for_its_block_stands_beside_it_whole() -> None:
    name = "The long way round the lake with everybody from the Tuesday club and their dogs"
    (page,) = pages_of(Plan({TUESDAY: (StrengthSession("s", name, sample.routine("s", sample.CALF)),)}))
    assert name in " ".join(texts(page))


def test_a_second_session_stands_beside_the_first_where_that_is_less_tall() -> None:
    intervals = Run("a", RunKind.INTERVALS, 9000, 3300, warm_up=sample.routine("a", *[sample.CALF] * 3))
    (page,) = pages_of(Plan({TUESDAY: (intervals, Run("b", RunKind.EASY, 5000, 1800))}))
    first, second = (
        next(mark for mark in marks(page) if isinstance(mark, Text) and mark.text == words)
        for words in ("Intervals", "Easy")
    )
    assert second.left > first.left + LargeSheet().block
    assert abs(first.baseline - second.baseline) < first.size


def test_a_note_of_several_lines_has_all_of_the_width() -> None:
    note = "10 minutes easy, 20 minutes firm, 10 minutes easy"
    run = Run("a", RunKind.TEMPO, 7000, 2400, note, sample.routine("a", *[sample.CALF] * 3))
    (page,) = pages_of(Plan({TUESDAY: (run,)}))
    assert note in texts(page)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", offered())
def test_an_empty_week_is_a_form_that_asks_for_all_that_a_week_holds(language: str, paper: str) -> None:
    voice = press(language).voice
    (page,) = pages_of(Plan(), language, paper=paper)
    said = texts(page)
    boxes = [mark for mark in marks(page) if isinstance(mark, Panel) and mark.fill == "#FFFFFF"]
    second = 0 if paper == "letter" else 7  # sessions of a day: a shorter page has no room to ask for them
    assert len(boxes) == 7 + second
    assert said.count(voice(paper_words.ALSO)) == second
    for asked in (
        voice(paper_words.TYPE),
        names.part(voice, Part.WARM_UP),
        names.part(voice, Part.COOL_DOWN),
    ):
        assert said.count(asked) == 7
    assert said.count("km") == said.count("h") + 1 == 9  # each day, the week, what was done of it
    kinds = {names.run_kind(voice, kind) for kind in RunKind}
    assert kinds | {voice(paper_words.DONE_THIS_WEEK), voice(paper_words.NOTES)} <= set(said)
    assert min(mark.size for mark in marks(page) if isinstance(mark, Text)) >= LEAST


def test_a_sheet_that_is_to_lie_across_does_so_where_that_takes_no_more_pages() -> None:
    (page,) = pages_of(Plan({TUESDAY: (Run("r", RunKind.EASY, 8000),)}), paper="a3")
    assert page.width > page.height


def test_a_job_in_large_print_makes_these_pages() -> None:
    made = lay_out(job(Sheet.FRIDGE, large=True)).pages
    assert [page.placed for page in made] == [page.placed for page in pages_of(sample.plan())]


def test_pages_are_read_day_by_day_and_a_note_in_one_go() -> None:
    note = "Easy to the bridge and back with the others. " * 3
    pages = large_pages(sample.with_notes(note), WEEK, press())
    pieces = [piece for page in pages for piece in read(page)]
    assert pieces[0][0] == TITLE
    assert [words for role, words in pieces if role == HEADING][:2] == ["Mon 23", "Tue 24"]
    assert (PARAGRAPH, note.strip()) in pieces
    assert any(role == ITEM and words.startswith("Ankle alphabet 1 × A–Z") for role, words in pieces)


def test_what_goes_on_on_another_page_is_read_from_there_on() -> None:
    pages = large_pages(sample.with_notes("very slowly " * 600), WEEK, press())
    assert len(pages) > 2
    for page in pages:
        assert read(page)[0][0] == TITLE
        assert sum("slowly" in words for _, words in read(page)) <= 1


def test_two_runners_have_pages_of_their_own_that_name_them() -> None:
    pages = large_pages(sample.plan(), WEEK, press(), "Anna-Katharina with a name that is long " * 3)
    for page in pages:
        assert any(text.startswith("Anna") for text in texts(page))
        assert overlapping(text_boxes(page.placed[0])) == []


@pytest.mark.parametrize("language", offered())
def test_names_of_sessions_have_one_size_and_one_other_where_they_are_long(language: str) -> None:
    days = {
        when: (Run(f"r{at}", kind, 8000, 2880), StrengthSession(f"s{at}", name))
        for at, (when, kind, name) in enumerate(
            zip(WEEK, RunKind, ["Balance", "Ankle strength", "Sprunggelenkkräftigung", *"abcd"], strict=False)
        )
    }
    printing = press(language)
    days_said = said([days[when] for when in WEEK.dates], printing)
    form = evened(LargeSheet(), days_said)
    shown = [
        (large if one is day.key else small)(one, form.block, form.blocks)
        for day in days_said
        for one in sessions(day)
    ]
    sizes = {content.lines[0].words[0].style.size for content in shown}
    assert len(sizes) <= 2
    assert min(sizes) >= 20
