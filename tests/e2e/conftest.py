"""A screen for every end-to-end test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.screen import Screen


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("e2e")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A virtual screen; what it showed at the end is kept in the test's folder, for whoever must look."""
    with Screen(tmp_path) as started:
        yield started
        started.photograph(tmp_path / "last.png")
