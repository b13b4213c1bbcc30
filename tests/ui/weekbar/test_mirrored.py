"""The week bar where one reads from right to left: the mirror of the plain one. And its dots."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.model.plan import Plan
from desktop.model.summary import Progress, Summary, summary
from desktop.ui.weekbar.advice_box import AdviceBox
from desktop.ui.weekbar.bar import WeekBar
from desktop.ui.weekbar.compass import FIRST_ROW, ROSE, ROW, Compass
from desktop.ui.weekbar.totals import Distance, Sessions, Time
from desktop.wording.voice import Voice
from tests.ui.controls.panels import MON, Room
from tests.ui.stretches import BLUR, assert_mirrored, both_ways, stretches

LABEL, NUMBER, PICTURE = (0, 20), (24, 58), (60, 88)
ROWS = ((0, 18), *((FIRST_ROW + ROW * row + 1, FIRST_ROW + ROW * (row + 1)) for row in range(4)))


def week_of(room: Room, plan: Plan | None = None) -> Summary:
    dates = tuple(MON + timedelta(days=number) for number in range(7))
    return summary(plan or room.plan, dates, room.document.library)


def parts(room: Room, week: Summary) -> tuple[Distance, Time, Sessions, Compass]:
    themes, voice = room.themes, Voice.of()
    made = Distance(themes, voice, 184), Time(themes, voice, 116), Sessions(themes, voice, 98)
    made[0].show_week(week, "km")
    made[1].show_week(week)
    made[2].show_week(week)
    compass = Compass(themes, voice)
    compass.show_week(week)
    for part in (*made, compass):
        room.qtbot.addWidget(part)
        part.resize(part.sizeHint().width() + 20, 88)
    return *made, compass


def test_the_totals_are_the_mirror_of_the_plain_ones(room: Room) -> None:
    for part in parts(room, week_of(room))[:3]:
        assert_mirrored(part, (LABEL, NUMBER, PICTURE))


def test_the_totals_of_a_bar_of_one_line_are_mirrored_too(room: Room) -> None:
    for part in parts(room, week_of(room))[:3]:
        part.show_line(True)
        part.resize(part.sizeHint().width() + 20, 40)
        assert_mirrored(part, ((0, 40),))


def test_the_compass_is_mirrored_but_not_the_foot_that_it_stands_for(room: Room) -> None:
    compass = parts(room, week_of(room))[3]
    plain, turned = both_ways(compass)
    middle = (compass.height() - ROSE) // 2
    roses = (
        plain.copy(0, middle, ROSE, ROSE),
        turned.copy(compass.width() - ROSE, middle, ROSE, ROSE),
    )
    assert roses[0] == roses[1], "sole in and sole out are where the pictures have them"
    for top, bottom in ROWS:
        before = stretches(plain.copy(ROSE, 0, compass.width() - ROSE, 88), top, bottom)
        after = stretches(turned.copy(0, 0, compass.width() - ROSE, 88), top, bottom)
        across = compass.width() - ROSE - 1
        expected = [(across - right, across - left) for left, right in reversed(before)]
        assert len(before) == len(after) > 0
        for one, other in zip(after, expected, strict=True):
            assert all(abs(a - b) <= BLUR for a, b in zip(one, other, strict=True)), (after, expected)


def test_an_empty_weeks_compass_is_mirrored(room: Room) -> None:
    compass = parts(room, week_of(room, Plan()))[3]
    assert_mirrored(compass, (ROWS[0], (22, 70)))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("count", [1, 7, 9, 14, 18])
def test_a_sessions_dot_stands_apart_from_the_next(room: Room, language: str, count: int) -> None:
    week = week_of(room)._replace(sessions=(Progress.DONE, *[Progress.PLANNED] * (count - 1)))
    sessions = Sessions(room.themes, Voice.of(language), 98)
    room.qtbot.addWidget(sessions)
    sessions.show_week(week)
    for size in (sessions.sizeHint(), sessions.minimumSizeHint()):
        sessions.resize(size)
        image = QImage(sessions.size() * 4, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(4)
        image.fill(ground := room.themes.current["panel"])
        sessions.render(image, renderFlags=QWidget.RenderFlag.DrawChildren)
        dots = range(4 * 60, 4 * 88)
        inked = [any(image.pixelColor(x, y) != ground for y in dots) for x in range(image.width())]
        begun = sum(now and not before for before, now in zip([False, *inked], inked, strict=False))
        assert begun == count


def test_advice_and_hints_are_mirrored(room: Room) -> None:
    bar = WeekBar(room.document, room.state, room.themes, Voice.of())
    room.qtbot.addWidget(bar)
    bar.resize(900, 104)
    bar.begin()
    bar.show()
    (box,) = bar.findChildren(AdviceBox)
    (line,) = box.findChildren(QLabel)
    sides = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        bar.setLayoutDirection(direction)
        QApplication.processEvents()
        text = line.geometry()
        sides.append((text.left(), box.width() - 1 - text.right()))
    assert sides[0] == sides[1][::-1], "the sign has its room at the side where one begins to read"
    bar.show_line(True)
    assert_mirrored(bar.hints, ((2, 38),))
