"""Every wrong value for every field: made from the shapes that read them, so that new ones are tried too."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from desktop.model.diary import OwnExercise, SavedExercise, SavedRoutine
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Equipment, Movement, Part, Region
from desktop.model.look import Build, Hair, HairColour, Look, Shirt, Shorts, Skin
from desktop.model.plan import (
    Actual,
    CrossTraining,
    Felt,
    Note,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
)
from desktop.model.runner import Runner
from desktop.model.settings import Hint, LaidOn, Motion, NewRun, Settings, Theme
from desktop.model.steps import Block, Manner, Step
from desktop.storage import codec
from desktop.storage.shape import Named

Way = tuple[str | int, ...]
"""To a place in a document: names of fields and places in lists."""

A_MILLION: Final = 1_000_000
DEEP: Final = 10_000

WRONG: Final[dict[str, bytes]] = {
    "nothing": b"null",
    "a truth": b"true",
    "zero": b"0",
    "a negative number": b"-1",
    "a huge number": b"9" * 30,
    "a number of too many digits": b"9" * 5000,
    "a fraction": b"1.5",
    "no number": b"NaN",
    "no end": b"-Infinity",
    "more than a float holds": b"1e999",
    "an empty text": b'""',
    "a word": b'"swim"',
    "half a character": rb'"\ud800"',
    "half a character unescaped": b'"\xed\xa0\x80"',
    "no UTF-8": b'"\xff"',
    "signs that nobody sees": rb'"\u0000\u202e\n"',
    "a million characters": b'"' + b"x" * A_MILLION + b'"',
    "an empty list": b"[]",
    "an empty object": b"{}",
    "an object": b'{"a":[{}]}',
    "a name given twice": b'{"sets":1,"sets":2,"reps":3}',
    "a list of nothing": b"[null]",
    "a list of very many": b"[" + b"0," * (A_MILLION // 20) + b"0]",
    "a list of empty objects": b"[" + b"{}," * 1000 + b"{}]",
    "a deep nest": b"[" * DEEP + b"]" * DEEP,
    "a deep nest of objects": b'{"a":' * DEEP + b"0" + b"}" * DEEP,
    "no JSON": b"swim",
    "no value": b"",
    "an open end": b'{"entries":[',
}
"""JSON, or what stands where JSON should be."""

_DOSES = (
    Dose(2, reps=12, hold=3, rest=30, load=5.5, each_side=True),
    Dose(2, distance=20),
    Dose(2, count="A–Z"),
)
_HELD = tuple(PlannedExercise(f"i{number}", "calf-raise", dose) for number, dose in enumerate(_DOSES))


def _renamed(way: str) -> tuple[PlannedExercise, ...]:
    done = Status.DONE, Felt.HURT
    return tuple(PlannedExercise(way + item.id, item.exercise, item.dose, *done) for item in _HELD)


_ACTUAL = Actual(3, 4, 5, "word", partly=True)
_FIRST_DAY = date(2026, 11, 24)
_STEPS = (Block(3, (Step(800, None, Manner.HARD, 270, "mi"), Step(None, 120, Manner.JOG)), between=True),)
DAY: Final = codec.day_document(
    (
        Run(
            "r", RunKind.HILLS, 1, 2, "n", _renamed("w"), _renamed("c"), Status.SKIPPED, "why",
            "name", 570, _STEPS, _ACTUAL, _FIRST_DAY, True, "warm", "cool",
        ),
        StrengthSession(
            "s", "name", _renamed("s"), "n", Status.SKIPPED, "why", _ACTUAL, _FIRST_DAY, True, "from",
        ),
        CrossTraining("x", "Swim", 1, 2, "n", Status.SKIPPED, "why", _ACTUAL, _FIRST_DAY, True),
        Rest("z", "n", True),
        Note("n", "text", True),
    )
)  # fmt: skip
OWN_DOSES: Final = [codec.dose_document(dose) for dose in _DOSES]
ROUTINE: Final = codec.routine_document(
    SavedRoutine("o", "name", Part.COOL_DOWN, tuple(SavedExercise("calf-raise", dose) for dose in _DOSES))
)
OWN: Final = codec.own_document(
    OwnExercise(
        "own-o", "name", _DOSES[0], "short", ("one", "two"), "feel", "mistake", "caution", "easier", "harder",
        frozenset(Equipment), frozenset(Part), frozenset(Region), frozenset(Movement),
        "calf-raise", "calf-raise", "0" * 32 + ".jpg", "f" * 32 + ".jpg", True,
    )
)  # fmt: skip
RUNNER: Final = codec.RUNNER.write(
    Runner(
        frozenset(Complaint),
        frozenset(Equipment),
        Look(*(list(kind)[-1] for kind in (Skin, Hair, HairColour, Build, Shirt, Shorts))),  # type: ignore[arg-type]
        True,
    )
)
SETTINGS: Final = codec.SETTINGS.write(
    Settings(
        "mi", 6, Theme.DARK, Motion.FULL, "de", True, True, NewRun.LAST, frozenset(Hint),
        (LaidOn(RunKind.LONG, "w", "c"),), False,
    )
)  # fmt: skip


def ways(named: Named, document: Any, way: Way = ()) -> Iterator[Way]:
    """The ways to everything that may stand in a document, and to itself."""
    yield way
    for name, field in (named.fields_of(document) or {}).items():
        if name not in document:
            continue  # another dose has it
        value = document[name]
        yield (*way, name)
        if field.within is not None and isinstance(value, dict):
            yield from ways(field.within, value, (*way, name))
        elif field.within is not None:
            for place, member in enumerate(value):
                yield from ways(field.within, member, (*way, name, place))
        elif isinstance(value, list):
            yield from ((*way, name, place) for place in range(len(value)))


def names(named: Named, document: Any) -> Iterator[tuple[str, ...]]:
    """All fields that the shapes know, each by the names on the way to it."""
    for name, field in (named.fields_of(document) or {}).items():
        yield (name,)
        value = document.get(name) if isinstance(document, dict) else None
        for member in value if isinstance(value, list) else [value]:
            if field.within is not None and isinstance(member, dict):
                yield from ((name, *inner) for inner in names(field.within, member))


def with_wrong(document: Any, way: Way, wrong: bytes) -> bytes:
    """The text of a document in which something wrong stands at a place."""
    here = "here it comes"

    def put(value: Any, rest: Way) -> Any:
        if not rest:
            return here
        if isinstance(value, dict):
            return {name: put(held, rest[1:]) if name == rest[0] else held for name, held in value.items()}
        return [put(held, rest[1:]) if place == rest[0] else held for place, held in enumerate(value)]

    return json.dumps(put(document, way)).encode().replace(f'"{here}"'.encode(), wrong)


def without(document: Any, way: Way) -> bytes:
    """The text of a document in which a field or a member is missing."""
    *before, last = way
    copy = json.loads(json.dumps(document))
    part = copy
    for step in before:
        part = part[step]
    del part[last]
    return json.dumps(copy).encode()


def with_more(document: Any, way: Way) -> bytes | None:
    """The text of a document in which an object has a field that nobody knows; None where there is none."""
    copy = json.loads(json.dumps(document))
    part = copy
    for step in way:
        part = part[step]
    if not isinstance(part, dict):
        return None
    part["cadence"] = 180
    return json.dumps(copy).encode()
