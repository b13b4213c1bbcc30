"""The print window: what it asks, what it says, and what it sends."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.settings import Theme
from desktop.ui.controls.label import Label
from desktop.ui.controls.text import Text
from desktop.ui.printer.order import Order, Part, Printer, Turned
from desktop.ui.printer.service import Done, Found, Nobody, Tell
from desktop.ui.printer.window import PrinterWindow
from desktop.ui.theme import Themes
from desktop.wording import printer as words
from desktop.wording.language import offered
from desktop.wording.phrase import Said, said
from desktop.wording.voice import Voice
from printouts import Pages, Sheet, lay_out
from tests.printouts.jobs import job

DUPLEX = Printer("duplex", "Canon TS3700", "Hall", both_sides=True, colour=True)
SIMPLE = Printer("simple", "HP LaserJet", both_sides=False, colour=False)


@dataclass
class Pretend:
    """Printers that take what they are given, or refuse it, when the test says so."""

    printers: tuple[Printer, ...]
    why: Said | None = None
    orders: list[Order] = field(default_factory=list)
    parts: list[tuple[Part, ...]] = field(default_factory=list)
    stopped: bool = False
    found: Found | None = None
    done: Done | None = None

    def look(self, found: Found) -> None:
        self.found = found

    def send(self, order: Order, parts: Sequence[Part], tell: Tell, done: Done) -> None:
        tell(said(words.SENDING, printer=order.printer.shown))
        self.orders.append(order)
        self.parts.append(tuple(parts))
        self.done = done

    def stop(self) -> None:
        self.stopped = True

    def answer(self) -> None:
        """Say which printers there are."""
        assert self.found
        self.found(self.printers, self.why)

    def end(self, wrong: Said | None = None) -> None:
        """All went, or something went wrong."""
        assert self.done
        self.done(wrong)


Open = Callable[..., PrinterWindow]


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    """A window over pretended printers, which have answered."""
    desk = QWidget()  # a window is gone when it is closed
    qtbot.addWidget(desk)

    def open_(
        service: Pretend,
        what: tuple[Sheet, ...] = (Sheet.CARDS,),
        sides: str = "long",
        *,
        language: str = "en",
        printer: str = "",
        answer: bool = True,
    ) -> PrinterWindow:
        def made(parent: QObject) -> Pretend:
            return service

        window = PrinterWindow(
            made, _pages(what, sides), sides, Themes(Theme.LIGHT), Voice.of(language), desk, printer=printer
        )
        window.show()
        if answer:
            service.answer()
        return window

    return open_


@cache
def _pages(what: tuple[Sheet, ...], sides: str) -> Pages:
    return lay_out(replace(job(Sheet.CARDS, sides=sides), what=what))


def _heard(window: PrinterWindow) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    window.sent.connect(lambda sentence, printer: heard.append((sentence, printer)))
    return heard


@pytest.mark.parametrize("language", offered())
def test_alt_and_a_letter_reach_every_field(opened: Open, language: str) -> None:
    window = opened(Pretend((DUPLEX, SIMPLE)), language=language)
    labels = window.findChildren(Label)
    letters = [label.text()[label.letter].lower() for label in labels if label.letter is not None]
    assert len(set(letters)) == len(letters) == len(labels)
    choices = window.choices
    reached = {label.buddy() for label in labels}
    assert reached == {window.printer, choices.copies_field, choices.colour, choices.which}


def test_nothing_can_be_printed_before_the_printers_are_known(opened: Open) -> None:
    service = Pretend((DUPLEX,))
    window = opened(service, answer=False)
    assert window.printer.currentText() == "Looking for printers…"
    assert not window.go.isEnabled()
    assert window.save_button.isEnabled()
    service.answer()
    assert window.printer.currentText() == "Canon TS3700"
    assert window.go.isEnabled()
    assert window.go.hasFocus() or not window.isActiveWindow()


def test_without_a_printer_there_is_one_sentence_and_a_pdf(opened: Open, qtbot: QtBot) -> None:
    window = opened(Pretend((), said(words.NO_PRINTER)))
    shown = {label.text() for label in window.findChildren(Text) if label.isVisible()}
    assert shown == {
        "Print",
        "No printer is set up on this computer; save the pages as a PDF to print them on another one.",
    }
    assert not window.go.isVisible()
    with qtbot.waitSignal(window.save):
        window.save_button.click()
    assert not window.isVisible()


@pytest.mark.parametrize("language", offered())
def test_long_sentences_and_names_do_not_spread_it_over_the_screen(opened: Open, language: str) -> None:
    named = replace(DUPLEX, label="The printer on the second floor beside the stairs " * 3)
    window = opened(Pretend((named, SIMPLE)), (Sheet.FRIDGE, Sheet.CARDS), language=language)
    assert window.width() == window.minimumWidth() < 600
    for text in window.findChildren(Text):
        if text.isVisible():
            assert text.height() >= text.heightForWidth(text.width()), text.text()


def test_where_there_is_no_print_system_there_is_no_printer() -> None:
    heard: list[tuple[tuple[Printer, ...], Said | None]] = []
    Nobody().look(lambda printers, why: heard.append((printers, why)))
    assert heard == [((), said(words.NO_PRINTER))]


def test_the_printer_of_last_time_is_chosen_and_otherwise_the_first(opened: Open) -> None:
    assert opened(Pretend((DUPLEX, SIMPLE)), printer="simple").printer.currentText() == "HP LaserJet"
    assert opened(Pretend((DUPLEX, SIMPLE)), printer="sold").printer.currentText() == "Canon TS3700"


def test_it_says_what_is_printed_on_what(opened: Open) -> None:
    window = opened(Pretend((DUPLEX, SIMPLE)), (Sheet.FRIDGE, Sheet.CARDS))
    count = len(_pages((Sheet.CARDS,), "long").pages) // 2
    alone = "1 sheet of A4, one side."
    true = "Printed at true size, nothing is scaled."
    double = f"{count} sheets of A4, both sides, flipped on the long edge."
    assert window.summary.text() == " ".join([alone, double, true])
    assert window.about_printer.text() == "Hall."
    window.printer.setCurrentIndex(1)
    by_hand = f"{count} sheets of A4: all fronts first, then you turn the stack for the backs."
    assert window.summary.text() == " ".join([alone, by_hand, true])
    assert window.about_printer.text() == "This printer prints on one side."


def test_a_printer_that_does_not_print_now_says_so(opened: Open) -> None:
    busy = Printer("busy", accepting=False, stopped=True)
    window = opened(Pretend((busy,)))
    assert window.about_printer.text() == (
        "This printer takes no pages at the moment. "
        "This printer has stopped; the pages wait until it goes on."
    )


def test_what_is_asked_for_is_sent(opened: Open) -> None:
    service = Pretend((DUPLEX,))
    window = opened(service)
    heard, choices = _heard(window), window.choices
    choices.copies_field.setValue(2)
    choices.colour.segment(True).click()
    choices.which.segment(True).click()
    choices.first.setValue(2)
    choices.last.setValue(3)
    window.go.click()
    (order,) = service.orders
    assert (order.copies, order.grey, order.sheets, order.printer) == (2, True, (2, 3), DUPLEX)
    assert window.state.text() == "The pages go to Canon TS3700…"
    assert not window.go.isEnabled()
    service.end()
    assert heard == [("4 sheets were sent to Canon TS3700.", "duplex")]
    assert not window.isVisible()


def test_a_range_of_sheets_never_ends_before_it_begins(opened: Open) -> None:
    choices = opened(Pretend((DUPLEX,))).choices
    choices.which.segment(True).click()
    choices.last.setValue(1)
    assert choices.sheets == (1, 1)
    choices.first.setValue(3)
    assert choices.sheets == (3, 3)
    choices.last.setValue(2)
    assert choices.sheets == (2, 2)
    choices.which.segment(False).click()
    assert choices.sheets is None


def test_one_sheet_is_no_choice(opened: Open) -> None:
    choices = opened(Pretend((DUPLEX,)), (Sheet.FRIDGE,)).choices
    assert not choices.which.isVisible()
    assert choices.copies_field.isVisible()


def test_a_printer_without_colours_prints_grey_and_the_next_one_as_it_was_chosen(opened: Open) -> None:
    window = opened(Pretend((DUPLEX, SIMPLE)))
    window.printer.setCurrentIndex(1)
    assert window.choices.grey
    assert not window.choices.colour.isEnabled()
    window.printer.setCurrentIndex(0)
    assert not window.choices.grey
    assert window.choices.colour.isEnabled()


@pytest.mark.parametrize(("sides", "edge"), [("long", "long"), ("short", "short"), ("fronts-backs", "long")])
def test_the_stack_is_turned_between_fronts_and_backs(opened: Open, sides: str, edge: str) -> None:
    service = Pretend((SIMPLE,))
    window = opened(service, sides=sides)
    heard = _heard(window)
    window.go.click()
    service.end()
    assert f"turn the stack on its {edge} edge" in window.state.text()
    assert window.go.text() == "Print backs"
    assert not heard
    assert not window.choices.isEnabled(), "the backs are printed as the fronts were"
    window.go.click()
    service.end()
    (fronts,), (backs,) = service.parts
    assert not any(page.back for page in fronts.pages.pages)
    assert all(page.back for page in backs.pages.pages)
    assert [fronts.turned, backs.turned] == [Turned.NOT] * 2
    assert len(heard) == 1


def test_what_was_refused_can_be_sent_again(opened: Open) -> None:
    service = Pretend((SIMPLE,))
    window, refused = None, said(words.REFUSED_BECAUSE, printer="HP LaserJet", reason="No paper")
    window = opened(service)
    window.go.click()
    service.end(refused)
    assert window.state.text() == "HP LaserJet did not take the pages: No paper."
    assert window.accessibleDescription() == window.state.text()
    assert window.go.text() == "Print"
    window.go.click()
    service.end()
    window.go.click()
    service.end(refused)
    assert window.go.text() == "Print backs", "the fronts are printed"
    window.go.click()
    service.end()
    assert [parts[0].after_turning for parts in service.parts] == [False, False, True, True]


def test_leaving_stops_what_is_on_its_way(opened: Open) -> None:
    service = Pretend((DUPLEX,))
    window = opened(service)
    heard = _heard(window)
    window.go.click()
    window.cancel.click()
    assert service.stopped
    assert window.isVisible(), "until the pages have stopped"
    assert window.state.text() == "Stopping…"
    service.end()
    assert not window.isVisible()
    assert not heard


@pytest.mark.parametrize("language", ["en", "de", "qps"])
def test_no_words_are_cut(opened: Open, language: str) -> None:
    long = replace(SIMPLE, label="A printer whose name is as long as names in an office are, on floor 12")
    service = Pretend((long,))
    window = opened(service, (Sheet.FRIDGE, Sheet.CARDS), language=language)
    window.choices.which.segment(True).click()
    window.go.click()
    service.end()
    QApplication.processEvents()
    for label in window.findChildren(Text):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
    assert window.width() <= 800


def test_a_screen_reader_hears_what_each_field_is(opened: Open) -> None:
    window = opened(Pretend((DUPLEX,)))
    labels = {label.buddy(): label.text() for label in window.findChildren(QLabel) if label.buddy()}
    assert labels[window.printer] == "Printer"
    assert labels[window.choices.copies_field] == "Copies"
    named = {
        QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in (window.choices.copies_field, window.choices.first, window.choices.last)
    }
    assert named == {"Copies", "First sheet", "Last sheet"}
