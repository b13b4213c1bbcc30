"""Where the packed program begins."""

import os
import sys

CHANGED = "LD_LIBRARY_PATH"
"""Set by the starter for its own libraries; other programs that Footwork starts, such as lp, need theirs."""


def begin() -> int:
    """Give the environment back as it was, and be Footwork."""
    if sys.platform == "win32":
        _be_the_starter()
    else:
        before = os.environ.pop(f"{CHANGED}_ORIG", None)
        os.environ.pop(CHANGED, None)
        if before is not None:
            os.environ[CHANGED] = before
    from desktop.__main__ import main

    return main()


def _be_the_starter() -> None:
    """On Windows Python lies beside the starter, which is what is to be started for another Footwork."""
    here = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - before anything is loaded
    sys.frozen = True  # type: ignore[attr-defined]
    sys.executable = os.path.join(here, "footworkw.exe")  # noqa: PTH118
    sys.orig_argv = [sys.executable, *sys.argv[1:]]


if __name__ == "__main__":
    sys.exit(begin())
