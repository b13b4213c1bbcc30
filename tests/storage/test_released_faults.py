"""A store of 0.1.0 with each of the faults: it opens, what is lost is told, and nothing else is touched."""

import shutil
from pathlib import Path

import pytest

from desktop.model.kept import Kept
from desktop.model.plan import Plan
from desktop.storage import recovery
from desktop.storage.layout import Layout
from desktop.storage.plans import PlanStore
from desktop.storage.survey import Soundness, survey

RELEASED = Path(__file__).parent / "data" / "0.1.0"
STORES = sorted(path.name for path in RELEASED.iterdir())
HOWS = ("missing", "empty", "cut", "flipped", "not ours", "another store's", "a folder")


def kept_in(folder: Path) -> Kept:
    with PlanStore.open(folder, read_only=True) as store:
        return store.read()


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def damage(path: Path, how: str, other: Path) -> None:
    whole = path.read_bytes()
    path.unlink()
    match how:
        case "empty":
            path.write_bytes(b"")
        case "cut":
            path.write_bytes(whole[: -len(whole) // 3])
        case "flipped":
            middle = len(whole) // 2
            path.write_bytes(whole[:middle] + bytes([whole[middle] ^ 4]) + whole[middle + 1 :])
        case "not ours":
            path.write_bytes(b"milk, bread\n")
        case "another store's":
            shutil.copy(other / path.name, path)
        case "a folder":
            path.mkdir()


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("name", ["plan.json", "plan.journal", "plan.json.bak"])
@pytest.mark.parametrize("store", STORES)
def test_each_fault(tmp_path: Path, store: str, name: str, how: str) -> None:
    folder = Path(shutil.copytree(RELEASED / store, tmp_path / "plans"))
    whole = kept_in(folder).diary.plan
    other = RELEASED / ("large" if store != "large" else "small")
    if not (folder / name).exists():
        pytest.skip("this store has no such file")
    damage(folder / name, how, other)
    before = files(folder)
    found = survey(folder)
    assert files(folder) == before, "a look writes nothing"
    if found.soundness is Soundness.UNUSABLE:
        assert found.versions, "no fault of one file takes the plan away"
        recovery.open_version(folder, found.versions[0])
        lost = not found.versions[0].complete
    else:
        lost = bool(found.problems)
    with PlanStore.open(folder) as opened:
        plan = opened.read().diary.plan
        lost = lost or bool(opened.untold)
    assert plan == whole or lost, "what is lost is told"
    assert is_part_of(plan, whole) or how == "another store's", "and nothing comes in its place"
    after = set(files(folder).values())
    kept = {data for path, data in before.items() if path in ("plan.json", "plan.journal") and data}
    assert all(any(data in held or held in data for held in after if held) for data in kept)
    assert survey(folder).soundness is not Soundness.UNUSABLE


def is_part_of(plan: Plan, whole: Plan) -> bool:
    """Whether each day was planned like that at some time: in these stores days were only added to."""
    return plan.days.keys() <= whole.days.keys()


def test_the_copy_alone_is_a_version(tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    shutil.copy(RELEASED / "large" / "plan.json.bak", folder)
    found = survey(folder)
    assert found.needs_choice
    assert found.versions[0].path == Layout(folder).snapshot_copy
