"""Stores that a released Footwork wrote open and lose nothing. ``data/README.md`` says what they are."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Equipment
from desktop.model.look import Hair, Look, Shirt, Skin
from desktop.model.runner import Runner
from desktop.model.settings import Motion, Settings, Theme
from desktop.storage import codec
from desktop.storage.plans import PlanStore
from tests.storage.told import told

DATA = Path(__file__).parent / "data"
RELEASED = sorted(path.relative_to(DATA).as_posix() for path in DATA.glob("*/*"))


UNSAID = {"strength": {"name": "Ankle strength"}, "cross-training": {"activity": "Cycling"}}
"""What 0.1.0 showed without writing it down."""


@pytest.fixture(params=RELEASED)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA / request.param, tmp_path / "plans"))


def written(folder: Path) -> dict[str, dict[str, Any]]:
    """All documents of a store of 0.1.0, read without any of Footwork's code."""
    tables: dict[str, dict[str, Any]] = json.loads((folder / "plan.json").read_bytes())["tables"]
    for line in (folder / "plan.journal").read_bytes().split(b"\n")[:-1]:
        for change in line.split(b"\t")[1:]:
            table, name, document = change.decode().split(" ", 2)
            tables.setdefault(table, {})[name] = json.loads(document)
    return tables


def test_every_day_comes_back_word_for_word(released: Path) -> None:
    days = written(released)["days"]
    for day in days.values():
        for entry in day["entries"]:
            if entry["type"] in UNSAID:
                entry.update(UNSAID[entry["type"]] | entry)
    with PlanStore.open(released) as store:
        plan = store.read().diary.plan
    read = {str(when.toordinal()): codec.day_document(plan.day(when)) for when in plan.days}
    assert read == days


def test_own_doses_answers_and_settings_come_back(released: Path) -> None:
    with PlanStore.open(released) as store:
        diary, settings = store.read()
    if len(diary.plan.days) < 10:
        assert diary.doses == {"calf-raise": Dose(3, reps=15)}
        assert diary.runner == Runner(complaints=frozenset({Complaint.WEAK_ANKLE}))
        assert settings == Settings(unit="mi", week_starts_on=6)
    else:
        assert diary.doses == {
            "calf-raise": Dose(4, reps=8, load=12.5, rest=60, each_side=True),
            "ankle-alphabet": Dose(2, count="ا–ي"),
            "heel-walk": Dose(2, distance=40),
        }
        assert diary.runner == Runner(
            complaints=frozenset({Complaint.KNEE_INJURY, Complaint.WEAK_ANKLE}),
            equipment=frozenset({Equipment.BAND, Equipment.STEP}),
            look=Look(Skin.DARK, Hair.TIED, shirt=Shirt.ROSE),
        )
        assert settings == Settings(
            "mi", 5, Theme.DARK, Motion.REDUCED, health_note_seen=True, first_week_seen=True
        )


def test_a_year_is_there_with_its_words(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(DATA / "0.1.0/large", tmp_path / "plans"))
    with PlanStore.open(folder) as store:
        plan = store.read().diary.plan
    assert (min(plan.days), max(plan.days), len(plan.days)) == (date(2025, 12, 1), date(2026, 11, 29), 364)
    words = {
        word
        for _, entry in plan.entries()
        for word in (getattr(entry, "name", ""), getattr(entry, "text", ""))
    }
    assert {"تقوية الكاحل 💪", "Half\tmarathon\nnext week “✓”"} <= words


def test_a_half_written_edit_is_set_aside_and_told(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(DATA / "0.1.0/half-written", tmp_path / "plans"))
    journal = (folder / "plan.journal").read_bytes()
    with PlanStore.open(folder) as store:
        assert "everything that was saved is there" in told(store)
    (cut,) = folder.glob("plan.journal.cut-*")
    assert cut.read_bytes() == journal.rpartition(b"\n")[2]
