"""What is shown of a package, in words for a table."""

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, rmtree

from tests.e2e.planning import begin, drag_run
from tests.e2e.program import Program
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for
from tests.packages.chroot import Bare
from tests.patience import PATIENCE

FORMER = "0.1.0"


@dataclass(frozen=True)
class Shown:
    """One line of the table."""

    where: str
    what: str
    result: str

    @property
    def is_well(self) -> bool:
        return not self.result.startswith("FAILED")


def show(where: str, what: str, proof: Callable[[], str]) -> Shown:
    """Prove one thing; a failure is a line of the table too."""
    try:
        return Shown(where, what, proof())
    except subprocess.CalledProcessError as error:
        said = (error.stderr or error.stdout or "").strip().splitlines()
        return Shown(where, what, f"FAILED: {said[-1] if said else error}")
    except (AssertionError, OSError, subprocess.TimeoutExpired) as error:
        return Shown(where, what, f"FAILED: {error}")


def numbered_lower(package: Path, folder: Path) -> Path:
    """The package with the number of a former version, for an upgrade to begin with."""
    root, former = folder / "former", folder / "former.deb"
    subprocess.run(["dpkg-deb", "-R", str(package), str(root)], check=True, timeout=PATIENCE)
    control = root / "DEBIAN/control"
    lines = control.read_text().splitlines()
    lines = [f"Version: {FORMER}" if line.startswith("Version: ") else line for line in lines]
    control.write_text("\n".join(lines) + "\n")
    packing = ["dpkg-deb", "-Zgzip", "-z1", "--build", str(root), str(former)]
    subprocess.run(packing, check=True, capture_output=True, timeout=PATIENCE)
    rmtree(root)
    return former


@dataclass
class Debian:
    """The life of the .deb on a bare system: installed, used, upgraded, removed."""

    name: str
    system: Bare
    screen: Screen
    package: Path
    folder: Path
    """Below /tmp, which the bare system shares."""
    pictures: Path

    @property
    def data(self) -> Path:
        return self.folder / ".local/share/Footwork"

    def all(self) -> Iterator[Shown]:
        """Everything, in order."""
        for what, proof in (
            ("installed without Python, without a network", self.install),
            ("says its version", self.version),
            ("a week planned by mouse in its window", self.plan),
            ("a fridge sheet printed", self.print),
            ("upgraded, with its data", self.upgrade),
            ("removed without a trace but the plans", self.remove),
        ):
            yield show(self.name, what, proof)

    def install(self) -> str:
        assert not self.system.has("python3"), "there is a Python"
        self.system.apt("install", str(numbered_lower(self.package, self.folder)))
        return f"as {FORMER}"

    def version(self) -> str:
        return self.system.run("footwork", "--version").stdout.strip()

    def plan(self) -> str:
        command = ["chroot", str(self.system.root), "footwork", "--language", "en"]
        program = Program(self.screen, command, self.folder / "log")
        begin(program)
        drag_run(program)
        self.screen.photograph(self.pictures / f"window-{self.name.replace(' ', '-')}.png")
        program.close()
        return f"pictured; {len(self._shown().splitlines())} lines of a week"

    def _shown(self) -> str:
        return self.system.run("footwork", "show", HOME=str(self.folder)).stdout

    def print(self) -> str:
        paper = self.folder / "week.pdf"
        self.system.run("footwork", "print", "fridge", "-o", str(paper), HOME=str(self.folder))
        subprocess.run(["qpdf", "--check", str(paper)], check=True, capture_output=True, timeout=PATIENCE)
        return f"{paper.stat().st_size} bytes, qpdf finds nothing"

    def upgrade(self) -> str:
        before = self._shown()
        wanted = self.folder / "wanted.deb"
        wanted.write_bytes(self.package.read_bytes())
        self.system.apt("install", str(wanted))
        assert "Easy" in before, before
        assert self._shown() == before, "the week is another one"
        (version,) = self.system.run("dpkg-query", "-W", "-f", "${Version}", "footwork").stdout.split()
        return f"{FORMER} to {version}, the same week"

    def remove(self) -> str:
        kept = copytree(self.data, self.folder / "kept")
        self.system.apt("purge", "footwork")
        assert self.system.traces() == [], self.system.traces()
        names = [sorted(path.name for path in folder.rglob("*")) for folder in (kept, self.data)]
        assert names[0] == names[1], "the plans were touched"
        return "nothing is called footwork any more; the plans are there"


@dataclass
class Image:
    """The AppImage on a system that has what every desktop has."""

    name: str
    system: Bare
    screen: Screen
    image: Path
    folder: Path
    pictures: Path

    def all(self) -> Iterator[Shown]:
        for what, proof in (
            ("AppImage says its version", self.version),
            ("AppImage plans by mouse, beside it in Footwork-data", self.plan),
            ("AppImage leaves nothing in the temporary folder", self.clean),
        ):
            yield show(self.name, what, proof)

    @property
    def here(self) -> Path:
        return self.folder / "stick" / self.image.name

    def version(self) -> str:
        self.here.parent.mkdir()
        self.here.write_bytes(self.image.read_bytes())
        self.here.chmod(0o755)
        return self.system.run(str(self.here), "--version", TMPDIR=str(self.folder)).stdout.strip()

    def plan(self) -> str:
        (self.here.parent / "Footwork-data").mkdir()
        inside = ["env", f"TMPDIR={self.folder}", str(self.here), "--language", "en"]
        program = Program(self.screen, ["chroot", str(self.system.root), *inside], self.folder / "image.log")
        begin(program)
        drag_run(program)
        self.screen.photograph(self.pictures / f"appimage-{self.name.replace(' ', '-')}.png")
        program.close()
        assert any((self.here.parent / "Footwork-data").iterdir()), "no plans beside the image"
        return "pictured; the plans lie beside it"

    def clean(self) -> str:
        wait_for("the unpacked image to go", lambda: not list(self.folder.glob("footwork-*")))
        return "nothing left"
