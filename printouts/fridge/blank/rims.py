"""What stands under the days of a form: the types of run by colour, shape and name, and the foot."""

from typing import Final

from desktop.model.plan import RunKind
from desktop.wording import names, paper, quantities
from desktop.wording.health import HEALTH_NOTE
from printouts.formats.blank import STEP, Blank
from printouts.marks import Box, Mark, Marks, Panel, moved, rule
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import HEADING, read_as
from printouts.silhouette import silhouette
from printouts.writing import block, fitted, line, shorten, tidy, width

KINDS: Final = (
    RunKind.RECOVERY, RunKind.EASY, RunKind.LONG, RunKind.HILLS, RunKind.TEMPO, RunKind.INTERVALS,
    RunKind.RACE,
)  # fmt: skip
"""From slow to fast."""
_BESIDE = 5.0  # between a swatch and its name
_APART, _LEAST_APART = 14.0, 6.0  # between two types
_TITLE = 14.0  # the baseline of a title, under the foot's rule
_NOTES = 34.0  # the first line for notes, under it


def types(room: float, form: Blank, press: Press) -> Piece:
    """Each type of run with its colour, its silhouette and its name: on one row, else on more."""
    title, ink = press.voice(paper.TYPES), press.inks.text
    begin = width(title, press.sheet.foot.title) + _APART
    said = {kind: names.run_kind(press.voice, kind) for kind in KINDS}
    for share in (1.0, 0.92, 0.84, 0.7):
        style, swatch = form.type_name.at(max(9.0, share * form.type_name.size)), share * form.swatch
        widths = {kind: swatch + _BESIDE + width(name, style) for kind, name in said.items()}
        apart = min(_APART, (room - begin - sum(widths.values())) / (len(KINDS) - 1))
        if apart >= _LEAST_APART:
            break
    marks: list[Mark] = [
        *read_as(HEADING, [line(title, press.sheet.foot.title, 0, _row_baseline(0, form), ink)])
    ]
    left, row, each = begin, 0, len(KINDS) if apart >= _LEAST_APART else -(-len(KINDS) // 2)
    for at, (kind, name) in enumerate(said.items()):
        if left > begin and (at % each == 0 or left + widths[kind] > room + 0.01):
            left, row = begin, row + 1
        baseline = _row_baseline(row, form)
        top = baseline - 0.36 * style.size - form.swatch_height / 2
        marks += run_swatch(Box(left, top, swatch, form.swatch_height), kind, press)
        marks.append(line(name, style, left + swatch + _BESIDE, baseline, ink))
        left += widths[kind] + max(apart, _LEAST_APART)
    return Piece((row + 1) * form.key_row + 2, tuple(marks))


def _row_baseline(row: int, form: Blank) -> float:
    return (row + 0.72) * form.key_row


def run_swatch(box: Box, kind: RunKind, press: Press) -> Marks:
    """A type of run in its colour, with its silhouette."""
    inks = press.inks
    ink, edge = inks.runs[kind], inks.text if inks.saving else None
    panel = Panel(box, box.height / 5, fill=ink.fill, stroke=edge, line=0.75)
    return (panel, *silhouette(panel, kind, ink, 0.7 * box.height, hatch=inks.saving))


def foot(room: float, form: Blank, press: Press) -> Piece:
    """Lines for notes, lines for what was done, the health note; without notes that alone."""
    inks, voice, style = press.inks, press.voice, press.sheet.foot
    health = tidy(voice(HEALTH_NOTE), style.health, room)
    tall = (len(health) - 1) * style.health.leading + 2
    if not press.sheet.notes:
        first = style.health.size + 5
        return Piece(first + tall, block(health, style.health, 0, first, room, inks.soft))
    asked = (voice(quantities.UNITS[press.unit]), voice(paper.SESSIONS_TO_COUNT))
    title = voice(paper.DONE_THIS_WEEK)
    wide = max(45 + 6 + max(width(words, style.done) for words in asked), width(title, style.title))
    done = room - min(wide, room / 3)
    notes = done - 14
    marks: list[Mark] = [
        *read_as(HEADING, [line(voice(paper.NOTES), style.title, 0, _TITLE, inks.text)]),
        *moved(_done(title, asked, room - done, press), done, 0),
    ]
    marks += [rule(0, notes, _NOTES + number * STEP, inks.hairline, 0.6) for number in range(form.note_lines)]
    under = _NOTES + (max(form.note_lines, len(asked)) - 1) * STEP
    first = under + style.health.size + 5
    marks += block(health, style.health, 0, first, room, inks.soft)
    return Piece(first + tall, tuple(marks))


def _done(title: str, asked: tuple[str, ...], room: float, press: Press) -> Marks:
    ink, style = press.inks.text, press.sheet.foot
    heading = fitted(title, style.title, room, press.sheet.min_type)
    marks: list[Mark] = [*read_as(HEADING, [line(shorten(title, heading, room), heading, 0, _TITLE, ink)])]
    for number, words in enumerate(asked):
        under = _NOTES + number * STEP
        said = fitted(words, style.done, room - 26, press.sheet.min_type)
        right = min(45.0, room - width(words, said) - 6)
        marks += [rule(0, right, under, ink, 0.6), line(words, said, right + 6, under - 2, ink)]
    return tuple(marks)
