"""A week in memory with the two side panels, built when a test asks for them."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.exercise import Complaint, Exercise, Library
from desktop.model.finding import find_entry, find_exercise
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    StrengthSession,
)
from desktop.model.runner import Runner
from desktop.model.settings import Settings, Theme
from desktop.ui.aboutyou.page import AboutPage
from desktop.ui.aboutyou.window import AboutYouWindow
from desktop.ui.commands import Commands
from desktop.ui.details.drafts import Drafts
from desktop.ui.details.page import Page
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.document import Document
from desktop.ui.figures.store import FigureStore
from desktop.ui.landing import GoOn
from desktop.ui.library.panel import LibraryPanel
from desktop.ui.state import ViewState
from desktop.ui.supplies import Supplies
from desktop.ui.theme import Themes, load_fonts
from desktop.wording.built_in import exercises_in
from desktop.wording.voice import Voice
from resources.figures.source import BakedFigures
from tests.ui.board.bench import FRI, MON, SAT, SUN, TUE, WED, Memory

PageKind = TypeVar("PageKind", bound=Page)
Kind = TypeVar("Kind")
TODAY: date = WED


def figures() -> FigureStore:
    """The figures that ship, in nobody's look."""
    return FigureStore(BakedFigures())


def week(library: Library) -> Plan:
    """A week with one of everything; every id is given."""

    def item(name: str, exercise: str, **dose: int) -> PlannedExercise:
        return PlannedExercise(name, exercise, replace(library[exercise].dose, **dose))  # type: ignore[arg-type]

    return Plan(
        {
            MON: (Rest("rest"),),
            TUE: (
                Run(
                    "easy",
                    RunKind.EASY,
                    8000,
                    48 * 60,
                    warm_up=(item("warm-calf", "calf-raise", reps=12),),
                    cool_down=(item("walk", "heel-to-toe-walk"),),
                ),
            ),
            WED: (
                StrengthSession(
                    "ankles",
                    "Ankle strength",
                    (item("calf", "calf-raise"), item("hops", "lateral-hops"), item("abc", "ankle-alphabet")),
                ),
            ),
            FRI: (CrossTraining("bike", "Cycling", 40 * 60),),
            SAT: (Note("note", "Physio at five"),),
        }
    )


@dataclass
class Room:
    """The document and the panels of one test."""

    qtbot: QtBot
    document: Document
    state: ViewState
    commands: Commands
    themes: Themes
    asked: list[str] = field(default_factory=list)
    shown: list[QWidget] = field(default_factory=list)  # held, as the window would

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.document.plan

    @property
    def undo_steps(self) -> int:
        """How many steps can be undone."""
        return self.document.undo_stack.count()

    def item(self, name: str) -> PlannedExercise:
        """A planned exercise by id."""
        return find_exercise(self.plan, name)[2]

    def entry(self, name: str, kind: type[Kind]) -> Kind:
        """An entry of the plan by id."""
        found: Entry = find_entry(self.plan, name)[2]
        assert isinstance(found, kind)
        return found

    def library_panel(self) -> LibraryPanel:
        """The left panel, shown."""
        panel = LibraryPanel(
            self.document, self.state, self.commands, self.themes, FigureStore(BakedFigures()), Voice.of()
        )
        return self._shown(panel, 248)

    def details(self, voice: Voice | None = None) -> DetailsPanel:
        """The right panel, shown."""
        figures = FigureStore(BakedFigures())
        panel = DetailsPanel(self.document, self.state, self.commands, self.themes, figures, voice)
        return self._shown(panel, 284)

    def about_you(self) -> AboutPage:
        """The page of the window "About you", shown."""
        figures, ground = FigureStore(BakedFigures()), QWidget()
        supplies = Supplies(
            self.document, self.state, self.commands, self.themes, figures, Voice.of(), Drafts(ground)
        )
        self._shown(ground, 100)
        window = AboutYouWindow(supplies, ground)
        self.shown.append(window)
        window.open_at()
        self.qtbot.waitExposed(window)
        return window.page

    def page(self, details: DetailsPanel, kind: type[PageKind]) -> PageKind:
        """The page that the details show, of the kind that is expected."""
        page = details.page
        assert isinstance(page, kind), f"shows {type(page).__name__}"
        return page

    def _shown(self, panel: "PanelKind", width: int) -> "PanelKind":
        self.shown.append(panel)
        self.qtbot.addWidget(panel)
        panel.resize(width, 740)
        panel.show()
        self.qtbot.waitExposed(panel)
        return panel


PanelKind = TypeVar("PanelKind", bound=QWidget)


def room_with(
    qtbot: QtBot,
    plan: Plan | None = None,
    runner: Runner | None = None,
    settings: Settings | None = None,
) -> Room:
    """A room with a plan (else the sample week), a runner and settings."""
    load_fonts()
    library = exercises_in()
    store = Memory(week(library) if plan is None else plan, runner or Runner(), settings or Settings())
    document = Document(store, library, tuple)
    state = ViewState(TODAY)
    asked: list[str] = []

    def ask(exercise: Exercise, flags: tuple[Complaint, ...], go_on: GoOn, instead: object) -> None:
        asked.append(exercise.id)
        go_on()

    commands = Commands(document, state, ask, Voice.of())
    return Room(qtbot, document, state, commands, Themes(Theme.LIGHT), asked)


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication) -> Room:
    """The sample week and an empty runner."""
    return room_with(qtbot)


__all__ = ["FRI", "MON", "SAT", "SUN", "TUE", "WED", "Room", "room", "room_with", "week"]
