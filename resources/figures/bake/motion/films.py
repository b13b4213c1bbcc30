"""Bakes timelines into films: draws every frame, shares equal outlines, packs. Needs numpy and shapely."""

import json
import lzma
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from multiprocessing import get_context
from pathlib import Path as FilePath
from typing import NamedTuple

from resources.figures.bake.fingerprint import of_film
from resources.figures.bake.motion.columns import Drawn, columns_of, low_byte_first
from resources.figures.bake.motion.ground import with_ground_marks
from resources.figures.bake.motion.outlines import rows_of
from resources.figures.bake.motion.plan import Plan, read
from resources.figures.bake.motion.staging import Staged, alike, staged
from resources.figures.bake.motion.writing import with_letter
from resources.figures.bake.poses.pose import Triple
from resources.figures.bake.poses.posefile import read as read_scene
from resources.figures.bake.poses.scenes import Arrow, ExerciseScene
from resources.figures.bake.rig.build import BUILDS, Build
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.piece import Piece
from resources.figures.bake.rig.scene import Picture
from resources.figures.drawing import FINE_SCALE, Box
from resources.figures.film import MAGIC
from resources.figures.looks import place_of

FOLDER = FilePath(__file__).parents[2] / "films"

TILE = (240.0, 178.0)
"""The room for a moving figure in the details, px; a film need not be finer than what this shows."""

_SCALE, _CLOSE_SCALE = 6, 15
"""Whole numbers to a centimetre, for whole figures and for close-ups: one is less than a pixel where a figure
is 800 pixels high, and finer ones would not fit into the 10 MB that all figures may weigh."""

_PACKING = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 0, "lp": 0, "pb": 0}]
"""Set for bytes that stand alone, not text: a quarter less than zlib."""

_MARGIN = 3.0
"""Free space round all frames, cm."""

_LEFT_OUT = frozenset({"hatch"})
"""Roles that are not stored: hatching keeps marks apart on grey paper and would crawl on a screen."""


class _Sheet(NamedTuple):
    """A frame to draw, with the arrows of a still."""

    scene: ExerciseScene
    plan: Plan
    frame: Staged
    arrows: tuple[Arrow, ...]


Picked = tuple[list[Drawn], Box]
"""One frame as rows, and the box round it in cm."""


class _Reel(NamedTuple):
    """All frames of an exercise before they are drawn: those of each path, then the stills."""

    scene: ExerciseScene
    plan: Plan
    match: str
    paths: dict[str, list[Staged]]
    stills: list[_Sheet]

    @property
    def sheets(self) -> list[_Sheet]:
        """Each frame, as often as the film has it."""
        frames = [frame for path in self.paths.values() for frame in path]
        return [*(_Sheet(self.scene, self.plan, frame, ()) for frame in frames), *self.stills]

    @property
    def once(self) -> dict[object, _Sheet]:
        """What is to be drawn, by what it is known: many a still is a frame of a path."""
        return {_known_by(sheet): sheet for sheet in self.sheets}


def _known_by(sheet: _Sheet) -> object:
    return id(sheet.frame), sheet.arrows


def bake(exercises: Sequence[str], folder: FilePath = FOLDER, workers: int = 2) -> Iterator[FilePath]:
    """Bake films, one after the other, of each build; raises `PoseError` or `PlanError` for a wrong file.

    The frames of all films are shared out among processes, so that none waits while a film is packed; each is
    drawn in all builds at once, as these have limbs in common.
    """
    reels = [_reel(exercise) for exercise in exercises]
    with get_context("spawn").Pool(workers) as pool:
        drawn = pool.imap(_draw, (sheet for reel in reels for sheet in reel.once.values()))
        for reel in reels:
            pictures = {known: next(drawn) for known in reel.once}
            for name in BUILDS:
                path = folder / place_of(f"{reel.scene.exercise}.film", name)
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(_packed(reel, [pictures[_known_by(each)][name] for each in reel.sheets]))
                yield path


def _reel(exercise: str) -> _Reel:
    match = of_film(exercise)  # before anything is drawn: files may change meanwhile
    scene = read_scene(exercise)
    plan = read(exercise, len(scene.keys))
    paths = {path.name: staged(scene, plan, path) for path in plan.paths}
    return _Reel(scene, plan, match, paths, _stills(scene, plan, paths))


def _stills(scene: ExerciseScene, plan: Plan, paths: dict[str, list[Staged]]) -> list[_Sheet]:
    """For each stop of the cycle, in order, the frame of its moment with the arrows of its key frame."""
    stills = []
    shown = next(paths[phase.path][0 if phase.back else -1] for phase in plan.phases[::-1] if phase.path)
    for phase in plan.phases:
        frames = paths.get(phase.path, [])
        for stop in phase.stops:
            frame = frames[round(phase.along(stop.share) * (len(frames) - 1))] if frames else shown
            key = scene.keys[stop.key]
            arrows = tuple(_moved(arrow, frame.drift) for arrow in key.arrows)
            arrows = arrows if alike(frame.pose, key.pose) else ()
            stills.append(_Sheet(scene, plan, frame, arrows))
        if frames:
            shown = frames[0 if phase.back else -1]
    return stills


def _thumbnail(scene: ExerciseScene, plan: Plan, stills: Sequence[_Sheet]) -> Box:
    """The crop of the working joint where the film shows it: a figure on a moving floor stands elsewhere."""
    keys = [stop.key for phase in plan.phases for stop in phase.stops]
    aside_x = aside_y = 0.0
    if plan.ground_marks and scene.thumbnail.key in keys:
        shown = stills[keys.index(scene.thumbnail.key)].frame.placed.root
        drawn = scene.keys[scene.thumbnail.key].pose.root
        aside = Camera(*scene.camera).flat([here - there for here, there in zip(shown, drawn, strict=True)])
        aside_x, aside_y = float(aside[0]), float(aside[1])
    middle_x, middle_y = scene.thumbnail.centre
    size = scene.thumbnail.size
    return middle_x + aside_x - size / 2, middle_y + aside_y - size / 2, size, size


def _moved(arrow: Arrow, drift: Triple) -> Arrow:
    points = tuple((x - drift[0], y - drift[1], z - drift[2]) for x, y, z in arrow.points)
    return replace(arrow, points=points)


def _draw(sheet: _Sheet) -> dict[str, Picked]:
    """One frame in each build."""
    scene = with_letter(sheet.scene, sheet.frame.written)
    return {name: _picked(sheet, scene, build) for name, build in BUILDS.items()}


def _picked(sheet: _Sheet, scene: ExerciseScene, build: Build) -> Picked:
    pieces = Picture(scene, sheet.frame.placed, 0, sheet.arrows, build).pieces()
    if sheet.plan.ground_marks:
        plan = sheet.plan
        pieces = with_ground_marks(
            pieces, scene, plan.ground_marks, sheet.frame.drift, sideways=plan.sideways
        )
    scale = _scale(scene)
    drawn, boxes = [], []
    for piece in map(_without_hatch, pieces):
        rows = tuple(rows_of(piece.geometry, scale))
        if not rows or (piece.fill is None and piece.stroke is None):
            continue
        dash = None if piece.dash is None else list(piece.dash)
        style = (piece.fill, piece.stroke, round(piece.width, 3), dash, piece.fine, list(piece.hair))
        drawn.append(Drawn(style, rows))
        left, top, right, bottom = piece.geometry.bounds
        half = piece.width / 2 if piece.stroke else 0.0
        boxes.append((left - half, top - half, right + half, bottom + half))
    return drawn, _around(boxes)


def _scale(scene: ExerciseScene) -> int:
    return _SCALE if scene.window is None else _CLOSE_SCALE


def _without_hatch(piece: Piece) -> Piece:
    return replace(piece, stroke=None) if piece.stroke in _LEFT_OUT else piece


def _around(boxes: Iterable[Box]) -> Box:
    lows_x, lows_y, highs_x, highs_y = zip(*boxes, strict=True)
    return min(lows_x), min(lows_y), max(highs_x), max(highs_y)


def _packed(reel: _Reel, drawn: Sequence[Picked]) -> bytes:
    scene, plan = reel.scene, reel.plan
    spans, first_still = {}, 0
    for name, frames in reel.paths.items():
        spans[name] = [first_still, len(frames)]
        first_still += len(frames)
    left, top, right, bottom = _around([box for _, box in drawn])
    view = [left - _MARGIN, top - _MARGIN, right - left + 2 * _MARGIN, bottom - top + 2 * _MARGIN]
    fine = min(TILE[0] / view[2], TILE[1] / view[3]) >= FINE_SCALE * 96 / 2.54
    columns, styles = columns_of([frame for frame, _ in drawn], fine)
    header = {
        "exercise": scene.exercise,
        "fingerprint": reel.match,
        "scale": _scale(scene),
        "view": [round(value, 2) for value in view],
        "thumbnail": [round(value, 2) for value in _thumbnail(scene, plan, reel.stills)],
        "styles": styles,
        "phases": [
            {**asdict(phase), "stops": [[stop.key, stop.share] for stop in phase.stops]}
            for phase in plan.phases
        ],
        "paths": spans,
        "first_still": first_still,
        "columns": [len(column) for column in columns],
    }
    head = json.dumps(header, separators=(",", ":")).encode("ascii")
    body = b"".join(low_byte_first(column) for column in columns)
    whole = struct.pack("<I", len(head)) + head + body
    return MAGIC + lzma.compress(whole, lzma.FORMAT_XZ, lzma.CHECK_CRC32, filters=_PACKING)
