"""The real process: exit codes, streams that end early, terminals that know few characters."""

import json
import os
import subprocess
import sys
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest

from desktop.cli.arguments import COMMANDS
from desktop.cli.carrying import carrying_out
from resources.exercises.bake import ORDER

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


def in_a_shell(line: str, folder: Path, **variables: str) -> tuple[int, bytes, bytes]:
    """Run a line in which ``FOOTWORK`` stands for the program; the code and what was printed."""
    environment = {**os.environ, "LC_ALL": "C", "PYTHONPATH": str(ROOT), **variables}
    program = f'exec "{sys.executable}" -m desktop'
    process = subprocess.Popen(
        ["sh", "-c", line.replace("FOOTWORK", program)],
        env={name: value for name, value in environment.items() if value != UNSET},
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    return finished(process)


UNSET = "unset"
ADD = "FOOTWORK --data data add 2026-11-24 run easy"


def test_a_closed_output_is_told(tmp_path: Path) -> None:
    code, _, err = in_a_shell("FOOTWORK exercises >&-", tmp_path)
    assert (code, err) == (2, b"footwork: There is nowhere to print to: standard output is closed.\n")


@pytest.mark.parametrize("closed", [">&-", "<&- >&- 2>&-", ">/dev/full", ">/dev/full 2>/dev/full"])
def test_an_edit_is_done_whatever_its_streams_are(tmp_path: Path, closed: str) -> None:
    code, out, err = in_a_shell(f"{ADD} {closed}", tmp_path)
    assert (code, out, err.startswith(b"footwork: It is done")) == (0, b"", "2>" not in closed)
    assert b"Easy run" in in_a_shell("FOOTWORK --data data show 2026-W48", tmp_path)[1]


def test_no_file_gets_the_number_of_a_stream_that_was_closed(tmp_path: Path) -> None:
    """What a library prints to its errors would go into that file."""
    opens = "import os; from desktop.__main__ import main; main(); os._exit(os.open(os.devnull, os.O_RDONLY))"
    line = f'exec "{sys.executable}" -c "{opens}" --version <&- >&- 2>&-'
    assert in_a_shell(line, tmp_path)[0] > 2


@pytest.mark.parametrize("words", ["show", "", "print fridge -o week.pdf", f"--data /tmp/{'x' * 40} show"])
def test_a_current_folder_that_was_removed_is_one_sentence(tmp_path: Path, words: str) -> None:
    line = f"mkdir gone; cd gone; rmdir ../gone; FOOTWORK {words}"
    code, out, err = in_a_shell(line, tmp_path, QT_QPA_PLATFORM="offscreen")
    assert (code, out) == (2, b"")
    assert err == b"footwork: The folder you are in was removed; change to another one and try again.\n"


@pytest.mark.parametrize("words", ["show", "add 2026-11-24 run easy"])
def test_a_home_that_is_a_file_is_one_sentence(tmp_path: Path, words: str) -> None:
    (tmp_path / "home").write_bytes(b"kept")
    code, out, err = in_a_shell(
        f"FOOTWORK {words}", tmp_path, HOME=str(tmp_path / "home"), XDG_DATA_HOME=UNSET
    )
    assert (code, out, err.count(b"\n")) == (2, b"", 1)
    assert b"a file with that name is in the way" in err
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


@pytest.mark.parametrize("home", ["", "not/whole", UNSET])
def test_no_plans_are_kept_where_the_program_happens_to_be_started(tmp_path: Path, home: str) -> None:
    share = str(tmp_path / "share") if home == UNSET else "relative"
    assert in_a_shell("FOOTWORK templates", tmp_path, HOME=home, XDG_DATA_HOME=share)[0] == 0
    code, _, _ = in_a_shell("FOOTWORK show", tmp_path, HOME=home, XDG_DATA_HOME=share)
    assert (code, list(tmp_path.iterdir())) == (0, [])


def test_a_file_whose_name_is_no_text_is_written(tmp_path: Path) -> None:
    code, out, _ = in_a_shell("FOOTWORK --data data print fridge -o $(printf 'week\\377.pdf')", tmp_path)
    assert (code, b"week\\udcff.pdf" in out) == (0, True)
    assert [os.fsencode(path.name) for path in tmp_path.iterdir()] == [b"week\xff.pdf"]


def test_a_terminal_that_knows_ascii_alone_still_shows_everything(data: Path) -> None:
    code, out, _ = finished(footwork("exercises", data=data, encoding="ascii"))
    assert code == 0
    assert len(out.splitlines()) == len(ORDER)
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


def test_a_fridge_sheet_loads_neither_other_commands_nor_cards_nor_pixels(data: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from datetime import date; from desktop.cli.program import run;"
        f"run(['--data', {str(data)!r}, 'print', 'fridge', '-o', {str(tmp_path / 'x.pdf')!r}],"
        "    today=date(2026, 11, 25));"
        "unwanted = {'PIL', 'printouts.formats.card', 'desktop.cli.restore', 'desktop.cli.changes'};"
        "print(sorted(unwanted & sys.modules.keys()))"
    )
    printing = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=300
    )
    assert printing.stdout.splitlines()[-1] == "[]"
    assert (tmp_path / "x.pdf").stat().st_size > 0


def test_every_command_has_what_carries_it_out() -> None:
    found = {name: carrying_out(name) for name in COMMANDS}
    assert len(set(found.values())) == len(COMMANDS)
