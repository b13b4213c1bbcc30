"""The rectangles that a day is made of, and the measures they follow.

All rectangles are in pixels of the day's own column: x from the lane's left edge, y from the top
of the first card. Nothing here paints, and nothing here
knows a colour.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRect

from desktop.model.exercise import Exercise
from desktop.model.plan import Entry
from desktop.model.refs import RoutineRef
from desktop.ui.board.geometry.slots import EntrySlot, Slot
from desktop.ui.board.geometry.typesetting import Style, Typesetter
from desktop.wording.voice import Voice

GUTTER = 3  # either side of a card, within its lane
CARD_GAP = 8
NARROW = 112  # pixels of a lane, below which exercises go without their figure
ROW_PAD = 4
THUMBNAIL = 30
TICK = 18  # as drawn
TICK_TARGET = 24  # as clicked
BADGE = 15
SIGN = 13
STRIP_HEAD = 26
RUN_BLOCK = 109
BAR = 4  # on top of a session
REST = 40
ADD = 32
GROWN = 52  # an empty warm-up or cool-down while a drag shows it
BOTTOM = 12  # below a day's last thing


class Line(NamedTuple):
    """One line of text; ``left`` and ``baseline`` are where its first letter stands.

    ``struck``: it names or measures what is skipped.
    """

    text: str
    left: int
    baseline: int
    style: Style
    struck: bool = False


class Cell(NamedTuple):
    """One row of the board. ``tick`` is the circle as drawn, ``target`` what a click may hit; ``sign`` says
    that there are notes, which have no room here."""

    slot: Slot
    rect: QRect
    lines: tuple[Line, ...] = ()
    picture: QRect | None = None
    tick: QRect | None = None
    target: QRect | None = None
    sign: QRect | None = None


class Zone(NamedTuple):
    """A routine that exercises are dropped into. ``edges`` are the heights between its items:
    one more than it has items. ``grown``: it is empty, and shown for this drag alone. ``folded``: its head
    stands for all of it, and what is dropped there comes at its end."""

    ref: RoutineRef
    rect: QRect
    edges: tuple[int, ...]
    grown: bool = False
    folded: bool = False


class Card(NamedTuple):
    """An entry with all that is in it."""

    entry: Entry
    rect: QRect
    cells: tuple[Cell, ...]
    zones: tuple[Zone, ...]

    @property
    def own(self) -> Cell:
        """The run's block, the session's head, or all there is of another card."""
        return next(cell for cell in self.cells if isinstance(cell.slot, EntrySlot))


class DayLayout(NamedTuple):
    """A day. ``gaps`` are the heights between entries (one more than entries), ``new_session``
    is where an exercise may open one, ``height`` is all of it in pixels."""

    when: date
    cards: tuple[Card, ...]
    add: Cell
    gaps: tuple[int, ...]
    new_session: QRect
    height: int

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The rows from top to bottom, as day_slots names them."""
        return (*(cell for card in self.cards for cell in card.cells), self.add)


Folds = frozenset[tuple[RoutineRef, bool]]
"""The strips that can fold, and whether each does; the others were opened by hand."""

NO_FOLDS: Folds = frozenset()


class Setting(NamedTuple):
    """What a layout depends on beside the day: width of the lane, unit, names, fonts, language.

    ``foot`` is the least height of the button that adds: in an empty week it stands far below. ``folds`` says
    of the strips that can fold whether they do. ``alone``: no other day stands beside this one.
    """

    width: int
    unit: str
    library: Mapping[str, Exercise]
    type: Typesetter
    voice: Voice
    foot: int = 0
    folds: Folds = NO_FOLDS
    alone: bool = False

    @property
    def left(self) -> int:
        """Left edge of the cards."""
        return GUTTER

    @property
    def card_width(self) -> int:
        """Width of the cards; never less than what the circles need."""
        return max(48, self.width - 2 * GUTTER)

    @property
    def narrow(self) -> bool:
        """Whether names need the room of the figures: the texts come first."""
        return self.width < NARROW


Room = frozenset[RoutineRef]
"""Empty routines that a drag makes room for."""
