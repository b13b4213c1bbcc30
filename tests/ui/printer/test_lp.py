"""The calls of CUPS' programs, and what is read from their answers."""

import os
import socket as sockets
from pathlib import Path

import pytest

from desktop.ui.printer import lp
from desktop.ui.printer.order import NotPrinted, Order, Part, Printer, Turned, parts_of
from desktop.wording.voice import Voice
from printouts import Pages, Sheet, lay_out
from printouts.formats.paper import PAPERS
from printouts.marks import Page
from tests.printouts.jobs import job
from tests.printouts.sample import DRAWINGS


def _order(printer: str = "Keep", title: str = "Week 48", **more: object) -> Order:
    pages = Pages(title, (Page(*PAPERS["a4"], ()),), drawings=DRAWINGS)
    return Order(pages, "one", Printer(printer, label="At home"), **more)  # type: ignore[arg-type]


def _command(order: Order) -> list[str]:
    return lp.lp_command(order, parts_of(order)[0])


def test_a_sheet_is_printed_at_true_size_on_its_own_paper() -> None:
    assert _command(_order(copies=3, grey=True)) == [
        *("lp", "-d", "Keep", "-n", "3", "-t", "Week 48"),
        *("-o", "media=iso_a4_210x297mm", "-o", "print-scaling=none", "-o", "sides=one-sided"),
        *("-o", "print-color-mode=monochrome", "-o", "collate=true"),
        *("-o", "document-format=application/pdf"),
    ]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_has_a_name_that_printers_know(paper: str) -> None:
    pages = lay_out(job(Sheet.CARDS, paper=paper, card="a7", sides="short"))
    order = Order(pages, "short", Printer("Keep"))
    command = _command(order)
    assert f"media={lp.MEDIA[paper]}" in command
    assert "sides=two-sided-short-edge" in command


def test_a_picture_for_a_screen_is_fitted_to_the_paper_in_the_printer() -> None:
    part = Part(Pages("Phone", (Page(1080, 2400, ()),), drawings=DRAWINGS), Turned.NOT, None)
    command = lp.lp_command(_order(), part)
    assert "print-scaling=fit" in command
    assert not [word for word in command if word.startswith("media=")]


@pytest.mark.parametrize("odd", ["-o raw", "--", "$(reboot)", "a; b", 'Büro\'s "drucker"'])
def test_odd_names_are_one_argument_each(odd: str) -> None:
    command = _command(_order(odd, odd))
    assert command[command.index("-d") + 1] == odd
    assert command[command.index("-t") + 1] == odd
    assert len(command) == len(_command(_order()))


def test_a_title_is_one_short_line() -> None:
    command = _command(_order(title="Two\nlines\t" + "x" * 500))
    title = command[command.index("-t") + 1]
    assert title.startswith("Two lines xxx")
    assert len(title) == lp.MAX_TITLE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("copies=1 printer-info='At home' x=y", {"copies": "1", "printer-info": "At home", "x": "y"}),
        (
            "printer-info='Ann's printer' printer-location printer-state=3\n",
            {"printer-info": "Ann's printer", "printer-state": "3"},
        ),
        ("printer-info='a=b c' y=", {"printer-info": "a=b c", "y": ""}),
        ("", {}),
    ],
)
def test_what_a_printer_can_is_read_whatever_it_is_called(text: str, expected: dict[str, str]) -> None:
    assert lp.read_options(text) == expected


def test_only_a_socket_of_this_machine_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's name is short
    with sockets.socket(sockets.AF_UNIX) as open_socket:
        open_socket.bind("cups.sock")
        here = tmp_path / "cups.sock"
        places = (str(tmp_path / "none"), str(here))
        assert lp.socket({}, places) == here
        assert lp.socket({lp.SERVER: str(here)}, ()) == here
        assert lp.socket({lp.SERVER: "printers.example:631"}, places) == here
        assert lp.socket({lp.SERVER: "printers.example:631"}, ()) is None
        assert lp.socket({}, (str(tmp_path),)) is None


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder before all others on the path, for programs that play CUPS."""
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return tmp_path


def _plays(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_printers_are_read_with_what_they_can(programs: Path) -> None:
    _plays(programs, "lpstat", '[ "$1" = -e ] && printf "Old\\n-odd\\n" || echo "system default: -odd"')
    _plays(
        programs,
        "lpoptions",
        '[ "$2" = Old ] && echo "printer-type=4 printer-state=5 printer-is-accepting-jobs=false" || '
        """echo "printer-info='The odd one' printer-location=Hall printer-type=4188 printer-state=3" """,
    )
    odd, old = lp.Lp(Path("/none")).printers()
    assert odd == Printer("-odd", "The odd one", "Hall", usual=True, both_sides=True, colour=True)
    assert old == Printer("Old", both_sides=False, colour=False, accepting=False, stopped=True)


def test_a_refusal_is_one_sentence_with_the_systems_reason(programs: Path) -> None:
    _plays(programs, "lp", 'cat > /dev/null; echo "lp: Error - The printer is on fire." >&2; exit 1')
    order = _order()
    with pytest.raises(NotPrinted) as refused:
        lp.Lp(Path("/none")).hand_over(order, parts_of(order)[0], b"%PDF")
    said = Voice.of().say(refused.value.said)
    assert said == "At home did not take the pages: The printer is on fire."


def test_without_a_reason_it_is_a_sentence_all_the_same(programs: Path) -> None:
    _plays(programs, "lp", "exit 1")
    order = _order()
    with pytest.raises(NotPrinted) as refused:
        lp.Lp(Path("/none")).hand_over(order, parts_of(order)[0], b"x" * 1_000_000)
    assert Voice.of().say(refused.value.said) == "At home did not take the pages."


def test_a_print_system_that_is_broken_is_said_to_be_silent(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(programs))  # nothing there
    with pytest.raises(NotPrinted) as silent:
        lp.Lp(Path("/none")).printers()
    assert "does not answer" in Voice.of().say(silent.value.said)


def test_stopping_ends_a_call_that_is_under_way(programs: Path) -> None:
    _plays(programs, "lp", "cat > /dev/null; exec tail -f /dev/null")
    system, order = lp.Lp(Path("/none")), _order()
    system.stop()
    system.hand_over(order, parts_of(order)[0], b"%PDF")  # returns, and complains of nothing
    assert system.stopped
