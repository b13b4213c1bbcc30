"""A day's entries as blocks, or folded to a line: how tall they stand, and their marks."""

from collections.abc import Sequence

from desktop.model.plan import CrossTraining, Entry, Rest, Run, StrengthSession, items
from desktop.model.summary import Progress, entry_progress
from desktop.wording import paper
from printouts.formats.sizes import Blocks, Near
from printouts.fridge.abreast import small_abreast
from printouts.fridge.blocklines import Content, Line, Spread, large, small, spread
from printouts.fridge.content import Session
from printouts.fridge.ticks import tick_box
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, Outline, Panel
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import PARAGRAPH, read_as
from printouts.script import right_to_left
from printouts.silhouette import silhouette
from printouts.writing import cap_height, line, shorten, width


def main_height(session: Session, room: float, form: Blocks) -> float:
    """How tall the day's large block stands: as the sheet's blocks do, or as its content needs."""
    return max(form.height, large(session, room, form).height)


def main_block(session: Session, room: float, form: Blocks, press: Press) -> Marks:
    """The day's large block, at the origin."""
    content = large(session, room, form)
    frame = Box(0, 0, room, main_height(session, room, form))
    return _drawn(session, content, frame, form, spread(form), press)


def small_height(session: Session, room: float, form: Blocks) -> float:
    """How tall a block after the large one stands."""
    return _small(session, room, form).height + form.air


def small_block(session: Session, room: float, form: Blocks, press: Press) -> Marks:
    """A block after the large one, at the origin."""
    content = _small(session, room, form)
    frame = Box(0, 0, room, small_height(session, room, form))
    return _drawn(session, content, frame, form, Spread(form.air, content.pace), press)


def _small(session: Session, room: float, form: Blocks) -> Content:
    return (small_abreast if form.abreast else small)(session, room, form)


def order_tab(order: str, room: float, form: Blocks, press: Press) -> Marks:
    """``1st`` on the upper edge of a block that begins at the origin."""
    inks = press.inks
    wide = max(width(order, form.tab) + form.tab_height - 3, 1.5 * form.tab_height)
    box = Box(room - wide, -form.tab_over, wide, form.tab_height)
    fill, edge = ("#FFFFFF", inks.text) if inks.saving else (inks.text, None)
    baseline = box.centre[1] + cap_height(form.tab) / 2
    return (
        Panel(box, box.height / 2, fill=fill, stroke=edge, line=0.9),
        line(order, form.tab, box.centre[0], baseline, inks.text if edge else "#FFFFFF", align="centre"),
    )


def entry_line(session: Session, room: float, near: Near, press: Press) -> Piece:
    """An entry folded to one line with a small box to tick: ``Easy 8 km, 3 exercises``.

    Where even its shortest form is too long the name is shortened, never what stands behind it: the number of
    exercises, else the distance or time.
    """
    tick = small_tick(session.entry, near, press)
    left = room - (near.name.size + 4 if tick else 0.0)
    lines = session.lines
    if all(width(one, near.name) > left for one in lines):
        lines = (_with_short_name(session, near, left, press),)
    return said_line(lines, room, near, press, tick)


def _with_short_name(session: Session, near: Near, room: float, press: Press) -> str:
    count, amount = len(items(session.entry)), session.distance or session.duration

    def said(name: str) -> str:
        if count:
            return press.voice(paper.SO_MANY_MORE, entry=name, count=count)
        return press.voice(paper.NAME_AND_AMOUNT, name=name, amount=amount.said) if amount else name

    free = room - width(said(""), near.name) - near.name.size / 4
    return said(shorten(session.name, near.name, max(free, 0.2 * room)))


def small_tick(entry: Entry, near: Near, press: Press) -> Marks:
    """The box to tick before an entry on one line; nothing where there is nothing to do."""
    return _tick(entry, _small_box(near), press.inks)


def said_line(ways: Sequence[str], room: float, near: Near, press: Press, before: Marks = ()) -> Piece:
    """The first of the words that fit on one line, shortened where none does."""
    left = near.name.size + 4 if before else 0.0
    words = next((one for one in ways if width(one, near.name) <= room - left), ways[-1])
    said = shorten(words, near.name, room - left)
    baseline = 0.8 * near.name.leading
    return Piece(line_height(near), (*before, line(said, near.name, left, baseline, press.inks.text)))


def line_height(near: Near) -> float:
    """How tall an entry on one line stands."""
    return near.name.leading + 2


def _small_box(near: Near) -> Box:
    return Box(0, 0.5, near.name.size, near.name.size)


# ---- marks -----------------------------------------------------------------------------------


def _drawn(
    session: Session, content: Content, frame: Box, form: Blocks, wanted: Spread, press: Press
) -> Marks:
    """What a block has over its least height goes between its lines and to its silhouette."""
    pace = max(content.pace, min(wanted.pace, frame.height - content.height + content.pace))
    pace = pace if content.pace else 0.0
    baselines = content.baselines(min(wanted.air, content.air(frame.height, pace)))
    colour = text_colour(session.entry, press.inks)
    marks: list[Mark] = [*ground(session.entry, frame, form, pace, press)]
    for one, baseline in zip(content.lines, baselines, strict=True):
        marks += _set(one, content.pad, baseline, frame.width, colour)
    marks = [*read_as(PARAGRAPH, marks)]
    if content.tick:
        down = frame.height - content.foot(pace) - content.tick
        box = Box(frame.width - content.edge - content.tick, down, content.tick, content.tick)
        marks += _tick(session.entry, box, press.inks)
    return tuple(marks)


def _set(said: Line, left: float, baseline: float, room: float, colour: str) -> Marks:
    if len(said.words) == 1 and right_to_left(said.words[0].text):
        return (line(*said.words[0], room - left, baseline, colour, align="right"),)
    marks: list[Mark] = []
    for text, style in said.words:
        mark = line(text, style, left, baseline, colour)
        marks.append(mark)
        left = mark.left + mark.width + said.gap
    return tuple(marks)


def ground(entry: Entry, frame: Box, form: Blocks, pace: float, press: Press) -> Marks:
    """What stands under an entry's words: a fill for a run, a bar on top for strength, dashes for rest."""
    inks = press.inks
    match entry:
        case Run():
            ink = inks.runs[entry.kind]
            edge = inks.text if inks.saving else None
            panel = Panel(frame, form.radius, fill=ink.fill, stroke=edge, line=1.1)
            return (panel, *silhouette(panel, entry.kind, ink, pace, hatch=inks.saving))
        case Rest():
            return (Panel(frame, form.radius, stroke=inks.soft, line=0.9, dash=(3, 2.2)),)
        case _:
            outline = Panel(frame, form.radius, stroke=inks.bar, line=0.9)
            return (*_top_bar(outline, form.bar, inks), outline)


def _top_bar(edge: Panel, tall: float, inks: Inks) -> Marks:
    box = edge.box
    strip = (
        (box.left, box.top), (box.right, box.top), (box.right, box.top + tall), (box.left, box.top + tall),
    )  # fmt: skip
    if inks.saving:
        return (Outline(strip, stroke=inks.bar, line=0.6, hatch=True, within=edge),)
    return (Outline(strip, fill=inks.bar, within=edge),)


def text_colour(entry: Entry, inks: Inks) -> str:
    return inks.runs[entry.kind].text if isinstance(entry, Run) else inks.text


def _tick(entry: Entry, box: Box, inks: Inks) -> Marks:
    if not isinstance(entry, Run | StrengthSession | CrossTraining):
        return ()
    mark = {Progress.DONE: "done", Progress.SKIPPED: "skipped"}.get(entry_progress(entry), "")
    return tick_box(box, inks, mark=mark)
