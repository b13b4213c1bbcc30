"""A real print: the window sends pages to printers of a real CUPS, which keep what they are given."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.model.settings import Theme
from desktop.ui.printer import lp
from desktop.ui.printer.asking import print_pages
from desktop.ui.printer.window import PrinterWindow
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice
from printouts import Pages, Sheet, lay_out, pdf
from printouts.sheets import sheets_of
from tests.e2e.cups import PrintSystem, print_system
from tests.patience import PATIENCE
from tests.printouts import tools
from tests.printouts.jobs import job

A4, LETTER = "595.276 x 841.89 pts (A4)", "612 x 792 pts (letter)"
LYING = {"a4": "841.89 x 595.276 pts (A4)", "letter": "792 x 612 pts (letter)"}
ODD = "-o_raw"
"""A printer that is called like an option."""
CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def running() -> Iterator[PrintSystem]:
    with print_system() as cups:
        cups.add_printer("Keep", more=("-D", "Ann's printer", "-L", "Hall"))
        cups.add_printer("Filtered", filtered=True)
        cups.add_printer(ODD)
        yield cups


@pytest.fixture
def cups(running: PrintSystem, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintSystem]:
    """The print system as this process finds it; nothing is printed yet."""
    monkeypatch.setenv(lp.SERVER, str(running.socket))
    yield running
    running.forget()


def _window(desk: QWidget, pages: Pages, sides: str, printer: str, heard: list[str]) -> PrinterWindow:
    """The print window; what it says at its end is ``heard``."""
    return print_pages(
        desk, pages, sides, Themes(Theme.LIGHT), Voice.of(), printer=printer,
        sent=lambda sentence, _: heard.append(sentence),
    )  # fmt: skip


class Asked:
    """The print window over a desk of its own, used as a runner does."""

    def __init__(self, qtbot: QtBot, pages: Pages, sides: str, printer: str) -> None:
        self._qtbot, self._desk = qtbot, QWidget()
        self.sentences: list[str] = []
        self.window = _window(self._desk, pages, sides, printer, self.sentences)
        qtbot.waitUntil(self.window.go.isEnabled)

    def press(self) -> None:
        """Print, and wait until all that is to be sent now was sent, or refused."""
        self.window.go.click()
        self._qtbot.waitUntil(lambda: bool(self.sentences) or self.window.go.isEnabled())

    @property
    def said(self) -> str:
        """What the window says."""
        return self.window.state.text()


def _print(qtbot: QtBot, pages: Pages, sides: str = "one", printer: str = "Keep", copies: int = 1) -> Asked:
    asked = Asked(qtbot, pages, sides, printer)
    asked.window.choices.copies_field.setValue(copies)
    asked.press()
    return asked


@cache
def _pages(what: Sheet, **options: Any) -> Pages:
    return lay_out(job(what, **options))


def _written(pages: Pages, folder: Path) -> Path:
    file = folder / "ours.pdf"
    file.write_bytes(pdf(pages))
    return file


def test_the_printers_are_found_and_called_as_their_owner_calls_them(cups: PrintSystem) -> None:
    found = {printer.name: printer for printer in lp.Lp(cups.socket).printers()}
    assert set(found) == {"Keep", "Filtered", ODD}
    keep = found["Keep"]
    assert (keep.shown, keep.place, keep.both_sides, keep.colour) == ("Ann's printer", "Hall", True, True)
    assert keep.accepting
    assert not keep.stopped


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_weeks_fridge_sheet_arrives_as_it_is(
    qtbot: QtBot, cups: PrintSystem, tmp_path: Path, paper: str
) -> None:
    pages = _pages(Sheet.FRIDGE, paper=paper)
    asked = _print(qtbot, pages, copies=2)
    (kept,) = cups.kept(1)
    assert kept.file.read_bytes() == pdf(pages)
    info = tools.info(kept.file)
    assert (info["Pages"], info["Page size"]) == ("1", LYING[paper])
    assert tools.words(kept.file) == tools.words(_written(pages, tmp_path))
    assert "Heel-to-toe" in tools.words(kept.file)
    assert (kept.printer, kept.title, kept.copies) == ("Keep", pages.title, 2)
    assert {f"media={lp.MEDIA[paper]}", "print-scaling=none", "sides=one-sided"} <= set(kept.options)
    assert {f"PageSize={'A4' if paper == 'a4' else 'Letter'}", "Duplex=None"} <= set(kept.options)
    assert asked.sentences == ["2 sheets were sent to Ann's printer."]


@pytest.mark.parametrize(
    ("paper", "sides", "asked", "done"),
    [
        ("a4", "long", "two-sided-long-edge", "DuplexNoTumble"),
        ("letter", "short", "two-sided-short-edge", "DuplexTumble"),
    ],
)
def test_cards_are_printed_on_both_sides(
    qtbot: QtBot, cups: PrintSystem, paper: str, sides: str, asked: str, done: str
) -> None:
    pages = _pages(Sheet.CARDS, paper=paper, sides=sides)
    _print(qtbot, pages, sides, copies=3)
    (kept,) = cups.kept(1)
    info = tools.info(kept.file)
    assert int(info["Pages"]) == len(pages.pages) > 2
    assert info["Page size"] == (A4 if paper == "a4" else LETTER)
    assert kept.copies == 3
    assert {f"sides={asked}", f"Duplex={done}", "print-color-mode=color"} <= set(kept.options)
    assert "Heel-to-toe" in tools.words(kept.file)


def test_a_fridge_sheet_with_cards_is_a_job_of_its_own(qtbot: QtBot, cups: PrintSystem) -> None:
    """Its empty back, which the file has, is not printed."""
    pages = lay_out(replace(job(Sheet.FRIDGE, sides="long"), what=(Sheet.FRIDGE, Sheet.CARDS)))
    _print(qtbot, pages, "long")
    sheet, cards = cups.kept(2)
    assert [tools.info(kept.file)["Pages"] for kept in (sheet, cards)] == ["1", str(len(pages.pages) - 2)]
    assert "sides=one-sided" in sheet.options
    assert "sides=two-sided-long-edge" in cards.options


def test_fronts_are_printed_and_backs_when_the_stack_was_turned(qtbot: QtBot, cups: PrintSystem) -> None:
    pages = _pages(Sheet.CARDS, sides="fronts-backs")
    half = len(pages.pages) // 2
    asked = _print(qtbot, pages, "fronts-backs")
    (fronts,) = cups.kept(1)
    assert asked.said.startswith("When the fronts are out, turn the stack on its long edge")
    assert asked.window.go.text() == "Print backs"
    assert fronts.file.read_bytes() == pdf(replace(pages, pages=pages.pages[:half]))
    asked.press()
    _, backs = cups.kept(2)
    assert backs.file.read_bytes() == pdf(replace(pages, pages=pages.pages[half:]))
    assert all("sides=one-sided" in kept.options for kept in (fronts, backs))
    assert asked.sentences == [f"{half} sheets were sent to Ann's printer."]


def test_some_sheets_are_printed_in_grey(qtbot: QtBot, cups: PrintSystem) -> None:
    pages = _pages(Sheet.CARDS, sides="long")
    asked = Asked(qtbot, pages, "long", "Keep")
    choices = asked.window.choices
    choices.colour.segment(True).click()
    choices.which.segment(True).click()
    choices.first.setValue(2)
    choices.last.setValue(2)
    asked.press()
    (kept,) = cups.kept(1)
    second = tuple(side for side in sheets_of(pages.pages)[1] if side)
    assert len(second) == 2
    assert kept.file.read_bytes() == pdf(replace(pages, pages=second))
    assert {"print-color-mode=monochrome", "ColorModel=Gray"} <= set(kept.options)


def test_a_name_like_an_option_is_a_name(qtbot: QtBot, cups: PrintSystem) -> None:
    _print(qtbot, replace(_pages(Sheet.FRIDGE), title="-n 99; $(false)"), printer=ODD)
    (kept,) = cups.kept(1)
    assert (kept.printer, kept.title, kept.copies) == (ODD, "-n 99; $(false)", 1)


def test_a_printer_that_takes_nothing_is_told_in_one_sentence(qtbot: QtBot, cups: PrintSystem) -> None:
    rejecting = ["/usr/sbin/cupsreject", "-r", "Moving house", "Filtered"]
    subprocess.run(rejecting, env=cups.variables, check=True, timeout=PATIENCE)
    try:
        asked = _print(qtbot, _pages(Sheet.FRIDGE), printer="Filtered")
        assert asked.said.startswith("Filtered did not take the pages: ")
        assert asked.said.endswith(".")
        assert not asked.sentences
        assert "takes no pages" in asked.window.about_printer.text()
        asked.window.reject()
    finally:
        subprocess.run(["/usr/sbin/cupsaccept", "Filtered"], env=cups.variables, check=True, timeout=PATIENCE)


def _places(file: Path) -> dict[str, tuple[float, float]]:
    """Where the first page's words are that stand there just once: middles, in points from the upper left."""
    told = tools.called("pdftotext", "-bbox", "-l", "1", file, "-")
    words = ElementTree.fromstring(told).findall(".//{*}word")
    often = Counter(word.text for word in words)
    found: dict[str, tuple[float, float]] = {}
    for word in words:
        left, right, top, bottom = (float(word.attrib[side]) for side in ("xMin", "xMax", "yMin", "yMax"))
        if word.text and often[word.text] == 1:
            found[word.text] = ((left + right) / 2, (top + bottom) / 2)
    return found


@pytest.mark.parametrize("what", [Sheet.CARDS, Sheet.FRIDGE])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_nothing_is_scaled_or_moved_on_the_way(
    qtbot: QtBot, cups: PrintSystem, tmp_path: Path, what: Sheet, paper: str
) -> None:
    """CUPS' filter for pages would fit them within the printer's margins, unless it is told not to.

    A lying page it turns upright as a whole.
    """
    pages = _pages(what, paper=paper, card="4x6", rule=True)  # beside the cards
    _print(qtbot, pages, printer="Filtered")
    (kept,) = cups.kept(1)
    assert tools.info(kept.file)["Page size"] == (A4 if paper == "a4" else LETTER)
    ours, printed = _places(_written(pages, tmp_path)), _places(kept.file)
    first = pages.pages[0]
    if first.width > first.height:
        ours = {word: (first.height - down, across) for word, (across, down) in ours.items()}
    assert len(ours) > 30
    assert printed == {word: pytest.approx(place, abs=0.1) for word, place in ours.items()}


# ---- no network ----------------------------------------------------------------------------


def _run_watched(folder: Path, variables: dict[str, str], *asked: str) -> tuple[str, str]:
    """What the program says that prints what is asked, and its calls of the network, its children's too."""
    trace = folder / "trace"
    command = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace)]
    program = [sys.executable, "-m", "tests.e2e.print_once", "Keep", *asked]
    done = subprocess.run(
        [*command, *program],
        env={**variables, "QT_QPA_PLATFORM": "offscreen"},
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    return done.stdout.strip(), trace.read_text()


def test_printing_opens_no_network_connection(cups: PrintSystem, tmp_path: Path) -> None:
    said, calls = _run_watched(tmp_path, cups.variables, "fridge", "one", "1")
    assert said == "1 sheet was sent to Ann's printer."
    assert str(cups.socket) in calls
    assert "AF_INET" not in calls
    assert len(cups.kept(1)) == 1


def _without_programs(variables: dict[str, str], folder: Path) -> dict[str, str]:
    """An environment that lacks the programs of CUPS."""
    folder.mkdir()
    (folder / "strace").symlink_to("/usr/bin/strace")
    return {**variables, "PATH": str(folder)}


def test_painting_on_a_printer_opens_none_either(cups: PrintSystem, tmp_path: Path) -> None:
    """Without the programs of CUPS Qt's own way to it is taken, and that by the same socket."""
    variables = _without_programs(cups.variables, tmp_path / "bin")
    said, calls = _run_watched(tmp_path, variables, "fridge", "one", "1")
    assert said == "1 sheet was sent to Ann's printer."
    assert str(cups.socket) in calls
    assert "AF_INET" not in calls
    (kept,) = cups.kept(1)
    assert tools.info(kept.file)["Page size"] == "842 x 595 pts (A4)"  # Qt knows whole points alone
    assert {"PageSize=A4", "Duplex=None"} <= set(kept.options)
    red, green, blue = tools.pdfium_picture(kept.file, 72).split()
    assert red.tobytes() == green.tobytes() == blue.tobytes(), "Qt makes grey ink of it by itself"


@pytest.mark.parametrize(("sides", "turned"), [("long", "DuplexNoTumble"), ("short", "DuplexTumble")])
def test_a_painted_deck_is_printed_on_both_sides(
    cups: PrintSystem, tmp_path: Path, sides: str, turned: str
) -> None:
    variables = _without_programs(cups.variables, tmp_path / "bin")
    _run_watched(tmp_path, variables, "cards", sides, "3")
    (kept,) = cups.kept(1)
    pages = _pages(Sheet.CARDS, sides=sides)
    assert int(tools.info(kept.file)["Pages"]) == len(pages.pages)
    assert (kept.copies, kept.title) == (3, pages.title)
    assert f"Duplex={turned}" in kept.options


def test_without_a_print_system_there_is_no_printer_and_no_network(tmp_path: Path) -> None:
    variables = {**os.environ, lp.SERVER: "printers.example:631"}
    said, calls = _run_watched(tmp_path, variables, "fridge", "one", "1")
    assert said.startswith("No printer is set up on this computer; save the pages as a PDF")
    assert "AF_INET" not in calls
