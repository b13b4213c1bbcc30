"""The setup for Windows on Wine: installed silently, used by its command line and in its window, removed."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageGrab

from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for
from tests.packages.proof import Shown, show
from tests.patience import PATIENCE

ICU = Path(__file__).with_name("icu.c")
"""Qt asks Windows 10's own ICU for converters of text; Wine 8 has none, so there is one that knows none."""
WEEK = "2026-W48"
NOTE = "Before you start"
DRAWN = 1000
"""Colours of the library: words with smooth edges have half as many, and small figures more."""


def beyond(file: Path) -> str:
    """What Windows calls a file of the system that Wine runs on."""
    return "Z:" + str(file).replace("/", "\\")


@dataclass
class Windows:
    """The life of the setup in a new Wine."""

    screen: Screen
    setup: Path
    folder: Path
    pictures: Path

    def all(self) -> Iterator[Shown]:
        """Everything, in order."""
        for what, proof in (
            ("a new Windows, without a network", self.prepare),
            ("installed silently, for one user", self.install),
            ("says its version", self.version),
            ("a week planned by the command line", self.plan),
            ("a fridge sheet printed", self.print),
            ("its window opened", self.window),
            ("installed again over itself, with its data", self.upgrade),
            ("removed without a trace but the plans", self.remove),
        ):
            yield show("Wine", what, proof)

    @property
    def prefix(self) -> Path:
        return self.folder / "wine"

    @property
    def local(self) -> Path:
        """Where Windows keeps what belongs to one user."""
        (user,) = [each for each in (self.prefix / "drive_c/users").iterdir() if each.name != "Public"]
        return user / "AppData/Local"

    @property
    def program(self) -> Path:
        return self.local / "Programs/Footwork"

    def wine(self, *words: object) -> None:
        """Run a program of Windows until it ends.

        Nothing listens to it: Wine's own services hold open for ever what they are given to speak to.
        """
        quiet = subprocess.DEVNULL
        command = ["wine", *map(str, words)]
        subprocess.run(
            command,
            env=self.variables,
            check=True,
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            timeout=PATIENCE,
        )

    @property
    def variables(self) -> dict[str, str]:
        told = {"WINEPREFIX": str(self.prefix), "WINEARCH": "win64", "WINEDEBUG": "-all"}
        # Or it asks whether to download a .NET and a browser, and puts its Start into this system's menus.
        told["WINEDLLOVERRIDES"] = "mscoree,mshtml=;winemenubuilder.exe=d"
        without_qts = {key: value for key, value in self.screen.variables.items() if key[:3] != "QT_"}
        return without_qts | told

    def end(self) -> None:
        """End all that runs in this Wine."""
        subprocess.run(["wineserver", "-k"], env=self.variables, check=False, timeout=PATIENCE)
        subprocess.run(["wineserver", "-w"], env=self.variables, check=True, timeout=PATIENCE)

    def registered(self) -> list[str]:
        """The lines of the user's registry that speak of Footwork."""
        self.settle()
        lines = (self.prefix / "user.reg").read_text(errors="replace").splitlines()
        return [line for line in lines if "footwork" in line.lower() and not line.startswith("#")]

    def settle(self) -> None:
        """Wait until all that ran has ended: then the registry is in its file."""
        subprocess.run(["wineserver", "-w"], env=self.variables, check=True, timeout=PATIENCE)

    def prepare(self) -> str:
        self.wine("wineboot", "--init")
        self.settle()
        library = self.prefix / "drive_c/windows/system32/icuuc.dll"
        compiler = ["x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", "-o", str(library), str(ICU)]
        subprocess.run(compiler, check=True, capture_output=True, timeout=PATIENCE)
        said = subprocess.run(
            ["wine", "--version"], capture_output=True, check=True, text=True, timeout=PATIENCE
        )
        return said.stdout.strip()

    def install(self) -> str:
        self.wine(self.setup, "/S")
        files = [path for path in self.program.rglob("*") if path.is_file()]
        assert (self.program / "uninstall.exe").exists(), "there is no uninstaller"
        assert self.links(), "nothing in Start"
        assert any(".footwork" in line for line in self.registered()), "the kind of file is not known"
        return f"{len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB"

    def links(self) -> list[Path]:
        """Footwork's entries in Start."""
        return list((self.prefix / "drive_c/users").rglob("Footwork.lnk"))

    def footwork(self, *words: object) -> str:
        """Run a command as a terminal of Windows does; gives what it says."""
        script, said = self.folder / "run.bat", self.folder / "said.txt"
        program = f"C:\\{self.program.relative_to(self.prefix / 'drive_c')}\\footwork.exe".replace("/", "\\")
        lines = f'@"{program}" %* >"{beyond(said)}" 2>&1 <NUL', "@exit /b %errorlevel%"
        script.write_text("".join(f"{line}\r\n" for line in lines), newline="")
        try:
            self.wine("cmd", "/c", beyond(script), *words)
        except subprocess.CalledProcessError as error:
            error.stderr = said.read_text(encoding="cp1252")
            raise
        return said.read_text(encoding="cp1252")

    def version(self) -> str:
        return self.footwork("--version").strip()

    def plan(self) -> str:
        self.footwork("apply", "four-runs", WEEK)
        self.footwork("add", "2026-11-24", "exercise", "lateral-hops", "--to", "cool-down")
        shown = self.footwork("show", WEEK)
        assert shown.count("Lateral hops") == 2, shown
        return f"{len(shown.splitlines())} lines of a week"

    def print(self) -> str:
        paper = self.folder / "wine.pdf"
        self.footwork("print", "fridge", WEEK, "-o", beyond(paper))
        subprocess.run(["qpdf", "--check", str(paper)], check=True, capture_output=True, timeout=PATIENCE)
        return f"{paper.stat().st_size} bytes, qpdf finds nothing"

    def window(self) -> str:
        words = ["wine", str(self.program / "footworkw.exe"), "--language", "en"]
        quiet = subprocess.DEVNULL
        running = subprocess.Popen(words, env=self.variables, stdin=quiet, stdout=quiet, stderr=quiet)
        try:
            wait_for("the health note", lambda: running.poll() is not None or self.shows(NOTE))
            assert running.poll() is None, f"it ended with {running.poll()}"
            self.screen.keys("Return")
            wait_for("the note to go", lambda: not self.shows(NOTE))
            # Its figures are drawn after the window, one by one, the library's last.
            wait_for("the figures of the library", self.has_figures)
            self.screen.photograph(self.pictures / "window-Wine.png")
        finally:
            self.end()
            running.wait(PATIENCE)
        return "pictured"

    def shows(self, title: str) -> str:
        """The numbers of the windows with a title that can be seen."""
        asked = ("search", "--onlyvisible", "--name", title)
        return self.screen.xdotool(*asked, check=False).stdout.strip()

    def has_figures(self) -> bool:
        """Whether the library, at the left of the window, shows more than words."""
        seen = ImageGrab.grab(xdisplay=self.screen.display)
        library = seen.crop((0, seen.height // 3, seen.width // 7, seen.height * 3 // 4))
        return len(library.getcolors(library.width * library.height) or ()) > DRAWN

    def upgrade(self) -> str:
        before = self.footwork("show", WEEK)
        self.wine(self.setup, "/S")
        assert self.footwork("show", WEEK) == before, "the week is another one"
        return "the same week"

    def remove(self) -> str:
        plans = self.plans()
        assert plans, "there are no plans"
        self.wine(self.program / "uninstall.exe", "/S")
        self.settle()
        wait_for("the uninstaller", lambda: not self.program.exists())
        assert self.links() == [], "it is still in Start"
        assert self.registered() == [], self.registered()
        assert self.plans() == plans, "the plans were touched"
        return "no file, no entry in Start or in the registry; the plans are there"

    def plans(self) -> list[Path]:
        """The files of the runner's own."""
        return sorted(path for path in (self.local / "Footwork").rglob("*") if path.is_file())
