"""Where everything of a run stands: its block, with the warm-up above and the cool-down below."""

import re
from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QRect

from desktop.model.exercise import Part
from desktop.model.plan import (
    Routine,
    Run,
    Status,
    routine_seconds,
    routines,
)
from desktop.model.refs import RoutineRef
from desktop.model.summary import Progress, as_it_was, progress
from desktop.ui.board.geometry.boxes import (
    BADGE,
    GROWN,
    ROW_PAD,
    RUN_BLOCK,
    SIGN,
    STRIP_HEAD,
    TICK_TARGET,
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
    lay_out_row,
    tick_circle,
    tick_target,
    why_skipped,
)
from desktop.ui.board.geometry.slots import EntrySlot, ItemSlot, StripSlot
from desktop.ui.board.geometry.typesetting import Style
from desktop.wording import board as words
from desktop.wording import names, quantities

FOLD_SIGN = 12  # pixels of the arrow before the name of a strip that can fold
BESIDE_CIRCLE = 3  # pixels between a strip's name and its circle
FOLD_AIR = 6  # pixels between the arrow and the name that a narrow lane may take
LAST_PAD = 5  # below a routine's last exercise
_AMOUNT = re.compile(r"(?<=\d) (?=[^\W\d]|×)|(?<=[×@]) ")  # a space that no line breaks at: 800 m, @ 4:30
ABOUT_LINES = 2  # of its kind and its time of day, and of its steps in short


def lay_out_run(when: date, run: Run, top: int, setting: Setting, room: Room) -> Card:
    cells: list[Cell] = []
    zones: list[Zone] = []
    bottom = top
    for part, routine in routines(run).items():
        if part is Part.COOL_DOWN:
            block = _run_block(when, run, bottom, setting)
            cells.append(block)
            bottom += block.rect.height()
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
    head = StripSlot(when, run, ref.part, dict(setting.folds).get(ref))
    cells.append(_strip_head(head, top, setting))
    if head.folded:
        # Whatever the height in it, a drop comes at its end.
        zones.append(Zone(ref, cells[-1].rect, (top,) * (len(routine) + 1), folded=True))
        return top + STRIP_HEAD
    edges = [top + STRIP_HEAD]
    for item in routine:
        row = lay_out_row(ItemSlot(when, run, ref.part, item), item, edges[-1], setting)
        cells.append(row)
        edges.append(row.rect.bottom() + 1)
    bottom = edges[-1] + LAST_PAD
    zones.append(Zone(ref, QRect(setting.left, top, setting.card_width, bottom - top), tuple(edges)))
    return bottom


def _strip_head(slot: StripSlot, top: int, setting: Setting) -> Cell:
    """Name, circle and time; where there is no room for all three the circle gives way to the time
    until there is something to tick off, and in a narrow lane the time to the circle."""
    rect = QRect(setting.left, top, setting.card_width, STRIP_HEAD)
    baseline = Style.STRIP.baseline(top + 7)
    time = quantities.duration(setting.voice, routine_seconds(slot.routine))
    time_left = rect.right() - PAD - setting.type.width(time, Style.DOSE) + 2
    part = words.strip_head(setting.voice, slot.part, len(slot.routine), folded=bool(slot.folded))
    begins = rect.left() + PAD + (0 if slot.folded is None else FOLD_SIGN - 1)
    name_right = begins + setting.type.width(part, Style.STRIP)
    planned = progress(item.status for item in slot.routine) is Progress.PLANNED
    with_circle = name_right <= time_left - BADGE - 4
    if not with_circle and not (planned and name_right <= time_left - 4):
        time, time_left, with_circle = "", rect.right() + 1, True
    tick = QRect(time_left - BADGE - 3, top + 7, BADGE, BADGE) if with_circle else None
    right = tick.left() if tick else time_left - 4
    name, left = _strip_name(slot, part, begins, right, BESIDE_CIRCLE if tick else 0, setting)
    lines = [Line(name, left, baseline, Style.STRIP)]
    if time:
        lines.append(Line(time, time_left, baseline, Style.DOSE))
    reach = max(TICK_TARGET, rect.right() - right + 5)
    target = QRect(rect.right() + 1 - reach, top + 1, reach, TICK_TARGET)
    sign = QRect(rect.left() + PAD - 5, top + 8, FOLD_SIGN, FOLD_SIGN)
    arrow = None if slot.folded is None else sign
    return Cell(slot, rect, tuple(lines), picture=arrow, tick=tick, target=target)


def _strip_name(
    slot: StripSlot, whole: str, begins: int, end: int, apart: int, setting: Setting
) -> tuple[str, int]:
    """A strip's name and where it begins: nearer to the edge or to the arrow where there is little room, and
    without how many there are, before any of it is cut."""
    width = setting.type.width(whole, Style.STRIP)
    left = begins - min(PAD // 2 if slot.folded is None else FOLD_AIR, max(0, begins + width + apart - end))
    if slot.folded and width > end - left:
        whole = names.part(setting.voice, slot.part)
    return setting.type.lines(whole, Style.STRIP, end - left, 1)[0], left


def circle_over_time(head: QRect, *, mirrored: bool = False) -> QRect:
    """Where a strip's circle shows under the pointer, if it has no place of its own."""
    left = head.left() + PAD if mirrored else head.right() + 1 - PAD - BADGE
    return QRect(left, head.top() + 7, BADGE, BADGE)


def _run_block(when: date, run: Run, top: int, setting: Setting) -> Cell:
    """The block; it is taller by each line that few runs have, such as a second one of a name."""
    left = setting.left + PAD + 1
    beside_tick = tick_circle(QRect(setting.left, top, setting.card_width, RUN_BLOCK), 0).left() - 4
    alone = setting.narrow or _widest_word(run, setting) > beside_tick - left
    right = setting.left + setting.card_width - 4 if alone else beside_tick
    lines = [*_title(run, left, right, top + 9, setting)]
    first, top = top, top + (len(lines) - 1) * Style.TITLE.height
    for about in (words.run_about(setting.voice, run), words.run_steps(setting.voice, run, setting.unit)):
        about = _AMOUNT.sub("\u00a0", about)
        for text in setting.type.lines(about, Style.LINE, right - left, ABOUT_LINES) if about else ():
            whole = text.rstrip(" ·")  # a dot between two things parts nothing at the end of a line
            lines.append(Line(whole, left, Style.LINE.baseline(top + 26), Style.LINE))
            top += Style.LINE.height
    skipped, figure = run.status is Status.SKIPPED, top
    metres, _ = as_it_was(run)
    why: list[Line] = []
    if skipped:  # in the place of the time; below the circle where that is there
        lines = [line._replace(struck=True) for line in lines]
        end = setting.left + setting.card_width - (SIGN + PAD if run.notes and not alone else 4)
        above = 88 if alone else 66 if metres else 36
        why = why_skipped(run, left, top + above, end - left, setting)
        top += (len(why) - 1) * Style.LINE.height + (above - 66 if alone else 0)
    rect = QRect(setting.left, first, setting.card_width, top - first + RUN_BLOCK)
    # In a narrow lane, and where a word of it is long, the name has the first line for itself.
    tick = tick_circle(rect, figure + 74 if alone else first + 17)
    if metres:
        number, unit = quantities.distance_parts(setting.voice, metres, setting.unit)
        baseline = Style.NUMBER.baseline(figure + 30)
        taken = setting.type.width(number, Style.NUMBER) + setting.type.width(unit, Style.UNIT)
        fits = left + taken < rect.right() - 4
        style, unit_style = (Style.NUMBER, Style.UNIT) if fits else (Style.NUMBER_NARROW, Style.LINE)
        lines.append(Line(number, left, baseline, style, struck=skipped))
        unit_left = left + setting.type.width(number, style) + 2
        lines.append(Line(unit, unit_left, baseline, unit_style, struck=skipped))
    times = words.run_times(setting.voice, run)
    if skipped:
        lines += why
    elif times:
        time_top = top + (66 if metres else 36)
        room = rect.right() - left - (SIGN + 2 * PAD if run.notes and not alone else PAD)
        fitting = (text for text in times if setting.type.width(text, Style.LINE) <= room)
        time = next(fitting, times[-1])
        lines.append(Line(time, left, Style.LINE.baseline(time_top), Style.LINE))
    sign = _sign(rect, top, alone=alone) if run.notes else None
    return Cell(EntrySlot(when, run), rect, tuple(lines), tick=tick, target=tick_target(tick), sign=sign)


def _title(run: Run, left: int, right: int, top: int, setting: Setting) -> Iterator[Line]:
    """The kind of a run on one line in the size that it needs; all of its own name."""
    own = names.flat(run.name)
    if own:
        for number, text in enumerate(setting.type.lines(own, Style.TITLE, right - left, MAX_NAME_LINES)):
            yield Line(text, left, Style.TITLE.baseline(top + number * Style.TITLE.height), Style.TITLE)
        return
    kind = names.run_kind(setting.voice, run.kind)
    style = _largest(kind, (Style.TITLE, Style.TITLE_NARROW, Style.LINE), right - left, setting)
    shift = _shift(kind, style, right - left, setting)
    name = setting.type.lines(kind, style, right - left + shift, 1)
    yield Line(name[0], left - shift, Style.TITLE.baseline(top), style)


def _widest_word(run: Run, setting: Setting) -> int:
    """How wide the name must be so that no word of it is cut: its kind, or its own by words."""
    own = names.flat(run.name)
    if not own:
        return setting.type.width(names.run_kind(setting.voice, run.kind), Style.LINE)
    return max(setting.type.width(word[:MAX_WORD], Style.TITLE) for word in own.split())


def _sign(block: QRect, top: int, *, alone: bool) -> QRect:
    """The sign of notes: at the end of the time's line; below the circle where that is there, since the name
    has the first line for itself."""
    if alone:
        return QRect(block.left() + PAD + 1, top + 85, SIGN, SIGN)
    return QRect(block.right() + 1 - PAD - SIGN, top + 68, SIGN, SIGN)


def _shift(word: str, style: Style, room: int, setting: Setting) -> int:
    """How much nearer to the edge a long word begins before it is cut."""
    return min(PAD // 2, max(0, setting.type.width(word, style) - room))


def _largest(text: str, styles: tuple[Style, ...], room: int, setting: Setting) -> Style:
    """The first style in which a text fits; the last when it fits in none."""
    return next((style for style in styles if setting.type.width(text, style) <= room), styles[-1])
