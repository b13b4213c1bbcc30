"""The real program in a real window, found as a screen reader finds it and used as a hand uses it."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from select import select
from typing import Final

from tests.e2e.screen import Point, Screen
from tests.e2e.waiting import PATIENCE, wait_for

SYSTEM_PYTHON: Final = "/usr/bin/python3"
"""Has the accessibility bindings (python3-gi), which no package index offers for a virtual environment."""
LOOK: Final = Path(__file__).with_name("look.py")
CHECKOUT: Final = Path(__file__).parents[2]


@dataclass(frozen=True)
class Thing:
    """What a screen reader can tell of one visible thing; the box is in pixels of the screen."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    box: tuple[int, int, int, int]

    @property
    def middle(self) -> Point:
        left, top, width, height = self.box
        return left + width // 2, top + height // 2


class Program:
    """One run of a command that opens a window on `screen`; its own words on stderr are kept in `log`."""

    def __init__(self, screen: Screen, command: Sequence[str], log: Path) -> None:
        self.screen = screen
        self.log = log
        with log.open("wb") as errors:
            self.process = subprocess.Popen(command, env=screen.variables, cwd=CHECKOUT, stderr=errors)
        screen.keep(self.process)
        self.looking = subprocess.Popen(
            [SYSTEM_PYTHON, "-W", "ignore", str(LOOK), str(self.process.pid)],
            env=screen.variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for pipe in (self.looking.stdin, self.looking.stdout):
            assert pipe is not None
            screen.stack.callback(pipe.close)
        screen.keep(self.looking)

    def things(self, name: str = "", role: str = "") -> list[Thing]:
        """What is visible now and has a name that matches from its start, and that role if one is said."""
        if self.process.poll() is not None:
            raise AssertionError(f"The program has ended ({self.process.returncode}): {self.log.read_text()}")
        questions, answers = self.looking.stdin, self.looking.stdout
        assert questions is not None
        assert answers is not None
        questions.write(json.dumps([name, role]).encode() + b"\n")
        questions.flush()
        if not select([answers], [], [], PATIENCE)[0]:
            raise AssertionError(f"Nothing answered for {PATIENCE:.0f} seconds what there is to see.")
        answer = answers.readline()
        return [
            Thing(
                each["role"], each["name"], each["description"], frozenset(each["states"]), tuple(each["box"])
            )
            for each in json.loads(answer)
        ]

    def find(self, name: str, role: str = "") -> Thing:
        """The first visible thing whose name matches the pattern `name` from its start, once it is there."""
        return wait_for(f"{role or 'a thing'} named {name!r}", lambda: self.found(name, role))[0]

    def found(self, name: str, role: str = "") -> list[Thing]:
        """All visible things whose name matches, perhaps none."""
        return [thing for thing in self.things(name, role) if thing.box[2] > 0]

    def focused(self, name: str = "") -> list[str]:
        """The name of what has the keyboard now, if it matches."""
        return [thing.name for thing in self.found(name) if "focused" in thing.states]

    def wait_until_gone(self, name: str, role: str = "") -> None:
        """Wait until nothing visible has a name like that."""
        wait_for(f"{name!r} to go away", lambda: not self.found(name, role))

    def click(self, name: str, role: str = "") -> None:
        """Click the middle of what `find` finds."""
        self.screen.click(self.find(name, role).middle)

    def drag(self, start: Point, end: Point, landing: str) -> None:
        """Carry something from one point to another; let go once the window says that it lands there.

        However busy the machine is, the button goes up only when the program has seen the drag.
        """
        self.screen.press(start)
        self.screen.travel(start, end)

        def said() -> list[Thing]:
            self.screen.rest(end)
            return self.found(landing)

        wait_for(f"a drag to land at {landing!r}", said)
        self.screen.release()

    def close(self) -> None:
        """Close the window as its owner does; the program must end well and without complaint."""
        self.screen.keys("alt+F4")
        assert self.process.wait(timeout=PATIENCE) == 0
        assert self.complaints() == []

    def complaints(self) -> list[str]:
        """What it wrote on stderr, but for Qt's word on a look at rows that go at that very moment."""
        lines = self.log.read_text().splitlines()
        return [line for line in lines if not line.startswith("QAccessibleTable::child: Invalid index")]


def footwork(screen: Screen, data: Path, log: Path) -> Program:
    """Start Footwork on the data folder `data`."""
    return Program(screen, [sys.executable, "-m", "desktop", "--data", str(data)], log)
