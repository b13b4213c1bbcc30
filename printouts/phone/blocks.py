"""A session as a wide block with its box to tick, and the parts of its run as a bar under it."""

from dataclasses import replace

from desktop.model.plan import CrossTraining, Entry, Rest, Run, StrengthSession
from desktop.model.summary import Progress, entry_progress, entry_seconds
from desktop.wording import names, quantities
from desktop.wording.board import run_about
from printouts.formats.phone import PHONE, Blocks
from printouts.fridge.ticks import tick_box
from printouts.inks import tint
from printouts.marks import TEXT_DESCENT, Box, Mark, Marks, Outline, Panel
from printouts.phone.parts import RunPart
from printouts.pieces import Piece, height, stack
from printouts.press import Press
from printouts.reading import HEADING, ITEM, PARAGRAPH, read_as
from printouts.script import MISSING, readable
from printouts.silhouette import silhouette
from printouts.type import Type
from printouts.writing import block, cap_height, fitted, line, shorten, unbroken, width, wrap

_NAME_LINES = 3
_LEAST_ABOUT = 34.0  # the size of a run's kind and time of day under its own name
_KEPT_LINES = 4  # of a note, that stay with their block
_MOST_SHARE = 0.6  # of a picture, for a block in one piece with its note
_STATES = {Progress.DONE: "done", Progress.SKIPPED: "skipped"}


def session_block(entry: Entry, room: float, press: Press) -> Piece:
    """``Tempo`` over ``10 km  52 min``, on the ground of its kind."""
    form = PHONE.blocks
    ticked = isinstance(entry, Run | StrengthSession | CrossTraining)
    bar = form.bar if ticked and not isinstance(entry, Run) else 0.0
    inner = room - 2 * form.pad
    beside = inner - form.tick - form.pad if ticked else inner
    name = readable(names.entry_title(press.voice, entry)) or MISSING
    style = unbroken(name, form.kind, beside, form.least_kind)
    lines = wrap(name, style, beside, _NAME_LINES)
    colour = press.inks.runs[entry.kind].text if isinstance(entry, Run) else press.inks.text
    baseline = bar + form.rim + cap_height(style)
    marks: list[Mark] = [*block(lines, style, form.pad, baseline, beside, colour)]
    baseline += (len(lines) - 1) * style.leading
    about = run_about(press.voice, entry) if isinstance(entry, Run) else ""
    if about:
        said = fitted(about, form.part, inner, _LEAST_ABOUT)
        baseline += form.between + cap_height(said)
        marks.append(line(shorten(about, said, inner), said, form.pad, baseline, colour))
    amounts, baseline = _amounts(entry, form.pad, baseline, inner, colour, press)
    marks += amounts
    pace = form.clear if isinstance(entry, Run) else 0.0
    least = bar + form.rim + form.tick if ticked else 0.0
    height = max(least, baseline + (0.0 if amounts else TEXT_DESCENT * style.size)) + form.foot + pace
    box = Box(room - form.pad - form.tick + 10, bar + form.rim - 10, form.tick, form.tick)
    mark = _STATES.get(entry_progress(entry), "")
    tick = tick_box(box, press.inks, mark=mark, edge=PHONE.tick_line) if ticked else ()
    ground = _ground(entry, Box(0, 0, room, height), form, press)
    return Piece(height, (*ground, *read_as(PARAGRAPH, marks), *tick), before=PHONE.before_block)


def _amounts(
    entry: Entry, left: float, baseline: float, room: float, colour: str, press: Press
) -> tuple[list[Mark], float]:
    """Distance large and time beside it, each where it is set, and how far down they stand."""
    form, voice = PHONE.blocks, press.voice
    large: tuple[str, str] | None = None
    small = ""
    if isinstance(entry, Run | CrossTraining):
        if entry.distance:
            large = quantities.distance_parts(voice, entry.distance, press.unit)
            small = quantities.duration(voice, entry.duration) if entry.duration else ""
        elif entry.duration:
            large = quantities.duration_parts(voice, entry.duration)
    elif isinstance(entry, StrengthSession) and entry.exercises:
        baseline += form.between + cap_height(form.duration)
        said = quantities.duration(voice, entry_seconds(entry))
        return [line(said, form.duration, left, baseline, colour)], baseline
    if large is None:
        return [], baseline
    number, unit = large
    for share in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
        styles = [style.at(style.size * share) for style in (form.distance, form.unit, form.duration)]
        words = [(number, styles[0]), (unit, styles[1]), *([(small, styles[2])] if small else [])]
        gaps = [0.11 * styles[0].size, 0.3 * styles[0].size][: len(words) - 1]
        if sum(width(*one) for one in words) + sum(gaps) <= room:
            break
    baseline += form.between + cap_height(styles[0])
    marks: list[Mark] = []
    for (text, style), gap in zip(words, [*gaps, 0.0], strict=True):
        mark = line(text, style, left, baseline, colour)
        marks.append(mark)
        left = mark.left + mark.width + gap
    return marks, baseline


def _ground(entry: Entry, frame: Box, form: Blocks, press: Press) -> Marks:
    inks = press.inks
    match entry:
        case Run():
            ink = inks.runs[entry.kind]
            panel = Panel(frame, form.radius, ink.fill, inks.text if inks.saving else None, form.line)
            return (panel, *silhouette(panel, entry.kind, ink, form.pace, hatch=inks.saving))
        case Rest():
            return (Panel(frame, form.radius, stroke=inks.soft, line=form.line, dash=(12, 9)),)
        case _:
            edge = Panel(frame, form.radius, stroke=inks.bar, line=form.line)
            right, bottom = frame.width, form.bar
            strip = ((0.0, 0.0), (right, 0.0), (right, bottom), (0.0, bottom))
            return (Outline(strip, fill=inks.bar, within=edge), edge)


# ---- the parts of a run --------------------------------------------------------------------------


def parts_bar(run: Run, parts: tuple[RunPart, ...], room: float, press: Press) -> Piece | None:
    """A box for each part, as wide as its share where its words fit; None where not all of them fit, or
    where there are none."""
    form, inks = PHONE.blocks, press.inks
    said = [(readable(one.amount), readable(one.words)) for one in parts]
    least = [max(width(amount, form.part), width(words, form.part_words)) + 28 for amount, words in said]
    free = room - form.parts_gap * (len(parts) - 1)
    if not parts or sum(least) > free:
        return None
    widths = _shared([one.share for one in parts], least, free)
    hardest = max(one.share for one in parts)
    colour = inks.runs[run.kind].fill
    marks: list[Mark] = []
    left = 0.0
    for (amount, words), wide, part in zip(said, widths, parts, strict=True):
        box = Box(left, 0, wide, form.parts)
        main = part.share == hardest and len({one.share for one in parts}) > 1
        fill, edge = (tint(colour), colour) if main and colour else (None, inks.bar)
        marks.append(
            Panel(box, 12, fill=fill, stroke=edge, line=form.line * (1.6 if main and not colour else 0.8))
        )
        middle, baseline = box.centre[0], form.parts * (0.42 if words else 0.5 + 0.12)
        marks.append(line(amount, form.part, middle, baseline, inks.text, align="centre"))
        if words:
            below = form.parts * 0.42 + 54
            marks.append(line(words, form.part_words, middle, below, inks.text, align="centre"))
        marks[-1 - bool(words) :] = read_as(ITEM, marks[-1 - bool(words) :])
        left += wide + form.parts_gap
    return Piece(form.parts, tuple(marks), before=form.parts_over)


def _shared(shares: list[float], least: list[float], room: float) -> list[float]:
    """Widths by their shares, none under its least; what those have too much the others give."""
    fixed: dict[int, float] = {}
    while True:
        free = room - sum(fixed.values())
        total = sum(share for at, share in enumerate(shares) if at not in fixed) or 1.0
        short = [
            at for at, share in enumerate(shares) if at not in fixed and free * share / total < least[at]
        ]
        if not short:
            return [fixed.get(at, free * share / total) for at, share in enumerate(shares)]
        fixed.update((at, least[at]) for at in short)


# ---- notes ---------------------------------------------------------------------------------------


def note_lines(paragraphs: list[str], room: float, press: Press, most: int) -> list[Piece]:
    """A note line by line, so that a long one may go on in the next picture."""
    style = PHONE.blocks.note
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += wrap(paragraph, style, room, most + 1)
    if len(lines) > most:
        lines = [*lines[: most - 1], shorten(f"{lines[most - 1]} {lines[most]}…", style, room)]
    return [_note_line(text, style, room, press, first=not at) for at, text in enumerate(lines)]


def with_notes(session: Piece, entry: Entry, notes: list[Piece], press: Press) -> list[Piece]:
    """A block and its note in one piece; of a long note the first lines, and the session is named again over
    those that go on in another picture.
    """
    kept = len(notes)
    while kept > _KEPT_LINES and height([session, *notes[:kept]]) > _MOST_SHARE * PHONE.body.height:
        kept -= 1
    together = [session, *notes[:kept]]
    one = Piece(height(together), stack(together, 0, 0), session.before)
    style, room = PHONE.rows[0].heading, PHONE.body.width
    name = shorten(readable(names.entry_title(press.voice, entry)) or MISSING, style, room)
    said = read_as(HEADING, [line(name, style, 0, 0.98 * style.size, press.inks.text)])
    again = Piece(1.2 * style.size + PHONE.rows[0].under_heading, said)
    return [one, *(replace(more, again=again) for more in notes[kept:])]


def _note_line(text: str, style: Type, room: float, press: Press, *, first: bool) -> Piece:
    marks = block([text], style, 0, 0.78 * style.leading, room, press.inks.text)
    return Piece(style.leading, marks, before=PHONE.blocks.parts_over if first else 0.0)
