"""From a start to the first window, ours and others': ``python -m tests.benchmarks.first_window [PICTURES]``.

Footwork from the checkout and Footwork as packed in the newest .deb of ``dist``, then novelWriter, Vorta,
GNOME Calendar and Picard, all on one virtual screen and in turn. A window is there when it covers a quarter
of the screen and shows more than a blank ground: what a runner sees, whatever a program is made with, and no
greeting that stands in for it. Ends with 1 where the packed program takes more than 1.2 times the start from
the checkout, or another is sooner.

It is no part of the tests or of ``bench``: the other programs are big, and installed for this alone.
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter, sleep
from typing import Final

from PIL import Image, ImageChops, ImageGrab

from tests.benchmarks.starting import ROOT, keep_a_week
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for
from tests.patience import PATIENCE

ROUNDS: Final = 7
FROZEN_LIMIT: Final = 1.2
"""How much longer the packed program may take than the checkout."""
OTHERS: Final = {
    "novelWriter": "novelwriter",
    "Vorta": "vorta",
    "GNOME Calendar": "gnome-calendar",
    "Picard": "picard",
}
"""Programs for the same desktop, by their commands: three with Python and Qt, one in C."""
HOW_TO_INSTALL: Final = (
    "Install them for this measurement: apt-get install --no-install-recommends vorta borgbackup "
    "gnome-calendar picard, and pipx install novelWriter."
)
COARSE: Final = (320, 200)
"""The screen is looked at in so many points: quickly, so that looking takes little from what is measured."""
BLANK: Final = 24
"""A frame with its title around nothing shows fewer colours than that."""


@dataclass(frozen=True)
class Start:
    """A program and the command that starts it."""

    name: str
    command: Sequence[str]


class Watch:
    """A hand on the stopwatch, and an eye on a screen."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self.screen = screen
        # Nothing of Qt's bridge to a screen reader, and compiled modules kept, as on a runner's desktop.
        self.variables = {
            **screen.variables,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0",
            "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        }
        self.bare = self.look()

    def look(self) -> Image.Image:
        """The screen as it is now, in few points."""
        return ImageGrab.grab(xdisplay=self.screen.display).resize(COARSE, Image.Resampling.NEAREST)

    def has_window(self) -> bool:
        """Whether there is one with something in it."""
        seen = self.look()
        changed = ImageChops.difference(seen, self.bare).convert("L").point(lambda light: 255 * (light > 0))
        box = changed.getbbox()
        if box is None or changed.histogram()[255] < COARSE[0] * COARSE[1] / 4:
            return False
        return len(seen.crop(box).getcolors(COARSE[0] * COARSE[1]) or ()) > BLANK

    def seconds(self, start: Start, picture: Path | None = None) -> float:
        """From the start of the command to its first window; then it is ended."""
        quiet = subprocess.DEVNULL
        began = perf_counter()
        program = subprocess.Popen(start.command, cwd=ROOT, env=self.variables, stdout=quiet, stderr=quiet)
        try:
            end = monotonic() + PATIENCE
            while not self.has_window():
                if program.poll() is not None or monotonic() > end:
                    raise TimeoutError(f"{start.name} showed no window ({program.poll()}).")
                sleep(0.005)
            took = perf_counter() - began
            if picture:
                self.screen.photograph(picture)
        finally:
            program.terminate()
            program.wait(PATIENCE)
        wait_for("the screen to be bare again", lambda: self.look() == self.bare)
        return took


def ours(folder: Path) -> list[Start]:
    """Footwork from here and from its package, both with a planned week."""
    packages = sorted((ROOT / "dist").glob("footwork_*.deb"), key=lambda path: path.stat().st_mtime)
    if not packages:
        sys.exit("There is no footwork_*.deb in dist; make it first with installer/build.py deb.")
    subprocess.run(["dpkg-deb", "-x", packages[-1], folder / "package"], check=True, timeout=PATIENCE)
    keep_a_week(folder / "data")
    asked = ["--data", str(folder / "data")]
    packed = folder / "package/usr/lib/footwork/footwork"
    return [
        Start("Footwork, packed", [str(packed), *asked]),
        Start("Footwork, checkout", [sys.executable, "-m", "desktop", *asked]),
    ]


def others() -> list[Start]:
    """The programs beside ours; the sentence says which are missing."""
    missing = [name for name, command in OTHERS.items() if shutil.which(command) is None]
    if missing:
        sys.exit(f"Not installed here: {', '.join(missing)}. {HOW_TO_INSTALL}")
    return [Start(name, [command]) for name, command in OTHERS.items()]


def main(words: Sequence[str]) -> int:
    """Measure all in turn and print the table; returns the exit status."""
    pictures = Path(words[0]) if words else None
    with TemporaryDirectory() as name, Screen(Path(name), "1280x800") as screen:
        starts = [*ours(Path(name)), *others()]
        watch = Watch(screen, Path(name))
        for start in starts:  # a first run compiles, and makes what it keeps
            watch.seconds(start, pictures and pictures / f"first-window-{start.name}.png")
        took: dict[str, list[float]] = {start.name: [] for start in starts}
        for _ in range(ROUNDS):
            for start in starts:
                took[start.name].append(watch.seconds(start))
    packed, checkout, *rest = (median(seconds) for seconds in took.values())
    for name, seconds in took.items():
        middle = median(seconds)
        print(f"{name:20}{1000 * middle:6.0f} ms  {middle / packed:5.2f} times the packed one")
    return 0 if packed <= FROZEN_LIMIT * checkout and packed < min(rest) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
