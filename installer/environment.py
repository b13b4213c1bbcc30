"""The virtual environment `.venv` of the checkout, filled from a lock file and from nothing else."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from installer.system import CannotContinueError, announce


class Environment:
    """A virtual environment beside pyproject.toml in `root`, or in `folder`, made by the Python `base`.

    Each thing done leaves a stamp, the hash of what it was done from: a second run with nothing changed
    reads a few small files and installs nothing; a run that was cut short starts that step again.
    """

    def __init__(self, root: Path, folder: Path | None = None, base: str = sys.executable) -> None:
        self.root = root
        self.folder = folder or root / ".venv"
        self.base = base

    @property
    def programs(self) -> Path:
        """The folder of the environment's programs."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        """The environment's own Python."""
        return self.programs / ("python.exe" if os.name == "nt" else "python")

    def make(self) -> None:
        """Create the environment, anew when the checkout was moved or Python changed."""
        stamp = self.folder / "made.stamp"
        origin = digest(sys.version.encode(), self.base.encode(), str(self.folder).encode())
        if stamped(stamp, origin):
            return
        announce(f"Making a virtual environment in {self.folder} ...")
        command = [self.base, "-m", "venv", "--clear", str(self.folder)]
        if subprocess.run(command).returncode != 0:
            raise CannotContinueError(
                f"The virtual environment {self.folder} could not be made; the reason stands above. "
                "Check that the folder can be written and that the disk has a gigabyte to spare."
            )
        stamp.write_text(origin, encoding="ascii")

    def install(self, lock: Path, *, project: bool = True) -> None:
        """Install what `lock` pins, by hash, and the project itself as it lies in the checkout."""
        stamp = self.folder / f"{lock.relative_to(self.root).as_posix().replace('/', '-')}.stamp"
        content = digest(lock.read_bytes(), (self.root / "pyproject.toml").read_bytes())
        if stamped(stamp, content):
            return
        announce(f"Installing what {lock.relative_to(self.root)} lists (a few minutes, once) ...")
        self.pip("--require-hashes", "--requirement", str(lock))
        if project:
            self.pip("--no-deps", "--no-build-isolation", "--editable", str(self.root))
        stamp.write_text(content, encoding="ascii")

    def pip(self, *arguments: str) -> None:
        """Run `pip install` with pip's own configuration. Raises CannotContinueError."""
        command = [
            str(self.python),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            *arguments,
        ]
        if subprocess.run(command).returncode != 0:
            raise CannotContinueError(
                "Installing did not work; pip's own message stands above. Without a network it cannot; "
                "otherwise run the same command again, it goes on where it stopped."
            )


def digest(*parts: bytes) -> str:
    """One hash of several byte strings, each counted with its length."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def stamped(stamp: Path, content: str) -> bool:
    """Whether the stamp file says `content`."""
    return stamp.is_file() and stamp.read_text(encoding="ascii", errors="replace") == content
