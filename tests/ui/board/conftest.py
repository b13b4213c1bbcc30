"""The board under test."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Complaint, Exercise, Library
from desktop.model.plan import Plan
from desktop.model.runner import Runner
from desktop.model.settings import Theme
from desktop.ui.board.view import WeekBoard
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.landing import GoOn
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes, load_fonts
from desktop.wording.built_in import exercises_in
from desktop.wording.voice import Voice
from tests.ui.board.bench import WED, Bench, Memory, PlainFigures, sample_plan

BenchOf = Callable[..., Bench]


@pytest.fixture(scope="session")
def library(qapp: QApplication) -> Library:
    load_fonts()
    return exercises_in()


@pytest.fixture
def bench_of(qtbot: QtBot, library: Library) -> BenchOf:
    def made(plan: Plan, runner: Runner | None = None, *, answer: bool = True, language: str = "en") -> Bench:
        asked: list[str] = []

        def ask(exercise: Exercise, flags: tuple[Complaint, ...], go_on: GoOn, instead: object) -> None:
            asked.append(exercise.id)
            if answer:
                go_on()

        document = Document(Memory(plan, runner or Runner()), library, tuple)
        state = ViewState(WED)
        voice = Voice.of(language)
        commands = Commands(document, state, ask, voice)
        themes = Themes(Theme.LIGHT)
        board = WeekBoard(document, state, commands, themes, PlainFigures(), voice)
        qtbot.addWidget(board)
        board.resize(908, 721)
        board.show()
        qtbot.waitExposed(board)
        return Bench(board, document, state, commands, asked, themes)

    return made


@pytest.fixture
def bench(bench_of: BenchOf, library: Library) -> Bench:
    return bench_of(sample_plan(library))
