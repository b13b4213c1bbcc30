"""The runner's own exercises: made, copied, changed, removed, and seen like any of ours."""

from dataclasses import replace

import pytest

from desktop.model.diary import MAX_OWN_NAME, Diary, OwnExercise
from desktop.model.dose import Dose
from desktop.model.exercise import MINE, OWN, PREFIX, Complaint, Equipment, Movement, Part, Region, is_own
from desktop.model.kept import Kept, library_of
from desktop.model.merging import Difference, merged
from desktop.model.own import MAX_OWN, NotMade, copy_of, kept, new_own, offered, removed
from desktop.model.picture import Drawn, Photo
from desktop.model.plan import Plan, PlannedExercise, StrengthSession
from desktop.model.runner import Runner, complaints_against
from tests.model.strategies import LIBRARY, MONDAY

LEAN = OwnExercise(f"{PREFIX}a", "Tree lean", photo="0" * 32 + ".jpg")


def made(*own: OwnExercise) -> Diary:
    return Diary(own={one.id: one for one in own})


def test_no_exercise_of_ours_has_an_id_of_an_own_one() -> None:
    assert not any(map(is_own, LIBRARY))
    assert is_own(new_own().id)
    assert new_own().id != new_own().id


def test_a_name_is_all_that_one_needs() -> None:
    diary = kept(Diary(), replace(new_own(), name="  Tree \n lean "), LIBRARY)
    assert isinstance(diary, Diary)
    exercise = library_of(LIBRARY, diary)[next(iter(diary.own))]
    assert (exercise.name, exercise.dose, exercise.dose_source) == ("Tree lean", Dose(2, reps=10), OWN)
    assert set(exercise.fits) == set(Part), "nothing said of where it fits: anywhere"
    assert exercise.picture is None


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", NotMade.NO_NAME),
        (" \n ", NotMade.NO_NAME),
        ("x" * 500, NotMade.LONG_NAME),
        ("x" * (MAX_OWN_NAME + 1), NotMade.LONG_NAME),
        ("TREE lean", NotMade.NAME_TAKEN),
        (LIBRARY["calf-raise"].name, NotMade.NAME_TAKEN),
    ],
)
def test_what_cannot_be_kept_says_why(name: str, why: NotMade) -> None:
    assert kept(made(LEAN), replace(new_own(), name=name), LIBRARY) is why


def test_one_that_is_changed_may_stay_called_as_it_is() -> None:
    changed = replace(LEAN, feel="In the calf.")
    assert kept(made(LEAN), changed, LIBRARY) == made(changed)
    assert kept(made(replace(LEAN, removed=True)), replace(new_own(), name="Tree lean"), LIBRARY) is not (
        NotMade.NAME_TAKEN
    )


def test_there_is_an_end() -> None:
    full = made(*(OwnExercise(f"{PREFIX}{number}", f"Move {number}") for number in range(MAX_OWN)))
    assert kept(full, replace(new_own(), name="Tree lean"), LIBRARY) is NotMade.FULL
    assert isinstance(kept(full, replace(full.own[f"{PREFIX}3"], feel="In the calf."), LIBRARY), Diary)


def test_a_copy_is_all_of_ours_and_keeps_what_speaks_against_it() -> None:
    ours = LIBRARY["lateral-hops"]
    diary = kept(Diary(), copy_of(ours, "My hops"), LIBRARY)
    assert isinstance(diary, Diary)
    (copy,) = (one for one in library_of(LIBRARY, diary).values() if is_own(one.id))
    for part in ("steps", "dose", "regions", "figure"):
        assert getattr(copy, part) == getattr(ours, part)
    sore = Runner(complaints=frozenset(Complaint))
    assert complaints_against(copy, sore) == complaints_against(ours, sore) != ()
    assert copy.family == ours.family, "the rules for hops hold for it"


def test_they_stand_behind_ours_by_name_and_in_their_own_section() -> None:
    first = OwnExercise(f"{PREFIX}z", "arm circles")
    library = library_of(LIBRARY, made(LEAN, first))
    assert list(library)[: len(LIBRARY)] == list(LIBRARY)
    assert list(library)[len(LIBRARY) :] == [first.id, LEAN.id]
    assert [one.id for one in library.in_section(MINE)] == [first.id, LEAN.id]


def test_one_that_is_removed_is_offered_no_more_and_still_readable() -> None:
    diary = removed(made(LEAN), LEAN.id)
    library = library_of(LIBRARY, diary)
    assert offered(diary) == ()
    assert LEAN.id not in list(library)
    assert len(library) == len(LIBRARY)
    assert library[LEAN.id].name == "Tree lean"
    assert LEAN.id in library


def test_what_shows_it() -> None:
    both = replace(LEAN, photo_end="f" * 32 + ".jpg", figure="calf-raise")
    library = library_of(LIBRARY, made(both, OwnExercise(f"{PREFIX}b", "Towel", figure="calf-raise")))
    assert library[both.id].picture == Photo(both.photo, both.photo_end)
    assert library[f"{PREFIX}b"].picture == Drawn("calf-raise")


def test_a_default_dose_of_ones_own_holds_for_an_own_exercise_too() -> None:
    diary = made(LEAN).with_dose(LEAN.id, Dose(5, reps=3))
    assert library_of(LIBRARY, diary)[LEAN.id].dose == Dose(5, reps=3)


def test_all_that_is_said_of_it_is_there() -> None:
    own = replace(
        LEAN,
        regions=frozenset({Region.CALF, Region.FOOT}),
        movements=frozenset({Movement.PLANTAR_FLEXION}),
        equipment=frozenset({Equipment.WALL}),
        fits=frozenset({Part.STRENGTH}),
    )
    exercise = library_of(LIBRARY, made(own))[own.id]
    assert (set(exercise.regions), set(exercise.movements)) == (own.regions, own.movements)
    assert (exercise.equipment, exercise.fits) == ((Equipment.WALL,), (Part.STRENGTH,))


def test_a_day_that_is_brought_back_brings_the_exercise_that_it_needs() -> None:
    session = StrengthSession("s", "", (PlannedExercise("i", LEAN.id, Dose(reps=9)),))
    other = OwnExercise(f"{PREFIX}b", "Towel")
    then = Kept(replace(made(LEAN, other), plan=Plan({MONDAY: (session,)})))
    after = merged(Kept(), then, Difference(frozenset({MONDAY})))
    assert dict(after.own) == {LEAN.id: LEAN}
