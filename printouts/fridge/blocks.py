"""A day's entries as blocks: the main one large, on one line through the week, the later ones small."""

from desktop.model.plan import CrossTraining, Entry, Note, Rest, Run, StrengthSession, items
from desktop.model.quantity import distance_number, distance_text, duration_text
from desktop.model.summary import Progress, entry_progress, entry_seconds
from printouts.fridge import scale
from printouts.fridge.rows import tick_box
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, Outline, Panel
from printouts.pieces import Piece
from printouts.script import paragraphs
from printouts.silhouette import silhouette
from printouts.words import amounts, counted, title
from printouts.writing import Type, block, fitted, line, shorten, width, wrap, wrap_all


def main_block(entry: Entry, room: float, unit: str, inks: Inks) -> Marks:
    """The day's main entry, ``room`` wide and BLOCK_HEIGHT tall, at the origin."""
    frame = Box(0, 0, room, scale.BLOCK_HEIGHT)
    marks: list[Mark] = [*_ground(entry, frame, scale.PACE_HEIGHT, inks)]
    colour = _text_colour(entry, inks)
    inner = room - 2 * scale.BLOCK_PAD
    if isinstance(entry, Note):
        return (*marks, *_note(entry, inner, colour))
    big, small = _large_and_small(entry, unit)
    names, style = _name(title(entry), inner, most=2 if big else 3)
    marks += block(names, style, scale.BLOCK_PAD, 23, inner, colour)
    beside_tick = inner - scale.TICK - 4
    baseline = 23 + (len(names) - 1) * style.leading
    if big:
        two_lines = len(names) > 1
        size = 24.0 if two_lines else scale.BIG.size
        room_for_big = beside_tick if two_lines else inner
        baseline += 26 if two_lines else 36
        marks += _big(big, size, baseline, room_for_big, colour)
    if small and baseline + 19 < scale.BLOCK_HEIGHT - 6:
        down = baseline + (19 if big else 20)
        shown = fitted(small, scale.DURATION, beside_tick, 10)
        marks.append(line(shorten(small, shown, beside_tick), shown, scale.BLOCK_PAD, down, colour))
    corner = Box(room - scale.TICK - 6, scale.BLOCK_HEIGHT - scale.TICK - 6, scale.TICK, scale.TICK)
    return (*marks, *_tick(entry, corner, inks))


def small_block(entry: Entry, room: float, unit: str, inks: Inks) -> Piece:
    """An entry after the main one: name, amount, tick box."""
    frame = Box(0, 0, room, scale.SMALL_BLOCK_HEIGHT)
    marks: list[Mark] = [*_ground(entry, frame, 7, inks)]
    colour = _text_colour(entry, inks)
    ticked = isinstance(entry, Run | StrengthSession | CrossTraining)
    inner = room - 2 * scale.BLOCK_PAD - (scale.TICK + 2 if ticked else 0)
    names, style = _small_name(title(entry), inner)
    said = _small_amount(entry, unit)
    lines = len(names) * style.leading + (scale.SMALL_AMOUNT.leading if said else 0)
    top = _bar(entry) + (frame.height - _bar(entry) - lines) / 2
    marks += block(names, style, scale.BLOCK_PAD, top + 0.78 * style.leading, inner, colour)
    if said:
        baseline = top + len(names) * style.leading + 0.76 * scale.SMALL_AMOUNT.leading
        shown = fitted(said, scale.SMALL_AMOUNT, inner, scale.LEAST)
        marks.append(line(shorten(said, shown, inner), shown, scale.BLOCK_PAD, baseline, colour))
    if ticked:
        down = _bar(entry) + (frame.height - _bar(entry) - scale.TICK) / 2
        marks += _tick(entry, Box(room - scale.TICK - 6, down, scale.TICK, scale.TICK), inks)
    return Piece(frame.height, tuple(marks), before=5)


def entry_line(entry: Entry, room: float, unit: str, inks: Inks) -> Piece:
    """An entry folded to one line with a small box to tick: ``Easy 8 km, 3 exercises``."""
    words = " ".join([title(entry), *amounts(entry, unit)[:1]])
    if isinstance(entry, Note):
        words = " ".join(paragraphs(entry.text)) or "Note"
    elif items(entry):
        words += f", {counted(len(items(entry)), 'exercise')}"
    if not isinstance(entry, Note) and entry.notes:
        words += " …"
    box = Box(0, 1.5, 9, 9)
    tick = _tick(entry, box, inks)
    left = box.right + 4 if tick else 0.0
    return Piece(
        12.5,
        (*tick, line(shorten(words, scale.EXERCISE, room - left), scale.EXERCISE, left, 9, inks.text)),
        before=1,
    )


def _ground(entry: Entry, frame: Box, pace_height: float, inks: Inks) -> Marks:
    """Filled for a run, a bar on top for strength and cross-training, dashed for rest, thin for a note."""
    match entry:
        case Run():
            ink = inks.runs[entry.kind]
            panel = Panel(
                frame, scale.BLOCK_RADIUS, fill=ink.fill, stroke=inks.text if inks.saving else None, line=1.1
            )
            return (panel, *silhouette(panel, entry.kind, ink, pace_height, hatch=inks.saving))
        case StrengthSession() | CrossTraining():
            edge = Panel(frame, scale.BLOCK_RADIUS, stroke=inks.bar, line=0.9)
            return (*_top_bar(edge, inks), edge)
        case Rest():
            return (Panel(frame, scale.BLOCK_RADIUS, stroke=inks.soft, line=0.9, dash=(3, 2.2)),)
        case Note():
            return (Panel(frame, scale.BLOCK_RADIUS, stroke=inks.hairline, line=0.75),)


def _top_bar(edge: Panel, inks: Inks) -> Marks:
    box = edge.box
    strip = (
        (box.left, box.top), (box.right, box.top),
        (box.right, box.top + scale.BAR_HEIGHT), (box.left, box.top + scale.BAR_HEIGHT),
    )  # fmt: skip
    if inks.saving:
        return (Outline(strip, stroke=inks.bar, line=0.6, hatch=True, within=edge),)
    return (Outline(strip, fill=inks.bar, within=edge),)


def _bar(entry: Entry) -> float:
    return scale.BAR_HEIGHT if isinstance(entry, StrengthSession | CrossTraining) else 0.0


def _text_colour(entry: Entry, inks: Inks) -> str:
    return inks.runs[entry.kind].text if isinstance(entry, Run) else inks.text


def _note(note: Note, room: float, colour: str) -> Marks:
    """A note that has a block to itself: smaller before it is shortened."""
    texts = paragraphs(note.text)
    for size in (scale.NOTE.size, 9.5, scale.WORDS.size):
        style = scale.NOTE.at(size)
        most = int((scale.BLOCK_HEIGHT - 2 * scale.BLOCK_PAD) / style.leading)
        lines = wrap_all(texts, style, room, most)
        if len(wrap_all(texts, style, room, most + 1)) <= most:
            break
    return block(lines, style, scale.BLOCK_PAD, scale.BLOCK_PAD + 0.78 * style.leading, room, colour)


def _name(name: str, room: float, most: int) -> tuple[list[str], Type]:
    """A main block's name: smaller before a word is broken, on ``most`` lines before it is shortened."""
    style = scale.KIND
    for size, lines_wanted in ((style.size, 2), (18, 2), (16, most), (14, most), (12.5, most)):
        style = scale.KIND.at(size)
        lines = wrap(name, style, room, most + 1)
        if len(lines) <= lines_wanted and " ".join(lines) == name:
            return lines, style
    return wrap(name, style, room, most), style


def _small_name(name: str, room: float) -> tuple[list[str], Type]:
    if width(name, scale.SMALL_KIND) <= room:
        return [name], scale.SMALL_KIND
    style = scale.SMALL_KIND_TWO_LINES
    return wrap(name, style, room, 2), style


def _large_and_small(entry: Entry, unit: str) -> tuple[tuple[str, str] | None, str]:
    """What stands large (a number and its unit) and what stands small in a main block."""
    match entry:
        case Run() | CrossTraining() if entry.distance:
            small = duration_text(entry.duration) if entry.duration else ""
            return _parts(distance_text(entry.distance, unit)), small
        case Run() | CrossTraining() if entry.duration:
            return _parts(duration_text(entry.duration)), ""
        case StrengthSession() if entry.exercises:
            return None, duration_text(entry_seconds(entry))
        case _:
            return None, ""


def _parts(quantity: str) -> tuple[str, str]:
    number, unit = quantity.rsplit(" ", 1)
    return number, unit


def _small_amount(entry: Entry, unit: str) -> str:
    match entry:
        case Run() | CrossTraining():
            number = [distance_number(entry.distance, unit) + f" {unit}"] if entry.distance else []
            if entry.distance and unit == "km" and entry.distance < 1000:
                number = [distance_text(entry.distance, unit)]
            return ", ".join([*number, *([duration_text(entry.duration)] if entry.duration else [])])
        case StrengthSession() if entry.exercises:
            return duration_text(entry_seconds(entry))
        case _:
            return ""


def _big(parts: tuple[str, str], size: float, baseline: float, room: float, colour: str) -> Marks:
    number, unit = parts
    gap = size * 0.12
    big, small = scale.BIG.at(size), scale.BIG_UNIT.at(size / 2)
    wide = width(number, big) + gap + width(unit, small)
    if wide > room:
        share = room / wide
        big, small, gap = (
            big.at(big.size * share),
            small.at(max(scale.LEAST, small.size * share)),
            gap * share,
        )
    number_mark = line(number, big, scale.BLOCK_PAD, baseline, colour)
    left = number_mark.left + number_mark.width + gap
    return (number_mark, line(unit, small, left, baseline, colour))


def _tick(entry: Entry, box: Box, inks: Inks) -> Marks:
    if not isinstance(entry, Run | StrengthSession | CrossTraining):
        return ()
    mark = {Progress.DONE: "done", Progress.SKIPPED: "skipped"}.get(entry_progress(entry), "")
    return tick_box(box, inks, mark=mark)
