"""The real process: exit codes, streams that end early, terminals that know few characters."""

import json
import os
import subprocess
import sys
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def footwork(*arguments: str | bytes, data: Path, encoding: str = "utf-8", **more: Any) -> Popen[bytes]:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
    environment.update(more.pop("env", {}))
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", "--data", str(data), *arguments],
        env=environment,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "cwd": data.parent, **more},
    )


def finished(process: Popen[bytes]) -> tuple[int, bytes, bytes]:
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_a_command_that_is_done_exits_with_0_and_is_silent_on_errors(data: Path) -> None:
    code, out, err = finished(footwork("templates", data=data))
    assert (code, err) == (0, b"")
    assert out.startswith(b"three-easy-runs")


def test_a_command_that_is_refused_exits_with_2_and_is_silent_on_output(data: Path) -> None:
    code, out, err = finished(footwork("add", "2026-11-24", "run", "easy", "--distance", "8 kmm", data=data))
    assert (code, out) == (2, b"")
    assert err.decode() == "footwork: “8 kmm” is not a distance; write it like 8 km, 800 m or 5 mi.\n"


def test_what_one_process_plans_the_next_one_shows(data: Path) -> None:
    assert finished(footwork("apply", "four-runs", "2026-W48", data=data))[0] == 0
    code, out, _ = finished(footwork("show", "2026-W48", "--json", data=data))
    assert code == 0
    assert json.loads(out)["totals"]["distance"] == 28_000


def test_without_a_word_the_system_says_the_language(data: Path) -> None:
    _, out, _ = finished(footwork("show", "2026-W48", data=data, env={"LC_ALL": "de_AT.UTF-8"}))
    assert "Di 24" in out.decode()


def test_a_language_goes_before_the_systems_and_through_a_pipe(data: Path) -> None:
    german = footwork("--language", "de", "show", "2026-W48", data=data)
    piped = subprocess.run(
        ["head", "-n", "3"], stdin=german.stdout, capture_output=True, check=True, timeout=60
    )
    assert finished(german)[0] == 0
    assert "Di 24" in piped.stdout.decode()


def test_umlauts_reach_a_terminal_that_knows_ascii_alone(data: Path) -> None:
    code, out, _ = finished(footwork("--language", "de", "--help", data=data, encoding="ascii"))
    assert code == 0
    out.decode("ascii")


def test_a_reader_that_has_seen_enough_is_no_error(data: Path) -> None:
    reading, writing = os.pipe()
    process = footwork("exercises", "--json", data=data, stdout=writing)
    os.close(writing)
    os.close(reading)
    assert finished(process) == (0, None, b"")


def test_a_full_disk_behind_the_output_is_told_once(data: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        code, _, err = finished(footwork("exercises", data=data, stdout=full))
    assert code == 2
    assert err.count(b"\n") == 1
    assert b"cannot be written" in err


def test_a_closed_output_is_told(data: Path) -> None:
    shell = f'exec "{sys.executable}" -m desktop --data "{data}" exercises >&-'
    process = subprocess.Popen(
        ["sh", "-c", shell],
        env={**os.environ, "LC_ALL": "C", "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
    )
    code, _, err = finished(process)
    assert (code, err) == (2, b"footwork: There is nowhere to print to: standard output is closed.\n")


def test_a_terminal_that_knows_ascii_alone_still_shows_everything(data: Path) -> None:
    code, out, _ = finished(footwork("exercises", data=data, encoding="ascii"))
    assert code == 0
    assert len(out.splitlines()) == 18
    code, out, _ = finished(footwork("exercises", "--json", data=data, encoding="ascii"))
    assert json.loads(out)[0]["dose"]["text"] == "1 × A–Z each"


def test_bytes_that_are_no_text_are_answered_too(data: Path) -> None:
    code, _, err = finished(footwork(b"\xff\xfe", data=data))
    assert code == 2
    assert err.startswith(b"footwork: There is no command")


def test_listing_loads_neither_the_window_nor_the_paper(data: Path) -> None:
    """A terminal answers at once: what takes long to load is loaded by the commands that need it."""
    code = (
        "import sys; from datetime import date; from desktop.cli.program import run;"
        f"run(['--data', {str(data)!r}, 'exercises'], today=date(2026, 11, 25));"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'PySide6', 'reportlab', 'numpy'}))"
    )
    listing = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=300
    )
    assert listing.stdout.splitlines()[-1] == "[]"
