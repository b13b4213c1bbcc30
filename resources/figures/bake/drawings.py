"""Bakes a pose file into a compact drawing: whole numbers, styles once, outlines as steps. Needs numpy and
shapely."""

import itertools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from shapely.geometry.base import BaseGeometry

from resources.figures.bake.fingerprint import of_drawing
from resources.figures.bake.poses.posefile import read
from resources.figures.bake.poses.retouch import in_force, read_retouches
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig.build import BUILDS, STRAIGHT, Build
from resources.figures.bake.rig.outline import parts_of
from resources.figures.bake.rig.piece import OUTLINE, Piece
from resources.figures.bake.rig.scene import Picture
from resources.figures.drawing import FORMAT
from resources.figures.looks import place_of

FOLDER = Path(__file__).parent.parent / "drawings"

_MARGIN = 3.0
"""Free space round the key frames' common view, cm."""

_SCALE, _CLOSE_SCALE = 20, 50
"""Whole numbers to a centimetre, for whole figures and for close-ups."""

_SLACK = 0.9
"""How far a stored outline may lie from the drawn one, in stored units."""


def bake(exercise_id: str, folder: Path = FOLDER) -> list[Path]:
    """Bake one exercise and write its drawing for each build; raises `PoseError` for a wrong pose file."""
    return _written(exercise_id, _texts(exercise_id), folder)


def bake_all(exercises: Sequence[str], folder: Path = FOLDER, workers: int = 2) -> Iterator[list[Path]]:
    """Bake exercises one after the other, shared out among processes."""
    with get_context("spawn").Pool(workers) as pool:
        for exercise, texts in zip(exercises, pool.imap(_texts, exercises), strict=True):
            yield _written(exercise, texts, folder)


def _texts(exercise_id: str) -> dict[str, str]:
    """The texts of the drawings of each build."""
    match, scene = of_drawing(exercise_id), read(exercise_id)
    return {name: encoded(scene, match, build) for name, build in BUILDS.items()}


def _written(exercise_id: str, texts: Mapping[str, str], folder: Path) -> list[Path]:
    paths = []
    for name, text in texts.items():
        path = folder / place_of(f"{exercise_id}.json", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="ascii", newline="\n")
        paths.append(path)
    return paths


def encoded(scene: ExerciseScene, print_of_pose: str, build: Build = STRAIGHT) -> str:
    """The text of a drawing file."""
    pencil = _Pencil(_SCALE if scene.window is None else _CLOSE_SCALE)
    retouches = read_retouches(scene)
    pictures = [
        Picture(scene, key.pose, at, key.arrows, build, in_force(scene, at, retouches)).pieces()
        for at, key in enumerate(scene.keys)
    ]
    frames = [pencil.frame(pieces) for pieces in pictures]
    middle_x, middle_y = scene.thumbnail.centre
    size = scene.thumbnail.size
    header = {
        "format": FORMAT,
        "exercise": scene.exercise,
        "fingerprint": print_of_pose,
        "scale": pencil.scale,
        "view": _common_view([frame["bounds"] for frame in frames]),
        "thumbnail": [round(middle_x - size / 2, 2), round(middle_y - size / 2, 2), size, size],
        "thumbnail_key": scene.thumbnail.key,
        "thumbnail_without": list(scene.thumbnail.without),
        "outline": round(OUTLINE * scene.line_scale, 3),
        "styles": pencil.styles,
    }
    lines = [f"{json.dumps(name)}:{_compact(value)}" for name, value in header.items()]
    lines += [f'"keys":[\n{_frames_text(frames)}\n]']
    return "{" + ",\n".join(lines) + "}\n"


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True)


def _frames_text(frames: Iterable[dict[str, Any]]) -> str:
    """One line a shape, so that a change of one limb is a short difference."""
    texts = []
    for frame in frames:
        shapes = ",\n".join(_compact(shape) for shape in frame["shapes"])
        head = f'"bounds":{_compact(frame["bounds"])}'
        texts.append(f'{{{head},"shapes":[\n{shapes}]}}')
    return ",\n".join(texts)


def _common_view(boxes: Sequence[Sequence[float]]) -> list[float]:
    left = min(box[0] for box in boxes) - _MARGIN
    top = min(box[1] for box in boxes) - _MARGIN
    right = max(box[0] + box[2] for box in boxes) + _MARGIN
    bottom = max(box[1] + box[3] for box in boxes) + _MARGIN
    return [round(value, 2) for value in (left, top, right - left, bottom - top)]


class _Pencil:
    """Turns pieces into rows of whole numbers and keeps the list of styles."""

    def __init__(self, scale: int) -> None:
        self.scale = scale
        self.styles: list[list[Any]] = []

    def frame(self, pieces: Iterable[Piece]) -> dict[str, Any]:
        shapes: list[list[Any]] = []
        boxes = []
        for piece in pieces:
            geometry = piece.geometry.simplify(_SLACK / self.scale)
            outlines = [row for part in parts_of(geometry) for row in self._outlines(part)]
            if not outlines:
                continue
            style = self._style(piece)
            if piece.fill is None and shapes and shapes[-1][0] == style:
                # Neighbouring lines of one style are one shape: less to load, one stroke to paint.
                shapes[-1] += outlines
            else:
                shapes.append([style, *outlines])
            left, top, right, bottom = piece.geometry.bounds
            half = piece.width / 2 if piece.stroke else 0.0
            boxes.append((left - half, top - half, right + half, bottom + half))
        low_x, low_y = min(box[0] for box in boxes), min(box[1] for box in boxes)
        high_x, high_y = max(box[2] for box in boxes), max(box[3] for box in boxes)
        bounds = [round(value, 2) for value in (low_x, low_y, high_x - low_x, high_y - low_y)]
        return {"bounds": bounds, "shapes": shapes}

    def _style(self, piece: Piece) -> int:
        dash = None if piece.dash is None else list(piece.dash)
        style = [piece.fill, piece.stroke, round(piece.width, 3), dash, 1, int(piece.fine), list(piece.hair)]
        if style not in self.styles:
            self.styles.append(style)
        return self.styles.index(style)

    def _outlines(self, part: BaseGeometry) -> list[list[int]]:
        if part.is_empty:
            return []
        if part.geom_type == "Polygon":
            rings = [part.exterior, *part.interiors]
            return [row for ring in rings if (row := self._row(list(ring.coords)[:-1], closed=True))]
        points = list(part.coords)
        closed = len(points) > 3 and points[0] == points[-1]
        row = self._row(points[:-1] if closed else points, closed=closed)
        return [row] if row else []

    def _row(self, points: Sequence[Sequence[float]], *, closed: bool) -> list[int]:
        """Closed or not (1 or 0), then the first point and the steps to each next one; empty when nothing
        is left."""
        whole: list[tuple[int, int]] = []
        for x, y, *_ in points:
            spot = (round(x * self.scale), round(y * self.scale))
            if not whole or spot != whole[-1]:
                whole.append(spot)
        if len(whole) < (3 if closed else 2):
            return []
        row = [int(closed), *whole[0]]
        for (x0, y0), (x1, y1) in itertools.pairwise(whole):
            row += [x1 - x0, y1 - y0]
        return row
