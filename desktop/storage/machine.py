"""Which machine this is, as far as a folder that several machines share has to know."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from desktop.storage.layout import short_id

MAX_NAME = 60

_ID_FILE = "plan.machine"  # named like the other files of ours: on some systems it lies beside the plans


class Machine(NamedTuple):
    """``id`` is the same at each start and no other machine's; ``name`` is for people, as it says itself."""

    id: str
    name: str


def this_machine(*, make: bool = True) -> Machine:
    """This one, for this user. ``make`` keeps an id for the next start where there is none yet.

    The id follows from a random number in the user's own files and from the machine's name: either alone
    may be the same on two machines, by a home that both share, or by a name that its maker gave.
    """
    name = "".join(letter for letter in _host() if letter.isprintable())[:MAX_NAME]
    number = ""
    with suppress(OSError, RuntimeError, ValueError):
        number = _own_number(own_files(), make=make)
    seed = f"{number}\n{name}".encode("utf-8", "surrogatepass")
    return Machine(short_id(seed), name or "?")


def _host() -> str:
    """What the machine is called, without the network it happens to be in."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename.partition(".")[0]


def _own_number(folder: Path, *, make: bool) -> str:
    path = folder / _ID_FILE
    with suppress(FileNotFoundError):
        return path.read_text("ascii")[:100].strip()
    if not make:
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="ascii") as file:
            file.write(f"{os.urandom(8).hex()}\n")
    except FileExistsError:
        pass  # another Footwork was quicker
    return path.read_text("ascii")[:100].strip()


def own_files() -> Path:
    """Where this system keeps what a program remembers about itself. Raises RuntimeError without a home.

    As platformdirs says; its types alone would take a start 3 ms.
    """
    if sys.platform == "win32":
        return _under("Footwork", os.environ.get("LOCALAPPDATA", "") or _under("AppData/Local"))
    if sys.platform == "darwin":
        return _under("Library/Application Support/Footwork")
    named = os.environ.get("XDG_STATE_HOME", "")
    return _under("Footwork", named if named.startswith("/") else _under(".local/state"))


def _under(name: str, folder: Path | str = "") -> Path:
    """A folder in another one, else in the user's own."""
    return Path(folder or Path.home(), name)
