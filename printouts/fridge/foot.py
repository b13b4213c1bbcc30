"""The foot of the fridge sheet: lines for notes, the ankle's balance, what was done, and the health note."""

from desktop.model.exercise import Movement
from desktop.model.summary import Summary
from desktop.wording import names, paper
from desktop.wording.health import HEALTH_NOTE
from desktop.wording.voice import sentence_case
from printouts.compass import petals
from printouts.formats.sizes import Sizes
from printouts.fridge.head import to_be_done
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, Outline, Panel, rule
from printouts.press import Press
from printouts.reading import HEADING, ITEM, read_as
from printouts.writing import block, fitted, line, shorten, tidy, width

_BESIDE_NOTES = 8.0  # from their heading to the line to write on that stands beside it
_LOW_WRITE, _LOW_GAP = 34.0, 12.0  # in a low foot: a line to write a number on, and what is between two
_OVER_HEALTH = 5.0  # where it stands alone
_UNDER_DONE = 65.0  # where what was done and the balance end


def foot(box: Box, week: Summary, press: Press, *, low: bool = False) -> Marks:
    """Everything under the days' rule. A week that trains no ankle has more room for notes instead.

    A ``low`` one is a line to write on over the health note; without notes that stands there alone.
    """
    if not press.sheet.notes:
        return _health(box, press)[1]
    if low:
        return _low(box, week, press)
    form = press.sheet.foot
    share = form.balance_share if any(week.sets.values()) else 0.0
    done_left = box.left + box.width * (form.notes_share + form.balance_share) + form.done_gap
    notes_right = done_left - 14 - (share and 18 + box.width * share)
    notes = Box(box.left, box.top, notes_right - box.left, box.height)
    balance = Box(notes.right + 18, box.top, box.width * share, box.height)
    done = Box(done_left, box.top, box.right - done_left, box.height)
    middle = _balance(balance, week, press) if share else ()
    health = Box(box.left, box.top, box.width if press.sheet.upright else notes.width, box.height)
    return (*_notes(notes, health, press), *middle, *_done(done, week, press))


def foot_height(sizes: Sizes, press: Press) -> float:
    """How tall it stands in such sizes."""
    form = press.sheet.foot
    if form.fixed is not None:
        return form.fixed
    if press.sheet.notes and sizes.balance and not press.sheet.upright:
        return form.height(sizes.note_lines)
    health = len(tidy(press.voice(HEALTH_NOTE), form.health, press.sheet.body.width))
    under = form.health.size + (health - 1) * form.health.leading + 2
    if not press.sheet.notes:
        return _OVER_HEALTH + under
    if not sizes.balance:
        return form.low_line + 4 + under
    lines = form.first_line + (sizes.note_lines - 1) * form.line_step
    return max(_UNDER_DONE, lines) + 6 + under


def _low(box: Box, week: Summary, press: Press) -> Marks:
    """A line for notes, and beside it what was done, over the health note."""
    form, inks, voice = press.sheet.foot, press.inks, press.voice
    baseline, right = box.top + form.low_line - 1.5, box.right
    marks: list[Mark] = []
    for words in reversed(to_be_done(week, press)):
        style = fitted(words, form.done, 0.2 * box.width, press.sheet.min_type)
        mark = line(words, style, right, baseline, inks.text, align="right")
        right = mark.left - 6 - _LOW_WRITE
        marks = [rule(right, mark.left - 6, baseline + 1.5, inks.text, 0.6), mark, *marks]
        right -= _LOW_GAP
    notes = line(voice(paper.NOTES), form.title, box.left, baseline, inks.text)
    title = voice(paper.DONE_THIS_WEEK)
    if marks and right - width(title, form.title) > notes.box.right + 0.25 * box.width:
        said = line(title, form.title, right, baseline, inks.text, align="right")
        marks = [*read_as(HEADING, [said]), *marks]
        right = said.left - _LOW_GAP
    writing = rule(notes.box.right + _BESIDE_NOTES, right, baseline + 1.5, inks.hairline, 0.6)
    return (*read_as(HEADING, [notes]), writing, *marks, *_health(box, press)[1])


def _health(box: Box, press: Press) -> tuple[float, Marks]:
    """The first baseline of the health note at the foot of a box, and the note."""
    style = press.sheet.foot.health
    lines = tidy(press.voice(HEALTH_NOTE), style, box.width)
    first = box.bottom - 2 - (len(lines) - 1) * style.leading
    return first, block(lines, style, box.left, first, box.width, press.inks.soft)


def _notes(box: Box, under: Box, press: Press) -> Marks:
    """Lines to write on, and the health note at the foot of ``under``."""
    form, inks = press.sheet.foot, press.inks
    first, health = _health(under, press)
    title = line(press.voice(paper.NOTES), form.title, box.left, box.top + 14, inks.text)
    marks: list[Mark] = [*read_as(HEADING, [title])]
    writing = box.top + form.first_line
    while writing <= first - form.health.size - 4:
        marks.append(rule(box.left, box.right, writing, inks.hairline, 0.6))
        writing += form.line_step
    if len(marks) == 1:  # no room under it: a heading without a line asks for nothing
        beside = title.left + title.width + _BESIDE_NOTES
        marks.append(rule(beside, box.right, box.top + 16, inks.hairline, 0.6))
    return (*marks, *health)


def _balance(box: Box, week: Summary, press: Press) -> Marks:
    """The compass, and a bar for each of its movements; on a small page the bars alone."""
    form, inks, voice = press.sheet.foot, press.inks, press.voice
    words = voice(paper.BALANCE)
    beside = box.left + form.compass + 12
    if box.right - beside < form.least_bars:
        beside = box.left
    over = beside if width(words, form.title) <= box.right - beside else box.left
    style = fitted(words, form.title, box.right - over, press.sheet.min_type)
    title = shorten(words, style, box.right - over)
    marks: list[Mark] = [*read_as(HEADING, [line(title, style, over, box.top + 14, inks.text)])]
    if beside > box.left:
        size = form.compass if over == beside else form.compass - 10
        marks += petals(Box(box.left, box.top + 63 - size, size, size), week.sets, inks)
    return (*marks, *_bars(Box(beside, box.top, box.right - beside, box.height), week, press))


def _bars(box: Box, week: Summary, press: Press) -> Marks:
    form, inks, voice = press.sheet.foot, press.inks, press.voice
    labels = {movement: sentence_case(voice(names.MOVEMENTS[movement])) for movement in Movement}
    max_sets = max(week.sets.values())
    numbers = max(width(voice.number(sets), form.number) for sets in week.sets.values())
    right = box.right - max(20, numbers + 6)
    widest = max(labels.values(), key=lambda label: width(label, form.label))
    label = fitted(widest, form.label, right - box.left - 4, press.sheet.min_type)
    left = box.left + max(56.0, 4 + width(widest, label))
    bar = Box(left, 0, max(0.0, right - left), 4.6)
    marks: list[Mark] = []
    for row, (movement, words) in enumerate(labels.items()):
        baseline = box.top + 27.5 + row * form.label.leading
        sets = week.sets[movement]
        if bar.width > bar.height:
            marks += _measure(bar.moved(0, baseline - 5.5), sets / max_sets, inks)
        name = line(words, label, box.left, baseline, inks.text)
        number = line(voice.number(sets), form.number, box.right, baseline, inks.text, align="right")
        marks += read_as(ITEM, (name, number))
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


def _done(box: Box, week: Summary, press: Press) -> Marks:
    form, inks, voice = press.sheet.foot, press.inks, press.voice
    style = fitted(voice(paper.DONE_THIS_WEEK), form.title, box.width, press.sheet.min_type)
    title = shorten(voice(paper.DONE_THIS_WEEK), style, box.width)
    marks: list[Mark] = [*read_as(HEADING, [line(title, style, box.left, box.top + 14, inks.text)])]
    for row, words in enumerate(to_be_done(week, press)):
        baseline = box.top + 36 + row * 25
        said = fitted(words, form.done, box.width - 30, press.sheet.min_type)
        right = min(box.left + 45, box.right - width(words, said) - 6)
        marks.append(rule(box.left, right, baseline + 2, inks.text, 0.6))
        marks.append(line(words, said, right + 6, baseline, inks.text))
    return tuple(marks)
