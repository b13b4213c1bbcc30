"""A print system of the tests' own: CUPS on a socket file, with printers that keep what they are given.

It opens no port and touches nothing of the system's own CUPS. Debian: cups, cups-client.
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.e2e.waiting import PATIENCE, wait_for

SYSTEM: Final = Path("/usr/lib/cups")
"""Filters and helpers; the backends, which bring pages to printers, are the tests' own."""
PPD: Final = Path(__file__).with_name("keep.ppd.in")
TAKES_PDF: Final = "application/pdf application/vnd.cups-pdf 0 -"
"""A printer that is handed the file as it is."""
FILTERED: Final = "application/vnd.cups-pdf application/pdf 0 -"
"""A printer that is handed what CUPS' own filter for pages (pdftopdf) makes of the file."""

BACKEND: Final = """#!/bin/sh
# Called with job, user, title, copies, options and perhaps a file; without anything to say what it is.
[ $# -gt 0 ] || exit 0
mkdir -p "{kept}/$1"
printf '%s\\n' "${{DEVICE_URI##*/}}" "$3" "$4" "$5" > "{kept}/$1/told"
cat "${{6:--}}" > "{kept}/$1/pages.part" && mv "{kept}/$1/pages.part" "{kept}/$1/pages.pdf"
"""

FILES: Final = """SystemGroup root
User lp
Group lp
Sandboxing Relaxed
ServerRoot {home}/root
ServerBin {home}/bin
DataDir /usr/share/cups
StateDir {home}/run
RequestRoot {home}/spool
TempDir {home}/spool/tmp
CacheDir {home}/cache
AccessLog {home}/access
ErrorLog {home}/error
PageLog {home}/page
"""

DAEMON: Final = """Listen {socket}
Browsing Off
WebInterface No
LogLevel debug
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""


@dataclass(frozen=True)
class Kept:
    """What a printer was given: the file, and what it was told about it."""

    job: int
    printer: str
    title: str
    copies: int
    options: tuple[str, ...]
    file: Path


class PrintSystem:
    """A running CUPS in a folder. ``variables`` is the environment in which programs find it."""

    def __init__(self, home: Path) -> None:
        self.home, self.socket = home, home / "run/cups.sock"
        self._kept = home / "kept"
        for folder in ("root", "run", "spool/tmp", "cache", "bin/backend", "kept"):
            (home / folder).mkdir(parents=True)
        for part in SYSTEM.iterdir():
            if part.name != "backend":
                (home / "bin" / part.name).symlink_to(part)
        backend = home / "bin/backend/keep"
        backend.write_text(BACKEND.format(kept=self._kept))
        backend.chmod(0o700)  # run as whoever runs the print system, root included
        (home / "files.conf").write_text(FILES.format(home=home))
        (home / "cupsd.conf").write_text(DAEMON.format(socket=self.socket))
        self.variables = {**os.environ, "CUPS_SERVER": str(self.socket)}

    def start(self) -> subprocess.Popen[bytes]:
        """Start it; it can be asked once this returns."""
        settings = str(self.home / "cupsd.conf"), str(self.home / "files.conf")
        command = ["/usr/sbin/cupsd", "-f", "-c", settings[0], "-s", settings[1]]
        process = subprocess.Popen(command)
        wait_for("the print system", self.socket.is_socket)
        return process

    def add_printer(self, name: str, *, filtered: bool = False, more: Sequence[str] = ()) -> None:
        """Set up a printer that prints on both sides, and in colour."""
        ppd = self.home / f"{name}.ppd"
        ppd.write_text(PPD.read_text().replace("@FILTER@", FILTERED if filtered else TAKES_PDF))
        command = ["/usr/sbin/lpadmin", "-p", name, "-E", "-v", f"keep:/{name}", "-P", str(ppd), *more]
        subprocess.run(command, env=self.variables, check=True, stderr=subprocess.DEVNULL, timeout=PATIENCE)

    def kept(self, count: int) -> list[Kept]:
        """All that was printed, in order, once it is so many jobs."""
        wait_for(f"{count} printed jobs", lambda: len(self._finished()) >= count)
        return [self._read(folder) for folder in self._finished()]

    def forget(self) -> None:
        """Begin again to count what is printed."""
        for folder in self._finished():
            folder.rename(self.home / "cache" / f"job {folder.name}")

    def _finished(self) -> list[Path]:
        done = [file.parent for file in self._kept.glob("*/pages.pdf")]
        return sorted(done, key=lambda folder: int(folder.name))

    def _read(self, folder: Path) -> Kept:
        printer, title, copies, options = (folder / "told").read_text().splitlines()
        return Kept(
            int(folder.name), printer, title, int(copies), tuple(options.split()), folder / "pages.pdf"
        )


@contextmanager
def print_system() -> Iterator[PrintSystem]:
    """CUPS while it is needed, in a folder that its filters may enter: root runs them as somebody else."""
    with TemporaryDirectory(prefix="cups-") as folder:
        home = Path(folder)
        home.chmod(0o755)
        system = PrintSystem(home)
        process = system.start()
        try:
            yield system
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)
