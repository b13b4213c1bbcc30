"""The dialogs of the window, kept together so that a start needs to load none of them."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.model.exercise import Complaint, Exercise
from desktop.storage.errors import InUseElsewhere
from desktop.storage.others import other_plans
from desktop.storage.output import Outputs
from desktop.storage.plans import PlanStore
from desktop.ui.aboutyou.window import AboutYouWindow
from desktop.ui.controls.box import Box
from desktop.ui.landing import GoOn
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.supplies import Supplies
from desktop.ui.system import open_file, start_footwork
from desktop.ui.window.help import open_help
from desktop.ui.window.main_window import MainWindow
from desktop.wording import asking, welcome
from desktop.wording import window as words
from desktop.wording.health import HEALTH_NOTE
from desktop.wording.question import Answer, Question, Sign, Tone, nothing
from printouts import Sheet
from printouts.drawings import Drawings

if TYPE_CHECKING:
    from desktop.ui.own.commands import Draft
    from desktop.ui.routines.commands import Naming


class Dialogs:
    """Opens each dialog over the window."""

    def __init__(self, window: MainWindow, supplies: Supplies, store: PlanStore) -> None:
        self._window, self._document, self._state = window, supplies.document, supplies.state
        self._themes, self._voice = supplies.themes, supplies.voice
        self._supplies = supplies
        self._drawings, self._store = Drawings(supplies.figures.source, supplies.figures.read_photo), store

    def ask_flagged(
        self,
        exercise: Exercise,
        complaints: tuple[Complaint, ...],
        go_on: GoOn,
        instead: asking.Instead | None,
    ) -> None:
        """Ask whether a flagged exercise is planned all the same, or a milder one."""
        self._ask(asking.flagged(self._voice, exercise, complaints, go_on, instead))

    def ask_unkept(self, where: str, show: GoOn, leave: GoOn) -> None:
        """Ask what to do when the window is closed and something typed can be kept nowhere."""
        self._ask(asking.unkept(self._voice, where, show, leave))

    def ask_name(self, naming: "Naming") -> None:
        """Ask for the name of a saved routine."""
        from desktop.ui.routines.naming import NamingBox

        NamingBox(naming, self._themes, self._voice, self._window).open()

    def edit_own(self, draft: "Draft") -> None:
        """Make or change an exercise of the runner's own."""
        from desktop.ui.own.editor import OwnEditor

        mine, pictures = self._supplies.commands.own, self._store.pictures
        OwnEditor(draft, self._supplies, mine, pictures, self._window).open()

    def ask_in_use(self, there: InUseElsewhere, go_on: GoOn) -> None:
        """Ask whether to open a plan all the same that another machine has open, as it seems."""
        self._ask(asking.in_use(self._voice, there.host, there.said, go_on, nothing))

    def _ask(self, question: Question) -> None:
        Box(question, self._themes, self._window).open()

    def print_sheet(self, sheet: str) -> None:
        """Offer to print; ``sheet`` is the value of the Sheet that is chosen at first."""
        dialog = PrintDialog(
            self._document,
            self._drawings,
            self._state.week,
            Sheet(sheet),
            self._themes,
            self._voice,
            Outputs(self._store.folder),
            self._window,
            today=self._state.today,
            folder=self._store.folder,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def about_you(self) -> None:
        """Show what the runner told about themselves, beside the week."""
        self._about_you.open_at()

    @cached_property
    def _about_you(self) -> AboutYouWindow:
        return AboutYouWindow(self._supplies, self._window)

    def show_folder(self, folder: Path) -> None:
        """Open a folder in the system's own program for files."""
        open_file(folder)

    def versions(self) -> None:
        """Show the versions of the plan."""
        from desktop.ui.recovery.showing import OpenVersions

        OpenVersions(self._window, self._document, self._store, self._themes, self._voice).show(
            self._state.today
        )

    def fill_other_plans(self, menu: QMenu) -> None:
        """Put the plans beside this one into a menu; without any it does not show."""
        menu.clear()
        plans = other_plans(self._store.folder)
        menu.menuAction().setVisible(bool(plans))
        for plan in plans:
            action = menu.addAction(plan.name.replace("&", "&&") or self._voice(words.MAIN_PLAN))
            action.triggered.connect(lambda _=False, folder=plan.folder: start_footwork(folder))

    def help(self, name: str) -> None:
        """Open the page of help that belongs to an action."""
        open_help(name, self._themes, self._voice, self._window, lambda: self.print_sheet(Sheet.WHY.value))

    def health_note(self, read: GoOn) -> None:
        """Show the health note; ``read`` follows when the runner says so."""
        voice = self._voice
        understood = Answer(voice(welcome.UNDERSTOOD), read, safe=True, tone=Tone.MAIN)
        self._ask(
            Question(voice(welcome.BEFORE_YOU_START), (voice(HEALTH_NOTE),), (understood,), Sign.HEALTH)
        )
