"""A click on a file of plans opens the window, which shows what the file would bring back."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop import __main__ as program
from desktop.ui import start


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., list[Any]]:
    """Starts the program with words behind it; what its window is asked to show."""

    def with_words(*words: str) -> list[Any]:
        shown: list[Path | None] = []

        def run_window(folder: Path, today: object, *, brought: Path | None, **more: object) -> int:
            shown.append(brought)
            return 0

        monkeypatch.setattr(start, "run_window", run_window)
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
        monkeypatch.setattr(sys, "argv", ["footwork", "--data", str(tmp_path / "data"), *words])
        monkeypatch.setattr(os, "chdir", lambda folder: None)
        assert program.main() == 0
        return shown

    return with_words


@pytest.mark.parametrize("name", ["weeks.footwork", "Läufe 計画.FOOTWORK"])
def test_a_file_of_plans_is_shown_in_the_window(
    opened: Callable[..., list[Any]], tmp_path: Path, name: str
) -> None:
    assert opened(str(tmp_path / name)) == [tmp_path / name]


def test_its_name_begins_where_the_program_was_started(
    opened: Callable[..., list[Any]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Path, "cwd", classmethod(lambda cls: tmp_path))
    assert opened("weeks.footwork") == [Path("weeks.footwork").absolute()]


def test_without_a_file_nothing_is_shown(opened: Callable[..., list[Any]]) -> None:
    assert opened() == [None]


@pytest.mark.parametrize("words", [["show"], ["restore", "weeks.footwork"], ["-x.footwork"], ["weeks.json"]])
def test_anything_else_is_a_command(words: list[str]) -> None:
    assert program._file_to_open(words) is None
