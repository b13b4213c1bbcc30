"""Counting what the program does, where a clock would judge the machine: calls, files, modules."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

ROOT: Final = Path(__file__).parents[1]
PRODUCT: Final = tuple(f"{ROOT / room}/" for room in ("desktop", "printouts", "resources"))
INLINE: Final = ("<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>")
"""Calls to some versions of Python and none to others: never counted."""


class Calls(Counter[str]):
    """How often each function of the product was called: "desktop.model.plan:items"."""

    @property
    def modules(self) -> set[str]:
        """The modules that were passed."""
        return {name.partition(":")[0] for name in self}

    def of(self, name: str) -> int:
        """How often functions were called whose module or name has these words in it."""
        return sum(number for called, number in self.items() if name in called)


@contextmanager
def counted_calls() -> Iterator[Calls]:
    """Count the product's own calls within the block; those that Qt makes from it count too."""
    calls, before = Calls(), sys.getprofile()

    def note(frame: FrameType, event: str, argument: object) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename.startswith(PRODUCT) and code.co_name not in INLINE:
            calls[f"{frame.f_globals['__name__']}:{code.co_qualname}"] += 1

    sys.setprofile(note)
    try:
        yield calls
    finally:
        sys.setprofile(before)


def calls_of(work: Callable[[], object]) -> Calls:
    """What one piece of work calls."""
    with counted_calls() as calls:
        work()
    return calls
