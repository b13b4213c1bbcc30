"""A hand that plans: it clicks, drags and types on a screen, and counts what it does."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.model.plan import Plan
from desktop.storage.plans import PlanStore
from tests.e2e.program import Program
from tests.e2e.screen import Point
from tests.e2e.waiting import wait_for


@dataclass
class Steps:
    """How often what was done; a key that is held counts with the keys, a drag as one."""

    clicks: int = 0
    drags: int = 0
    wheels: int = 0
    keys: int = 0

    @property
    def all(self) -> int:
        return self.clicks + self.drags + self.wheels + self.keys


@dataclass
class Hand:
    """Plans in a program that keeps its plan in a folder; after each deed it waits until the plan is kept.

    ``watch`` is entered while a deed is on its way from the hand to the disk.
    """

    program: Program
    data: Path
    watch: Callable[[], Any] = nullcontext
    steps: Steps = field(default_factory=Steps)

    def plan(self) -> Plan:
        """The plan as it is on the disk."""
        with PlanStore.open(self.data, read_only=True) as store:
            return store.read().diary.plan

    def journal(self) -> tuple[int, ...]:
        """What changes with everything that is kept."""
        files = (self.data / name for name in ("plan.journal", "plan.json"))
        found = [file.stat() for file in files if file.exists()]
        return tuple(part for one in found for part in (one.st_size, one.st_mtime_ns))

    def kept(self, deed: Callable[[], object]) -> None:
        """Do something that changes the plan, and wait until that is on the disk."""
        before, seen = self.plan(), self.journal()

        def changed() -> bool:
            nonlocal seen
            if self.journal() == seen:
                return False
            seen = self.journal()
            return self.plan() != before  # the files are also written for other reasons

        with self.watch():
            deed()
            wait_for("the plan to be kept", changed, between=0.002)

    def becomes(self, what: str, so: Callable[[Plan], bool]) -> None:
        """Wait until the plan on the disk is so."""
        wait_for(what, lambda: so(self.plan()))

    # ---- pointer ---------------------------------------------------------------------------

    def click(self, point: Point) -> None:
        self.steps.clicks += 1
        self.program.screen.click(point)

    def wheel_down(self, point: Point, turns: int) -> None:
        """Turn the wheel over a point; some turns in a row are one step."""
        self.steps.wheels += 1
        self.program.screen.xdotool("mousemove", *point, "click", "--repeat", turns, "--delay", 5, 5)

    def drag(self, start: Point, end: Point, landing: str, *, ctrl: bool = False) -> None:
        """Carry something and let it go where the window says that it lands there.

        Ctrl is pressed on the way: pressed before, it would take what is selected along.
        """
        screen = self.program.screen
        self.steps.drags += 1
        self.steps.keys += ctrl
        screen.press(start)
        screen.travel(start, end)
        if ctrl:
            screen.xdotool("keydown", "ctrl")

        def said() -> object:
            screen.rest(end)
            return self.program.found(landing)

        wait_for(f"a drag to land at {landing!r}", said)
        self.kept(screen.release)
        if ctrl:
            screen.xdotool("keyup", "ctrl")

    # ---- keys ------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys that change nothing."""
        self.steps.keys += len(keys)
        self.program.screen.keys(*keys)

    def press_and_keep(self, *keys: str) -> None:
        """Press keys, of which the last changes the plan."""
        if keys[:-1]:
            self.press(*keys[:-1])
        self.steps.keys += 1
        self.kept(lambda: self.program.screen.keys(keys[-1]))

    def line(self, text: str) -> None:
        """Type a line of quick add and take it; its first letter opens it where no line is open."""
        self.steps.keys += len(text)
        self.program.screen.write(text)
        self.press_and_keep("Return")
