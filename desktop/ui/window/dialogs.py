"""The dialogs of the window, kept together so that a start needs to load none of them."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.model.exercise import Complaint, Exercise
from desktop.storage.errors import InUseElsewhere
from desktop.storage.others import other_plans
from desktop.storage.output import Outputs
from desktop.storage.plans import PlanStore
from desktop.ui.aboutyou.window import AboutYouWindow
from desktop.ui.landing import GoOn
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.supplies import Supplies
from desktop.ui.system import open_file, start_footwork
from desktop.ui.welcome.health_note import HealthNote
from desktop.ui.window.help import HelpText
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.question import Answer, Question, in_use
from desktop.wording import looking, names, unforeseen
from desktop.wording import window as words
from printouts import Sheet
from printouts.drawings import Drawings


class Dialogs:
    """Opens each dialog over the window."""

    def __init__(self, window: MainWindow, supplies: Supplies, store: PlanStore) -> None:
        self._window, self._document, self._state = window, supplies.document, supplies.state
        self._themes, self._voice = supplies.themes, supplies.voice
        self._supplies = supplies
        self._drawings, self._store = Drawings(supplies.figures.source), store

    def ask_flagged(self, exercise: Exercise, complaints: tuple[Complaint, ...], go_on: GoOn) -> None:
        """Ask whether a flagged exercise is planned all the same, and go on if it is."""
        voice = self._voice
        ticked, reason = names.complaints(voice, complaints), exercise.contraindication.reason
        sentences = [voice(names.YOU_TICKED, complaints=ticked, reason=reason)]
        milder = self._document.library.get(exercise.easier) if exercise.easier else None
        if milder:
            sentences.append(voice(words.MILDER, exercise=milder.name))
        answers = [
            Answer(voice(words.PLAN_ANYWAY), go_on),
            Answer(voice(words.LEAVE_OUT), cautious=True),
        ]
        Question(exercise.name, sentences, answers, self._window).open()

    def ask_unkept(self, where: str, show: GoOn, leave: GoOn) -> None:
        """Ask what to do when the window is closed and something typed can be kept nowhere."""
        voice = self._voice
        answers = [
            Answer(voice(unforeseen.QUIT_WITHOUT), leave),
            Answer(voice(unforeseen.SHOW_UNKEPT), show, cautious=True),
        ]
        Question(voice(unforeseen.NOT_KEPT), [where], answers, self._window).open()

    def ask_in_use(self, there: InUseElsewhere, go_on: GoOn) -> None:
        """Ask whether to open a plan all the same that another machine has open, as it seems."""
        answers = [
            Answer(self._voice(looking.ALL_THE_SAME), go_on),
            Answer(self._voice(looking.LOOK), cautious=True),
        ]
        Question(*in_use(self._voice, there), answers, self._window).open()

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
        HelpText(name, self._voice, self._window).open()

    def health_note(self) -> HealthNote:
        """Open the health note."""
        note = HealthNote(self._themes, self._voice, self._window)
        note.open()
        return note
