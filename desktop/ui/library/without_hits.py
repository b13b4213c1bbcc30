"""What is said where nothing was found; loaded when that first happens."""

from collections.abc import Callable, Sequence
from functools import partial

from desktop.ui.library.filter import Filter
from desktop.ui.library.letting_go import ways_out
from desktop.ui.library.nothing import Nothing, WayOut
from desktop.wording import library as words
from desktop.wording.own import NEW_CALLED
from desktop.wording.routines import nothing as no_routine
from desktop.wording.voice import Voice
from desktop.wording.wide_library import let_go

SHOWN = 24  # letters of what was looked for, in the name of a link


def explain_exercises(
    nothing: Nothing,
    voice: Voice,
    wanted: Filter,
    count: Callable[[Filter], int],
    look_for: Callable[[Filter], object],
    make: Callable[[str], object],
) -> None:
    """Of exercises: why there are none, what to let go of so that there are, and to ``make`` one of one's own
    that is called so."""
    filtered = wanted != Filter(text=wanted.text)
    sentence = words.nothing_found(voice, wanted.text, exercises=True, filtered=filtered)
    name = " ".join(wanted.text.split())
    called = voice(NEW_CALLED, name=name) if 0 < len(name) <= SHOWN else voice(words.NEW_EXERCISE)
    out = _said(voice, wanted, count, look_for)
    nothing.explain(sentence, narrowed=wanted != Filter(), ways_out=out, make=(called, partial(make, name)))


def explain_routines(nothing: Nothing, voice: Voice, wanted: Filter) -> None:
    """Of saved routines, which are found by words alone."""
    nothing.explain(no_routine(voice, wanted.text), narrowed=bool(wanted.text.strip()))


def explain_runs(nothing: Nothing, voice: Voice, wanted: Filter) -> None:
    """Of runs and other entries."""
    sentence = words.nothing_found(voice, wanted.text, exercises=False, filtered=False)
    nothing.explain(sentence, narrowed=wanted != Filter())


def _said(
    voice: Voice, wanted: Filter, count: Callable[[Filter], int], look_for: Callable[[Filter], object]
) -> Sequence[WayOut]:
    return [
        (let_go(voice, way.field, getattr(wanted, way.field), way.found), partial(look_for, way.wanted))
        for way in ways_out(wanted, count)
    ]
