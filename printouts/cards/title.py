"""The head of a card's side: its title, what stands beside and under it, and the rule that closes it."""

from collections.abc import Sequence

from printouts.cards.whole import title_lines
from printouts.formats.card import Head
from printouts.marks import Mark, Marks, rule
from printouts.press import Press
from printouts.reading import TITLE, read_as
from printouts.writing import at_side, block, line, reach, roomy, says_all, tidy, width, wrap


def titled(title: str, aside: str, under: Sequence[str], form: Head, press: Press) -> tuple[Marks, float]:
    """A title with a word at its right, lines under it, and a rule; and where the content may begin.

    A title that is too long for its line is set smaller, then on a few lines, and those smaller still.
    """
    inner, inks = press.card.inner, press.inks
    room = inner.width
    if aside:
        room -= width(aside, form.aside) + 10
    style, titles = title_lines(title, form, room, press.card.min_type)
    up, low = reach(titles, style.weight)
    baseline = inner.top + max(form.title_down, up * style.size)
    marks: list[Mark] = [*at_side(titles, style, inner.left, baseline, inks.text)]
    if aside:
        marks.append(line(aside, form.aside, inner.right, baseline, inks.text, align="right"))
    marks = [*read_as(TITLE, marks)]
    baseline += (len(titles) - 1) * style.leading
    if under:
        lower = roomy(under, form.under)
        up, down = reach(under, lower.weight)
        first = baseline + max(form.under_down, low * style.size + up * lower.size)
        marks += block(under, lower, inner.left, first, inner.width, inks.soft)
        baseline, low, style = first + (len(under) - 1) * lower.leading, down, lower
    bottom = baseline + max(form.rule_down, low * style.size + 1)
    marks.append(rule(inner.left, inner.right, bottom, inks.text, 1.0))
    return tuple(marks), bottom


def has_room(title: str, aside: str, form: Head, press: Press) -> bool:
    """Whether a title stands whole beside a word at its right."""
    room = press.card.inner.width - (width(aside, form.aside) + 10 if aside else 0.0)
    lines = wrap(title, form.title.at(form.min_title), room)
    return len(lines) <= form.max_title and says_all(lines, title)


def under_title(texts: Sequence[str], form: Head, press: Press) -> list[str]:
    """The first of the texts that goes on one line under a title, the last one aside; else the first that
    goes on as many as there may be."""
    room = press.card.inner.width
    for text in texts[:-1] or texts:
        if width(text, form.under) <= room:
            return [text]
    for text in texts:
        lines = tidy(text, form.under, room)
        if len(lines) <= form.max_under:
            return lines
    return tidy(texts[-1], form.under, room) if texts else []
