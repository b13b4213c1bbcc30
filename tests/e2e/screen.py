"""A virtual screen with a window manager, a session bus, and a hand on the mouse and the keys."""

import os
import subprocess
from contextlib import ExitStack
from pathlib import Path
from typing import Final, Self

from PIL import ImageGrab

from tests.e2e.offline import without_a_network
from tests.e2e.waiting import wait_for
from tests.patience import PATIENCE

DRAG_MOVES: Final = 12
"""Moves on the way of a drag: a toolkit sees a drag only when the pointer travels."""

Point = tuple[int, int]


class Screen:
    """Xvfb, openbox and a session bus of their own, as a context manager; `folder` is the home folder.

    Whatever is started while it is there has no network, where the system allows to take it away.
    `variables` is the environment of whatever is to be shown here.
    """

    def __init__(self, folder: Path, size: str = "1600x1000") -> None:
        self.folder = folder
        self.size = size
        self.variables = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(folder),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # The screen reader's library asks one question that Qt's bridge does not know, and Qt says so.
            "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
        }
        self.stack = ExitStack()
        self.has_network = True

    def __enter__(self) -> Self:
        with self.stack:
            self.has_network = not self.stack.enter_context(without_a_network())
            self.display = ":" + self.start(
                "Xvfb", "-displayfd", "{fd}", "-noreset", "-screen", "0", f"{self.size}x24"
            )
            bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address={fd}")
            self.variables |= {"DISPLAY": self.display, "DBUS_SESSION_BUS_ADDRESS": bus}
            # The first key of a new screen makes the X server change its keyboard, and a window manager that
            # hears of that lets go of its own keys for a moment: so it happens before there is one.
            self.keys("shift")
            quiet = subprocess.DEVNULL
            self.keep(subprocess.Popen(["openbox"], env=self.variables, stdout=quiet, stderr=quiet))
            wait_for("the window manager", lambda: self.xdotool("get_desktop", check=False).returncode == 0)
            self.stack = self.stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self.stack.close()

    def start(self, *command: str) -> str:
        """Start a server that writes where it can be reached to the file descriptor {fd}; returns that."""
        read_end, write_end = os.pipe()
        arguments = [part.format(fd=write_end) for part in command]
        with os.fdopen(read_end) as announcement:
            quiet = subprocess.DEVNULL
            with os.fdopen(write_end, "w"):  # closed here once the server has its own
                server = subprocess.Popen(
                    arguments, pass_fds=[write_end], env=self.variables, stdout=quiet, stderr=quiet
                )
            self.keep(server)
            return announcement.readline().strip()

    def keep(self, process: subprocess.Popen[bytes]) -> None:
        """End the process when the screen goes; one that does not end is a failure."""
        self.stack.callback(_end, process)

    def xdotool(self, *arguments: object, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run xdotool, the mouse and the keyboard, on this screen."""
        command = ["xdotool", *map(str, arguments)]
        return subprocess.run(
            command, env=self.variables, check=check, capture_output=True, text=True, timeout=PATIENCE
        )

    def click(self, point: Point) -> None:
        """Move the pointer to `point` and press its first button."""
        self.xdotool("mousemove", *point, "click", 1)

    def press(self, point: Point) -> None:
        """Press the first button on `point` and hold it."""
        self.xdotool("mousemove", *point, "mousedown", 1)

    def travel(self, start: Point, end: Point) -> None:
        """Move the pointer as a hand does, in small steps."""
        for step in range(1, DRAG_MOVES + 1):
            x, y = (
                first + (last - first) * step // DRAG_MOVES for first, last in zip(start, end, strict=True)
            )
            self.xdotool("mousemove", x, y)

    def rest(self, point: Point) -> None:
        """Stay where the pointer is, as a hand does that never stays quite still."""
        self.xdotool("mousemove", point[0] + 1, point[1], "mousemove", *point)

    def release(self) -> None:
        """Let the first button go."""
        self.xdotool("mouseup", 1)

    def keys(self, *keys: str) -> None:
        """Press keys one after the other ("ctrl+z")."""
        self.xdotool("key", *keys)

    def write(self, text: str) -> None:
        """Type `text`."""
        self.xdotool("type", "--delay", 5, text)

    def photograph(self, file: Path) -> None:
        """Write what the screen shows as PNG."""
        ImageGrab.grab(xdisplay=self.display).save(file)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(PATIENCE)
        raise
