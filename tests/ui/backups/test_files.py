"""Everything goes into one file that the runner names, and comes back from one, after a look at it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop.model.kept import Kept
from desktop.model.settings import Theme
from desktop.storage import bundle
from desktop.storage.plans import PlanStore
from desktop.ui.controls.box import Box
from tests.ui.backups.conftest import LAST, NOW, READ, Bench


def names(bench: Bench, path: Path | str) -> list[str]:
    """Answers the system's dialogs with a name; gives what was proposed."""
    proposed: list[str] = []

    def ask(parent: object, title: str, where: str, kinds: str) -> str:
        proposed.append(where)
        return str(path)

    bench.restoring.ask_name = bench.restoring.ask_which = ask
    return proposed


def question(bench: Bench) -> str:
    """What is asked now."""
    (asked,) = (one for one in bench.footwork.window.findChildren(Box) if one.isVisible())
    return asked.accessibleDescription()


def kept_in(path: Path, tmp_path: Path) -> Kept:
    with PlanStore.open(tmp_path / "other") as store:
        return store.beside(bundle.read(path).state, store.read()).kept


def test_everything_is_in_the_file_that_was_named(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "mine.footwork"
    proposed = names(bench, path)
    bench.restoring.save_everything()
    assert Path(proposed[0]).name == "Footwork 2026-11-25.footwork"
    assert bench.toast == f"Everything is in {path}."
    assert kept_in(path, tmp_path) == NOW


def test_a_name_without_its_ending_gets_it_and_takes_nobodys_place(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "mine.footwork").write_text("something else")
    names(bench, tmp_path / "mine")
    bench.restoring.save_everything()
    assert "is there already and was not made by Footwork" in question(bench)
    assert (tmp_path / "mine.footwork").read_text() == "something else"


def test_what_is_not_saved_is_in_the_file_too(bench: Bench, tmp_path: Path) -> None:
    bench.disk.broken = {"append"}
    bench.footwork.document.set_settings(replace(READ, theme=Theme.DARK))
    assert bench.footwork.document.unsaved is not None
    names(bench, tmp_path / "mine.footwork")
    bench.restoring.save_everything()
    assert kept_in(tmp_path / "mine.footwork", tmp_path).settings.theme is Theme.DARK


def test_nothing_is_asked_or_written_when_no_name_is_given(bench: Bench, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    names(bench, "")
    bench.restoring.save_everything()
    bench.restoring.ask_file()
    assert set(tmp_path.rglob("*")) == before


@pytest.fixture
def file(bench: Bench, tmp_path: Path) -> Path:
    """What the last backup holds, in other colours, as a file."""
    with PlanStore.open(tmp_path / "elsewhere") as store:
        store.save(Kept(), LAST._replace(settings=replace(READ, theme=Theme.DARK)))
        (tmp_path / "all.footwork").write_bytes(bundle.pack(store.held()))
    return tmp_path / "all.footwork"


def test_a_file_is_looked_at_before_anything_comes_back(bench: Bench, file: Path) -> None:
    names(bench, file)
    dialog = bench.restoring.open_file(file)
    assert dialog is not None
    assert "Restore from all.footwork" in [label.text() for label in dialog.findChildren(QLabel)]
    model = dialog.differences.model
    assert model.row(model.rowCount() - 1).spoken == "Settings; Undo does not bring them back. Colours"
    assert not any(piece.settings for piece in dialog.chosen), "here somebody has chosen theirs"
    dialog.restore.click()
    assert bench.kept == LAST
    bench.footwork.document.undo_stack.undo()
    assert bench.kept == NOW


def test_settings_come_when_they_are_ticked(bench: Bench, file: Path) -> None:
    dialog = bench.restoring.open_file(file)
    assert dialog is not None
    dialog.differences.model.tick_all(True)
    dialog.restore.click()
    assert bench.kept.settings.theme is Theme.DARK
    assert bench.footwork.themes.current.dark


def test_in_an_empty_plan_everything_is_ticked(bench: Bench, file: Path) -> None:
    document = bench.footwork.document
    document.show_diary(Kept().diary, {}, 0)
    dialog = bench.restoring.open_file(file)
    assert dialog is not None
    assert dialog.differences.all.isChecked()
    assert any(piece.settings for piece in dialog.chosen)


def test_settings_alone_are_no_step_to_undo(bench: Bench, file: Path) -> None:
    dialog = bench.restoring.open_file(file)
    assert dialog is not None
    model = dialog.differences.model
    model.tick_all(False)
    model.tick(model.rowCount() - 1)
    dialog.restore.click()
    assert bench.kept == NOW._replace(settings=replace(READ, theme=Theme.DARK))
    assert bench.footwork.document.next_undo() is None
    assert bench.toast == "The settings are restored."


def test_a_file_that_is_none_says_why_and_offers_another(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "thesis.footwork"
    path.write_text("my thesis")
    assert bench.restoring.open_file(path) is None
    assert question(bench) == f"Nothing can be restored from {path}: it does not begin like a plan."
