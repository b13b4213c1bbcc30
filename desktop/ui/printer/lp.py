"""CUPS by its own programs, ``lpstat``, ``lpoptions`` and ``lp``, over its socket on this machine. No Qt.

They are run with a list of arguments: no shell reads a printer's name or a title. Pages travel over
standard input, so that no copy of them is left in a folder.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from desktop.ui.printer.order import NotPrinted, Order, Part, Printer
from desktop.wording import printer as words
from desktop.wording.phrase import said

SOCKETS: Final = ("/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd")
"""Where CUPS listens on this machine: Linux, older Linux, macOS."""
SERVER: Final = "CUPS_SERVER"
PATIENCE: Final = 20
"""Seconds that a question about printers may take."""
MEDIA: Final = {
    "a4": "iso_a4_210x297mm",
    "letter": "na_letter_8.5x11in",
    "a3": "iso_a3_297x420mm",
    "a5": "iso_a5_148x210mm",
    "tabloid": "na_ledger_11x17in",
    "legal": "na_legal_8.5x14in",
}
"""What the standard for printers (PWG 5101.1) calls our papers."""
MAX_TITLE: Final = 120
_COLOUR, _BOTH_SIDES = 0x8, 0x10  # bits of CUPS' printer-type
_STOPPED = "5"  # of CUPS' printer-state
_OPTION: Final = re.compile(r"(?<!\S)([\w-]+)=(?:'(.*?)'(?=\s+[\w-]+(?:[=\s]|$)|\s*$)|(\S*))")


def socket(environment: Mapping[str, str] = os.environ, places: tuple[str, ...] = SOCKETS) -> Path | None:
    """The socket of this machine's CUPS; None where there is none.

    A host's name in CUPS_SERVER is passed over: Footwork opens no network connection.
    """
    named = environment.get(SERVER, "")
    for place in (named, *places) if named.startswith("/") else places:
        if Path(place).is_socket():
            return Path(place)
    return None


def programs() -> bool:
    """Whether the programs are there."""
    return all(map(shutil.which, ("lp", "lpstat", "lpoptions")))


class Lp:
    """The print system behind a socket. Its calls wait for programs: make them on a thread of their own."""

    def __init__(self, socket: Path) -> None:
        self._variables = {**os.environ, SERVER: str(socket)}
        if getattr(sys, "frozen", False):  # the system's programs want the system's libraries, not ours
            libraries = os.environ.get("LD_LIBRARY_PATH_ORIG", "")
            self._variables["LD_LIBRARY_PATH"] = libraries
        self._running: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def printers(self) -> tuple[Printer, ...]:
        """All printers, the usual one first. Raises NotPrinted when CUPS gives no answer."""
        try:
            names = self._asked("lpstat", "-e").split("\n")
            usual = self._asked("lpstat", "-d").strip().rpartition(": ")[2]
            found = [self._printer(name, usual) for name in names if name]
        except (OSError, subprocess.SubprocessError):
            raise NotPrinted(said(words.NO_ANSWER)) from None
        return tuple(sorted(found, key=lambda one: (not one.usual, one.shown.casefold())))

    def hand_over(self, order: Order, part: Part, content: bytes) -> None:
        """Give CUPS a PDF file of a part. Raises NotPrinted; returns early once ``stop`` was called."""
        try:
            self._running = subprocess.Popen(
                lp_command(order, part),
                env=self._variables,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                start_new_session=True,  # without a terminal nobody is asked for a password
            )
        except OSError as error:
            raise _refused(order, error.strerror or "") from None
        if self._stopped:
            self._running.terminate()
        _, complaint = self._running.communicate(content)
        if self._running.returncode and not self._stopped:
            raise _refused(order, complaint.decode(errors="replace"))

    def stop(self) -> None:
        """Hand nothing over any more."""
        self._stopped = True
        if self._running is not None:
            self._running.terminate()

    @property
    def stopped(self) -> bool:
        """Whether ``stop`` was called: what was not handed over by then never is."""
        return self._stopped

    # ---- how it is done --------------------------------------------------------------------

    def _printer(self, name: str, usual: str) -> Printer:
        told = read_options(self._asked("lpoptions", "-p", name))
        able = int(told["printer-type"]) if told.get("printer-type", "").isdecimal() else None
        return Printer(
            name,
            label=told.get("printer-info", ""),
            place=told.get("printer-location", ""),
            usual=name == usual,
            both_sides=None if able is None else bool(able & _BOTH_SIDES),
            colour=None if able is None else bool(able & _COLOUR),
            accepting=told.get("printer-is-accepting-jobs") != "false",
            stopped=told.get("printer-state") == _STOPPED,
        )

    def _asked(self, *command: str) -> str:
        done = subprocess.run(
            command,
            env={**self._variables, "LC_ALL": "C.UTF-8"},  # read by us, not by a person
            stdin=subprocess.DEVNULL,
            capture_output=True,
            start_new_session=True,
            timeout=PATIENCE,
        )
        return done.stdout.decode(errors="replace")


def lp_command(order: Order, part: Part) -> list[str]:
    """The call of ``lp`` that prints a part, given to it on standard input.

    ``print-scaling=none`` keeps a millimetre a millimetre. A page of no known paper is fitted to the one that
    lies in the printer. Copies come set by set, so that a stack that is printed twice stays in order.
    """
    options = [
        *([f"media={MEDIA[part.paper]}"] if part.paper else []),
        f"print-scaling={'none' if part.paper else 'fit'}",
        f"sides={part.turned}",
        f"print-color-mode={'monochrome' if order.grey else 'color'}",
        "collate=true",
        "document-format=application/pdf",
    ]
    command = ["lp", "-d", order.printer.name, "-n", str(order.copies), "-t", _title(part.pages.title)]
    for option in options:
        command += ["-o", option]
    return command


def read_options(text: str) -> dict[str, str]:
    """What ``lpoptions`` prints, ``copies=1 printer-info='At home' …``, by name.

    It does not escape: in ``'Ann's printer'`` the value ends where another name follows.
    """
    return {name: quoted or plain for name, quoted, plain in _OPTION.findall(text)}


def _title(title: str) -> str:
    """A title on one line, no longer than print systems take."""
    return " ".join(title.split())[:MAX_TITLE]


def _refused(order: Order, complaint: str) -> NotPrinted:
    """The sentence for what ``lp`` complains of; the last line is the reason, in the system's language."""
    reason = re.sub(r"^lp: *(Error - )?", "", (complaint.strip().splitlines() or [""])[-1]).strip(" .")
    if not reason:
        return NotPrinted(said(words.REFUSED, printer=order.printer.shown))
    return NotPrinted(said(words.REFUSED_BECAUSE, printer=order.printer.shown, reason=reason))
