"""A bare system in a folder: Debian or Ubuntu without Python and without a network, new for each proof."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from tests.patience import PATIENCE

UBUNTUS_KEYS: Final = "usr/share/keyrings/ubuntu-archive-keyring.gpg"


@dataclass(frozen=True)
class Suite:
    """A release of a distribution; ``script`` is the one of debootstrap's that fits it."""

    name: str
    code: str
    mirror: str = "http://deb.debian.org/debian"
    script: str = ""
    options: tuple[str, ...] = ()
    is_ubuntu: bool = False


SUITES: Final = (
    Suite("Debian 12", "bookworm"),
    Suite("Debian 13", "trixie"),
    Suite(
        "Ubuntu 24.04",
        "noble",
        "http://archive.ubuntu.com/ubuntu",
        "gutsy",
        ("--components=main,universe",),
        is_ubuntu=True,
    ),
)
"""In an order in which each finds what it takes of those before it."""


class NotToBeHad(Exception):
    """The system could not be fetched; the message says why."""


def base(suite: Suite, chroots: Path) -> Path:
    """The bare system, fetched once. Raises NotToBeHad."""
    folder = chroots / suite.code
    if (folder / "var/lib/dpkg/status").exists() and not (folder / "debootstrap").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    options = [*suite.options]
    if suite.is_ubuntu:
        options.append(f"--keyring={ubuntus_keys(chroots)}")
    command = ["debootstrap", "--variant=minbase", *options, suite.code, str(folder), suite.mirror]
    ran = subprocess.run(
        [*command, *filter(None, [suite.script])], capture_output=True, text=True, timeout=3600
    )
    if ran.returncode != 0:
        shutil.rmtree(folder, ignore_errors=True)
        raise NotToBeHad((ran.stderr or ran.stdout).strip().splitlines()[-1])
    return folder


def ubuntus_keys(chroots: Path) -> Path:
    """The keys that Ubuntu is signed with: this system's, or those that Debian 13 brings and vouches for."""
    here, folder = Path("/") / UBUNTUS_KEYS, chroots / "keys"
    if not here.exists() and not (folder / UBUNTUS_KEYS).exists():
        debian = chroots / "trixie"
        asked = "cd /var/tmp && apt-get -q update && apt-get -q download ubuntu-keyring"
        for command in (
            ["chroot", str(debian), "sh", "-c", asked],
            ["sh", "-c", f"dpkg-deb -x {debian}/var/tmp/ubuntu-keyring_*.deb {folder}"],
        ):
            ran = subprocess.run(command, capture_output=True, text=True, timeout=1800)
            if ran.returncode != 0:
                raise NotToBeHad(f"Ubuntu's keys: {ran.stderr.strip().splitlines()[-1]}")
    return here if here.exists() else folder / UBUNTUS_KEYS


def fetch_what_it_depends_on(folder: Path, package: Path) -> None:
    """Put all packages that a package needs beside the bare system, while there is a network."""
    shutil.copy(package, folder / "wanted.deb")
    for words in ("update", "install --yes --no-install-recommends --download-only /wanted.deb"):
        subprocess.run(
            ["chroot", str(folder), "apt-get", "-q", *words.split()],
            check=True,
            capture_output=True,
            timeout=1800,
        )


class Bare:
    """A copy of a bare system that is thrown away; ``/tmp`` is this machine's own."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *words: str, check: bool = True, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a command in it."""
        told = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": "/root"}
        told["DEBIAN_FRONTEND"] = "noninteractive"
        return subprocess.run(
            ["chroot", str(self.root), *words],
            check=check,
            env={**told, **variables},
            capture_output=True,
            text=True,
            timeout=PATIENCE * 4,
        )

    def apt(self, *words: str) -> None:
        """Have apt do something with what is there, for there is no network."""
        self.run("apt-get", "-q", "--yes", "--no-install-recommends", *words)

    def has(self, program: str) -> bool:
        """Whether a program is on its search path."""
        return self.run("sh", "-c", f"command -v {program}", check=False).returncode == 0

    def traces(self) -> list[str]:
        """What is called like Footwork in it, outside of people's own folders and of apt's notes."""
        named = ["find", "/etc", "/opt", "/usr", "/var", "-iname", "*footwork*"]
        return [line for line in self.run(*named).stdout.split() if not line.startswith("/var/log/")]


@contextmanager
def bare(folder: Path) -> Iterator[Bare]:
    """A copy of the system in a folder, with what a program expects of a running one."""
    with ExitStack() as stack:
        layers = Path(mkdtemp(prefix="footwork-layers-", dir="/var/tmp"))
        stack.callback(shutil.rmtree, layers)
        for name in ("upper", "work", "root"):
            (layers / name).mkdir()
        root = layers / "root"
        told = f"lowerdir={folder},upperdir={layers / 'upper'},workdir={layers / 'work'}"
        _mount(stack, root, "-t", "overlay", "overlay", "-o", told)
        for name in ("proc", "dev", "tmp", "sys"):
            _mount(stack, root / name, "--rbind", f"/{name}")
        yield Bare(root)


def _mount(stack: ExitStack, place: Path, *words: str) -> None:
    subprocess.run(["mount", *words, str(place)], check=True, timeout=PATIENCE)
    stack.callback(subprocess.run, ["umount", "-l", str(place)], check=True, timeout=PATIENCE)
