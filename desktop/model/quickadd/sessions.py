"""A typed line that lists the steps of a run: ``intervals 6 x 800 m @ 4:30/km, 2 min jog 18:30``."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from desktop.model.plan import Run, RunKind, new_id
from desktop.model.quantity import MAX_DISTANCE, MAX_DURATION
from desktop.model.quickadd.pieces import Piece, Structure, TimeOfDay
from desktop.model.quickadd.vocabulary import Particle, Vocabulary
from desktop.model.steps import Blocks, Manner, totals
from desktop.model.steptext import StepError, parse_steps
from desktop.model.time_of_day import bare_time_of_day
from desktop.model.typed import plain

LEAST_STEPS = 3  # without any that is repeated, fewer are a run's distance and time
_MOST_WORDS = 2  # of a kind of run
_LISTS = re.compile(r"\d ?[x×*] ?[\d(]|[,;+].*[,;+]", re.IGNORECASE)


class Session(NamedTuple):
    """The run that a line lists, and what its pieces mean."""

    run: Run
    pieces: tuple[Piece, ...]


def session(text: str, vocabulary: Vocabulary) -> Session | None:
    """The run; None for a line that is not all of it steps, a kind of run and a time of day."""
    if vocabulary.steps is None or not _LISTS.search(plain(text)):
        return None
    words = text.split()
    before = _kind(words, vocabulary)
    kind = before.meaning if before and isinstance(before.meaning, RunKind) else None
    words = words[len(before.text.split()) :] if before else words
    for time, left in _times(words, vocabulary):
        try:
            blocks = parse_steps(" ".join(left), vocabulary.steps)
        except StepError:
            continue
        if not _is_session(blocks):
            return None
        sums = totals(blocks)
        if not (0 < sums.distance <= MAX_DISTANCE and 0 < sums.duration <= MAX_DURATION):
            return None
        made = kind or (RunKind.INTERVALS if any(one.repeat > 1 for one in blocks) else RunKind.TEMPO)
        starts = time.meaning.minutes if time and isinstance(time.meaning, TimeOfDay) else None
        run = Run(new_id(), made, sums.distance, sums.duration, starts=starts, steps=blocks)
        listed = [Piece(" ".join(left), Structure((one,))) for one in blocks]
        return Session(run, tuple(piece for piece in (before, *listed, time) if piece))
    return None


def _kind(words: Sequence[str], vocabulary: Vocabulary) -> Piece | None:
    """The kind of run with which a line begins."""
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        text = " ".join(words[:length])
        meaning = vocabulary.meaning(text.rstrip(":,"))
        if isinstance(meaning, RunKind):
            return Piece(text, meaning)
    return None


def _times(words: list[str], vocabulary: Vocabulary) -> list[tuple[Piece | None, list[str]]]:
    """The line without a time of day at its end, where there may be one, else as it is."""
    minutes = bare_time_of_day(plain(words[-1])) if words else None
    ways: list[tuple[Piece | None, list[str]]] = [(None, words)]
    if minutes is not None:
        left = words[:-1]
        said_at = bool(left) and vocabulary.meaning(left[-1]) is Particle.AT
        time = Piece(words[-1], TimeOfDay(minutes))
        if not said_at:
            ways.append((time, left))
    return ways


def _is_session(blocks: Blocks) -> bool:
    if any(one.repeat > 1 for one in blocks):
        return True
    told = sum(one.steps[0].manner is not Manner.RUN or one.steps[0].pace is not None for one in blocks)
    return len(blocks) >= LEAST_STEPS and told > 1
