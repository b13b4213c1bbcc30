"""What holds for the fridge sheet of every week, on every paper, in every language."""

from itertools import combinations, takewhile
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.model.plan import Entry, Plan, Run, RunKind, StrengthSession
from desktop.wording import names
from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice
from printouts import ORIENTATIONS
from printouts.breaking import pieces
from printouts.formats.large_sheet import tried
from printouts.formats.paper import PAPERS
from printouts.formats.sizes import Blocks, Sizes
from printouts.fridge.across import Across
from printouts.fridge.blocklines import large, small
from printouts.fridge.content import Session, said, said_of_week, sessions
from printouts.fridge.loss import Loss, added
from printouts.fridge.sheet import fridge_page
from printouts.fridge.upright import Upright
from printouts.hyphens import printed_in
from printouts.marks import Box, Mark, Outline, Page, Panel, Picture, Text
from printouts.script import SOFT_HYPHEN
from printouts.type import Type
from printouts.writing import width
from tests.printouts.jobs import press
from tests.printouts.pages import marks, overlapping, text_boxes
from tests.printouts.sample import WEEK
from tests.printouts.strategies import entries, plans
from tests.printouts.test_ink_and_ticks import inked

papers = st.sampled_from(sorted(PAPERS))
LARGER = [("a5", "a4"), ("a4", "a3"), ("letter", "legal"), ("letter", "tabloid")]
orientations = st.sampled_from(ORIENTATIONS)
units = st.sampled_from(["km", "mi"])
shown = st.fixed_dictionaries({}, optional={"figures": st.just(False), "notes": st.just(False)})
languages = st.sampled_from((*offered(), PSEUDO))
LARGEST, SMALLEST = next(tried()).blocks, press(paper="a5").sheet.sizes[-1].blocks
forms = st.sampled_from(
    [sizes.blocks for sizes in press().sheet.sizes] + [form.blocks for form in tried()] + [SMALLEST]
)
WORDS = [
    *(names.run_kind(Voice.of("de"), kind) for kind in RunKind),
    *("Sprunggelenke", "Ruhetag", "Krafteinheit", "Radfahren", "Kräftigung", "Regenerationslauf"),
]
NINE_LETTERS = "recreates"  # about as wide as nine small letters are
LEAST_BLOCK = 36  # points; whatever frame is taller is a block or a note's frame
LEAST_TYPE, LEAST_HEALTH = 9, 8


def page_of(plan: Plan, **options: Any) -> Page:
    return fridge_page(plan, WEEK, press(**options))


def panels(page: Page) -> list[Panel]:
    return [mark for mark in marks(page) if isinstance(mark, Panel)]


def frames(page: Page) -> list[Box]:
    """Blocks, and frames around notes."""
    boxes = [panel.box for panel in panels(page)]
    return [box for box in boxes if box.height > LEAST_BLOCK and box.width > 45 and not _square(box)]


def ticks(page: Page) -> list[Box]:
    """Boxes to tick."""
    return [panel.box for panel in panels(page) if panel.fill == "#FFFFFF" and _square(panel.box)]


def tiles(page: Page) -> list[Box]:
    """Figures, and boxes for signs of one's own."""
    pictures = [mark.box for mark in marks(page) if isinstance(mark, Picture)]
    return pictures + [
        panel.box
        for panel in panels(page)
        if panel.fill is None
        and not panel.dash
        and _square(panel.box)
        and panel.box.height <= 60
        and panel.radius < panel.box.width / 2.1
    ]


def _square(box: Box) -> bool:
    return abs(box.width - box.height) < 0.01


def columns(page: Page) -> list[float]:
    """Where the rules between the days stand."""
    return [mark.box.left for mark in marks(page) if isinstance(mark, Outline) and mark.box.width == 0]


def rows(page: Page) -> list[float]:
    """Where the rules between the days of an upright page stand."""
    return rules(page)[1:-1]


def rules(page: Page) -> list[float]:
    """Where the rules stand that are as wide as the page within its margins."""
    wide = page.width - 2 * press().sheet.margin - 0.01
    return sorted(
        mark.box.top
        for mark in marks(page)
        if isinstance(mark, Outline) and mark.box.height == 0 and mark.box.width >= wide
    )


def days(page: Page) -> Box:
    """Where the days are: under the head's rule, over the foot's; no lower than rules between columns."""
    first, *_, last = rules(page)
    ends = [mark.box.bottom for mark in marks(page) if isinstance(mark, Outline) and mark.box.width == 0]
    last = min([last, *(end for end in ends if end > first)])
    return Box(0, first, page.width, last - first)


def within_days(page: Page) -> list[Mark]:
    place = days(page)
    return [mark for mark in marks(page) if place.top < mark.box.top and mark.box.bottom < place.bottom]


@settings(max_examples=30)
@given(plans(some_days=True), papers, orientations, units, st.booleans(), languages, shown)
def test_any_week_is_one_page_on_which_nothing_gets_in_the_way(
    plan: Plan, paper: str, orientation: str, unit: str, saving: bool, language: str, show: dict[str, bool]
) -> None:
    page = page_of(
        plan, paper=paper, orientation=orientation, unit=unit, ink_saving=saving, language=language, **show
    )
    (placed,) = page.placed
    inside = Box(0, 0, page.width, page.height).inset(press().sheet.margin - 2)
    assert [mark for mark in placed.marks if not inside.holds(mark.box)] == []
    assert overlapping(text_boxes(placed)) == []
    check_boxes(page)


def check_boxes(page: Page) -> None:
    said = [mark for mark in marks(page) if isinstance(mark, Text)]
    blocks, pictures, boxes = frames(page), tiles(page), ticks(page)
    apart = [*blocks, *pictures]
    assert crossing(apart) == []
    assert crossing(boxes) == []
    for box in [*boxes, *pictures]:
        # Of each letter by itself: a "g" that reaches down is not where the box stands.
        assert [mark.text for mark in said if any(one.overlaps(box, slack=0.5) for one in inked(mark))] == []
    for box in boxes:
        under = [mark for mark in marks(page) if isinstance(mark, Outline) and mark.within]
        assert [mark for mark in under if mark.box.overlaps(box)] == []
    for block in blocks:
        for mark in said:
            if mark.box.overlaps(block, slack=0.5) and not _on_tab(mark, page):
                assert block.holds(mark.box, slack=0.5), mark.text


def crossing(boxes: list[Box]) -> list[tuple[Box, Box]]:
    return [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1], slack=0.1)]


def _on_tab(mark: Text, page: Page) -> bool:
    tabs = [panel.box for panel in panels(page) if panel.radius == panel.box.height / 2]
    return any(tab.holds(mark.box, slack=2) for tab in tabs)


@settings(max_examples=25)
@given(plans(some_days=True), papers, languages)
def test_what_belongs_to_a_day_stays_in_its_column(plan: Plan, paper: str, language: str) -> None:
    page = page_of(plan, paper=paper, language=language)
    between = columns(page)
    assert len(between) == 6 + bool(plan.some_day(WEEK))
    for mark in within_days(page):
        if not isinstance(mark, Outline):
            assert [rule for rule in between if mark.box.left < rule < mark.box.right] == [], mark


@settings(max_examples=25)
@given(plans(some_days=True), papers, languages)
def test_what_belongs_to_a_day_stays_in_its_row(plan: Plan, paper: str, language: str) -> None:
    page = page_of(plan, paper=paper, orientation="upright", language=language)
    between = rows(page)
    assert len(between) == 6 + bool(plan.some_day(WEEK))
    for mark in within_days(page):
        if not isinstance(mark, Outline):
            assert [rule for rule in between if mark.box.top < rule < mark.box.bottom] == [], mark


@settings(max_examples=20)
@given(plans(), papers, orientations, languages)
def test_type_is_never_too_small_to_read(plan: Plan, paper: str, orientation: str, language: str) -> None:
    page = page_of(plan, paper=paper, orientation=orientation, language=language)
    said = [mark for mark in marks(page) if isinstance(mark, Text)]
    assert [mark for mark in said if mark.size < LEAST_HEALTH] == []
    for mark in within_days(page):
        if isinstance(mark, Text):
            assert mark.size >= LEAST_TYPE, mark
            bold = any("Bold" in run.face for run in mark.runs[:1])  # of signs that nobody sees there is none
            dose = bold and mark.text[:1].isdigit() and mark.role != "H3"  # such as "5 exercises" over them
            assert mark.size > LEAST_TYPE or not dose


@settings(max_examples=20)
@given(plans(), st.sampled_from(LARGER), languages)
def test_a_larger_page_never_shows_less(plan: Plan, papers: tuple[str, str], language: str) -> None:
    smaller, larger = (losses(plan, paper=paper, language=language) for paper in papers)
    assert list(filter(shows_less, zip(smaller, larger, strict=True))) == []


@settings(max_examples=20)
@given(plans(busy=False), st.sampled_from(LARGER), languages)
def test_a_larger_upright_page_never_shows_less_of_a_week(
    plan: Plan, papers: tuple[str, str], language: str
) -> None:
    """Its days share a height, so that a day may have a line less of a note: then the week has more."""
    smaller, larger = (
        losses(plan, paper=paper, orientation="upright", language=language) for paper in papers
    )
    before, after = added(smaller), added(larger)
    assert not shows_less((before, after))
    if any(
        shows_less((small._replace(headings=0), large._replace(headings=0)))
        for small, large in zip(smaller, larger, strict=True)
    ):
        assert after < before, "headings come last, from what all rows leave; anything else is made up for"


@settings(max_examples=20)
@given(plans(), st.sampled_from(LARGER), languages)
def test_a_larger_upright_page_never_shows_fewer_entries_of_a_busy_week(
    plan: Plan, papers: tuple[str, str], language: str
) -> None:
    """Its days share a height: what a busy one gets another gives."""
    smaller, larger = (
        added(losses(plan, paper=paper, orientation="upright", language=language)) for paper in papers
    )
    assert larger.entries <= smaller.entries


def shows_less(lost: tuple[Loss, Loss]) -> bool:
    """Whether the second of two pages leaves out what the first does not.

    As many entries as fit stand as blocks, the lowest first: which these are is another matter on another
    paper, so that what belongs to them is compared where all of them are blocks.
    """
    small, large = lost
    return large[:2] > small[:2] or (not large.blocks and large > small)


def losses(plan: Plan, **options: Any) -> tuple[Loss, ...]:
    """What each day leaves out."""
    printing = press(**options)
    days = said_of_week(plan, WEEK, printing)
    return (Upright if printing.sheet.upright else Across)(WEEK, days, printing).losses


@settings(max_examples=60)
@given(entries, st.integers(60, 300).map(float), st.sampled_from(press().sheet.sizes), languages)
def test_no_name_of_a_session_is_smaller_than_it_is_read_at_two_metres(
    entry: Entry, room: float, sizes: Sizes, language: str
) -> None:
    (day,) = said([(entry,)], press(language=language))
    for session in sessions(day):
        for made in (large, small):
            content = made(session, room, sizes.blocks)
            name, rest = content.lines[0], takewhile(lambda line: line.goes_on, content.lines[1:])
            for line in (name, *rest):
                words, style = line.words[0]
                too_wide = is_too_wide(session, style.at(20), room)
                assert style.size >= 20 - 1e-6 or (style.size >= 17.5 and too_wide)
                assert width(words, style) <= room


def is_too_wide(session: Session, style: Type, room: float) -> bool:
    """Whether a word of its name has no room, so that it would have to be broken."""
    words = pieces(session.name) if session.own else [session.name]
    return max(width(word, style) for word in words) > 0.85 * room


@settings(max_examples=60)
@given(st.sampled_from(RunKind), st.floats(1.005, 3.5), forms, languages)
@example(RunKind.RECOVERY, 1.005, LARGEST, "en")  # a block of 85 points is not wide enough for it
@example(RunKind.RECOVERY, 1.005, SMALLEST, "en")
def test_no_kind_of_run_is_broken_where_it_has_room_for_nine_small_letters(
    kind: RunKind, times: float, form: Blocks, language: str
) -> None:
    """The room is that within the block, measured in the least size that the form has for a name."""
    least = form.kind.at(form.kind.size * min(form.least_name, form.least_word))
    room = times * width(NINE_LETTERS, least) / (1 - 2 * form.least_pad)
    (day,) = said([(Run("r", kind, 8000),)], press(language=language))
    for session in sessions(day):
        for made in (large, small):
            lines = made(session, room, form).lines
            assert lines[0].words[0].text in (session.name, session.short) or language == PSEUDO


@settings(max_examples=60)
@given(st.sampled_from(WORDS), st.floats(5, 15), forms)
def test_a_broken_word_leaves_at_least_four_letters_on_each_line(
    word: str, wide: float, form: Blocks
) -> None:
    room = wide * form.kind.size
    (day,) = said([(StrengthSession("s", word),)], press(language="de"))
    for session in sessions(day):
        with printed_in("de"):
            lines = [line.words[0].text for line in large(session, room, form).lines]
        if SOFT_HYPHEN in "".join(lines):
            assert min(len(line.removesuffix(SOFT_HYPHEN)) for line in lines) >= 4
