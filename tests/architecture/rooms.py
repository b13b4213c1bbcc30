"""The house as a graph: which room imports which, how often, and whether anything goes round in a circle.

A type checker's imports count too: who names another's type knows the other.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import grimp

FLOORS: Final = (
    ("desktop.__main__",),
    ("desktop.ui", "desktop.cli"),
    ("desktop.storage", "desktop.exchange", "printouts"),
    ("desktop.wording",),
    ("desktop.model", "resources"),
)
"""From the top: a room may know those on the floors below it, never one on its own floor."""

WORKSHOP: Final = "resources.figures.bake"
"""Draws the figures; knows the resources, and nobody knows it."""

ROOMS: Final = (*(room for floor in FLOORS for room in floor), WORKSHOP)


def floor_of(room: str) -> int:
    """The number of a room's floor, 0 at the top."""
    return next(number for number, floor in enumerate(FLOORS) if room in floor)


def may_import(importer: str, imported: str) -> bool:
    """Whether an arrow between two rooms is in the plan of the house."""
    if importer == imported:
        return True
    if importer == WORKSHOP:
        return imported == "resources"
    return imported != WORKSHOP and floor_of(importer) < floor_of(imported)


@dataclass(frozen=True)
class House:
    """All modules of the product and their imports."""

    graph: grimp.ImportGraph

    @classmethod
    def as_it_stands(cls) -> "House":
        """Read from the source."""
        roots = sorted({room.partition(".")[0] for room in ROOMS})
        return cls(grimp.build_graph(*roots, cache_dir=None))

    @property
    def modules(self) -> list[str]:
        """Their names in order."""
        return sorted(self.graph.modules)

    def room_of(self, module: str) -> str | None:
        """The room that a module is in; the empty package above the rooms is in none."""
        inside = [room for room in ROOMS if f"{module}.".startswith(f"{room}.")]
        return max(inside, key=len, default=None)

    @cached_property
    def arrows(self) -> Counter[tuple[str, str]]:
        """How many imports lead from a room to another one."""
        found: Counter[tuple[str, str]] = Counter()
        for importer in self.modules:
            for imported in self.graph.find_modules_directly_imported_by(importer):
                ends = self.room_of(importer), self.room_of(imported)
                if ends[0] and ends[1] and ends[0] != ends[1]:
                    found[ends[0], ends[1]] += 1
        return found

    def circles(self) -> list[list[str]]:
        """Groups of modules each of which leads back to itself through the others."""
        downstream = {module: self.graph.find_upstream_modules(module) for module in self.modules}
        groups = {
            frozenset({module, *(other for other in reached if module in downstream[other])})
            for module, reached in downstream.items()
            if any(module in downstream[other] for other in reached)
        }
        return sorted(sorted(group) for group in groups)


def table(house: House) -> Iterator[str]:
    """Who imports whom, as lines: a row for each room with the number of imports that lead to each other."""
    names = [room.removeprefix("desktop.") for room in ROOMS]
    widths = [max(5, len(name.rpartition(".")[2])) for name in names]
    first = max(map(len, ROOMS))
    heads = (name.rpartition(".")[2].rjust(width) for name, width in zip(names, widths, strict=True))
    yield f"{'imports'.ljust(first)}  {'  '.join(heads)}"
    for importer in ROOMS:
        cells = (
            _cell(house, importer, imported).rjust(width)
            for imported, width in zip(ROOMS, widths, strict=True)
        )
        yield f"{importer.ljust(first)}  {'  '.join(cells)}"
    circles = house.circles()
    yield ""
    yield f"{len(house.modules)} modules, {'no circle' if not circles else 'circles:'}"
    yield from ("  " + " <-> ".join(circle) for circle in circles)


def _cell(house: House, importer: str, imported: str) -> str:
    if importer == imported:
        return "-"
    number = house.arrows[importer, imported]
    if not number:
        return "."
    return str(number) if may_import(importer, imported) else f"!{number}"
