"""What is painted: every state without a fault, and nothing is lost in ten thousand calls."""

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.model.exercise import Library
from desktop.model.look import Hair
from desktop.model.plan import (
    CrossTraining,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
)
from desktop.model.refs import EntryRef, NewExercise
from desktop.model.settings import Theme
from desktop.model.summary import Progress
from desktop.ui.board.following import EVERY_DAY
from desktop.ui.board.geometry.arrangement import Arrangement
from desktop.ui.board.geometry.boxes import Setting
from desktop.ui.board.geometry.layout import lay_out_day
from desktop.ui.board.geometry.mirroring import mirrored_day
from desktop.ui.board.geometry.rowlayout import NAME_STYLES
from desktop.ui.board.geometry.typesetting import FontTypesetter, Style
from desktop.ui.board.painting.brushwork import Brushwork
from desktop.ui.board.painting.cards import CardPainter
from desktop.ui.board.painting.looks import Looks, Marks
from desktop.ui.board.painting.rows import RowPainter
from desktop.ui.board.view import WeekBoard
from desktop.ui.theme import Theme as Colours
from desktop.ui.theme import Themes
from desktop.wording import deeds
from desktop.wording.voice import Voice
from tests.ui.board.bench import ENGLISH, MON, TUE, WED, Bench, PlainFigures


def picture(bench: Bench) -> QImage:
    QApplication.processEvents()
    return bench.board.grab().toImage()


def pixel(image: QImage, point: QPoint) -> QColor:
    return image.pixelColor(point * image.devicePixelRatio())


def in_view(bench: Bench, point: QPoint) -> QPoint:
    return bench.board.viewport().mapTo(bench.board, point)


def test_a_run_has_its_kinds_colour(bench: Bench) -> None:
    rect = bench.board.visualRect(bench.index("entry", "tempo"))
    point = in_view(bench, QPoint(rect.right() - 20, rect.center().y()))
    assert pixel(picture(bench), point) == QColor("#BC4013")


def test_today_has_a_lane_of_its_own(bench: Bench) -> None:
    lanes = bench.board.week.lanes
    image = picture(bench)
    assert pixel(image, in_view(bench, QPoint(lanes[2][0] + 50, 600))) == QColor("#E3ECE7")
    assert pixel(image, in_view(bench, QPoint(lanes[1][0] + 50, 600))) == QColor("#ECEFEB")


def test_the_dark_theme_takes_effect_at_once(bench: Bench) -> None:
    bench.themes.choose(Theme.DARK)
    lanes = bench.board.week.lanes
    assert pixel(picture(bench), in_view(bench, QPoint(lanes[1][0] + 50, 600))) == QColor("#121715")


def test_selection_shows_and_goes(bench: Bench) -> None:
    before = picture(bench)
    bench.state.select(EntryRef("tempo"))
    selected = picture(bench)
    bench.state.select()
    bench.board.setCurrentIndex(bench.board.model().index(-1, -1))
    assert selected != before
    assert picture(bench) == before


@pytest.mark.parametrize("dragged", [False, True])
def test_the_edge_of_what_is_selected_goes_round_all_of_its_card(bench: Bench, dragged: bool) -> None:
    """A run is one card with its warm-up and cool-down; its edge stays strong while it is dragged."""
    week = bench.board.week
    for column, day in enumerate(week.days):
        for card in day.cards:
            bench.state.select(EntryRef(card.entry.id))
            if dragged:
                bench.board.dragging.enter((EntryRef(card.entry.id),), copy=False)
            rect = card.rect.translated(week.origin(column) - bench.board.contents(QPoint(0, 0)))
            image = picture(bench)
            bench.board.dragging.end()
            sides = {QPoint(rect.center().x(), rect.top()), QPoint(rect.center().x(), rect.bottom())}
            for cell in card.cells:  # beside each row, be it of a strip or the block
                y = cell.rect.center().y() + rect.top() - card.rect.top()
                sides |= {QPoint(rect.left(), y), QPoint(rect.right(), y)}
            colours = {pixel(image, in_view(bench, point)).name() for point in sides}
            assert colours == {bench.themes.current.hex("accent").lower()}, card.entry.id


def test_a_day_that_stands_alone_says_in_words_what_its_button_does(bench: Bench) -> None:
    asked: list[object] = []
    bench.board.add_requested.connect(lambda when, *_: asked.append(when))
    words: dict[int, list[str]] = {}
    for count in (7, 3, 1):
        bench.board.show_days(count, 2)
        words[count] = [line.text for line in bench.board.week.days[2].add.lines]
    assert words == {7: [], 3: [], 1: ["Add to Wednesday"]}
    add = bench.board.week.days[2].add
    assert "Add to Wednesday" in bench.index("add", WED.isoformat()).data(Qt.ItemDataRole.AccessibleTextRole)
    rect = bench.board.visualRect(bench.index("add", WED.isoformat()))
    assert rect.size() == add.rect.size()
    QTest.mouseClick(bench.board.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() + QPoint(40, 0))
    assert asked == [WED]


def test_the_source_of_a_drag_stays_and_fades(bench: Bench) -> None:
    rect = bench.board.visualRect(bench.index("entry", "tempo"))
    point = in_view(bench, QPoint(rect.right() - 20, rect.center().y()))
    bench.board.dragging.enter((EntryRef("tempo"),), copy=False)
    faded = pixel(picture(bench), point)
    assert faded != QColor("#BC4013")
    assert faded.lightness() > QColor("#BC4013").lightness()


def test_an_empty_week_says_how_to_begin(bench: Bench) -> None:
    full = picture(bench)
    bench.document.edit(Plan(), deeds.CHANGE)
    assert picture(bench) != full
    buttons = [day.add.rect.center().y() for day in bench.board.week.days]
    assert min(buttons) > bench.board.viewport().height() * 0.8, "the buttons stand at the foot"


def test_partial_repaints_leave_no_traces(bench: Bench) -> None:
    """After a drag over everything the board looks as one that is painted whole."""
    bench.hover(NewExercise("calf-raise"), bench.rect_centre("item", "h1-calf-raise"))
    for column, (left, width) in enumerate(bench.board.week.lanes):
        for y in range(20, 600, 45):
            bench.move(NewExercise("calf-raise"), QPoint(left + width // 2, y + column))
            QApplication.processEvents()
    stepwise = picture(bench)
    bench.board.viewport().update()
    assert picture(bench) == stepwise


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_odd_contents_are_painted(bench: Bench, theme: Theme) -> None:
    """Every kind and state, an exercise the library has lost, Arabic, emoji and 500 characters."""
    dose = bench.document.library["calf-raise"].dose
    lost = (
        PlannedExercise("lost", "no-such-exercise", dose, Status.SKIPPED),
        PlannedExercise("kept", "calf-raise", dose),
    )
    runs = tuple(Run(f"r{kind}", kind, 800, 59, warm_up=()) for kind in RunKind)
    others = (
        StrengthSession("s", "قوة الكاحل " * 30, lost, status=Status.SKIPPED),
        CrossTraining("c", "🚴" * 200, None, None),
        Rest("z", "x" * 500),
        Note("n", "a\nb" * 100),
        StrengthSession("e", ""),
    )
    bench.themes.choose(theme)
    bench.document.edit(
        Plan({MON: runs, TUE: others, WED: (Run("w", RunKind.LONG, warm_up=lost),)}), deeds.CHANGE
    )
    image = picture(bench)
    colours = {pixel(image, QPoint(x, 300)).name() for x in range(0, image.width(), 3)}
    assert len(colours) > 5
    assert bench.board.verticalScrollBar().maximum() > 0, "seven runs are taller than the window"


def test_ten_thousand_calls_keep_none(library: Library) -> None:
    """PySide6 6.12.0 on Python 3.11 drops a reference to None in most painter calls and aborts in the end."""
    type_ = FontTypesetter()
    brush = Brushwork(Colours("light"), type_.fonts, 1.0)
    cards = CardPainter(brush, RowPainter(brush, PlainFigures(), frozenset(library), ENGLISH), ENGLISH)
    routine = tuple(
        PlannedExercise(f"i{number}", name, library[name].dose) for number, name in enumerate(library)
    )
    layout = lay_out_day(
        MON, (StrengthSession("s", "All of them", routine),), Setting(128, "km", library, type_, ENGLISH)
    )
    looks = Looks(flagged=lambda _: False)
    marks = Marks(looks, 0, layout.cells)
    image = QImage(200, layout.height, QImage.Format.Format_ARGB32_Premultiplied)
    from PySide6.QtGui import QPainter

    painter = QPainter(image)
    (card,) = layout.cards
    cards.paint(painter, card, looks, marks, card.rect)
    before = sys.getrefcount(None)
    for _ in range(60):  # each is some 170 calls
        cards.paint(painter, card, looks, marks, card.rect)
    after = sys.getrefcount(None)
    painter.end()
    assert before - after < 100


def test_figures_that_come_late_are_painted_when_they_are_there(bench: Bench) -> None:
    """The window is there before its pictures: a null pixmap must not be kept for good."""
    rect = bench.board.visualRect(bench.index("item", "h1-calf-raise"))
    point = in_view(bench, rect.topLeft() + QPoint(12, 12))
    figures = PlainFigures()
    figures.late = True
    themes = bench.themes
    board = WeekBoard(bench.document, bench.state, bench.commands, themes, figures, ENGLISH, bench.board)
    board.resize(bench.board.size())
    board.show()
    assert pixel(board.grab().toImage(), point) == QColor("#EDF1EE"), "a bare tile at first"
    figures.late = False
    assert pixel(board.grab().toImage(), point) == QColor(Qt.GlobalColor.gray)


def test_figures_of_another_look_are_painted_anew(bench: Bench) -> None:
    """The board keeps its figures on their tiles; another look is another figure."""
    rect = bench.board.visualRect(bench.index("item", "h1-calf-raise"))
    point = in_view(bench, rect.topLeft() + QPoint(12, 12))
    figures = PlainFigures()
    board = WeekBoard(
        bench.document, bench.state, bench.commands, bench.themes, figures, ENGLISH, bench.board
    )
    board.resize(bench.board.size())
    board.show()
    assert pixel(board.grab().toImage(), point) == QColor(Qt.GlobalColor.gray)
    figures.colour = Qt.GlobalColor.red
    runner = bench.document.runner
    bench.document.edit(replace(runner, look=replace(runner.look, hair=Hair.COVERED)), deeds.CHANGE)
    assert pixel(board.grab().toImage(), point) == QColor(Qt.GlobalColor.red)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_what_is_here_already_is_said_within_the_card(
    library: Library, language: str, mirrored: bool
) -> None:
    type_, voice = FontTypesetter(), Voice.of(language)
    brush = Brushwork(Colours(Theme.LIGHT), type_.fonts, 1.0)
    rows = RowPainter(brush, PlainFigures(), frozenset(library), voice)
    dose = library["calf-raise"].dose
    session = StrengthSession("s", "Feet", (PlannedExercise("i", "calf-raise", dose),))
    for width in range(90, 240, 5):
        day = lay_out_day(MON, (session,), Setting(width, "km", library, type_, voice))
        day = mirrored_day(day, width, type_) if mirrored else day
        card, cell = day.cards[0], day.cells[1]
        names = [line for line in cell.lines if line.style in NAME_STYLES]
        said = rows._already(cell, cell.lines[len(names)], mirrored=mirrored)
        assert said.left >= card.rect.left() + 3
        assert said.left + brush.width(said.text, said.style) <= card.rect.right() - 2


def text_after(make: Callable[[Brushwork, QPainter], None], ratio: float) -> QImage:
    """A line of text that is painted after something else, without that."""
    brush = Brushwork(Themes(Theme.DARK).current, FontTypesetter().fonts, ratio)
    image = QImage(round(300 * ratio), round(160 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(brush.theme["card"])
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(10, 10)
    make(brush, painter)
    painter.setPen(brush.theme["ink"])
    brush.text(painter, "Balance and hops", 20, 40, Style.TITLE)
    painter.end()
    return image.copy(0, 0, image.width(), round(70 * ratio))


BELOW = QRect(10, 90, 120, 40)
MAKES: dict[str, Callable[[Brushwork, QPainter], None]] = {
    "hatched": lambda brush, painter: brush.hatched(painter, BELOW, "line"),
    "filled": lambda brush, painter: brush.filled(painter, BELOW, brush.theme["tint"]),
    "dashed": lambda brush, painter: brush.dashed(painter, BELOW, brush.theme["accent"]),
    "edged": lambda brush, painter: brush.edged(painter, BELOW, brush.theme["accent"], 2),
    "ring": lambda brush, painter: brush.focus_ring(painter, BELOW),
    "icon": lambda brush, painter: brush.icon(painter, "dumbbell", QRect(10, 90, 16, 16), "ink"),
    "badge": lambda brush, painter: brush.badge(painter, QRect(10, 90, 15, 15), Progress.DONE),
    "warning": lambda brush, painter: brush.warning(painter, QRect(10, 90, 15, 15)),
    "run": lambda brush, painter: brush.run_block(
        painter, RunKind.RECOVERY, BELOW, round_top=True, round_bottom=True
    ),
}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("what", MAKES)
def test_a_text_stands_where_it_is_meant_whatever_is_painted_before(
    qapp: object, what: str, ratio: float
) -> None:
    assert text_after(MAKES[what], ratio) == text_after(lambda *_: None, ratio)


def test_a_board_that_is_not_arranged_yet_can_be_asked_to_paint(bench: Bench) -> None:
    bench.board._week = Arrangement((), 0)
    bench.board.repaint_columns(EVERY_DAY)
    bench.board.rearrange()
