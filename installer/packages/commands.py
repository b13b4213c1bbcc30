"""What is to be made, by its name on the command line."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from installer.lock import ROOT
from installer.packages import wheel
from installer.packages.workshop import Workshop, size
from installer.system import CannotContinueError

KINDS: Final[Mapping[str, Callable[[Workshop], list[Path]]]] = {
    "wheel": wheel.build,
}
"""Each makes files in ``dist`` and answers where they are."""


def main(words: Sequence[str]) -> int:
    """Make what is asked for, in that order; returns the exit status."""
    if not words or any(word not in KINDS for word in words):
        print(f"Say what to make: {', '.join(KINDS)}.", file=sys.stderr)
        return 2
    try:
        workshop = Workshop.open(ROOT)
        for word in words:
            for made in KINDS[word](workshop):
                print(f"{made.relative_to(ROOT)}  {size(made)}", flush=True)
    except CannotContinueError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Nothing half made is left in dist; run the same command again.", file=sys.stderr)
        return 130
    return 0
