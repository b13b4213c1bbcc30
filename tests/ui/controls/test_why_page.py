"""Help > Why these exercises?: whole at every width, read in order by keys and by a screen reader."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.model.settings import Theme
from desktop.ui.controls.box import Box
from desktop.ui.controls.text import Text
from desktop.ui.controls.wrap import text_width
from desktop.ui.start import dress
from desktop.ui.style import wear
from desktop.ui.theme import Themes
from desktop.ui.window.help import open_help
from desktop.ui.window.trials import BEFORE, BEHIND, NARROW, TrialsTable
from desktop.ui.window.why import SectionView
from desktop.wording.question import nothing
from desktop.wording.voice import Voice
from desktop.wording.why import why
from tests.ui.controls.hosts import Host
from tests.ui.controls.panels import Room

SIZES = (QSize(1440, 900), QSize(1100, 700), QSize(900, 700), QSize(720, 450), QSize(468, 600))
"""From wide to narrow; the last two are what is left of 1440 and of the narrowest window at 200 %."""


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The look of the window."""
    dress(qapp)
    wear(qapp, Themes(Theme.LIGHT).current)
    yield
    qapp.setStyleSheet("")


class Opened:
    """Opens the page over windows, which live as long as the test."""

    def __init__(self, room: Room) -> None:
        self.themes, self._room = room.themes, room
        self._hosts: list[Host] = []

    def __call__(
        self, size: QSize = SIZES[0], code: str = "en", print_page: Callable[[], object] = nothing
    ) -> Box:
        self._hosts.append(Host(self._room, code, size))
        box = open_help("why", self.themes, Voice.of(code), self._hosts[-1], print_page)
        QApplication.processEvents()
        return box


@pytest.fixture
def opened(room: Room) -> Opened:
    return Opened(room)


def table(box: Box) -> TrialsTable:
    return box.findChildren(TrialsTable)[0]


@pytest.mark.parametrize("code", ["en", "de", "qps"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_all_of_it_has_room_and_only_down_is_scrolled(opened: Opened, size: QSize, code: str) -> None:
    box = opened(size, code)
    trials = table(box)
    area = box.findChildren(QScrollArea)[0]
    page = area.widget()
    assert page is not None
    assert page.width() <= area.viewport().width()
    for text in box.findChildren(Text):
        assert text.height() >= text.heightForWidth(text.width()), text.text()
    assert trials.height() >= trials.heightForWidth(trials.width())
    assert sum(trials.columnWidth(column) for column in range(trials.trials.columns)) == trials.width()
    rows = sum(trials.rowHeight(row) for row in range(trials.trials.rowCount()))
    assert trials.horizontalHeader().height() + rows <= trials.height()
    below = [one.mapTo(page, one.rect().bottomLeft()).y() for one in box.findChildren(SectionView)]
    assert max(below) < page.height()


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_no_word_of_the_table_is_broken(opened: Opened, size: QSize, code: str) -> None:
    trials = table(opened(size, code))
    widths = trials.widths(trials.width())
    for row in range(trials.trials.rowCount()):
        for column, width in enumerate(widths):
            for one in trials.trials.cell(row, column):
                for word in one.text.split():
                    assert text_width(word, one.size, one.weight) <= width - BEFORE - BEHIND, word


def test_asking_how_high_it_would_be_changes_nothing_and_a_width_does(opened: Opened) -> None:
    trials = table(opened())
    changes: list[int] = []
    trials.trials.modelReset.connect(lambda: changes.append(trials.trials.columns))
    heights = [trials.heightForWidth(width) for width in (400, NARROW - 1, NARROW, 900)]
    assert changes == []
    assert heights[0] > heights[1]
    assert heights[2] > heights[3]
    for width in (NARROW, NARROW - 1, NARROW):
        trials.resize(width, trials.heightForWidth(width))
        assert sum(trials.columnWidth(column) for column in range(trials.trials.columns)) == width
    assert changes[-2:] == [2, 3]


def test_a_narrow_page_has_fewer_columns_and_all_words(opened: Opened) -> None:
    wide, narrow = table(opened()), table(opened(SIZES[-1]))
    assert (wide.trials.columns, narrow.trials.columns) == (3, 2)
    for row in why(Voice.of()).rows:
        for shown in (wide, narrow):
            cells = "\n".join(all_cells(shown))
            assert all(part.rstrip(".") in cells for part in row[:-1]), row.tried


def all_cells(shown: TrialsTable) -> list[str]:
    model = shown.trials
    return [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


# ---- a screen reader ---------------------------------------------------------------------------


def read(thing: QAccessibleInterface) -> Iterator[tuple[QAccessible.Role, str]]:
    """What a screen reader finds, in its order."""
    yield thing.role(), thing.text(QAccessible.Text.Name)
    for at in range(thing.childCount()):
        yield from read(thing.child(at))


@pytest.mark.parametrize("code", ["en", "de"])
def test_a_screen_reader_finds_groups_and_a_table_in_the_order_of_the_page(opened: Opened, code: str) -> None:
    page = why(Voice.of(code))
    found = list(read(QAccessible.queryAccessibleInterface(opened(code=code))))
    groups = [name for role, name in found if role == QAccessible.Role.Grouping]
    assert groups == [page.reading.title, *(section.title for section in page.sections)]
    said = [name for _, name in found]
    places = [
        said.index(name) for name in (page.lede, page.reading.title, page.trials, page.sections[0].title)
    ]
    assert places == sorted(places)
    roles = QAccessible.Role
    heads = [name for role, name in found if role == roles.ColumnHeader]
    assert heads == list(page.heads)
    cells = [name for role, name in found if role == roles.Cell]
    assert len(cells) == 3 * len(page.rows)
    for row, (tried, result, sure) in zip(page.rows, zip(*[iter(cells)] * 3, strict=True), strict=True):
        assert tried.startswith(f"{row.tried}. {row.who}")
        assert result.startswith(f"{row.number}. {row.found}".rstrip("."))
        assert row.source in sure


# ---- keys --------------------------------------------------------------------------------------


def test_tab_goes_through_the_page_in_reading_order_and_back_to_the_buttons(opened: Opened) -> None:
    box = opened()
    assert QApplication.focusWidget() is box.buttons["Close"]
    page, reached = why(Voice.of()), []
    for _ in range(2 + 1 + len(page.sections) + 3):
        widget = QApplication.focusWidget()
        assert widget is not None
        reached.append(widget.accessibleName())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    start = reached.index(page.reading.title)
    wanted = [page.reading.title, page.trials, *(section.title for section in page.sections)]
    assert [name for name in reached[start:] if name][: len(wanted)] == wanted


def test_arrows_go_from_cell_to_cell_and_bring_it_into_sight(opened: Opened) -> None:
    box = opened()
    trials, area = table(box), box.findChildren(QScrollArea)[0]
    trials.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(trials.trials.rowCount() - 1):
        QTest.keyClick(trials, Qt.Key.Key_Down)
    QTest.keyClick(trials, Qt.Key.Key_Right)
    assert (trials.currentIndex().row(), trials.currentIndex().column()) == (trials.trials.rowCount() - 1, 1)
    cell = trials.visualRect(trials.currentIndex())
    foot = trials.viewport().mapTo(area.viewport(), cell.bottomLeft()).y()
    assert 0 < foot < area.viewport().height()


def test_page_keys_and_the_wheel_scroll_the_page_from_the_table(opened: Opened) -> None:
    box = opened()
    trials, bar = table(box), box.findChildren(QScrollArea)[0].verticalScrollBar()
    trials.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(trials, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(trials, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_the_ring_is_where_the_keys_are(opened: Opened) -> None:
    box, page = opened(), why(Voice.of())
    (first,) = (one for one in box.findChildren(SectionView) if one.accessibleName() == page.reading.title)
    theme = opened.themes.current
    for widget in (first, table(box)):
        assert theme["focus"].rgb() not in colours(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert theme["focus"].rgb() in colours(widget)


def colours(widget: QWidget) -> set[int]:
    """All colours that are painted there."""
    image = widget.grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(min(300, image.height()))}


# ---- printing ----------------------------------------------------------------------------------


def test_its_button_prints_it(opened: Opened) -> None:
    asked: list[str] = []
    box = opened(print_page=lambda: asked.append("why"))
    box.buttons["Print…"].click()
    assert asked == ["why"]
