"""Where everything of one exercise stands, and the circles that are ticked."""

from PySide6.QtCore import QPoint, QRect

from desktop.model.plan import PlannedExercise
from desktop.ui.board.geometry.boxes import BADGE, ROW_PAD, THUMBNAIL, TICK, TICK_TARGET, Cell, Line, Setting
from desktop.ui.board.geometry.slots import ItemSlot
from desktop.ui.board.geometry.typesetting import Style
from desktop.wording import board as words
from desktop.wording import doses

PAD = 8  # left of a card's texts
PICTURE_LEFT = 7
MAX_NAME_LINES = 3
NAME_LEFT = PICTURE_LEFT + THUMBNAIL + 6


def lay_out_row(slot: ItemSlot, item: PlannedExercise, top: int, setting: Setting) -> Cell:
    name_left = PAD if setting.narrow else NAME_LEFT
    left = setting.left + name_left
    width = setting.card_width - name_left - 4
    names = setting.type.lines(
        words.short_name(item.exercise, setting.library), Style.NAME, width, MAX_NAME_LINES
    )
    dose_width = width - BADGE - 4 if setting.narrow else width
    # A dose is read to the end, on a second line where one is too short.
    dose = setting.type.lines(doses.dose(setting.voice, item.dose), Style.DOSE, dose_width, 2)
    texts = [(text, Style.NAME) for text in names] + [(text, Style.DOSE) for text in dose]
    first = top + ROW_PAD - 1
    lines = tuple(
        Line(text, left, style.baseline(first + number * Style.NAME.height), style)
        for number, (text, style) in enumerate(texts)
    )
    height = max(THUMBNAIL + 2, len(texts) * Style.NAME.height) + 2 * ROW_PAD + 1
    picture = QRect(setting.left + PICTURE_LEFT, top + ROW_PAD, THUMBNAIL, THUMBNAIL)
    badge = QRect(0, 0, BADGE, BADGE)
    rect = QRect(setting.left, top, setting.card_width, height)
    if setting.narrow:
        badge.moveCenter(QPoint(rect.right() - 12, lines[-1].baseline - 4))
        return Cell(slot, rect, lines, None, badge, tick_target(badge))
    badge.moveCenter(picture.bottomRight() + QPoint(-2, -3))
    return Cell(slot, rect, lines, picture, badge, tick_target(badge))


def tick_circle(rect: QRect, middle: int) -> QRect:
    return QRect(rect.right() + 1 - PAD - TICK, middle - TICK // 2, TICK, TICK)


def tick_target(tick: QRect) -> QRect:
    target = QRect(0, 0, TICK_TARGET, TICK_TARGET)
    target.moveCenter(tick.center())
    return target
