"""`python -m resources.figures bake [ID...]` and `check`."""

import argparse
import sys
from collections.abc import Sequence

from resources.figures.posefile import PoseError, exercises_with_poses


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when a check fails, 2 with a sentence when the input is
    wrong."""
    parser = argparse.ArgumentParser(prog="python -m resources.figures", description="The drawn figures.")
    commands = parser.add_subparsers(dest="command", required=True)
    bake_command = commands.add_parser("bake", help="bake drawings from their pose files")
    bake_command.add_argument("ids", nargs="*", metavar="ID", help="exercises; all when left out")
    commands.add_parser("check", help="check that every drawing matches its pose file")
    options = parser.parse_args(arguments)
    try:
        if options.command == "bake":
            return _bake(options.ids)
        return _check()
    except (PoseError, OSError) as error:
        print(error, file=sys.stderr)
        return 2


def _bake(ids: Sequence[str]) -> int:
    from resources.figures.bake import bake

    known = exercises_with_poses()
    for exercise in ids or known:
        if exercise not in known:
            print(f"There is no pose file for '{exercise}'; known are {', '.join(known)}.", file=sys.stderr)
            return 2
        sizes = [path.stat().st_size / 1024 for path in bake(exercise)]
        print(f"{exercise}: {' and '.join(f'{size:.0f} kB' for size in sizes)}")
    return 0


def _check() -> int:
    from resources.figures.check import problems

    found = problems()
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
