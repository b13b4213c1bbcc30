"""The sample week by dragging, by quick add and by keys: ``python -m tests.benchmarks.stopwatch``.

Four runs with warm-up and cool-down, two sessions, a note and a rest, in the real window on a screen of its
own. It counts what the hand does and tells how long the program took from the last of each deed until it was
on the disk. The three plans must be alike; it ends with 1 where they are not. Nobody judges by the times.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

from tests.e2e.hand import Hand, Steps
from tests.e2e.planning import begin
from tests.e2e.program import footwork
from tests.e2e.sample_week import WEEK, brief, by_dragging, by_keys, by_quick_add, whole
from tests.e2e.screen import Screen
from tests.e2e.waiting import wait_for

WAYS: dict[str, Callable[[Hand], None]] = {
    "by dragging": by_dragging,
    "by quick add": by_quick_add,
    "by keys alone": by_keys,
}
HEADS = ("way", "clicks", "drags", "wheel", "keys", "steps", "deeds", "slowest deed", "all deeds")


class Took(NamedTuple):
    """What one way took: steps of the hand, seconds of the program for each deed, and what it planned."""

    steps: Steps
    seconds: list[float]
    planned: list[Any]


def take(way: Callable[[Hand], None]) -> Took:
    """Plan the week in one way, in a new folder."""
    seconds: list[float] = []

    @contextmanager
    def watched() -> Iterator[None]:
        began = perf_counter()
        yield
        seconds.append(perf_counter() - began)

    with TemporaryDirectory() as folder, Screen(Path(folder)) as screen:
        data = Path(folder) / "plans"
        program = footwork(screen, data, Path(folder) / "log")
        begin(program)
        hand = Hand(program, data, watched)
        way(hand)
        wait_for("the whole week", lambda: brief(hand.plan()) == WEEK)
        return Took(hand.steps, seconds, whole(hand.plan()))


def row(name: str, took: Took) -> tuple[str, ...]:
    """One way as the table has it."""
    steps, slowest = took.steps, max(took.seconds)
    counted = (steps.clicks, steps.drags, steps.wheels, steps.keys, steps.all, len(took.seconds))
    times = f"{1000 * slowest:.0f} ms", f"{1000 * sum(took.seconds):.0f} ms"
    return (name, *map(str, counted), *times)


def main() -> int:
    """Plan in all ways, print the table; returns the exit status."""
    every = {name: take(way) for name, way in WAYS.items()}
    for line in (HEADS, ["---"] * len(HEADS), *(row(name, took) for name, took in every.items())):
        print(f"| {' | '.join(line)} |")
    alike = all(took.planned == every["by dragging"].planned for took in every.values())
    print(f"\nThe plans are {'alike' if alike else 'NOT ALIKE'}.")
    return 0 if alike else 1


if __name__ == "__main__":
    sys.exit(main())
