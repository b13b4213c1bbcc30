"""A day's entries as blocks: the main one large, on one line through the week, the later ones small."""

from desktop.model.plan import CrossTraining, Entry, Note, Rest, Run, StrengthSession
from desktop.model.summary import Progress, entry_progress, entry_seconds
from desktop.wording import names, paper, quantities
from desktop.wording.voice import Voice
from printouts.formats.sheet import Blocks
from printouts.fridge.rows import tick_box
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, Outline, Panel
from printouts.pieces import Piece
from printouts.press import Press
from printouts.script import paragraphs, readable
from printouts.silhouette import silhouette
from printouts.type import Type
from printouts.writing import ELLIPSIS, block, fitted, line, shorten, width, wrap, wrap_all


def main_block(entry: Entry, room: float, press: Press) -> Marks:
    """The day's main entry, ``room`` wide and as tall as a main block, at the origin."""
    form, voice = press.sheet.blocks, press.voice
    tick = press.sheet.tick
    frame = Box(0, 0, room, form.height)
    marks: list[Mark] = [*_ground(entry, frame, form.pace, press)]
    colour = _text_colour(entry, press.inks)
    inner = room - 2 * form.pad
    if isinstance(entry, Note):
        return (*marks, *_note(entry, inner, colour, form))
    big, small = _large_and_small(entry, press)
    said, style = _name(title(voice, entry), inner, form, max_lines=2 if big else 3)
    marks += block(said, style, form.pad, 23, inner, colour)
    beside_tick = inner - tick - 4
    baseline = 23 + (len(said) - 1) * style.leading
    if big:
        two_lines = len(said) > 1
        size = form.big_under_two_lines if two_lines else form.big.size
        room_for_big = beside_tick if two_lines else inner
        baseline += 26 if two_lines else 36
        marks += _big(big, size, baseline, room_for_big, colour, press)
    if small and baseline + 19 < form.height - 6:
        down = baseline + (19 if big else 20)
        shown = fitted(small, form.duration, beside_tick, form.min_duration)
        marks.append(line(shorten(small, shown, beside_tick), shown, form.pad, down, colour))
    corner = Box(room - tick - 6, form.height - tick - 6, tick, tick)
    return (*marks, *_tick(entry, corner, press.inks))


def small_block(entry: Entry, room: float, press: Press) -> Piece:
    """An entry after the main one: name, amount, tick box."""
    form, tick = press.sheet.blocks, press.sheet.tick
    frame = Box(0, 0, room, form.small_height)
    marks: list[Mark] = [*_ground(entry, frame, form.small_pace, press)]
    colour = _text_colour(entry, press.inks)
    ticked = isinstance(entry, Run | StrengthSession | CrossTraining)
    inner = room - 2 * form.pad - (tick + 2 if ticked else 0)
    said, style = _small_name(title(press.voice, entry), inner, form)
    amount = _small_amount(entry, press)
    lines = len(said) * style.leading + (form.small_amount.leading if amount else 0)
    bar = _bar(entry, form)
    top = bar + (frame.height - bar - lines) / 2
    marks += block(said, style, form.pad, top + 0.78 * style.leading, inner, colour)
    if amount:
        baseline = top + len(said) * style.leading + 0.76 * form.small_amount.leading
        shown = fitted(amount, form.small_amount, inner, press.sheet.min_type)
        marks.append(line(shorten(amount, shown, inner), shown, form.pad, baseline, colour))
    if ticked:
        down = bar + (frame.height - bar - tick) / 2
        marks += _tick(entry, Box(room - tick - 6, down, tick, tick), press.inks)
    return Piece(frame.height, tuple(marks), before=5)


def entry_line(entry: Entry, room: float, press: Press) -> Piece:
    """An entry folded to one line with a small box to tick: ``Easy 8 km, 3 exercises``."""
    voice, style = press.voice, press.sheet.rows.exercise
    if isinstance(entry, Note):
        words = " ".join(paragraphs(entry.text)) or voice(names.NOTE)
    else:
        words = readable(paper.in_one_line(voice, entry, press.unit))
        if entry.notes:
            words += f" {ELLIPSIS}"
    tick = _tick(entry, Box(0, 1.5, 9, 9), press.inks)
    left = 13.0 if tick else 0.0
    said = line(shorten(words, style, room - left), style, left, 9, press.inks.text)
    return Piece(12.5, (*tick, said), before=1)


def title(voice: Voice, entry: Entry) -> str:
    """What an entry is called, in letters that can be printed."""
    return readable(names.entry_title(voice, entry))


def _ground(entry: Entry, frame: Box, pace: float, press: Press) -> Marks:
    """Filled for a run, a bar on top for strength and cross-training, dashed for rest, thin for a note."""
    form, inks = press.sheet.blocks, press.inks
    match entry:
        case Run():
            ink = inks.runs[entry.kind]
            edge = inks.text if inks.saving else None
            panel = Panel(frame, form.radius, fill=ink.fill, stroke=edge, line=1.1)
            return (panel, *silhouette(panel, entry.kind, ink, pace, hatch=inks.saving))
        case StrengthSession() | CrossTraining():
            outline = Panel(frame, form.radius, stroke=inks.bar, line=0.9)
            return (*_top_bar(outline, form.bar, inks), outline)
        case Rest():
            return (Panel(frame, form.radius, stroke=inks.soft, line=0.9, dash=(3, 2.2)),)
        case Note():
            return (Panel(frame, form.radius, stroke=inks.hairline, line=0.75),)


def _top_bar(edge: Panel, tall: float, inks: Inks) -> Marks:
    box = edge.box
    strip = (
        (box.left, box.top), (box.right, box.top), (box.right, box.top + tall), (box.left, box.top + tall),
    )  # fmt: skip
    if inks.saving:
        return (Outline(strip, stroke=inks.bar, line=0.6, hatch=True, within=edge),)
    return (Outline(strip, fill=inks.bar, within=edge),)


def _bar(entry: Entry, form: Blocks) -> float:
    return form.bar if isinstance(entry, StrengthSession | CrossTraining) else 0.0


def _text_colour(entry: Entry, inks: Inks) -> str:
    return inks.runs[entry.kind].text if isinstance(entry, Run) else inks.text


def _note(note: Note, room: float, colour: str, form: Blocks) -> Marks:
    """A note that has a block to itself: smaller before it is shortened."""
    texts = paragraphs(note.text)
    for size in form.notes:
        style = form.note.at(size)
        max_lines = int((form.height - 2 * form.pad) / style.leading)
        lines = wrap_all(texts, style, room, max_lines)
        if len(wrap_all(texts, style, room, max_lines + 1)) <= max_lines:
            break
    return block(lines, style, form.pad, form.pad + 0.78 * style.leading, room, colour)


def _name(name: str, room: float, form: Blocks, max_lines: int) -> tuple[list[str], Type]:
    """A main block's name: smaller before a word is broken, on ``max_lines`` before it is shortened."""
    style = form.kind
    for size, wanted in form.kinds:
        style = form.kind.at(size)
        lines = wrap(name, style, room, max_lines + 1)
        if len(lines) <= min(wanted, max_lines) and " ".join(lines) == name:
            return lines, style
    return wrap(name, style, room, max_lines), style


def _small_name(name: str, room: float, form: Blocks) -> tuple[list[str], Type]:
    if width(name, form.small_kind) <= room:
        return [name], form.small_kind
    style = form.small_kind_two_lines
    return wrap(name, style, room, 2), style


def _large_and_small(entry: Entry, press: Press) -> tuple[tuple[str, str] | None, str]:
    """What stands large (a number and its unit) and what stands small in a main block."""
    voice = press.voice
    match entry:
        case Run() | CrossTraining() if entry.distance:
            small = quantities.duration(voice, entry.duration) if entry.duration else ""
            return quantities.distance_parts(voice, entry.distance, press.unit), small
        case Run() | CrossTraining() if entry.duration:
            return quantities.duration_parts(voice, entry.duration), ""
        case StrengthSession() if entry.exercises:
            return None, quantities.duration(voice, entry_seconds(entry))
        case _:
            return None, ""


def _small_amount(entry: Entry, press: Press) -> str:
    if isinstance(entry, StrengthSession) and entry.exercises:
        return quantities.duration(press.voice, entry_seconds(entry))
    return ", ".join(paper.amounts(press.voice, entry, press.unit))


def _big(
    parts: tuple[str, str], size: float, baseline: float, room: float, colour: str, press: Press
) -> Marks:
    form, (number, unit) = press.sheet.blocks, parts
    gap = size * 0.12
    big, small = form.big.at(size), form.big_unit.at(size / 2)
    wide = width(number, big) + gap + width(unit, small)
    if wide > room:
        share = room / wide
        big, gap = big.at(big.size * share), gap * share
        small = small.at(max(press.sheet.min_type, small.size * share))
    number_mark = line(number, big, form.pad, baseline, colour)
    left = number_mark.left + number_mark.width + gap
    return (number_mark, line(unit, small, left, baseline, colour))


def _tick(entry: Entry, box: Box, inks: Inks) -> Marks:
    if not isinstance(entry, Run | StrengthSession | CrossTraining):
        return ()
    mark = {Progress.DONE: "done", Progress.SKIPPED: "skipped"}.get(entry_progress(entry), "")
    return tick_box(box, inks, mark=mark)
