"""Loading PySide: its support modules are compiled once, and Python is left as it was."""

import builtins
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.ui import pyside
from tests.counting import ROOT
from tests.patience import PATIENCE

COUNTED = """
import builtins

plain, compiled = builtins.compile, []


def counting(source, filename, *others, **options):
    compiled.append(filename)
    return plain(source, filename, *others, **options)


builtins.compile = counting
plain_import = builtins.__import__
from desktop.ui.pyside import load

load()
assert builtins.compile is counting
assert builtins.__import__ is plain_import
from PySide6.QtCore import QPoint

try:
    QPoint("wrong")
except TypeError as error:
    assert "QPoint" in str(error) and "Supported signatures" in str(error), error
else:
    raise AssertionError("PySide tells what it takes")
print(sum(str(name).startswith(("shibokensupport", "signature_bootstrap")) for name in compiled))
"""


def compiled(folder: Path, **variables: str) -> int:
    """How many of PySide's modules a new process compiled, whose compiled modules lie in that folder."""
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    run = subprocess.run(
        [sys.executable, "-c", COUNTED],
        cwd=ROOT,
        env={**plain, "PYTHONPYCACHEPREFIX": str(folder), **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert run.returncode == 0, run.stderr
    return int(run.stdout)


def kept_in(folder: Path) -> Path:
    """The file with the compiled code."""
    (file,) = folder.rglob("pyside_support.*")
    return file


def test_only_the_first_process_compiles_and_all_of_pyside_works(tmp_path: Path) -> None:
    assert compiled(tmp_path) > 5
    assert compiled(tmp_path) == 0


def test_a_python_that_keeps_nothing_compiled_keeps_none_of_this(tmp_path: Path) -> None:
    assert compiled(tmp_path, PYTHONDONTWRITEBYTECODE="1") > 5
    assert not list(tmp_path.rglob("pyside_support.*"))


@pytest.mark.parametrize("at", [0, 2, 5, 8, 300, -1])
def test_damaged_code_is_never_run_but_compiled_anew(tmp_path: Path, at: int) -> None:
    compiled(tmp_path)
    file = kept_in(tmp_path)
    whole = file.read_bytes()
    damaged = bytearray(whole)
    damaged[at] ^= 0xFF
    file.write_bytes(damaged)
    assert compiled(tmp_path) > 5
    assert kept_in(tmp_path).read_bytes()[:8] == whole[:8], "kept anew"


@pytest.mark.parametrize("content", [b"", b"short", bytes(5000)])
def test_a_file_of_something_else_is_as_none(tmp_path: Path, content: bytes) -> None:
    compiled(tmp_path)
    kept_in(tmp_path).write_bytes(content)
    assert compiled(tmp_path) > 5


def test_where_nothing_can_be_written_each_process_compiles(tmp_path: Path) -> None:
    taken = tmp_path / "a file where the folder should be"
    taken.write_bytes(b"")
    assert compiled(taken) > 5
    assert compiled(taken) > 5


def test_another_source_under_the_same_name_is_compiled() -> None:
    support = pyside.Support({})
    name = "shibokensupport/some.py"
    first, second, again = (support.compile(text, name, "exec") for text in (b"a = 1", b"a = 2", b"a = 2"))
    assert first != second
    assert second is again


def test_what_is_not_pysides_is_compiled_by_python(monkeypatch: pytest.MonkeyPatch) -> None:
    support = pyside.Support({})
    assert support.compile("1 + 1", "<text>", "eval").co_filename == "<text>"
    assert builtins.eval(support.compile("2 + 3", "shibokensupport/a.py", "eval")) == 5
    assert not support.codes
