"""The foot of the fridge sheet: lines for notes, the ankle's balance, what was done, and the health note."""

from typing import Final

from desktop.model.exercise import Movement
from desktop.model.quantity import distance_number
from desktop.model.runner import HEALTH_NOTE
from desktop.model.summary import Summary
from printouts.compass import petals
from printouts.fridge import scale
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, Outline, Panel, rule
from printouts.words import MOVEMENTS, counted, sentence_case
from printouts.writing import Type, block, line, tidy, width

LINE_STEP: Final = 19.0  # between two lines to write on: a hand needs 6 to 7 mm
_NOTES_SHARE = 0.53  # of the page's width
_LABEL = Type(9, 400, 12)
_DONE = Type(12, 400)


def foot(box: Box, week: Summary, unit: str, inks: Inks) -> Marks:
    """Everything under the days' rule, in a box whose height the days have left over."""
    left = Box(box.left, box.top, box.width * _NOTES_SHARE, box.height)
    balance = Box(left.right + 18, box.top, box.width * 0.265, box.height)
    done = Box(balance.right + 14, box.top, box.right - balance.right - 14, box.height)
    return (
        *_notes(left, inks),
        *_balance(balance, week, inks),
        *_done(done, week, unit, inks),
    )


def _notes(box: Box, inks: Inks) -> Marks:
    health = tidy(HEALTH_NOTE, scale.HEALTH, box.width)
    first = box.bottom - (len(health) - 1) * scale.HEALTH.leading
    marks: list[Mark] = [line("Notes", scale.FOOT, box.left, box.top + 14, inks.text)]
    writing = box.top + 14 + LINE_STEP
    while writing <= first - scale.HEALTH.size - 4:
        marks.append(rule(box.left, box.right, writing, inks.hairline, 0.6))
        writing += LINE_STEP
    return (*marks, *block(health, scale.HEALTH, box.left, first, box.width, inks.soft))


def _balance(box: Box, week: Summary, inks: Inks) -> Marks:
    compass = Box(box.left, box.top + 9, 54, 54)
    left = compass.right + 12
    marks: list[Mark] = [
        *petals(compass, week.sets, inks),
        line("Ankle balance, sets", scale.FOOT, left, box.top + 14, inks.text),
    ]
    most = max(week.sets.values(), default=0)
    bar_left, number_right = left + 56, box.right
    bar = Box(bar_left, 0, number_right - bar_left - 20, 4.6)
    for row, movement in enumerate(Movement):
        baseline = box.top + 27.5 + row * _LABEL.leading
        sets = week.sets.get(movement, 0)
        marks.append(line(sentence_case(MOVEMENTS[movement]), _LABEL, left, baseline, inks.text))
        marks += _measure(bar.moved(0, baseline - 5.5), sets / most if most else 0.0, inks)
        marks.append(line(str(sets), scale.HEADING, number_right, baseline, inks.text, align="right"))
    return tuple(marks)


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


def _done(box: Box, week: Summary, unit: str, inks: Inks) -> Marks:
    marks: list[Mark] = [line("Done this week", scale.FOOT, box.left, box.top + 14, inks.text)]
    wanted = [f"of {distance_number(week.distance, unit)} {unit}"] if week.distance else []
    wanted += [f"of {counted(len(week.sessions), 'session')}"] if week.sessions else []
    for row, words in enumerate(wanted):
        baseline = box.top + 41 + row * 26
        right = min(box.left + 45, box.right - width(words, _DONE) - 6)
        marks.append(rule(box.left, right, baseline + 2, inks.text, 0.6))
        marks.append(line(words, _DONE, right + 6, baseline, inks.text))
    return tuple(marks)
