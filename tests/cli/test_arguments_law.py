"""Whatever is typed: one sentence or what was asked for, never a traceback, and nothing made when refused."""

import contextlib
import os
import re
import shutil
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.cli.program import run
from tests.cli.conftest import TODAY
from tests.storage.tree import tree

READING = {"show", "exercises", "templates"}
RIGHT = (
    ["show", "2026-W48", "--json"],
    ["exercises"],
    ["templates"],
    ["apply", "four-runs", "2026-W48", "--add"],
    ["apply", "four-runs", "2026-W40", "--language", "de"],
    ["add", "2026-11-24", "run", "easy", "--distance", "8km", "--duration", "48min"],
    ["add", "2026-11-24", "exercise", "calf-raise", "--to", "strength", "--anyway"],
    ["--data", "mine", "add", "2026-11-24", "exercise", "calf-raise", "--to=warm-up"],
    ["--data", "mine", "done", "2026-11-24", "--distance", "8km", "--effort", "6"],
    ["print", "fridge", "2026-W48", "-o", "new.pdf", "--paper", "letter", "--sides", "long"],
    ["print", "cards", "--every-exercise", "--output=new.pdf", "--replace"],
    ["--data", "mine", "print", "routines", "2026-W48", "-o", "new.pdf"],
    ["print", "fridge,routines", "2026-W48", "2026-W49..2026-W50", "-o", "new.pdf", "--size", "poker"],
    ["print", "cards", "-o", "new.pdf", "--offset", "0.5,-1", "--gap", "3", "--marks=lines", "--rule"],
    ["print", "fridge", "-o", "-", "--ink-saving"],
)
WRONG = (["demo", "file"], ["demo", "mine/backups", "--replace"], ["figures", "file", "--skin", "dark"])
"""Right, these would take seconds."""

GOOD = ("2026-W47", "2026-11-25", "long", "--json", "--to", "--data", "new.pdf", "fridge", "--replace")
BAD = (
    *("", "-", "--", "---", "--=", "=", "-x", "--frob", "--frob=1", "--json=1", "--data=", "--language="),
    *("-o=new.pdf", "--output=", "--language=kl", "--to=", "--distance=-3", "--duration=1e999999999"),
    *("2026-W00", "2026-W54", "0000-W01", "9999-W53", "10000-W01", "W48", "2026-02-30", "9999-12-31"),
    *("2026-W٤٨", "٣", "9" * 5000, "1e400", "nan", "-inf", "8 km/h", "0x10", "\udcff", "a\0b", "\ud800"),
    *("x" * 100_000, "x" * 300, "/".join("y" * 200 for _ in range(30)), "\x1b[31m", "two\nlines", "🏃‍♀️", " "),
    *("thesis.docx", "file/new.pdf", "missing/new.pdf", "mine/plan.json", "mine/backups/x.pdf", "mine"),
    *("--data=file", "--data=damaged", "--data=a\0b", "--data=" + "z" * 5000, "--data=\udcff", "--data=-"),
    *("--output=thesis.docx", "--output=mine/plan.journal", "--output=link.pdf", "--output=/dev/full"),
    *("2026-W48..", "..", "2026-W50..2026-W48", "1971-W01..2199-W52", "fridge,", ",", "fridge,fridge", "a,b"),
    *("--offset=1", "--offset=,", "--offset=nan,nan", "--offset=9,9", "--size=", "--gap=1", "--marks=dots"),
    *("{0}", "%s", "{typed}", "-h", "--help", "--version", "help"),
)

SENTENCE = re.compile(r"footwork: [^\n]{10,600}[.?]\n")


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """A line that is right, or nearly so, with up to three words changed, put in or taken out."""
    line = list(draw(st.sampled_from((*RIGHT, *RIGHT, *WRONG))))
    pool = (*BAD, *GOOD) if line in RIGHT else BAD
    command = draw(st.sampled_from((0, 1, 1, 1, 1, 1)))  # one in six changes the command, too
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(min(command, len(line) - 1), len(line) - 1))
        match draw(st.sampled_from(("change", "change", "change", "put in", "take out"))):
            case "change":
                line[at] = draw(st.sampled_from(pool))
            case "put in":
                line.insert(at, draw(st.sampled_from(pool)))
            case _ if len(line) > 1:
                del line[at]
    return line


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Plans with an edit in them, damaged ones, and files of other programs."""
    folder = tmp_path_factory.mktemp("house")
    mine = folder / "mine"
    run(["--data", str(mine), "add", "2026-11-24", "run", "easy"], today=TODAY, output=StringIO())
    shutil.copytree(mine, folder / "damaged")
    (folder / "damaged" / "plan.json").write_bytes(b"{}")
    (folder / "thesis.docx").write_bytes(b"PK")
    (folder / "file").write_bytes(b"kept")
    (folder / "link.pdf").symlink_to(Path("mine", "plan.json"))
    return folder


@contextlib.contextmanager
def within(house: Path) -> Iterator[Path]:
    """A copy of the house that is the current folder and holds the user's own, too."""
    with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        copy = Path(place) / "house"
        shutil.copytree(house, copy, symlinks=True)
        patch.setenv("XDG_DATA_HOME", str(copy / "share"))
        patch.chdir(copy)
        yield copy


@pytest.mark.skipif(os.name == "nt", reason="some of the names are none there")
@settings(max_examples=200, deadline=None)
@given(typed=lines())
@example(["print", "fridge", "--output=link.pdf", "--replace"])
@example(["--", "show"])
@example(["print", "fridge,routines", "2026-W48..2026-W50", "-o", "new.pdf"])  # done, but for the routines
@example(["show", "--", "--json"])
@example(["add", "2026-11-24", "run", "easy", "--distance", "9" * 5000])
def test_every_line_is_answered(house: Path, typed: list[str]) -> None:
    with within(house) as copy:
        before = tree(copy)
        out, err = StringIO(), StringIO()
        code = run(typed, today=TODAY, output=out, errors=err)
        answered = (code, bool(out.getvalue()), bool(SENTENCE.fullmatch(err.getvalue())), err.getvalue())
        notices = err.getvalue().splitlines(True) if "print" in typed else []  # what was left out
        noticed = bool(notices) and all(map(SENTENCE.fullmatch, notices)) and (code, answered[1]) == (0, True)
        assert answered[:3] in ((0, True, False), (2, False, True)) or noticed, answered
        if code or typed[0] in READING:
            assert tree(copy) == before, answered
        if not code:
            assert err.getvalue() == "" or noticed
