"""The runner's own exercises among all others: made, changed, removed, and seen like any of ours."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum

from desktop.model.diary import MAX_OWN_NAME, MAX_OWN_SHORT, Diary, OwnExercise
from desktop.model.exercise import MINE, OWN, PREFIX, Exercise, Library, Listed, Part, is_own
from desktop.model.picture import Drawn, Photo, Picture
from desktop.model.plan import new_id

MAX_OWN = 500
"""So many that are not removed: a folder and a file of everything have an end."""


class NotMade(Enum):
    """Why an own exercise is not kept."""

    NO_NAME = "no-name"
    NAME_TAKEN = "name-taken"
    LONG_NAME = "long-name"
    FULL = "full"


def with_own(ours: Library, diary: Diary) -> Library:
    """Our exercises, and behind them the runner's."""

    def read(identity: str) -> Exercise:
        own = diary.own.get(identity)
        return ours[identity] if own is None else as_exercise(own, ours)

    there = (Listed(one.id, MINE, None) for one in offered(diary))
    removed = [one.id for one in diary.own.values() if one.removed]
    return Library.as_needed((*ours.listed, *there), read, removed)


def offered(diary: Diary) -> tuple[OwnExercise, ...]:
    """Those that are not removed, by name."""
    there = (one for one in diary.own.values() if not one.removed)
    return tuple(sorted(there, key=lambda one: (one.name.casefold(), one.id)))


def as_exercise(own: OwnExercise, ours: Mapping[str, Exercise]) -> Exercise:
    """An own exercise as the rest of the program knows exercises.

    One that was made from one of ours is of its family and brings what speaks against it: a copy of hops
    stays hops for who has a sore knee. Nothing said of where it fits means anywhere.
    """
    origin = ours.get(own.made_from)
    figure = ours.get(own.figure)
    exercise = Exercise(
        id=own.id,
        name=own.name,
        short_name=own.short_name or _shortened(own.name),
        variation=own.name,
        family=origin.family if origin else MINE,
        family_name="",
        base=None,
        movements=tuple(sorted(own.movements)),
        regions=tuple(sorted(own.regions)),
        equipment=tuple(sorted(own.equipment)),
        fits=tuple(part for part in Part if part in own.fits) or tuple(Part),
        dose=own.dose,
        dose_source=OWN,
        captions=figure.captions if figure else (),
        steps=own.steps,
        feel=own.feel,
        mistake=own.mistake,
        caution=own.caution,
        easier=None,
        easier_tip=own.easier,
        harder=None,
        harder_tip=own.harder,
        picture=picture_of(own),
    )
    if origin:
        exercise = exercise._replace(contraindication=origin.contraindication, alarms=origin.alarms)
    return exercise


def _shortened(name: str) -> str:
    return name if len(name) <= MAX_OWN_SHORT else name[: MAX_OWN_SHORT - 1].rstrip() + "…"


def picture_of(own: OwnExercise) -> Picture | None:
    """What shows it: its photos, or a figure of ours; None where there is neither."""
    if own.photo:
        return Photo(own.photo, own.photo_end)
    return Drawn(own.figure) if own.figure else None


def new_own() -> OwnExercise:
    """One of which nothing is said yet."""
    return OwnExercise(PREFIX + new_id(), "")


def named(own: OwnExercise, name: str) -> OwnExercise:
    """The same under a name that was typed elsewhere, as far as a name goes."""
    return replace(own, name=_flat(name)[:MAX_OWN_NAME])


def copy_of(exercise: Exercise, name: str) -> OwnExercise:
    """A copy of an exercise under another name, which is shown by the same figure."""
    return OwnExercise(
        PREFIX + new_id(),
        name[:MAX_OWN_NAME],
        dose=exercise.dose,
        steps=exercise.steps,
        feel=exercise.feel,
        mistake=exercise.mistake,
        caution=exercise.caution,
        easier=exercise.easier_tip,
        harder=exercise.harder_tip,
        equipment=frozenset(exercise.equipment),
        fits=frozenset(exercise.fits),
        regions=frozenset(exercise.regions),
        movements=frozenset(exercise.movements),
        made_from="" if is_own(exercise.id) else exercise.id,
        figure=exercise.figure or "",
    )


def kept(diary: Diary, own: OwnExercise, ours: Mapping[str, Exercise]) -> Diary | NotMade:
    """The diary with a new or changed exercise, or why it cannot have it."""
    made = tidied(own)
    if not made.name:
        return NotMade.NO_NAME
    if len(made.name) > MAX_OWN_NAME:
        return NotMade.LONG_NAME
    others = [one for one in offered(diary) if one.id != made.id]
    names = {one.name.casefold() for one in others} | {one.name.casefold() for one in ours.values()}
    before = diary.own.get(made.id)
    same_name = before is not None and before.name == made.name
    if made.name.casefold() in names and not same_name:
        return NotMade.NAME_TAKEN
    if len(others) >= MAX_OWN:
        return NotMade.FULL
    return diary.with_own(made)


def removed(diary: Diary, exercise: str) -> Diary:
    """The diary in which an own exercise is offered no more; where it was planned it stays readable."""
    return diary.with_own(replace(diary.own[exercise], removed=True))


def tidied(own: OwnExercise) -> OwnExercise:
    """The same without spaces around words, and without empty steps."""
    steps = tuple(step for step in map(_flat, own.steps) if step)
    return replace(
        own,
        name=_flat(own.name),
        short_name=_flat(own.short_name),
        steps=steps,
        feel=_flat(own.feel),
        mistake=_flat(own.mistake),
        caution=_flat(own.caution),
        easier=_flat(own.easier),
        harder=_flat(own.harder),
    )


def _flat(text: str) -> str:
    return " ".join(text.split())
