"""Playing the tones by what the system has for it: nothing more has to ship for three beeps."""

import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from shutil import which

from PySide6.QtCore import QProcess, QProcessEnvironment

from desktop.model.following import Cue
from resources import sounds

Play = Callable[[Path], object]
PLAYERS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
    "darwin": (("afplay",),),
}
"""By platform the programs that play a file, the best first: those of PipeWire, of PulseAudio, of ALSA."""


def player(platform: str = sys.platform, find: Callable[[str], str | None] = which) -> Play | None:
    """What plays a WAV file here without waiting for its end; None where nothing does."""
    if platform == "win32":
        return _play_on_windows
    for program, *options in PLAYERS.get(platform, ()):
        found = find(program)
        if found is not None:
            return partial(_play, found, options)
    return None


class Tones:
    """Sounds each cue once; silent where nothing plays."""

    def __init__(self, play: Play | None) -> None:
        self._play = play

    @property
    def heard(self) -> bool:
        """Whether there is anything that plays."""
        return self._play is not None

    def sound(self, cue: Cue) -> None:
        """Play the tone of a cue."""
        if self._play is not None:
            self._play(sounds.path(cue.value))


def _play(program: str, options: list[str], path: Path) -> None:
    _start(program, [*options, str(path)])


def _start(program: str, arguments: list[str]) -> None:
    """Let a program run on its own, unheard but for what it plays."""
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    if getattr(sys, "frozen", False):  # the system's programs want the system's libraries, not ours
        variables = QProcessEnvironment.systemEnvironment()
        variables.insert("LD_LIBRARY_PATH", os.environ.get("LD_LIBRARY_PATH_ORIG", ""))
        process.setProcessEnvironment(variables)
    process.startDetached()


def _play_on_windows(path: Path) -> None:
    import winsound  # there is none elsewhere

    flags = "SND_FILENAME", "SND_ASYNC", "SND_NODEFAULT"
    bits = sum(getattr(winsound, flag) for flag in flags)
    winsound.PlaySound(str(path), bits)  # type: ignore[attr-defined,unused-ignore]
