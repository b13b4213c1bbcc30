"""Where everything of one exercise stands, and the circles that are ticked."""

from PySide6.QtCore import QPoint, QRect

from desktop.model.plan import Entry, PlannedExercise, Status
from desktop.ui.board.geometry.boxes import BADGE, ROW_PAD, THUMBNAIL, TICK, TICK_TARGET, Cell, Line, Setting
from desktop.ui.board.geometry.slots import ItemSlot
from desktop.ui.board.geometry.typesetting import SOFT_HYPHEN, Style
from desktop.wording import board as words
from desktop.wording import doses

PAD = 8  # left of a card's texts
PICTURE_LEFT = 7
MAX_NAME_LINES = 8  # of a name; nobody who means it well writes a longer one
MAX_WORD = 30  # characters that are measured to choose a size
WHY_LINES = 8  # of why something is skipped: a reason is as long as a name, and stands whole
OWN_TICK = 300  # pixels of a lane, from where each exercise has a circle of its own at its end
NAME_STYLES = (Style.NAME, Style.NAME_SMALL)
NAME_LEFT = PICTURE_LEFT + THUMBNAIL + 6


def lay_out_row(slot: ItemSlot, item: PlannedExercise, top: int, setting: Setting) -> Cell:
    """Figure, name and dose. A word that does not fit beside the figure is set smaller; if it does not fit
    then either, the row goes without its figure: words are not broken, and names not cut."""
    name = words.syllables(item.exercise, setting.library)
    longest = max(name.replace(SOFT_HYPHEN, "- ").replace("-", "- ").split(), key=len, default="")[:MAX_WORD]
    beside = setting.card_width - NAME_LEFT - 4
    fitting = (style for style in NAME_STYLES if setting.type.width(longest, style) <= beside)
    style = next(fitting, Style.NAME)
    plain = setting.narrow or setting.type.width(longest, style) > beside
    own_tick = setting.width >= OWN_TICK and not plain
    name_left = PAD if plain else NAME_LEFT
    left = setting.left + name_left
    width = setting.card_width - name_left - 4 - (TICK + PAD if own_tick else 0)
    names = setting.type.lines(name, style, width, MAX_NAME_LINES)
    dose_width = width - BADGE - 4 if plain else width
    # A dose is read to the end, on further lines where one is too short.
    dose = setting.type.lines(doses.dose(setting.voice, item.dose), Style.DOSE, dose_width, 3)
    texts = [(text, style) for text in names] + [(text, Style.DOSE) for text in dose]
    first = top + ROW_PAD - 1
    skipped, step = item.status is Status.SKIPPED, Style.NAME.height
    lines = tuple(
        Line(text, left, style.baseline(first + number * step), style, struck=skipped and number < len(names))
        for number, (text, style) in enumerate(texts)
    )
    height = max(THUMBNAIL + 2, len(texts) * Style.NAME.height) + 2 * ROW_PAD + 1
    picture = QRect(setting.left + PICTURE_LEFT, top + ROW_PAD, THUMBNAIL, THUMBNAIL)
    badge = QRect(0, 0, BADGE, BADGE)
    rect = QRect(setting.left, top, setting.card_width, height)
    if plain:
        badge.moveCenter(QPoint(rect.right() - 12, lines[-1].baseline - 4))
        return Cell(slot, rect, lines, None, badge, tick_target(badge))
    if own_tick:
        tick = tick_circle(rect, rect.center().y())
        return Cell(slot, rect, lines, picture, tick, tick_target(tick))
    badge.moveCenter(picture.bottomRight() + QPoint(-2, -3))
    return Cell(slot, rect, lines, picture, badge, tick_target(badge))


def why_skipped(entry: Entry, left: int, top: int, room: int, setting: Setting) -> list[Line]:
    """That an entry is skipped, and why, in the place of its time."""
    texts = setting.type.lines(words.skipped(setting.voice, entry), Style.LINE, room, WHY_LINES)
    return [
        Line(text, left, Style.LINE.baseline(top + number * Style.LINE.height), Style.LINE)
        for number, text in enumerate(texts)
    ]


def tick_circle(rect: QRect, middle: int) -> QRect:
    return QRect(rect.right() + 1 - PAD - TICK, middle - TICK // 2, TICK, TICK)


def tick_target(tick: QRect) -> QRect:
    target = QRect(0, 0, TICK_TARGET, TICK_TARGET)
    target.moveCenter(tick.center())
    return target
