"""`python -m resources.figures.motion bake [ID...]` and `check`."""

import argparse
import sys
from collections.abc import Sequence
from time import perf_counter

from resources.figures.motion.blending import BlendError
from resources.figures.motion.film_header import FilmError
from resources.figures.motion.plan import PlanError, timelines
from resources.figures.posefile import PoseError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when a check fails, 2 with a sentence when the input is
    wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m resources.figures.motion", description="The figures in motion."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    bake_command = commands.add_parser("bake", help="bake the in-between frames of timelines")
    bake_command.add_argument("ids", nargs="*", metavar="ID", help="exercises; all when left out")
    bake_command.add_argument("--workers", type=int, default=2, help="processes that draw (2)")
    check_command = commands.add_parser("check", help="check timelines, and that every film matches its own")
    check_command.add_argument("ids", nargs="*", metavar="ID", help="exercises; all when left out")
    options = parser.parse_args(arguments)
    try:
        known = timelines()
        for exercise in options.ids:
            if exercise not in known:
                print(
                    f"There is no timeline for '{exercise}'; known are {', '.join(known)}.", file=sys.stderr
                )
                return 2
        if options.command == "bake":
            return _bake(options.ids or known, max(1, options.workers))
        return _check(options.ids)
    except (PoseError, PlanError, BlendError, FilmError, OSError) as error:
        print(error, file=sys.stderr)
        return 2


def _bake(exercises: Sequence[str], workers: int) -> int:
    from resources.figures.motion.bake import bake

    total, began = 0, perf_counter()
    for path in bake(exercises, workers=workers):
        size = path.stat().st_size
        total += size
        name = f"{path.parent.name}/{path.stem}"
        print(f"{name}: {size / 1024:.0f} kB, {perf_counter() - began:.0f} s", flush=True)
    print(f"{len(exercises)} exercises: {total / 1024:.0f} kB")
    return 0


def _check(exercises: Sequence[str]) -> int:
    from resources.figures.motion.check import problems

    found = problems(exercises)
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
