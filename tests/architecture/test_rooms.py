"""The product is built as its plan says: arrows go down, nothing goes round in a circle."""

from collections.abc import Callable
from pathlib import Path

import grimp
import pytest
from PySide6.QtWidgets import QApplication

from tests.architecture import passed
from tests.architecture.rooms import FLOORS, ROOMS, WORKSHOP, House, may_import, table
from tests.counting import ROOT, Calls

OF_THEIR_OWN = {"faults", "architecture", "benchmarks", "e2e", "golden", "installer"}
"""Folders of the tests that mirror none of the product's."""


@pytest.fixture(scope="module")
def house() -> House:
    return House.as_it_stands()


def test_every_arrow_goes_down(house: House) -> None:
    wrong = [f"{one} -> {other}" for one, other in house.arrows if not may_import(one, other)]
    assert not wrong, "\n".join([*wrong, *table(house)])


def test_nothing_goes_round_in_a_circle(house: House) -> None:
    assert not house.circles(), "\n".join(table(house))


@pytest.mark.parametrize(
    ("below", "above"), [("geometry", "painting"), ("geometry", "handling"), ("painting", "handling")]
)
def test_the_boards_geometry_needs_no_widget_and_its_painting_no_hand(
    house: House, below: str, above: str
) -> None:
    board = "desktop.ui.board"
    chains = house.graph.find_shortest_chains(f"{board}.{above}", f"{board}.{below}", as_packages=True)
    assert chains, "the upper one does use the lower one"
    upwards = house.graph.find_shortest_chains(f"{board}.{below}", f"{board}.{above}", as_packages=True)
    assert not upwards


def test_every_module_is_in_a_room(house: House) -> None:
    assert [module for module in house.modules if house.room_of(module) is None] == ["desktop"]


def test_a_planted_circle_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, imported in (("one", "two"), ("two", "three"), ("three", "one"), ("four", "one")):
        (tmp_path / "planted").mkdir(exist_ok=True)
        (tmp_path / "planted" / "__init__.py").touch()
        (tmp_path / "planted" / f"{name}.py").write_text(f"from planted import {imported}\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    planted = House(grimp.build_graph("planted", cache_dir=None))
    assert planted.circles() == [["planted.one", "planted.three", "planted.two"]]


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("desktop.model", "desktop.wording"),
        ("desktop.ui", "desktop.cli"),
        ("printouts", "desktop.storage"),
        ("resources", "desktop.model"),
        ("desktop.ui", WORKSHOP),
        (WORKSHOP, "desktop.model"),
    ],
)
def test_an_arrow_up_or_aside_is_not_in_the_plan(importer: str, imported: str) -> None:
    assert not may_import(importer, imported)


def test_the_table_shows_every_room(house: House) -> None:
    lines = list(table(house))
    assert [line.split()[0] for line in lines[1 : len(ROOMS) + 1]] == list(ROOMS)
    assert f"{len(house.modules)} modules" in "\n".join(lines)


def test_the_tests_mirror_the_house() -> None:
    rooms = {room.removeprefix("desktop.") for floor in FLOORS for room in floor} - {"__main__"}
    folders = {path.name for path in (ROOT / "tests").iterdir() if any(path.rglob("test_*.py"))}
    assert folders - OF_THEIR_OWN <= rooms


# ---- how much one must read to follow one thing --------------------------------------------


@pytest.mark.parametrize(
    ("work", "most"), [(passed.one_drop, 140), (passed.one_page, 90), (passed.one_figure, 10)]
)
def test_a_piece_of_work_passes_few_modules(qapp: QApplication, work: Callable[[], Calls], most: int) -> None:
    modules = work().modules
    assert 0 < len(modules) <= most, sorted(modules)
