"""A size of card: its frame, and the sizes of everything on it, in points.

What is written here is the usual card, A6; ``printouts.formats.card_sizes`` holds the others, each laid out
for itself. Type is for a card that lies on the floor beside a runner: steps 12, cautions 10, captions 9.5.
"""

from dataclasses import dataclass, field

from printouts.marks import MM, Box
from printouts.type import Type


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a side: a title, a word at its right, a line or two under it, a rule."""

    title: Type = Type(20.5, 700)
    min_title: float = 14
    aside: Type = Type(16, 700)
    under: Type = Type(10, 400, 12)
    title_down: float = 17.5  # from the margin to the title's baseline
    under_down: float = 14.6  # from there to the line under it
    rule_down: float = 7.5  # and from the last baseline to the rule
    max_under: int = 2  # lines
    max_title: int = 5


@dataclass(frozen=True, slots=True)
class Ticks:
    """Boxes to tick, a row a day and a box a set."""

    box: float = 12.8  # 4.5 mm
    gap: float = 3.2
    row: float = 16.5
    label: Type = Type(9.5, 500)
    own: Type = Type(11, 700)  # what is said of one day alone
    after_label: float = 4
    after_own: float = 4
    most: int = 10  # boxes; nobody ticks more of them, so that a day of more sets has one
    radius: float = 2.4


@dataclass(frozen=True, slots=True)
class RoutineFront:
    """The front of a routine card: a head, and a row for each exercise.

    ``names`` are the sizes tried for a name. Up to two exercises stand under their pictures, more of them
    beside: ``close`` wide is the joint, ``whole`` the figure, ``tall`` both.
    """

    most: int = 3  # exercises: people given few of them do them better (Henry 1999)
    beside: int = 3  # from so many on words stand beside the pictures
    close: float = 64
    whole: float = 42
    tall: float = 84
    min_tall: float = 60
    max_tall: float = 170
    words: float = 7.5  # from the pictures to the words
    pad: float = 10  # over and under a row
    min_pad: float = 5  # where a front has little room
    narrower: tuple[float, ...] = (1, 0.92, 0.84)  # shares of the pictures' width, for long doses of a day
    tight: float = 0.88  # and of how much of their size pictures and rows of boxes are there
    names: tuple[float, ...] = (12.5, 11.5, 10.5)
    dose: Type = Type(16, 700)
    min_dose: float = 11
    extras: Type = Type(10, 400, 12)
    large_names: tuple[float, ...] = (14, 13, 12)
    large_dose: Type = Type(22, 700)
    large_extras: Type = Type(11, 400, 13.5)
    ticks: Ticks = field(default_factory=Ticks)
    share: float = 0.5  # of the width, for the words beside which the ticks stand under large pictures


@dataclass(frozen=True, slots=True)
class ExerciseFront:
    """The front of an exercise card: pictures, name, dose, a row a day, what it works.

    ``names`` are the sizes tried for the name, on one line each, then smaller ones on ``name_lines``.
    """

    pictures: float = 152
    max_pictures: float = 190
    min_pictures: float = 88
    joint: float = 72  # how wide the close-up is, over its captions; 0 for none
    joint_tall: float = 88
    min_joint: float = 56
    badge: float = 15  # none without one: then the joint stands beside one figure alone
    captions: Type = Type(10, 400, 12)
    days: int = 9  # with rows of their own; an exercise of more of them goes on on another card
    names: tuple[float, ...] = (20.5, 19, 17.5, 16, 14.5)
    name_lines: int = 2
    name_gap: float = 9
    dose: Type = Type(40, 700)
    min_dose: float = 20
    extras: Type = Type(14, 500, 17)
    min_extras: float = 11
    extras_lines: int = 6
    day: Type = Type(12, 400)
    own: Type = Type(12, 700)
    row: float = 22.5
    min_row: float = 18
    ticks: Ticks = field(
        default_factory=lambda: Ticks(box=14.2, gap=4.2, label=Type(12, 400), own=Type(12, 700), row=19)
    )
    compass: float = 38
    compass_gap: float = 11
    works: Type = Type(12, 600, 15)
    min_works: float = 10.5
    needs: Type = Type(10, 400, 13)
    table: bool = True  # whether a day takes a line of its own with its boxes at the right
    boxes: bool = True  # whether there is anything to tick
    facts: bool = True  # whether the compass and what is needed have a place


@dataclass(frozen=True, slots=True)
class Back:
    """The backs. A deck has one size of steps: the largest of ``steps`` that fits all its backs.

    A routine is dealt out so that its steps have a ``good`` size; down to a ``fair`` one whole words go
    before larger type.
    """

    head: Head = field(
        default_factory=lambda: Head(title=Type(18, 700), aside=Type(13, 700), title_down=15.8)
    )
    steps: tuple[float, ...] = (15, 14, 13, 12, 11.5, 11, 10.5)
    good: float = 12
    fair: float = 11
    leading: float = 1.27  # of the steps, in sizes, of smaller words, and of all where there is little room
    small_leading: float = 1.26
    tight: float = 1.2
    indent: float = 1.25  # of the size, for a step's number
    feel: float = 10
    said: float = 10.5  # what a runner feels and a common mistake, on the card of one exercise
    caution: float = 10
    min_small: float = 9.5
    pad: float = 7  # within the box of a caution, and where there is little room
    least_pad: float = 5
    mistake: bool = True  # whether a common mistake has a place, and what is easier and harder
    ladder: bool = True
    shares_feel: bool = True  # whether a routine takes another card before it leaves out where it is felt
    rungs: Type = Type(10, 400, 12.4)
    column_gap: float = 10
    heading_gap: float = 5.5  # over the next exercise
    max_spare: float = 17.5  # more of it on a back that has room left


@dataclass(frozen=True, slots=True)
class Preface:
    """What a deck says once: at the foot of a back that has room for it, or on a card of its own."""

    foot: Type = Type(9.5, 400, 11.6)
    text: Type = Type(12, 400, 15.4)
    min_text: float = 9.5
    rows: tuple[float, ...] = (12, 11, 10, 9.5)


@dataclass(frozen=True, slots=True)
class CutMarks:
    """Lines to cut and fold by, and the line of 100 mm that says whether the printer scales."""

    length: float = 5 * MM
    least: float = 2 * MM  # a shorter mark says nothing
    clear: float = 1 * MM  # between a card's corner and the mark outside of it
    line: float = 0.5
    dash: float = 4  # from one dash of a fold to the next
    rule_in: float = 16  # on a sheet of its own, from where a printer reaches to the rule
    tick: float = 3  # how far a tick across the rule's end reaches
    words: Type = Type(8, 400, 9.6)
    sheet_words: Type = Type(14, 600, 18)  # on a sheet of its own


@dataclass(frozen=True, slots=True)
class CardFormat:
    """A card of ``frame``, which begins at the origin; ``twin`` is the frame of a card of that size on papers
    of the other kind: a quarter of Letter to A6. A routine is parted alike on both.

    No type on it is smaller than ``min_type``, numbers in badges aside. A card without a back says no steps:
    it is a picture and a dose.
    """

    frame: Box
    twin: Box | None = None
    margin: float = 7.5 * MM
    foot_rule: float = 15.5  # over the lower margin
    foot: Type = Type(9.5, 400)
    long_foot: bool = True  # whether there is room for the year
    tile_radius: float = 4
    tile_gap: float = 3.2
    min_type: float = 9.5
    has_back: bool = True
    usual: "CardFormat | None" = None  # of a card in large print: the one whose words and pictures it has
    brief: bool = False  # whether an exercise that has a card to itself is told in a few words too
    head: Head = field(default_factory=Head)
    exercise: ExerciseFront = field(default_factory=ExerciseFront)
    routine: RoutineFront = field(default_factory=RoutineFront)
    back: Back = field(default_factory=Back)
    preface: Preface = field(default_factory=Preface)
    marks: CutMarks = field(default_factory=CutMarks)

    @property
    def inner(self) -> Box:
        """The card within its margins."""
        return self.frame.inset(self.margin)

    @property
    def body(self) -> Box:
        """Where the content of a side stands: within the margins and above the foot."""
        inner = self.inner
        return Box(inner.left, inner.top, inner.width, inner.height - self.foot_rule)
