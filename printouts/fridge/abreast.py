"""A block after the large one on a panel that is wide for its height: what it says stands abreast."""

from printouts.formats.sizes import Blocks
from printouts.fridge.blocklines import Content, Line, Words, about_lines, alone, frame, name_lines
from printouts.fridge.content import Session
from printouts.script import right_to_left

_SHARES = (1.0, 0.9, 0.8, 0.7, 0.6)  # of their type, for amounts that would reach the box to tick


def small_abreast(session: Session, room: float, form: Blocks) -> Content:
    """What stands in it: a name over distance and time; without any air all on one line where it fits.

    Where even smaller amounts would reach the box to tick, it stands under them.
    """
    content = frame(session, room, form, form.small_tick)
    inner, gap = room - 2 * content.pad, form.kind.size * 0.4
    lines = [*name_lines(session, inner, form), *about_lines(session, inner, form)]
    measures = ((session.distance, form.small_distance), (session.duration, form.duration))
    words = [Words(measure.said, style) for measure, style in measures if measure]
    if not words:
        return content._replace(lines=tuple(lines))
    reach = room - content.pad - content.edge - content.tick - 2
    size = max(word.style.size for word in words)
    both = Line((*lines[-1].words, *words), max(lines[-1].size, size), gap)
    if not form.air and len(lines) == 1 and _fits(both, reach):
        return content._replace(lines=(both,))
    for share, wide in (*((share, reach) for share in _SHARES), (1.0, inner)):
        smaller = (word.style.at(max(form.least, share * word.style.size)) for word in words)
        said = (Words(word.text, style) for word, style in zip(words, smaller, strict=True))
        amounts = Line(tuple(said), size, gap)
        if _fits(amounts, wide):
            return content._replace(lines=(*lines, amounts))
    each = (alone(*word, inner, form.least) for word in words)
    return content._replace(lines=(*lines, *each))


def _fits(said: Line, room: float) -> bool:
    """Whether a line has room; words that run right to left have a line of their own, at the other edge."""
    return said.width <= room and not any(right_to_left(word.text) for word in said.words)
