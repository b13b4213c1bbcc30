"""Where tests run in processes side by side, one that dies while it ends fails the run, as it would alone.

A process that dies over a test is told by pytest-xdist itself.
"""

import subprocess
import sys
from typing import Any, Final

import pytest

_PROCESSES: Final[list[subprocess.Popen[bytes]]] = []
_ENDED: Final = (None, 0, 1, -9)
"""By itself, or ended by execnet, which waits for no more than ten seconds."""


@pytest.hookimpl(optionalhook=True)
def pytest_testnodeready(node: Any) -> None:
    """Remember a process of tests: execnet, which runs it, tells nobody how it ended."""
    _PROCESSES.append(node.gateway._io.popen)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Judge by how the processes ended, which they have by now."""
    died = [process.returncode for process in _PROCESSES if process.poll() not in _ENDED]
    if died:
        print(f"\nA process of tests died as it ended: {died}", file=sys.stderr)
        if session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.INTERNAL_ERROR
