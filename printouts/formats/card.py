"""A size of card: its frame, how many stand on a sheet, and the sizes of everything on it.

Points throughout. What is written here is the quarter of a sheet, A6 or 108 x 140 mm; the two differ in their
frame alone.
"""

from dataclasses import dataclass, field

from printouts.formats.paper import SHEETS
from printouts.marks import MM, Box
from printouts.type import Type


@dataclass(frozen=True, slots=True)
class ExerciseFront:
    """The front of an exercise card: pictures and captions above, name and dose below them.

    ``pictures_share`` is of the card's height, captions included. ``names`` are the sizes tried for a name on
    two lines, ``min_name`` the least for one line.
    """

    pictures_share: float = 0.49
    name: Type = Type(24, 700, 25)
    min_name: float = 19
    names: tuple[float, ...] = (20, 18, 16, 14)
    name_drop: float = 27  # from the pictures to the name's baseline
    dose: Type = Type(40, 700)
    min_dose: float = 14
    beside: Type = Type(17, 600)
    details: Type = Type(9.4, 400)
    works: Type = Type(10.3, 600)
    works_step: float = 12.6
    caption: Type = Type(8.5, 500, 10)
    max_caption_lines: int = 3
    badge: float = 11.5
    compass: float = 34
    compass_gap: float = 12
    max_facts: int = 3  # lines beside the compass; more of them take room from the pictures

    @property
    def dose_tall(self) -> float:
        """From the name's last baseline down to the descenders of the dose's details."""
        return 14 + 0.74 * self.dose.size + 16 + 5


@dataclass(frozen=True, slots=True)
class RoutineFront:
    """The front of a routine card: a head, and a row for each exercise."""

    title: Type = Type(20.5, 700)
    min_title: float = 14
    minutes: Type = Type(16, 700)
    when: Type = Type(9.4, 400, 11.4)
    name: Type = Type(11.2, 600, 13)
    names: tuple[float, ...] = (11.2, 10.5, 9.5, 9)
    large_name: float = 12.5  # on a card of one or two exercises
    dose: Type = Type(15, 700)
    large_dose: float = 17
    beside: Type = Type(9.2, 400)
    large_beside: Type = Type(10.5, 400)
    tick: float = 19.5
    head: float = 40.5  # down to the rule
    row_pad: float = 9
    pictures_width: float = 121
    max_pictures: float = 92  # how tall


@dataclass(frozen=True, slots=True)
class Back:
    """The backs: a title, steps in the largest of ``steps`` that fits, the rest no larger than ``small``."""

    title: Type = Type(14.6, 700)
    min_title: float = 10.5
    steps: tuple[float, ...] = (11, 10.5, 10, 9.5, 9, 8.5)
    run_on: float = 8.5  # the size for steps in one paragraph
    small: float = 9.2
    badge: float = 15.4
    thumbnail: float = 30
    heading_gap: float = 0.5  # over the next exercise, in sizes
    max_spare: float = 11  # between two exercises on a back that has room left


@dataclass(frozen=True, slots=True)
class Preface:
    """What a deck says once: at the foot of its first back, or on a card of its own."""

    foot: Type = Type(8, 400, 9.7)
    text: Type = Type(11, 400, 14.6)
    title: Type = Type(20.5, 700)
    min_title: float = 14
    when: Type = Type(9.4, 400)
    row: Type = Type(10.5, 500, 15)
    rows: tuple[float, ...] = (10.5, 9.5, 8.5)


@dataclass(frozen=True, slots=True)
class CutMarks:
    """Lines to cut and fold by. ``inset``: printers leave the sheet's rim white."""

    inset: float = 5 * MM
    length: float = 7 * MM
    line: float = 0.5
    dash: float = 4  # from one dash of a fold to the next


@dataclass(frozen=True, slots=True)
class CardFormat:
    """A card of ``frame``, which begins at the origin; ``columns`` by ``rows`` of them make a sheet.

    No type on it is smaller than ``min_type``. People given few exercises do them better (Henry 1999), so
    that a card takes ``max_exercises`` of a routine.
    """

    frame: Box
    columns: int = 2
    rows: int = 2
    margin: float = 7.5 * MM
    foot_rule: float = 15.5  # over the lower margin
    foot: Type = Type(8, 400)
    tile_radius: float = 4
    tile_gap: float = 3.5
    min_type: float = 8
    max_exercises: int = 5
    exercise: ExerciseFront = field(default_factory=ExerciseFront)
    routine: RoutineFront = field(default_factory=RoutineFront)
    back: Back = field(default_factory=Back)
    preface: Preface = field(default_factory=Preface)
    marks: CutMarks = field(default_factory=CutMarks)

    @property
    def on_a_sheet(self) -> int:
        """How many cards a sheet takes."""
        return self.columns * self.rows

    @property
    def inner(self) -> Box:
        """The card within its margins."""
        return self.frame.inset(self.margin)

    @property
    def body(self) -> Box:
        """Where the content of a side stands: within the margins and above the foot."""
        inner = self.inner
        return Box(inner.left, inner.top, inner.width, inner.height - self.foot_rule)

    def place(self, row: int, column: int) -> Box:
        """A card's place on the sheet."""
        return self.frame.moved(column * self.frame.width, row * self.frame.height)


def quarter(paper: str) -> CardFormat:
    """The quarter of a paper: A6 of A4, 108 x 140 mm of Letter. Two cuts make four, and nothing is wasted."""
    width, height = SHEETS[paper]
    return CardFormat(Box(0, 0, width / 2, height / 2))
