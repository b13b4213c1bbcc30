"""What a pose file says, as plain values: camera, floor, props, key frames. Standard library only. Lengths
in cm."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from resources.figures.bake.poses.pose import SIDES, Pose, Side, Triple

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Block:
    """A box with its edges along the axes, such as a step, a mat, a bench."""

    low: Triple
    high: Triple
    material: str = "prop"


@dataclass(frozen=True)
class Mat:
    """A mat along the figure's way whose top is the floor the figure lies on."""

    start: float
    stop: float
    half_width: float = 30.0
    y: float = 0.0
    thick: float = 1.4

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """The corners of its top, seen from above."""
        near, far = self.y - self.half_width, self.y + self.half_width
        return (self.start, near), (self.stop, near), (self.stop, far), (self.start, far)


@dataclass(frozen=True)
class Bench:
    """A bench along the figure's way: a seat on four legs."""

    start: float
    stop: float
    height: float = 45.0
    half_width: float = 16.0
    y: float = 0.0


@dataclass(frozen=True)
class Table:
    """A table whose one leg, at `leg`, is something solid to tie a band to; the top reaches from there by
    `reach`."""

    leg: tuple[float, float]
    reach: tuple[float, float]
    height: float = 72.0
    thick: float = 5.0


@dataclass(frozen=True)
class Door:
    """A closed door leaf with a band's strap in its gap, across the figure's way at `x`; it faces the
    figure."""

    x: float
    y: float = 0.0
    half_width: float = 40.0
    height: float = 110.0
    strap: float = 20.0


@dataclass(frozen=True)
class Chair:
    """A chair facing forward; `seat` is the height of its seat, `back` the x of its back legs."""

    seat: float = 46.0
    back: float = -22.0


@dataclass(frozen=True)
class Wall:
    """A wall through (x, y): across the figure's way, turned by `turn` degrees to its left, from `near` to
    `far` along itself (cm to its right and left). It `bears` what of the body leans on it."""

    x: float
    height: float
    y: float = 0.0
    turn: float = 0.0
    near: float = -28.0
    far: float = 28.0
    bears: tuple[str, ...] = ()


@dataclass(frozen=True)
class Towel:
    """A rolled towel across the mat; `y` is its middle, beside the middle of the body."""

    x: float
    radius: float
    half_width: float
    ground: float = 0.0
    y: float = 0.0


@dataclass(frozen=True)
class Tape:
    """A strip of tape on the floor along x."""

    start: float
    stop: float
    half_width: float = 2.4
    y: float = 0.0


@dataclass(frozen=True)
class Letter:
    """Dotted strokes of a letter that the toe draws in the air.

    `strokes` are corners in cm from `at`, along `across` and `up` (world directions of length one); `keys`
    are the key frames that show them.
    """

    at: Triple
    strokes: tuple[tuple[tuple[float, float], ...], ...]
    keys: tuple[int, ...]
    role: Literal["accent", "ghost-line"] = "accent"
    across: Triple = (1.0, 0.0, 0.0)
    up: Triple = (0.0, 0.0, 1.0)

    def spot(self, across: float, up: float) -> Triple:
        """The world point of a spot of the letter."""
        x, y, z = (
            origin + aside * across + rise * up
            for origin, aside, rise in zip(self.at, self.across, self.up, strict=True)
        )
        return x, y, z


@dataclass(frozen=True)
class Weight:
    """A dumbbell or a kettlebell in the frame of `relative`: the middle of its handle, and the way its handle
    goes (of a kettlebell: from the ball to the handle). `grip` is half the length of a dumbbell's handle: two
    hands one above the other need 7.8 to be seen both."""

    at: Triple
    axis: Triple
    relative: str = "thorax"
    after: str = "arm-lower-left"
    shape: Literal["dumbbell", "kettlebell"] = "dumbbell"
    grip: float = 5.6


@dataclass(frozen=True)
class Band:
    """A resistance band round one foot; its ends go to both hands or to an anchor.

    `ahead` is where it lies along the foot; `under` wraps the sole (else the instep); `anchor` is a world
    point of something solid. A strap does not stretch and is woven.
    """

    foot: Side
    ahead: float
    under: bool
    anchor: Triple | None = None
    anchor_radius: float = 3.4
    material: Literal["band", "strap"] = "band"


@dataclass(frozen=True)
class Loop:
    """A resistance band that is a loop round both legs, its middle `above` cm over the knees; `length` is how
    long (cm) it is once round when nothing pulls at it."""

    above: float = 9.0
    length: float = 58.0


@dataclass(frozen=True)
class Slider:
    """A folded towel on which the heels (or one of them) slide: it lies under them wherever they go.

    It reaches from `behind` the heels to `ahead` of them, and `beside` them, cm.
    """

    feet: tuple[Side, ...] = SIDES
    behind: float = 15.0
    ahead: float = 17.0
    beside: float = 12.0


@dataclass(frozen=True)
class Prints:
    """Foot prints heel to toe along the tape, in a window of their own: of the floor's x from `start` to
    `stop` (cm), its left edge's middle at the picture point `at`."""

    at: tuple[float, float]
    scale: float
    start: float
    stop: float


@dataclass(frozen=True)
class Overview:
    """A small whole figure beside a close-up, that shows how the runner lies or sits, and where a band is
    anchored.

    `at` is the picture point (x, y in cm, y down) where the world's origin comes to lie; `anchor` is a
    world point that a band runs to from `foot`. The scene's table and chair stand here too, on `floor`.
    """

    at: tuple[float, float]
    scale: float
    camera: tuple[float, float]
    pose: Pose
    foot: Side
    anchor: Triple | None = None
    floor: Box = (-92.0, 104.0, -30.0, 30.0)


Prop = (
    Block
    | Mat
    | Bench
    | Table
    | Door
    | Chair
    | Wall
    | Towel
    | Tape
    | Letter
    | Weight
    | Band
    | Loop
    | Slider
    | Prints
    | Overview
)


@dataclass(frozen=True)
class Arrow:
    """A movement arrow: through world `points`, or along an arc (degrees) about a bone's joint in its
    frame's x-z."""

    points: tuple[Triple, ...] = ()
    around: str | None = None
    frame: str = "world"
    radius: float = 0.0
    start: float = 0.0
    stop: float = 0.0
    double: bool = False
    width: float = 3.2
    behind: bool = False
    """Drawn before the figure is, as what goes round behind it."""


@dataclass(frozen=True)
class KeyFrame:
    """One key frame: what the body does, and the arrows that only this picture has.

    `former` names the shoes (or feet) whose place in the key frame before is dashed behind the figure.
    """

    pose: Pose
    arrows: tuple[Arrow, ...] = ()
    former: tuple[str, ...] = ()


@dataclass(frozen=True)
class Window:
    """A round window: a close-up whose middle is a world point."""

    centre: Triple
    radius: float


@dataclass(frozen=True)
class Thumbnail:
    """The crop for small pictures: a square in picture cm (middle x, middle y, size), of one key frame.

    `without` are colour roles that it leaves out, such as the rim of a round window.
    """

    key: int
    centre: tuple[float, float]
    size: float
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class ExerciseScene:
    """A pose file: one camera and one set of props for all key frames.

    With `flat_feet` feet that stand or step lie flat, point ahead and have the knees over them.
    """

    exercise: str
    camera: tuple[float, float]
    keys: tuple[KeyFrame, ...]
    thumbnail: Thumbnail
    floor: Box | None = None
    marks: tuple[str, ...] = ()
    barefoot: bool = False
    flat_feet: bool = False
    layers: tuple[str, ...] = ()
    shadow: bool = True
    line_scale: float = 1.0
    window: Window | None = None
    props: tuple[Prop, ...] = field(default_factory=tuple)


PROPS: Mapping[str, type[Prop]] = {
    "block": Block,
    "mat": Mat,
    "bench": Bench,
    "table": Table,
    "door": Door,
    "chair": Chair,
    "wall": Wall,
    "towel": Towel,
    "tape": Tape,
    "letter": Letter,
    "weight": Weight,
    "band": Band,
    "loop": Loop,
    "slider": Slider,
    "prints": Prints,
    "overview": Overview,
}
"""The kinds of prop that a pose file may name."""
