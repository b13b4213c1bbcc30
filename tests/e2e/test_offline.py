"""Footwork never goes on line: it plans, prints, keeps and brings back where there is no network at all."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.offline import interfaces_that_are_up, without_a_network
from tests.e2e.planning import begin, drag_run, planned
from tests.e2e.program import CHECKOUT, Program
from tests.e2e.screen import Screen
from tests.patience import PATIENCE

WITNESS = ("strace", "-D", "-f", "-qq", "-e", "trace=network", "-e", "signal=none", "-o")
FAMILY = re.compile(r"\b(?:AF|PF)_\w+")


def families(trace: Path) -> set[str]:
    """The kinds of address that a program used: local ones are files."""
    return set(FAMILY.findall(trace.read_text()))


def test_the_witness_sees_what_would_go_out(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    going_out = "import socket; socket.socket(socket.AF_INET).close(); socket.socket(socket.AF_INET6).close()"
    subprocess.run([*WITNESS, trace, sys.executable, "-c", going_out], check=True, timeout=PATIENCE)
    assert {"AF_INET", "AF_INET6"} <= families(trace)


def test_a_week_is_planned_and_kept_in_a_window_without_a_network(screen: Screen, tmp_path: Path) -> None:
    trace, data = tmp_path / "trace", tmp_path / "meine Läufe 計画"
    command = [*WITNESS, str(trace), sys.executable, "-m", "desktop", "--data", str(data)]
    program = Program(screen, command, tmp_path / "log")
    begin(program)
    assert screen.has_network or interfaces_that_are_up(program.process.pid) == []
    drag_run(program)
    program.close()
    assert planned(data)["totals"]["sessions"] == 1
    assert families(trace) <= {"AF_UNIX"}


@pytest.mark.parametrize(
    "asked",
    [
        ("apply", "four-runs", "2026-W48"),
        ("print", "fridge,cards", "2026-W48", "-o", "{folder}/week.pdf"),
        ("print", "phone", "2026-W48", "-o", "{folder}/week.png"),
        ("backup", "{folder}/all.footwork"),
        ("restore", "{folder}/all.footwork", "--into", "2026-W50"),
        ("show", "2026-W48"),
    ],
    ids=lambda asked: asked[0],
)
def test_no_command_asks_the_system_for_a_network(plans: Path, asked: tuple[str, ...]) -> None:
    trace = plans / "trace"
    words = [word.format(folder=plans) for word in asked]
    command = [*WITNESS, str(trace), sys.executable, "-m", "desktop", "--data", str(plans / "plans"), *words]
    with without_a_network():
        subprocess.run(command, cwd=CHECKOUT, env=quiet(), check=True, capture_output=True, timeout=PATIENCE)
    assert families(trace) <= {"AF_UNIX"}


def quiet() -> dict[str, str]:
    """An environment in which pictures are painted in memory."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the commands use one after the other."""
    return tmp_path_factory.mktemp("offline")
