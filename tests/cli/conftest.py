"""The command line in process: a folder of its own, a fixed day, and what it answered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.program import run

TODAY = date(2026, 11, 25)

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\x11tEXtSoftware\0Footwork" + b"\0\0\0\0"
"""The beginning of a picture that Footwork painted."""


@dataclass(frozen=True)
class Answer:
    """Exit code, standard output and standard error."""

    code: int
    out: str
    err: str


Footwork = Callable[..., Answer]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def footwork(data: Path) -> Footwork:
    """Runs a command on the data folder."""

    def ask(*arguments: str, **more: Any) -> Answer:
        out, err = StringIO(), StringIO()
        code = run(["--data", str(data), *arguments], today=TODAY, output=out, errors=err, **more)
        return Answer(code, out.getvalue(), err.getvalue())

    return ask
