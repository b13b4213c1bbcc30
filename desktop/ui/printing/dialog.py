"""The print dialog: what to print and how, at the left; at the right the very pages that are written."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.model.routines import on_shelf
from desktop.model.week import Week
from desktop.storage.output import Outputs
from desktop.ui.controls.letters import give_letters
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.text import Rule
from desktop.ui.document import Document
from desktop.ui.printing.choices import WIDTH, ChoicesPanel
from desktop.ui.printing.chosen import Chosen
from desktop.ui.printing.foot import Foot
from desktop.ui.printing.jobs import Jobs
from desktop.ui.printing.making import Laid, Making
from desktop.ui.printing.preview import Preview
from desktop.ui.printing.remembering import TO_FILE
from desktop.ui.printing.saving import PDF, PNG, AskFile, Form, Saving
from desktop.ui.printing.telling import paper_needed, sheets_to_show
from desktop.ui.system import ask_file_name
from desktop.ui.theme import Themes
from desktop.wording import printing as words
from desktop.wording.phrase import Said
from desktop.wording.routines import shortened
from desktop.wording.voice import Voice, sentence_case
from printouts import Pages, PrintJob, Sheet
from printouts.drawings import Drawings
from printouts.kinds import WEEKLESS, papers_named

SIZE, LEAST = QSize(1180, 780), QSize(380, 340)
MARGIN = 32  # pixels of the window that stay to be seen around it
NARROW = 760  # pixels below which choices and preview take turns
SLOW = 400  # milliseconds after which it is said that pages are being laid out


class PrintDialog(QDialog):
    """Asks what to print, shows it and writes it. ``wrote`` are the files that were written last."""

    def __init__(
        self,
        document: Document,
        drawings: Drawings,
        week: Week,
        sheet: Sheet,
        themes: Themes,
        voice: Voice,
        outputs: Outputs,
        parent: QWidget | None = None,
        *,
        today: date | None = None,
        folder: Path | None = None,
        making: Making | None = None,
        ask: AskFile = ask_file_name,
    ) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._jobs = Jobs(document, drawings, today or week.first, folder)
        self._laid: Laid | None = None
        self._leaving: Laid | None = None  # what is on its way to a file or a printer
        self.wrote: tuple[Path, ...] = ()
        self.setWindowTitle(voice(words.PRINT))
        self.making = making or Making(self)
        self.making.setParent(self)
        chosen = Chosen((sheet,), week, week, self._jobs.options(voice.language.code))
        saved = {one.id: shortened(one.name) for one in on_shelf(document.diary.routines)}
        self.choices = ChoicesPanel(chosen, today or week.first, themes, voice, self, saved)
        self.preview = Preview(themes, voice, self)
        self.foot = Foot(themes, voice, self)
        self.saving = Saving(self.making, outputs, themes, voice, self, ask)
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(lambda: self.foot.say_paper(voice(words.LAYING_OUT)))
        self._lay_out()
        self._connect()
        self._resize(parent)
        self._make()
        self.choices.kinds[sheet].setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- what is asked for -----------------------------------------------------------------

    @property
    def chosen(self) -> Chosen:
        """What is chosen as the dialog stands."""
        return self.choices.chosen

    def job(self) -> PrintJob:
        """What the dialog asks for as it stands; something must be chosen."""
        return self._jobs.job(self.chosen)

    @property
    def ready(self) -> bool:
        """Whether all that is asked for is there: pages, pictures of them, files, and notes."""
        return not (self.making.busy or self.making.writing or self._jobs.noting) and (
            self.making.pages is None or self.preview.isHidden() or self.preview.view.sharp
        )

    @property
    def problem(self) -> str:
        """The sentence that says why nothing was or can be written; empty when nothing is wrong."""
        return self.foot.problem.text.text() or self.preview.view.message

    # ---- how it is built -------------------------------------------------------------------

    def _lay_out(self) -> None:
        tabs = {True: self._voice(words.CHOICES), False: self._voice(words.PREVIEW)}
        self.tabs: Segmented[bool] = Segmented(tabs, self._voice(words.PRINT), self._themes, self)
        self.tabs.choose(True)
        self._top = QWidget(self)
        top = QHBoxLayout(self._top)
        top.setContentsMargins(16, 10, 16, 2)
        top.addWidget(self.tabs)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.choices)
        self._between = Rule(self._themes, self, upright=True)
        body.addWidget(self._between)
        body.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addLayout(body, 1)
        column.addWidget(self.foot)
        give_letters([*self.choices.lettered, *self.foot.lettered])
        self.setMinimumSize(LEAST)

    def _connect(self) -> None:
        making, foot, saving = self.making, self.foot, self.saving
        self.choices.changed.connect(self._make)
        self.tabs.chosen.connect(self._turn)
        making.laid_out.connect(self._show)
        making.painted.connect(self.preview.view.take)
        making.counted.connect(self._count)
        self.preview.wanted.connect(making.paint)
        saving.saved.connect(self._saved)
        saving.failed.connect(foot.say_problem)
        saving.began.connect(self._begin_writing)
        saving.ended.connect(self._end_writing)
        foot.pdf.clicked.connect(lambda: self._save(PDF))
        foot.png.clicked.connect(lambda: self._save(PNG))
        foot.cancel.clicked.connect(self._cancel)
        foot.print.clicked.connect(self._print)
        foot.print.setDefault(True)

    def _resize(self, parent: QWidget | None) -> None:
        room = self.screen().availableSize() - QSize(16, 48)  # a frame needs room too
        if parent is not None:
            room = room.boundedTo(parent.size() - QSize(MARGIN, MARGIN))
        self.resize(SIZE.boundedTo(room).expandedTo(LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, choices and preview take turns."""
        super().resizeEvent(event)
        self._stand()

    def _turn(self, choices: bool) -> None:
        """Show the other of the two, and let the keyboard go on there."""
        self._stand()
        (self.choices.kinds[Sheet.FRIDGE] if choices else self.preview.view).setFocus()

    def _stand(self) -> None:
        narrow = self.width() < NARROW
        self._top.setVisible(narrow)
        self._between.setVisible(not narrow)
        self.choices.setVisible(not narrow or bool(self.tabs.choice))
        self.preview.setVisible(not narrow or not self.tabs.choice)
        self.choices.setMinimumWidth(0 if narrow else WIDTH)
        self.choices.setMaximumWidth(self.width() if narrow else WIDTH)
        self.foot.stand(narrow=narrow)

    # ---- pages -----------------------------------------------------------------------------

    def _make(self) -> None:
        """Lay out what is chosen; until that is done nothing can be saved."""
        self.foot.forget()
        self._offer(pages=False)
        if not self.chosen.what:
            self._slow.stop()
            self.making.forget()
            self._show_message(self._voice(words.NOTHING_CHOSEN))
            return
        self.preview.await_sheets(self._voice(words.LAYING_OUT))
        self._slow.start()
        self.making.lay_out(self.job())

    def _show(self, laid: Laid | Said) -> None:
        voice, options = self._voice, self.chosen.options
        self._slow.stop()
        if isinstance(laid, Said):
            self._show_message(voice.say(laid))
            return
        self._laid = laid
        self.preview.show_sheets(sheets_to_show(laid.pages, options, voice))
        self._say_paper(laid.pages)
        second = self.chosen.second if laid.job.beside is not None else None
        unread = second.found.to_be_told(second.path) if second is not None else []
        told = [voice.say(sentence) for sentence in (*laid.pages.left_out, *unread)]
        self.foot.warn(told, [place.said(voice) for place in laid.unprintable])
        self._offer(pages=True)

    def _show_message(self, sentence: str) -> None:
        self.preview.show_message(sentence)
        self.foot.say_paper("")
        self.foot.warn()
        self._refuse(sentence, *self._deeds)

    def _offer(self, *, pages: bool) -> None:
        """Pages can be saved, or cannot."""
        for button in self._deeds:
            button.setEnabled(pages and not self.making.writing)
            button.setToolTip("")
            button.setAccessibleDescription("")
        if self.making.pages is not None and all(page.on_screen for page in self.making.pages.pages):
            self._refuse(self._voice(words.NO_PAPER), self.foot.print)

    @property
    def _deeds(self) -> tuple[QPushButton, ...]:
        return self.foot.png, self.foot.pdf, self.foot.print

    def _refuse(self, why: str, *buttons: QPushButton) -> None:
        for button in buttons:
            button.setEnabled(False)
            button.setToolTip(why)
            button.setAccessibleDescription(why)

    # ---- files -----------------------------------------------------------------------------

    def _save(self, form: Form) -> None:
        self.foot.forget()
        self.saving.save(form, self.proposed())

    def proposed(self) -> Path:
        """Where a file goes and what it is called unless the runner says otherwise; without its ending.

        A second one goes where the first went.
        """
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = self.wrote[0].parent if self.wrote else Path(documents)
        voice, laid, chosen = self._voice, self.making.pages, self.chosen
        what, weeks = (laid.what, laid.weeks) if laid is not None else (chosen.what, chosen.weeks)
        if WEEKLESS.issuperset(what):
            return folder / sentence_case(papers_named(what, voice))
        week = weeks[0].name
        if len(weeks) > 1:
            week = voice(words.WEEKS_NAME, first=week, last=weeks[-1].name)
        return folder / voice(words.FILE_NAME, week=week, sheet=papers_named(what, voice))

    def _begin_writing(self) -> None:
        self._leaving = self._laid
        self._offer(pages=False)
        self._count(0)

    def _count(self, done: int) -> None:
        """What is being written may no longer be what is chosen."""
        if self._leaving is not None and self.making.writing:
            self.foot.show_progress(done, len(self._leaving.pages.pages))

    def _end_writing(self) -> None:
        self.foot.end_progress()
        self._offer(pages=self.making.pages is not None)
        if (pages := self.making.pages) is not None:
            self._say_paper(pages)

    def _say_paper(self, pages: Pages) -> None:
        options, used = self.chosen.options, self.chosen.used
        self.foot.say_paper(paper_needed(pages, options, self._voice, used))

    def _saved(self, files: tuple[Path, ...]) -> None:
        self.wrote = files
        self.foot.say_saved(files)
        self._remember(TO_FILE)

    # ---- the printer -----------------------------------------------------------------------

    def _print(self) -> None:
        """Ask for a printer and send it the very pages that are shown."""
        from desktop.ui.printer.asking import print_pages

        if (pages := self.making.pages) is not None:
            self.foot.forget()
            self._leaving = self._laid
            print_pages(
                self,
                pages,
                self.chosen.options.sides,
                self._themes,
                self._voice,
                printer=self._jobs.printer,
                sent=self._sent,
                save=lambda: self._save(PDF),
            )

    def _sent(self, sentence: str, printer: str) -> None:
        self.foot.say_done(sentence)
        self._remember(printer)

    def _remember(self, printer: str) -> None:
        """Keep how and what was printed; where that does not work it is said, and all is printed still."""
        if self._leaving is not None:
            self._jobs.remember(
                self._leaving.job,
                printer,
                lambda problem: self.foot.problem.say(self._voice.say(problem)),
                self,
            )

    # ---- leaving ---------------------------------------------------------------------------

    def _cancel(self) -> None:
        """Stop what is being written; when nothing is, close."""
        if self.making.writing:
            self.saving.stop()
        else:
            self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape does what the button does; Page Up and Page Down turn sheets from anywhere."""
        match event.key():
            case Qt.Key.Key_Escape:
                self._cancel()
            case Qt.Key.Key_PageDown:
                self.preview.turn(1)
            case Qt.Key.Key_PageUp:
                self.preview.turn(-1)
            case _:
                super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Nothing is made any more once the dialog is closed."""
        self.making.stop()
        super().done(result)
