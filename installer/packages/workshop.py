"""Where packages are made: a clean copy of one commit, pinned tools, and a way into ``dist``."""

import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from re import search
from shutil import rmtree
from tempfile import mkdtemp
from typing import Final

from installer import lock
from installer.environment import Environment
from installer.packages.alone import alone
from installer.system import CannotContinueError, announce

DEBIANS_PYTHON: Final = Path("/usr/bin/python3")
"""Preferred where it is one that Footwork runs with: another would bring libraries from places of its own."""
ROOM: Final = 3 * 1024**3
"""Bytes: more than all of it takes."""


@dataclass(frozen=True)
class Workshop:
    """A place to build one commit of the checkout at ``root`` in; ``cache`` outlives the build."""

    root: Path
    cache: Path
    commit: str
    epoch: int
    """When the commit was made: the time of every file in a package, so that two builds are alike."""
    home: str = ""
    """The address under which the files of the repository can be read, once it is published."""

    @classmethod
    def open(cls, root: Path, cache: Path | None = None, home: str = "") -> "Workshop":
        """Raises CannotContinueError where nothing can be built."""
        if shutil.which("git") is None or not (root / ".git").exists():
            raise CannotContinueError(
                "Packages are made from a commit: this needs git, and a clone, not a copy of the files."
            )
        commit, epoch = _git(root, "log", "-1", "--format=%H %ct").split()
        if _git(root, "status", "--porcelain").strip():
            announce(f"What is not committed is left out: the packages are made from {commit[:10]}.")
        workshop = cls(root, cache or default_cache(), commit, int(epoch), home)
        try:
            workshop.cache.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(workshop.cache).free
        except OSError as error:
            raise CannotContinueError(
                f"{workshop.cache} cannot be written ({error.strerror}); "
                "name a folder that can in XDG_CACHE_HOME."
            ) from error
        if free < ROOM:
            raise CannotContinueError(
                f"There is too little room on the disk of {workshop.cache}: {free / 1024**3:.1f} of the "
                f"{ROOM // 1024**3} gigabytes that building takes. Make room there and run this again."
            )
        return workshop

    @cached_property
    def source(self) -> Path:
        """All files of the commit as they were committed, and nothing that lies about in the checkout."""
        # Settings of the person's own git would change the ends of lines and the rights.
        same = ("-c", "core.autocrlf=false", "-c", "tar.umask=0022")
        archive = BytesIO(_git_bytes(self.root, *same, "archive", "--format=tar", self.commit))
        folder = self.cache / "source"
        with self.whole(folder) as fresh, tarfile.open(fileobj=archive) as files:
            # Debian 12's own Python is older than the argument of that meaning.
            files.extraction_filter = getattr(tarfile, "data_filter", None)
            files.extractall(fresh)
        return folder

    @cached_property
    def version(self) -> str:
        """The version that the commit says it is."""
        found = search(
            r'__version__ = "(.+)"', (self.source / "desktop/__init__.py").read_text(encoding="utf-8")
        )
        if found is None:
            raise CannotContinueError("desktop/__init__.py says no version.")
        return found[1]

    @cached_property
    def tools(self) -> Environment:
        """The pinned tools, in a virtual environment of their own."""
        environment = Environment(self.root, self.cache / "tools", str(_base()))
        environment.make()
        environment.install(self.root / lock.TOOLS_LOCK, project=False)
        return environment

    @cached_property
    def variables(self) -> Mapping[str, str]:
        """The environment of whatever builds: the same everywhere and at every time."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        same = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "1"}
        return {**kept, **same, "SOURCE_DATE_EPOCH": str(self.epoch)}

    def run(self, command: Sequence[object], *, cwd: Path | None = None, **more: str) -> str:
        """Run a build step; gives its output. Raises CannotContinueError with the step's own last words."""
        words = [str(word) for word in command]
        ran = subprocess.run(
            words,
            cwd=cwd or self.source,
            env={**self.variables, **more},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        if ran.returncode != 0:
            end = "\n".join(ran.stdout.splitlines()[-20:])
            raise CannotContinueError(
                f"{end}\n{Path(words[0]).name} did not work; its last words stand above."
            )
        return ran.stdout

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let no other build in meanwhile, and take away what one has left that was cut short by force.

        Meanwhile everybody may read what is made, whatever this person's own files are like: else dpkg-deb
        refuses it, and two packages of one commit differ.
        Raises CannotContinueError where another is at work.
        """
        with alone(self.cache, self.root / "dist"):
            for place in (self.cache, self.root / "dist"):
                for left in place.glob(".*-*"):
                    rmtree(left) if left.is_dir() else left.unlink()
            before = os.umask(0o022)
            try:
                yield
            finally:
                os.umask(before)

    @contextmanager
    def whole(self, folder: Path) -> Iterator[Path]:
        """An empty folder to fill, which takes the place of ``folder`` when that is done, and not before."""
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        fresh.chmod(0o755)
        try:
            yield fresh
            if folder.exists():
                rmtree(folder)
            fresh.rename(folder)
        finally:
            if fresh.exists():
                rmtree(fresh)

    def deliver(self, made: Path) -> Path:
        """Put a finished file into ``dist``: it is there whole, or as it was before."""
        place = self.root / "dist" / made.name
        place.parent.mkdir(exist_ok=True)
        arriving = place.with_name(f".{made.name}-part")
        try:
            shutil.copyfile(made, arriving)
            arriving.chmod(made.stat().st_mode & 0o777)
            arriving.replace(place)
        except OSError as error:
            arriving.unlink(missing_ok=True)
            raise CannotContinueError(
                f"{made.name} could not be put into {place.parent} ({error.strerror}); is there room?"
            ) from error
        return place


def default_cache() -> Path:
    """The user's cache folder; a relative XDG_CACHE_HOME means nothing, as the standard says."""
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".cache") / "footwork-packages"


def size(file: Path) -> str:
    """In megabytes, as they are sold."""
    return f"{file.stat().st_size / 1e6:.1f} MB"


def same_times(root: Path, epoch: int) -> None:
    """Give every file the time of the commit."""
    for path in (root, *root.rglob("*")):
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _base() -> Path:
    """The Python that goes into the packages."""
    if DEBIANS_PYTHON.exists():
        asked = [
            str(DEBIANS_PYTHON),
            "-c",
            "import ensurepip, sys; print((3, 11) <= sys.version_info[:2] <= (3, 13))",
        ]
        said = subprocess.run(asked, capture_output=True, text=True).stdout
        if said.strip() == "True":
            return DEBIANS_PYTHON
    return Path(sys.executable)


def _git(root: Path, *words: str) -> str:
    return _git_bytes(root, *words).decode()


def _git_bytes(root: Path, *words: str) -> bytes:
    ran = subprocess.run(["git", "-C", str(root), *words], capture_output=True)
    if ran.returncode != 0:
        raise CannotContinueError(f"git says: {ran.stderr.decode(errors='replace').strip()}")
    return ran.stdout
