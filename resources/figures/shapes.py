"""What a drawing is made of: flat shapes whose colours are roles, frames of them, and all of an exercise."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, overload

FINE_SCALE = 0.0333
"""Real centimetres for a centimetre of the figure, below which `fine` shapes are left out (a head under 8
mm)."""

OUTLINE = 0.95
"""Width of a figure's outer line, cm; close-ups have a thinner one."""

Box = tuple[float, float, float, float]


def thickened(width: float, outline: float, factor: float) -> float:
    """The width of a small picture's line when its outer line, `outline` wide, grows `factor` times.

    Thinner lines grow less, or they would clot; wider ones too, for they are seen as they are.
    """
    growth: float = factor ** min(width / outline, outline / width)
    return width * growth


class DrawingError(ValueError):
    """A baked drawing that cannot be used; the sentence names file and field."""


class Contour(NamedTuple):
    """One run of straight lines through `points` (x, y in cm, y down), closed to a ring or left open."""

    closed: bool
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Shape:
    """One flat shape: filled by the even-odd rule, then stroked with round ends; widths and dashes in cm.

    `fine` shapes are detail that turns to dirt on a small figure (see `FINE_SCALE`). `hair` are the ways to
    wear the hair with which it is there; none of them means all.
    """

    path: tuple[Contour, ...]
    fill: str | None
    stroke: str | None
    width: float
    dash: tuple[float, ...] | None
    opacity: float
    fine: bool = False
    hair: tuple[str, ...] = ()


@dataclass(frozen=True)
class Frame:
    """One picture: shapes back to front, and the box around them (x, y, width, height in cm, y down)."""

    shapes: Sequence[Shape]
    bounds: Box


class ShapesWhenShown(Sequence[Shape]):
    """Shapes that were checked when the file was read, and are put together when a picture needs them."""

    def __init__(self, put_together: Callable[[], Iterable[Shape]]) -> None:
        self._put_together = put_together

    @cached_property
    def _shapes(self) -> tuple[Shape, ...]:
        return tuple(self._put_together())

    @overload
    def __getitem__(self, at: int) -> Shape: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Shape, ...]: ...
    def __getitem__(self, at: int | slice) -> Shape | tuple[Shape, ...]:
        return self._shapes[at]

    def __len__(self) -> int:
        return len(self._shapes)


@dataclass(frozen=True)
class Drawing:
    """An exercise's key frames.

    `view` is the box around all key frames; `thumbnail` is the crop of the working joint in key frame
    `thumbnail_key`, painted without the shapes whose fill (or line, if none) is a role of
    `thumbnail_without`. `outline` is the width of the outer line, cm. Boxes are x, y, width, height in cm, y
    down.
    """

    exercise: str
    keys: tuple[Frame, ...]
    view: Box
    thumbnail: Box
    thumbnail_key: int
    thumbnail_without: frozenset[str] = frozenset()
    outline: float = OUTLINE
