"""The foot of the fridge sheet: lines for notes, the ankle's balance, what was done, and the health note."""

from desktop.model.exercise import Movement
from desktop.model.summary import Summary
from desktop.wording import names, paper, quantities
from desktop.wording.health import HEALTH_NOTE
from desktop.wording.voice import sentence_case
from printouts.compass import petals
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, Outline, Panel, rule
from printouts.press import Press
from printouts.writing import block, fitted, line, tidy, width, wrap


def foot(box: Box, week: Summary, press: Press) -> Marks:
    """Everything under the days' rule, in a box whose height the days have left over."""
    form = press.sheet.foot
    left = Box(box.left, box.top, box.width * form.notes_share, box.height)
    balance = Box(left.right + 18, box.top, box.width * form.balance_share, box.height)
    done = Box(balance.right + 14, box.top, box.right - balance.right - 14, box.height)
    return (*_notes(left, press), *_balance(balance, week, press), *_done(done, week, press))


def _notes(box: Box, press: Press) -> Marks:
    form, inks = press.sheet.foot, press.inks
    health = tidy(press.voice(HEALTH_NOTE), form.health, box.width)
    first = box.bottom - (len(health) - 1) * form.health.leading
    marks: list[Mark] = [line(press.voice(paper.NOTES), form.title, box.left, box.top + 14, inks.text)]
    writing = box.top + 14 + form.line_step
    while writing <= first - form.health.size - 4:
        marks.append(rule(box.left, box.right, writing, inks.hairline, 0.6))
        writing += form.line_step
    return (*marks, *block(health, form.health, box.left, first, box.width, inks.soft))


def _balance(box: Box, week: Summary, press: Press) -> Marks:
    form, inks, voice = press.sheet.foot, press.inks, press.voice
    compass = Box(box.left, box.top + 9, form.compass, form.compass)
    left = compass.right + 12
    title, extra = _title(voice(paper.BALANCE), Box(left, box.top, box.right - left, box.height), press)
    marks: list[Mark] = [*petals(compass, week.sets, inks), *title]
    labels = {movement: sentence_case(voice(names.MOVEMENTS[movement])) for movement in Movement}
    max_sets = max(week.sets.values(), default=0)
    bar_left = left + max(56.0, 4 + max(width(label, form.label) for label in labels.values()))
    bar = Box(bar_left, 0, max(0.0, box.right - bar_left - 20), 4.6)
    for row, (movement, label) in enumerate(labels.items()):
        baseline = box.top + 27.5 + extra + row * form.label.leading
        sets = week.sets.get(movement, 0)
        marks.append(line(label, form.label, left, baseline, inks.text))
        marks += _measure(bar.moved(0, baseline - 5.5), sets / max_sets if max_sets else 0.0, inks)
        number = voice.number(sets)
        marks.append(line(number, press.sheet.rows.heading, box.right, baseline, inks.text, align="right"))
    return tuple(marks)


def _title(words: str, box: Box, press: Press) -> tuple[Marks, float]:
    """A part's title: smaller before it takes a second line; and how much taller that makes it."""
    style = fitted(words, press.sheet.foot.title, box.width, press.sheet.min_type)
    lines = wrap(words, style, box.width, 2)
    marks = block(lines, style, box.left, box.top + 14, box.width, press.inks.text)
    return marks, (len(lines) - 1) * style.leading


def _measure(box: Box, share: float, inks: Inks) -> Marks:
    """A bar that is full for the movement with the most sets."""
    radius = box.height / 2
    edge = inks.text if inks.saving else None
    ground = Panel(box, radius, fill=inks.track, stroke=edge, line=0.5)
    marks: list[Mark] = [ground]
    if share:
        filled = Box(box.left, box.top, max(box.height, box.width * share), box.height)
        if inks.saving:
            corners = (
                (box.left, box.top),
                (filled.right, box.top),
                (filled.right, box.bottom),
                (box.left, box.bottom),
            )
            marks.append(Outline(corners, stroke=inks.accent, line=0.5, hatch=True, within=ground))
        else:
            marks.append(Panel(filled, radius, fill=inks.accent))
    return tuple(marks)


def _done(box: Box, week: Summary, press: Press) -> Marks:
    form, inks, voice = press.sheet.foot, press.inks, press.voice
    title, extra = _title(voice(paper.DONE_THIS_WEEK), box, press)
    marks: list[Mark] = [*title]
    wanted = []
    if week.distance:
        wanted.append(
            voice(paper.OF_DISTANCE, distance=quantities.distance(voice, week.distance, press.unit))
        )
    if week.sessions:
        wanted.append(voice(paper.OF_SESSIONS, count=len(week.sessions)))
    for row, words in enumerate(wanted):
        baseline = box.top + 41 + row * (26 - extra / 2) + extra / 2
        said = fitted(words, form.done, box.width - 30, press.sheet.min_type)
        right = min(box.left + 45, box.right - width(words, said) - 6)
        marks.append(rule(box.left, right, baseline + 2, inks.text, 0.6))
        marks.append(line(words, said, right + 6, baseline, inks.text))
    return tuple(marks)
