"""Doses: how long they take, and which cannot be. What they say is tested with the voice."""

from typing import Any

import pytest

from desktop.model.dose import Dose


@pytest.mark.parametrize(
    ("dose", "seconds"),
    [
        (Dose(sets=2, reps=12), 2 * 36 + 15),
        (Dose(sets=1, reps=1), 3),
        (Dose(sets=3, hold=15, rest=0, each_side=True), 90),
        (Dose(sets=2, reps=10, each_side=True, rest=30), 150),
        (Dose(sets=2, distance=20), 75),
        (Dose(count="A–Z", each_side=True), 150),
        (Dose(sets=2, reps=10, load=5.0), 75),
        (Dose(sets=2, reps=10, load=7.5, each_side=True), 135),
        (Dose(reps=10, hold=2), 50),
        (Dose(distance=1500), 2250),
    ],
)
def test_a_dose_knows_how_long_it_takes(dose: Dose, seconds: int) -> None:
    assert dose.seconds == seconds


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"reps": 900}, "reps is from 1 to 200, not 900"),
        ({"reps": 0}, "reps is from 1 to 200, not 0"),
        ({"reps": 10, "sets": 21}, "sets is from 1 to 20, not 21"),
        ({"hold": -1}, "hold is from 1 to 600, not -1"),
        ({"reps": 10, "rest": 901}, "rest is from 0 to 900, not 901"),
        ({"reps": 10, "load": 301.0}, "load is from 0 to 300, not 301.0"),
        ({"reps": 10, "load": float("nan")}, "load is from 0 to 300, not nan"),
        ({"reps": True}, "reps is from 1 to 200, not True"),
        ({"count": ""}, "count is 1 to 20 letters"),
        ({"reps": 10, "distance": 20}, "a dose has one of reps, distance and count"),
        ({}, "a dose needs reps, a hold, a distance or a count"),
        ({"load": 5.0}, "a dose needs reps, a hold, a distance or a count"),
    ],
)
def test_a_dose_that_cannot_be_names_its_field(fields: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        Dose(**fields)
