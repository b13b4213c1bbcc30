"""How the house stands: no file of the product needs another that needs it, by whatever way."""

from collections.abc import Iterator, Mapping

import grimp
import pytest

ROOMS = ("desktop", "printouts", "resources")
Graph = Mapping[str, frozenset[str]]


@pytest.fixture(scope="module")
def imports() -> Graph:
    """Who imports whom, imports inside functions and for types alone included."""
    graph = grimp.build_graph(*ROOMS, cache_dir=None)
    return {module: frozenset(graph.find_modules_directly_imported_by(module)) for module in graph.modules}


def circles(graph: Graph) -> Iterator[list[str]]:
    """Groups of modules that reach each other, found by Tarjan's way."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []

    def visit(module: str) -> Iterator[list[str]]:
        index[module] = low[module] = len(index)
        path.append(module)
        for other in sorted(graph.get(module, ())):
            if other not in index:
                yield from visit(other)
                low[module] = min(low[module], low[other])
            elif other in path:
                low[module] = min(low[module], index[other])
        if low[module] == index[module]:
            start = path.index(module)
            group = path[start:]
            del path[start:]
            if len(group) > 1 or module in graph.get(module, ()):
                yield sorted(group)

    for module in sorted(graph):
        if module not in index:
            yield from visit(module)


def test_the_product_has_no_circle(imports: Graph) -> None:
    assert list(circles(imports)) == []


def test_a_circle_would_be_found() -> None:
    planted: Graph = {"a": frozenset("b"), "b": frozenset("c"), "c": frozenset("ad"), "d": frozenset()}
    assert list(circles(planted)) == [["a", "b", "c"]]


def test_the_boards_geometry_needs_no_widget_and_its_painting_no_hand(imports: Graph) -> None:
    board = "desktop.ui.board"
    for below, above in (("geometry", ("painting", "handling")), ("painting", ("handling",))):
        for module, needed in imports.items():
            if module.startswith(f"{board}.{below}"):
                higher = tuple(f"{board}.{room}" for room in above)
                assert not [one for one in needed if one.startswith(higher)], module
