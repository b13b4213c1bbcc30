"""The strip over a runner's week on a sheet for two: the name, what the week adds up to, how much is done."""

from desktop.model.summary import Summary
from desktop.wording import paper
from printouts.formats.two import Strip
from printouts.fridge.head import week_totals
from printouts.marks import Box, Mark, Marks, Panel, rule
from printouts.press import Press
from printouts.reading import HEADING, read_as
from printouts.writing import fitted, line, middle_baseline, shorten

_APART = " · "


def strip(box: Box, name: str, totals: Summary, form: Strip, press: Press) -> Marks:
    """``Ann  41 km · 4 runs · 5:30 h``, and at the right ``done: ____ of 6``."""
    inks, ground = press.inks, press.inks.tile
    marks: list[Mark] = [Panel(box, form.radius, fill=ground)] if ground else []
    if ground is None:
        edges = (box.top, box.bottom)
        marks += [rule(box.left, box.right, edge, inks.text, 0.6) for edge in edges]
    left, right = box.left + form.pad, box.right - form.pad
    done = _done(box, right, totals, form, press)
    right = min((mark.box.left for mark in done), default=right) - form.gap
    said = shorten(name, form.name, form.name_share * box.width)
    whose = line(said, form.name, left, middle_baseline(box, form.name), inks.text)
    left += whose.width + form.gap
    counted = _APART.join(f"{number} {words}" for number, words in week_totals(totals, press))
    style = fitted(counted, form.total, right - left, form.min_total)
    words = shorten(counted, style, right - left)
    return (*marks, *read_as(HEADING, [whose]), line(words, style, left, whose.baseline, inks.text), *done)


def _done(box: Box, right: float, totals: Summary, form: Strip, press: Press) -> Marks:
    """How many sessions were done, to be written in; nothing in a week without any."""
    if not totals.sessions:
        return ()
    voice, ink, baseline = press.voice, press.inks.text, middle_baseline(box, form.name)
    of = voice(paper.OF_SO_MANY, count=len(totals.sessions))
    last = line(of, form.total, right, baseline, ink, align="right")
    end = last.left - 4
    return (
        line(voice(paper.DONE), form.total, end - form.write - 4, baseline, ink, align="right"),
        rule(end - form.write, end, baseline + 2, ink, 0.6),
        last,
    )
