"""Where everything of one entry stands: its card."""

from datetime import date

from PySide6.QtCore import QRect

from desktop.model.exercise import Part
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Note,
    Rest,
    Routine,
    Run,
    StrengthSession,
    routine_seconds,
    routines,
)
from desktop.model.refs import RoutineRef
from desktop.ui.board.geometry.boxes import (
    BADGE,
    BAR,
    GROWN,
    REST,
    ROW_PAD,
    RUN_BLOCK,
    STRIP_HEAD,
    TICK,
    TICK_TARGET,
    Card,
    Cell,
    Line,
    Room,
    Setting,
    Zone,
)
from desktop.ui.board.geometry.rowlayout import PAD, PICTURE_LEFT, lay_out_row, tick_circle, tick_target
from desktop.ui.board.geometry.slots import EntrySlot, ItemSlot, StripSlot
from desktop.ui.board.geometry.typesetting import Style
from desktop.wording import board as words
from desktop.wording import names, quantities

ICON = 14
FIRST_PAD = 7  # between a session's head and its first exercise
MAX_WORD = 30  # characters that are measured to choose a size
LAST_PAD = 5  # below a routine's last exercise


def lay_out_entry(when: date, entry: Entry, top: int, setting: Setting, room: Room) -> Card:
    """The card of an entry whose upper edge is at ``top``."""
    match entry:
        case Run():
            return _run(when, entry, top, setting, room)
        case StrengthSession():
            return _session(when, entry, top, setting, room)
        case CrossTraining():
            head = _head(when, entry, words.cross_line(setting.voice, entry, setting.unit), top, setting)
            return Card(entry, head.rect, (head,), ())
        case Rest():
            return _rest(when, entry, top, setting)
        case Note():
            return _note(when, entry, top, setting)


# ---- runs ------------------------------------------------------------------------------


def _run(when: date, run: Run, top: int, setting: Setting, room: Room) -> Card:
    cells: list[Cell] = []
    zones: list[Zone] = []
    bottom = top
    for part, routine in routines(run).items():
        if part is Part.COOL_DOWN:
            cells.append(_run_block(when, run, bottom, setting))
            bottom += RUN_BLOCK
        ref = RoutineRef(run.id, part)
        if routine:
            bottom = _strip(when, run, ref, routine, bottom, setting, cells, zones)
        elif ref in room:
            rect = QRect(setting.left, bottom, setting.card_width, GROWN)
            zones.append(Zone(ref, rect, (rect.bottom() - ROW_PAD,), grown=True))
            bottom += GROWN
    rect = QRect(setting.left, top, setting.card_width, bottom - top)
    return Card(run, rect, tuple(cells), tuple(zones))


def _strip(
    when: date,
    run: Run,
    ref: RoutineRef,
    routine: Routine,
    top: int,
    setting: Setting,
    cells: list[Cell],
    zones: list[Zone],
) -> int:
    """Add a strip's head, rows and zone; the height where it ends."""
    cells.append(_strip_head(StripSlot(when, run, ref.part), top, setting))
    edges = [top + STRIP_HEAD]
    for item in routine:
        row = lay_out_row(ItemSlot(when, run, ref.part, item), item, edges[-1], setting)
        cells.append(row)
        edges.append(row.rect.bottom() + 1)
    bottom = edges[-1] + LAST_PAD
    zones.append(Zone(ref, QRect(setting.left, top, setting.card_width, bottom - top), tuple(edges)))
    return bottom


def _strip_head(slot: StripSlot, top: int, setting: Setting) -> Cell:
    rect = QRect(setting.left, top, setting.card_width, STRIP_HEAD)
    baseline = Style.STRIP.baseline(top + 7)
    time = quantities.duration(setting.voice, routine_seconds(slot.routine))
    time_left = rect.right() - PAD - setting.type.width(time, Style.DOSE) + 2
    part = names.part(setting.voice, slot.part)
    if rect.left() + PAD + setting.type.width(part, Style.STRIP) > time_left - BADGE - 4:
        time, time_left = "", rect.right() + 1  # a narrow lane has no room for both
    tick = QRect(time_left - BADGE - 3, top + 7, BADGE, BADGE)
    room = tick.left() - rect.left() - PAD
    shift = _shift(part, Style.STRIP, room, setting)
    name = setting.type.lines(part, Style.STRIP, room + shift, 1)
    lines = [Line(name[0], rect.left() + PAD - shift, baseline, Style.STRIP)]
    if time:
        lines.append(Line(time, time_left, baseline, Style.DOSE))
    reach = max(TICK_TARGET, rect.right() - tick.left() + 5)
    target = QRect(rect.right() + 1 - reach, top + 1, reach, TICK_TARGET)
    return Cell(slot, rect, tuple(lines), tick=tick, target=target)


def _run_block(when: date, run: Run, top: int, setting: Setting) -> Cell:
    left = setting.left + PAD + 1
    rect = QRect(setting.left, top, setting.card_width, RUN_BLOCK)
    # In a narrow lane the name has the first line for itself.
    tick = tick_circle(rect, top + (74 if setting.narrow else 17))
    right = rect.right() - 3 if setting.narrow else tick.left() - 4
    kind = names.run_kind(setting.voice, run.kind)
    title = _largest(kind, (Style.TITLE, Style.TITLE_NARROW, Style.LINE), right - left, setting)
    shift = _shift(kind, title, right - left, setting)
    name = setting.type.lines(kind, title, right - left + shift, 1)
    lines = [Line(name[0], left - shift, Style.TITLE.baseline(top + 9), title)]
    if run.distance:
        number, unit = quantities.distance_parts(setting.voice, run.distance, setting.unit)
        baseline = Style.NUMBER.baseline(top + 30)
        taken = setting.type.width(number, Style.NUMBER) + setting.type.width(unit, Style.UNIT)
        fits = left + taken < rect.right() - 4
        style, unit_style = (Style.NUMBER, Style.UNIT) if fits else (Style.NUMBER_NARROW, Style.LINE)
        lines.append(Line(number, left, baseline, style))
        unit_left = left + setting.type.width(number, style) + 2
        lines.append(Line(unit, unit_left, baseline, unit_style))
    if run.duration:
        time_top = top + (66 if run.distance else 36)
        time = quantities.duration(setting.voice, run.duration)
        lines.append(Line(time, left, Style.LINE.baseline(time_top), Style.LINE))
    return Cell(EntrySlot(when, run), rect, tuple(lines), tick=tick, target=tick_target(tick))


def _shift(word: str, style: Style, room: int, setting: Setting) -> int:
    """How much nearer to the edge a long word begins before it is cut."""
    return min(PAD // 2, max(0, setting.type.width(word, style) - room))


def _largest(text: str, styles: tuple[Style, ...], room: int, setting: Setting) -> Style:
    """The first style in which a text fits; the last when it fits in none."""
    return next((style for style in styles if setting.type.width(text, style) <= room), styles[-1])


# ---- the others ------------------------------------------------------------------------


def _session(when: date, session: StrengthSession, top: int, setting: Setting, room: Room) -> Card:
    head = _head(when, session, words.session_line(setting.voice, session), top, setting)
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


def _head(when: date, entry: Entry, line: str, top: int, setting: Setting) -> Cell:
    """Icon, name in up to two lines, tick, and a line below."""
    name_left = setting.left + (PAD if setting.narrow else PICTURE_LEFT + ICON + 6)
    beside_tick = setting.left + setting.card_width - PAD - TICK - 3
    room = (setting.left + setting.card_width - 4 if setting.narrow else beside_tick) - name_left
    name = names.entry_title(setting.voice, entry)
    # A word that does not fit is set smaller before it is broken.
    longest = max(name.split(), key=len)[:MAX_WORD]
    style = Style.TITLE if setting.type.width(longest, Style.TITLE) <= room else Style.TITLE_NARROW
    title = setting.type.lines(name, style, room, 2)
    name_top = top + BAR + 8
    lines = [
        Line(text, name_left, style.baseline(name_top + number * style.height), style)
        for number, text in enumerate(title)
    ]
    bottom = name_top + len(title) * style.height
    middle = (name_top + bottom) // 2
    if line:
        right = beside_tick if setting.narrow else setting.left + setting.card_width - PAD
        shown = setting.type.lines(line, Style.LINE, right - setting.left - PAD, 1)[0]
        lines.append(Line(shown, setting.left + PAD, Style.LINE.baseline(bottom - 1), Style.LINE))
    if line or setting.narrow:
        bottom += Style.LINE.height - 1
    rect = QRect(setting.left, top, setting.card_width, bottom + 7 - top)
    picture = None if setting.narrow else QRect(setting.left + PICTURE_LEFT, middle - ICON // 2, ICON, ICON)
    tick = tick_circle(rect, rect.bottom() - TICK // 2 - 3 if setting.narrow else middle)
    return Cell(EntrySlot(when, entry), rect, tuple(lines), picture, tick, tick_target(tick))


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


def _add_text(text: str, left: int, top: int, most: int, setting: Setting, lines: list[Line]) -> int:
    """Add wrapped lines; the height they take."""
    width = setting.left + setting.card_width - PAD - left
    texts = setting.type.lines(text, Style.LINE, width, most)
    lines += [
        Line(shown, left, Style.LINE.baseline(top + number * Style.LINE.height), Style.LINE)
        for number, shown in enumerate(texts)
    ]
    return len(texts) * Style.LINE.height
