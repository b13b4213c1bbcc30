"""`python -m resources.figures.bake [ID...]`: drawings and films; `--stale`: only what is out of date;
`--check`: do they match their sources?; `--sheet OUT.png`: a look at the key frames without baking them."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from resources.figures.bake.motion.blending import BlendError
from resources.figures.bake.motion.plan import PlanError, timelines
from resources.figures.bake.poses.posefile import PoseError, exercises_with_poses
from resources.figures.film_header import FilmError
from resources.figures.palette import palette_for


def main(arguments: Sequence[str] | None = None) -> int:
    """Bake or check; 0 when all is well, 1 when a check fails, 2 with a sentence when the input is wrong."""
    options = _parser().parse_args(arguments)
    known = {"drawings": exercises_with_poses(), "films": timelines()}
    kinds = [options.only] if options.only else list(known)
    for exercise in options.ids:
        for kind in kinds:
            if exercise not in known[kind]:
                source = {"drawings": "pose file", "films": "timeline"}[kind]
                listed = ", ".join(known[kind])
                print(f"There is no {source} for '{exercise}'; known are {listed}.", file=sys.stderr)
                return 2
    try:
        if options.sheet is not None:
            _draw_sheet(options, known["drawings"])
            return 0
        if options.check:
            return _check(kinds, options.ids)
        for kind in kinds:
            exercises = options.ids or known[kind]
            _BAKES[kind](_stale(kind, exercises) if options.stale else exercises, max(1, options.workers))
    except (PoseError, PlanError, BlendError, FilmError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m resources.figures.bake",
        description="Draws the figures anew from poses and timelines, into the drawings and films that ship.",
    )
    parser.add_argument("ids", nargs="*", metavar="ID", help="exercises; all when left out")
    parser.add_argument("--only", choices=("drawings", "films"), help="leave the other out")
    parser.add_argument("--check", action="store_true", help="draw nothing; say what is out of date")
    parser.add_argument("--stale", action="store_true", help="leave out what matches its sources already")
    parser.add_argument("--workers", type=int, default=2, help="processes that draw (2)")
    sheet = parser.add_argument_group("a contact sheet, with nothing baked")
    sheet.add_argument("--sheet", type=Path, metavar="OUT.png", help="draw key frames and thumbnails here")
    sheet.add_argument("--zoom", type=float, default=1.6, help="pixels for a centimetre (1.6)")
    sheet.add_argument("--ink-saving", action="store_true", help="in the look that spends the least ink")
    sheet.add_argument(
        "--look", nargs="*", default=(), metavar="PART=NAME", help="such as skin=dark hair=tied build=curved"
    )
    return parser


def _draw_sheet(options: argparse.Namespace, known: Sequence[str]) -> None:
    from resources.figures.bake.sheet import Shown, write_sheet

    look = dict(part.split("=", 1) if "=" in part else (part, "") for part in options.look)
    palette_for(look)  # says in a sentence what is not offered
    shown = Shown(look, options.ink_saving, options.zoom)
    write_sheet(options.sheet, options.ids or known, shown, max(1, options.workers))


def _bake_drawings(exercises: Sequence[str], workers: int) -> None:
    from resources.figures.bake.drawings import bake_all

    for exercise, paths in zip(exercises, bake_all(exercises, workers=workers), strict=True):
        sizes = [path.stat().st_size / 1024 for path in paths]
        print(f"{exercise}: {' and '.join(f'{size:.0f} kB' for size in sizes)}", flush=True)


def _bake_films(exercises: Sequence[str], workers: int) -> None:
    from resources.figures.bake.motion.films import bake

    total, began = 0, perf_counter()
    for path in bake(exercises, workers=workers):
        size = path.stat().st_size
        total += size
        name = f"{path.parent.name}/{path.stem}"
        print(f"{name}: {size / 1024:.0f} kB, {perf_counter() - began:.0f} s", flush=True)
    print(f"{len(exercises)} exercises: {total / 1024:.0f} kB")


_BAKES = {"drawings": _bake_drawings, "films": _bake_films}


def _stale(kind: str, exercises: Sequence[str]) -> Sequence[str]:
    from resources.figures.bake import check
    from resources.figures.bake.motion import check as motion_check

    return check.stale(exercises) if kind == "drawings" else motion_check.stale(exercises)


def _check(kinds: Sequence[str], exercises: Sequence[str]) -> int:
    from resources.figures.bake import check
    from resources.figures.bake.motion import check as motion_check

    found = check.problems(exercises) if "drawings" in kinds else []
    if "films" in kinds:
        found += motion_check.problems(exercises)
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
