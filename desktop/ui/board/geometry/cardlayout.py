"""Where everything of one entry stands: its card."""

from datetime import date

from PySide6.QtCore import QRect

from desktop.model.exercise import Part
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Note,
    Rest,
    Run,
    StrengthSession,
)
from desktop.model.refs import RoutineRef
from desktop.model.summary import Progress, entry_progress
from desktop.ui.board.geometry.boxes import (
    BAR,
    REST,
    SIGN,
    TICK,
    Card,
    Cell,
    Line,
    Room,
    Setting,
    Zone,
)
from desktop.ui.board.geometry.rowlayout import (
    MAX_NAME_LINES,
    MAX_WORD,
    PAD,
    PICTURE_LEFT,
    lay_out_row,
    tick_circle,
    tick_target,
    why_skipped,
)
from desktop.ui.board.geometry.runlayout import LAST_PAD, lay_out_run
from desktop.ui.board.geometry.slots import EntrySlot, ItemSlot
from desktop.ui.board.geometry.typesetting import Style
from desktop.wording import board as words
from desktop.wording import names

ICON = 14
FIRST_PAD = 7  # between a session's head and its first exercise


def lay_out_entry(when: date, entry: Entry, top: int, setting: Setting, room: Room) -> Card:
    """The card of an entry whose upper edge is at ``top``."""
    match entry:
        case Run():
            return lay_out_run(when, entry, top, setting, room)
        case StrengthSession():
            return _session(when, entry, top, setting, room)
        case CrossTraining():
            head = _head(when, entry, (words.cross_line(setting.voice, entry, setting.unit),), top, setting)
            return Card(entry, head.rect, (head,), ())
        case Rest():
            return _rest(when, entry, top, setting)
        case Note():
            return _note(when, entry, top, setting)


# ---- the others ------------------------------------------------------------------------


def _session(when: date, session: StrengthSession, top: int, setting: Setting, room: Room) -> Card:
    lines = (words.session_line(setting.voice, session), words.session_time(setting.voice, session))
    head = _head(when, session, lines, top, setting)
    cells, edges = [head], [head.rect.bottom() + 1 + FIRST_PAD]
    for item in session.exercises:
        row = lay_out_row(ItemSlot(when, session, Part.STRENGTH, item), item, edges[-1], setting)
        cells.append(row)
        edges.append(row.rect.bottom() + 1)
    ref = RoutineRef(session.id, Part.STRENGTH)
    list_top = head.rect.bottom() + 1
    bottom = edges[-1] + LAST_PAD if session.exercises else list_top
    if not session.exercises and ref in room:
        bottom = list_top + REST
        edges = [list_top + REST // 2]
    zone = Zone(
        ref,
        QRect(setting.left, list_top, setting.card_width, bottom - list_top),
        tuple(edges),
        grown=not session.exercises,
    )
    rect = QRect(setting.left, top, setting.card_width, bottom - top)
    return Card(session, rect, tuple(cells), (zone,))


def _head(when: date, entry: Entry, measures: tuple[str, ...], top: int, setting: Setting) -> Cell:
    """Icon, the whole name, tick, and below the first measure that fits."""
    beside_tick = setting.left + setting.card_width - PAD - TICK - 3
    right = setting.left + setting.card_width - 4 if setting.narrow else beside_tick
    name = names.entry_title(setting.voice, entry)
    # A word that does not fit is set smaller, then without the icon, before it is broken.
    longest = max(name.split(), key=len)[:MAX_WORD]
    beside_icon = setting.left + PICTURE_LEFT + ICON + 6
    with_icon = not setting.narrow and setting.type.width(longest, Style.TITLE_NARROW) <= right - beside_icon
    name_left = beside_icon if with_icon else setting.left + PAD
    room = right - name_left
    style = Style.TITLE if setting.type.width(longest, Style.TITLE) <= room else Style.TITLE_NARROW
    title = setting.type.lines(name, style, room, MAX_NAME_LINES)
    name_top = top + BAR + 8
    skipped = entry_progress(entry) is Progress.SKIPPED
    lines = [
        Line(text, name_left, style.baseline(name_top + number * style.height), style, struck=skipped)
        for number, text in enumerate(title)
    ]
    bottom = name_top + len(title) * style.height
    middle = (name_top + bottom) // 2
    right = beside_tick if setting.narrow else setting.left + setting.card_width - PAD
    sign = None
    if isinstance(entry, StrengthSession | CrossTraining) and entry.notes:
        sign = QRect(right - SIGN, bottom + 1, SIGN, SIGN)
        right = sign.left() - 3
    room = right - setting.left - PAD
    if skipped:
        why = why_skipped(entry, setting.left + PAD, bottom - 1, room, setting)
        lines += why
        bottom += (len(why) - 1) * Style.LINE.height
    elif measures[0]:
        fitting = next((one for one in measures if setting.type.width(one, Style.LINE) <= room), measures[-1])
        shown = setting.type.lines(fitting, Style.LINE, room, 1)[0]
        lines.append(Line(shown, setting.left + PAD, Style.LINE.baseline(bottom - 1), Style.LINE))
    if skipped or measures[0] or sign or setting.narrow:
        bottom += Style.LINE.height - 1
    rect = QRect(setting.left, top, setting.card_width, bottom + 7 - top)
    picture = QRect(setting.left + PICTURE_LEFT, middle - ICON // 2, ICON, ICON) if with_icon else None
    tick = tick_circle(rect, rect.bottom() - TICK // 2 - 3 if setting.narrow else middle)
    return Cell(EntrySlot(when, entry), rect, tuple(lines), picture, tick, tick_target(tick), sign)


def _rest(when: date, rest: Rest, top: int, setting: Setting) -> Card:
    inset = PICTURE_LEFT if setting.narrow else 11
    picture = QRect(setting.left + inset, top + (REST - ICON) // 2, ICON, ICON)
    left = picture.right() + (5 if setting.narrow else 7)
    width = setting.card_width - (left - setting.left) - (3 if setting.narrow else PAD)
    name = setting.type.lines(names.entry_title(setting.voice, rest), Style.PLAIN, width, 1)[0]
    lines = [Line(name, left, Style.PLAIN.baseline(top + (REST - Style.PLAIN.height) // 2), Style.PLAIN)]
    height = REST
    if rest.notes:
        height += _add_text(names.flat(rest.notes), left, top + REST - 8, 2, setting, lines) - 2
    rect = QRect(setting.left, top, setting.card_width, height)
    cell = Cell(EntrySlot(when, rest), rect, tuple(lines), picture)
    return Card(rest, rect, (cell,), ())


def _note(when: date, note: Note, top: int, setting: Setting) -> Card:
    picture = QRect(setting.left + PICTURE_LEFT, top + 9, ICON, ICON)
    lines: list[Line] = []
    used = _add_text(names.entry_title(setting.voice, note), picture.right() + 7, top + 8, 5, setting, lines)
    rect = QRect(setting.left, top, setting.card_width, used + 16)
    cell = Cell(EntrySlot(when, note), rect, tuple(lines), picture)
    return Card(note, rect, (cell,), ())


def _add_text(text: str, left: int, top: int, max_lines: int, setting: Setting, lines: list[Line]) -> int:
    """Add wrapped lines; the height they take."""
    width = setting.left + setting.card_width - PAD - left
    texts = setting.type.lines(text, Style.LINE, width, max_lines)
    lines += [
        Line(shown, left, Style.LINE.baseline(top + number * Style.LINE.height), Style.LINE)
        for number, shown in enumerate(texts)
    ]
    return len(texts) * Style.LINE.height
