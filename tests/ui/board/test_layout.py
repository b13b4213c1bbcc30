"""Laws of the layout: nothing overlaps, nothing is outside its card, long texts fit."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from desktop.model.exercise import Library
from desktop.model.plan import (
    CrossTraining,
    Day,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    StrengthSession,
)
from desktop.ui.board.geometry.arrangement import TOP, lanes
from desktop.ui.board.geometry.boxes import DayLayout, Setting
from desktop.ui.board.geometry.layout import lay_out_day
from desktop.ui.board.geometry.slots import day_slots
from desktop.ui.board.geometry.typesetting import FontTypesetter, Style
from desktop.ui.window.places import LANE
from tests.model.strategies import plans
from tests.ui.board.bench import ENGLISH, MON

RING = 4  # pixels of the focus ring outside of what has the focus
HYPHENS = dict.fromkeys(map(ord, "\N{SOFT HYPHEN}-"))  # a soft one is seen where a line ends, as a hyphen

ARABIC = "تمرين الكاحل مع شريط المقاومة لمدة طويلة"
TEXTS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["x" * 500, "word " * 100, ARABIC * 5, "🏃‍♀️🏔️" * 80, "", " \n\t ", "a\nb"]),
)
NOTES = st.sampled_from(["", "Lanes are dry."])


@st.composite
def days(draw: st.DrawFn, library: Library) -> Day:
    numbers = iter(range(10_000))
    ids = [*library, "lost-exercise"]

    def routine() -> tuple[PlannedExercise, ...]:
        chosen = draw(st.lists(st.sampled_from(ids), max_size=4))
        return tuple(
            PlannedExercise(f"i{next(numbers)}", name, library["calf-raise"].dose) for name in chosen
        )

    def entry(kind: int) -> Run | StrengthSession | CrossTraining | Rest | Note:
        name = f"e{next(numbers)}"
        if kind == 0:
            run_kind = draw(st.sampled_from(RunKind))
            distance = draw(st.none() | st.integers(1, 1_000_000))
            duration = draw(st.none() | st.integers(1, 600_000))
            return Run(name, run_kind, distance, duration, draw(NOTES), routine(), routine())
        if kind == 1:
            return StrengthSession(name, draw(TEXTS), routine(), draw(NOTES))
        if kind == 2:
            distance = draw(st.none() | st.integers(1, 90_000))
            return CrossTraining(name, draw(TEXTS), draw(st.none() | st.just(2400)), distance, draw(NOTES))
        return Rest(name, draw(TEXTS)) if kind == 3 else Note(name, draw(TEXTS))

    return tuple(entry(kind) for kind in draw(st.lists(st.integers(0, 4), max_size=5)))


TYPESETTERS: list[FontTypesetter] = []


def setting(library: Library, width: int = 128) -> Setting:
    if not TYPESETTERS:
        TYPESETTERS.append(FontTypesetter())
    return Setting(width, "km", library, TYPESETTERS[0], ENGLISH)


def rows_of(layout: DayLayout) -> list[QRect]:
    return [cell.rect for cell in layout.cells]


@settings(max_examples=60, deadline=None)
@given(data=st.data(), width=st.integers(70, 400), unit=st.sampled_from(["km", "mi"]), alone=st.booleans())
def test_nothing_overlaps_and_every_row_has_its_place(
    library: Library, data: st.DataObject, width: int, unit: str, alone: bool
) -> None:
    day = data.draw(days(library))
    type_ = setting(library).type
    layout = lay_out_day(MON, day, Setting(width, unit, library, type_, ENGLISH, alone=alone))
    for line in layout.add.lines:
        assert alone
        assert layout.add.rect.right() < width, "the words of the button are whole"
        assert line.left + type_.width(line.text, line.style) < layout.add.rect.right()
    assert [cell.slot for cell in layout.cells] == list(day_slots(MON, day)), "rows as the table has them"
    for upper, lower in pairwise(rows_of(layout)[:-1]):
        assert upper.bottom() < lower.top(), "rows stand one below the other"
    for upper_card, lower_card in pairwise(layout.cards):
        assert upper_card.rect.bottom() < lower_card.rect.top()
    for card in layout.cards:
        for cell in card.cells:
            assert card.rect.contains(cell.rect)
            assert cell.target is None or (cell.target.width() >= 24 and cell.target.height() >= 24)
        for zone in card.zones:
            assert list(zone.edges) == sorted(zone.edges)
    assert layout.height > max(rect.bottom() for rect in rows_of(layout))
    assert len(layout.gaps) == len(day) + 1


@settings(max_examples=60, deadline=None)
@given(data=st.data(), width=st.integers(70, 400))
def test_what_has_notes_has_a_sign_that_covers_neither_words_nor_tick(
    library: Library, data: st.DataObject, width: int
) -> None:
    type_ = setting(library).type
    layout = lay_out_day(MON, data.draw(days(library)), setting(library, width))
    for card in layout.cards:
        trained = isinstance(card.entry, Run | StrengthSession | CrossTraining)
        sign = card.own.sign
        assert (sign is not None) == (trained and bool(getattr(card.entry, "notes", "")))
        if sign is None:
            continue
        assert card.own.rect.contains(sign)
        assert card.own.tick is None or not card.own.tick.intersects(sign)
        for line in card.own.lines:
            wide = round(type_.width(line.text, line.style))
            assert not QRect(line.left, line.baseline - 9, wide, 9).intersects(sign), line


@settings(max_examples=40, deadline=None)
@given(text=TEXTS, width=st.integers(40, 300), most=st.integers(1, 5))
@example(text="\xad", width=40, most=1)
@example(text="000000\x9c", width=40, most=1)
@example(text="00\x9c0000", width=40, most=2)
def test_lines_are_few_and_fit(library: Library, text: str, width: int, most: int) -> None:
    type_ = setting(library).type
    flat = " ".join(text.split())
    lines = type_.lines(flat, Style.NAME, width, most)
    assert 1 <= len(lines) <= most
    assert all(type_.width(line, Style.NAME) <= width + 1 for line in lines)
    if not lines[-1].endswith("…"):
        seen = "".join(character for character in flat if unicodedata.category(character) != "Cc")
        said, meant = ("".join(one.split()).translate(HYPHENS) for one in ("".join(lines), seen))
        assert said == meant, "nothing of it is lost"
    assert lines[0] or not seen_at_all(flat.translate(HYPHENS)), "a control character takes no other with it"


def seen_at_all(text: str) -> bool:
    return any(unicodedata.category(character) != "Cc" for character in text)


@pytest.mark.parametrize("width", [300, 899, 908, 1400, 1671])
def test_lanes_share_the_width_to_the_pixel(width: int) -> None:
    shared = lanes(width, 7)
    assert all(left + size == after for (left, size), (after, _) in pairwise(shared))
    assert max(size for _, size in shared) - min(size for _, size in shared) <= 1
    assert shared[0][0] == width - (shared[-1][0] + shared[-1][1])


def test_distance_follows_the_unit(library: Library) -> None:
    run = Run("r", RunKind.EASY, 16093, None)
    in_miles = lay_out_day(MON, (run,), Setting(128, "mi", library, setting(library).type, ENGLISH))
    assert [line.text for line in in_miles.cards[0].own.lines] == ["Easy", "10", "mi"]
    in_km = lay_out_day(MON, (run,), setting(library))
    assert [line.text for line in in_km.cards[0].own.lines] == ["Easy", "16.093", "km"]


def test_no_dot_is_left_at_the_end_of_a_line(library: Library) -> None:
    run = Run("track", RunKind.INTERVALS, 10_000, 3300, name="Track with the group", starts=18 * 60 + 30)
    said = set()
    for width in range(60, 260, 4):
        block = lay_out_day(MON, (run,), setting(library, width)).cards[0].own
        assert not [line.text for line in block.lines if line.text.endswith("·")]
        said |= {line.text for line in block.lines}
    assert {"Intervals · 18:30", "Intervals", "18:30"} <= said


@settings(max_examples=30, deadline=None)
@given(plans(), st.integers(LANE, 400))
def test_the_focus_ring_of_every_row_is_whole_below_the_head(
    library: Library, plan: Plan, width: int
) -> None:
    setting = Setting(width, "km", library, FontTypesetter(), ENGLISH)
    for day in ((), *plan.days.values()):
        for cell in lay_out_day(MON, day, setting).cells:
            assert cell.rect.top() + TOP - RING >= 0
