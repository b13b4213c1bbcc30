"""Another machine changes the plan while a window shows it: what goes on from here is shown, else asked."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.model import edits
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan, Run, RunKind
from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.serving import Serving
from desktop.ui.window.unsaved_banner import Way
from desktop.wording import deeds

TUESDAY = date(2026, 11, 24)
RUN, NOTE = Run("a", RunKind.EASY, 8000), Note("b", "sleep")


@pytest.fixture
def serving(footwork: Footwork) -> Serving:
    footwork.document.edit(edits.add_entry(Plan(), TUESDAY, RUN), deeds.ADD)
    return Serving(footwork)


def edit_there(store: PlanStore, there: Path) -> None:
    """The plan as it is here, changed on another machine, and brought back."""
    shutil.copytree(store.folder, there, ignore=shutil.ignore_patterns("plan.lock", "plan.at-*"))
    with PlanStore.open(there) as other:
        before = other.read()
        plan = edits.add_entry(before.diary.plan, TUESDAY, NOTE)
        other.save(before, Kept(replace(before.diary, plan=plan), before.settings))


def bring(there: Path, store: PlanStore) -> None:
    for path in there.glob("plan.j*"):
        new = store.folder / "arriving"
        shutil.copy2(path, new)
        new.replace(store.folder / path.name)


def test_what_goes_on_from_here_is_shown_with_the_next_sign_of_life(
    footwork: Footwork, serving: Serving, store: PlanStore, tmp_path: Path
) -> None:
    edit_there(store, tmp_path / "there")
    bring(tmp_path / "there", store)
    serving.beat()
    assert footwork.document.plan.day(TUESDAY) == (RUN, NOTE)
    assert footwork.document.unsaved is None
    assert (
        footwork.window.rooms.news.text == "The plan was changed on another machine; this is how it is now."
    )
    assert not footwork.window.banner.text
    assert not footwork.window.isWindowModified()
    footwork.document.edit(edits.remove_entry(footwork.document.plan, "a"), deeds.DELETE)
    assert footwork.document.unsaved is None
    with PlanStore.open(store.folder, read_only=True) as kept:
        assert kept.read().diary.plan.day(TUESDAY) == (NOTE,)


def test_what_does_not_is_never_shown_in_place_of_what_was_done_here(
    footwork: Footwork, serving: Serving, store: PlanStore, tmp_path: Path
) -> None:
    edit_there(store, tmp_path / "there")
    footwork.document.edit(edits.remove_entry(footwork.document.plan, "a"), deeds.DELETE)
    bring(tmp_path / "there", store)
    serving.beat()
    assert footwork.document.plan.day(TUESDAY) == ()
    assert footwork.window.banner.text
    assert footwork.window.banner.ways[Way.BOTH].isVisibleTo(footwork.window.banner)


def test_what_is_not_saved_here_is_not_lost_to_what_arrives(
    footwork: Footwork, serving: Serving, store: PlanStore, tmp_path: Path
) -> None:
    edit_there(store, tmp_path / "there")
    bring(tmp_path / "there", store)
    footwork.document.edit(edits.remove_entry(footwork.document.plan, "a"), deeds.DELETE)
    serving.beat()
    assert footwork.document.unsaved_changes == 1
    assert footwork.document.plan.day(TUESDAY) == ()
