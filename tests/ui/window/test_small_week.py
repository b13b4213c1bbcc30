"""The small picture of a week: everything that is planned is in it, and it is mirrored with the board."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.model.plan import Day, Note, Plan, Run, RunKind
from desktop.model.settings import Theme
from desktop.ui.theme import Themes
from desktop.ui.welcome.small_week import blocks, paint_week
from tests.model.strategies import MONDAY, plans

DATES = tuple(MONDAY.fromordinal(MONDAY.toordinal() + number) for number in range(7))


def week(plan: Plan) -> list[Day]:
    return [plan.day(when) for when in DATES]


@settings(max_examples=40)
@given(plans(least_entries=1), st.integers(120, 420), st.integers(46, 160), st.booleans())
def test_each_entry_has_a_block_of_its_own_within_the_picture(
    plan: Plan, width: int, height: int, mirrored: bool
) -> None:
    box = QRectF(3, 5, width, height)
    found = list(blocks(box, week(plan), mirrored=mirrored))
    meant = [entry for day in week(plan) for entry in day if not isinstance(entry, Note)]
    assert sorted(entry.id for entry, _ in found) == sorted(entry.id for entry in meant)
    for number, (_, block) in enumerate(found):
        assert box.adjusted(-0.01, -0.01, 0.01, 0.01).contains(block)
        assert not any(block.intersects(other) for _, other in found[number + 1 :])


@given(plans(), st.integers(120, 420))
def test_from_right_to_left_it_is_the_mirror(plan: Plan, width: int) -> None:
    plain, turned = (
        {entry.id: block for entry, block in blocks(QRectF(0, 0, width, 90), week(plan), mirrored=mirrored)}
        for mirrored in (False, True)
    )
    for name, block in plain.items():
        assert turned[name].right() == pytest.approx(width - block.left())
        assert (turned[name].top(), turned[name].height()) == (block.top(), block.height())


def test_what_has_no_day_stands_below_all_days() -> None:
    loose = Run("loose", RunKind.HILLS, 6000, some_day=True)
    plan = Plan({DATES[3]: (Run("bound", RunKind.EASY, 16_000), loose)})
    found = {entry.id: block for entry, block in blocks(QRectF(0, 0, 300, 90), week(plan))}
    assert found["loose"].top() > found["bound"].bottom()


def test_what_has_no_day_has_one_ground_across_all_lanes(qapp: object) -> None:
    """Without one it stood below Monday as if it were Monday's."""
    theme = Themes(Theme.LIGHT).current
    image = QImage(300, 90, QImage.Format.Format_RGB32)
    image.fill(theme["card"])
    painter = QPainter(image)
    loose = Run("loose", RunKind.HILLS, 6000, some_day=True)
    paint_week(painter, QRectF(0, 0, 300, 90), [(loose,), *[()] * 6], theme)
    painter.end()
    gap = 300 // 7 * 3 - 1
    assert image.pixelColor(gap, 40) == theme["card"], "between two lanes"
    assert {image.pixelColor(x, 84).name() for x in range(60, 290)} == {theme["hover"].name()}


@pytest.mark.parametrize("kind", RunKind)
def test_colour_never_carries_the_kind_of_a_run_alone(qapp: object, kind: RunKind) -> None:
    theme = Themes(Theme.LIGHT).current
    image = QImage(210, 90, QImage.Format.Format_RGB32)
    image.fill(theme["card"])
    painter = QPainter(image)
    days = [(Run("r", kind, 16_000),), *[()] * 6]
    paint_week(painter, QRectF(0, 0, 210, 90), days, theme)
    painter.end()
    ground = theme[kind.value]
    foot = [image.pixelColor(x, y) for x in range(4, 18) for y in range(84, 90)]
    assert any(colour != ground for colour in foot), "its silhouette, or the edge of the palest"
    assert all(image.pixelColor(x, 45) == ground for x in range(4, 18))
