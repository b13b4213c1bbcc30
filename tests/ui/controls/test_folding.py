"""Things side by side break the row where they need more room; none is cut and none lies over another."""

from dataclasses import dataclass
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.controls.folding import FoldingLayout


class Block(QWidget):
    """Something of a size."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width

    def sizeHint(self) -> QSize:
        return QSize(self._width, 20)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def folded(widths: list[int], room: int, *, max_columns: int = 99, gap: int = 0) -> "Folded":
    ground = QWidget()
    layout = FoldingLayout(ground, max_columns=max_columns)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    blocks = [Block(width) for width in widths]
    for block in blocks:
        layout.addWidget(block)
    ground.setGeometry(0, 0, room, layout.heightForWidth(room))
    layout.activate()
    return Folded(ground, blocks)


@dataclass
class Folded:
    """The blocks of a layout, and what they stand on."""

    ground: QWidget
    blocks: list[Block]

    @property
    def rows(self) -> list[int]:
        """How many stand in each row."""
        tops = [block.y() for block in self.blocks]
        return [tops.count(top) for top in sorted(set(tops))]


def test_short_things_share_the_row_evenly(qapp: QApplication) -> None:
    row = folded([40, 50, 60], 300)
    assert row.rows == [3]
    assert {block.width() for block in row.blocks} == {100}


def test_longer_ones_have_the_room_they_need_in_one_row(qapp: QApplication) -> None:
    row = folded([40, 160, 60], 300)
    assert row.rows == [3]
    assert row.blocks[1].width() >= 160


def test_what_does_not_fit_goes_into_columns_and_at_last_below_each_other(qapp: QApplication) -> None:
    assert folded([120, 120, 120, 120], 300).rows == [2, 2]
    assert folded([160, 60, 60, 90], 300).rows == [1, 1, 1, 1]
    assert folded([60] * 7, 300, max_columns=4).rows == [4, 3]


def test_right_to_left_begins_on_the_right(qapp: QApplication) -> None:
    row = folded([40, 50], 200)
    row.ground.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = row.ground.layout()
    assert layout is not None
    layout.setGeometry(row.ground.rect())
    assert row.blocks[0].x() > row.blocks[1].x()


@given(
    widths=st.lists(st.integers(10, 200), min_size=1, max_size=8),
    room=st.integers(200, 600),
    gap=st.integers(0, 12),
    columns=st.integers(1, 8),
)
def test_nothing_is_cut_and_nothing_overlaps(
    qapp: QApplication, widths: list[int], room: int, gap: int, columns: int
) -> None:
    made = folded(widths, room, max_columns=columns, gap=gap)
    for block, width in zip(made.blocks, widths, strict=True):
        assert block.width() >= width
        assert block.geometry().right() < room
    for one, other in combinations(made.blocks, 2):
        assert not one.geometry().intersects(other.geometry())


def test_what_is_hidden_takes_no_room(qapp: QApplication) -> None:
    made = folded([100, 100, 100], 200, max_columns=2)
    made.blocks[0].hide()
    layout = made.ground.layout()
    assert layout is not None
    assert layout.heightForWidth(200) == 20
    layout.activate()
    assert [block.x() for block in made.blocks[1:]] == [0, 100]
