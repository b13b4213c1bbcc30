"""Where everything of a day stands: a pure function from a day to rectangles, remembered for each day."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QRect

from desktop.model.exercise import Library
from desktop.model.plan import Day, Plan
from desktop.model.refs import RoutineRef
from desktop.ui.board.geometry.arrangement import TOP, Arrangement, lanes, whole_width
from desktop.ui.board.geometry.boxes import (
    ADD,
    BOTTOM,
    CARD_GAP,
    NO_FOLDS,
    REST,
    ROW_PAD,
    Card,
    Cell,
    DayLayout,
    Folds,
    Line,
    Room,
    Setting,
)
from desktop.ui.board.geometry.cardlayout import lay_out_entry
from desktop.ui.board.geometry.slots import AddSlot
from desktop.ui.board.geometry.typesetting import Style, Typesetter
from desktop.wording import board as words
from desktop.wording.voice import Voice

NO_ROOM: Room = frozenset()
MAX_DAYS = 256  # that are remembered
ADD_PAD, ADD_ICON, ADD_APART = 15, 14, 9  # pixels within the button that adds, where it has words
LOW = 600  # pixels high: a lower board folds what is too tall for it; a higher one scrolls
FOOT = 54  # pixels from the board's lower edge to the buttons of an empty week


def lay_out_day(when: date, day: Day, setting: Setting, room: Room = NO_ROOM) -> DayLayout:
    """Put a day's entries one below the other. ``room``: empty routines to show for a drag."""
    cards: list[Card] = []
    gaps: list[int] = []
    top = 0
    for entry in day:
        card = lay_out_entry(when, entry, top, setting, room)
        gaps.append(top - CARD_GAP // 2)
        cards.append(card)
        top = card.rect.bottom() + 1 + CARD_GAP
    gaps.append(max(0, top - CARD_GAP // 2))
    new_session = QRect(setting.left, top, setting.card_width, REST)
    add = _add_cell(when, max(top, setting.foot), setting)
    height = max(new_session.bottom(), add.rect.bottom()) + 1 + BOTTOM
    return DayLayout(when, tuple(cards), add, tuple(gaps), new_session, height)


def _add_cell(when: date, top: int, setting: Setting) -> Cell:
    """A plus below the entries; on a day that stands alone, and so has no head, with words."""
    text = words.add_to(setting.voice, when) if setting.alone else ""
    taken = ADD_PAD + ADD_ICON + ADD_APART + setting.type.width(text, Style.TITLE) + ADD_PAD
    if text and taken <= setting.card_width:
        rect = QRect(setting.left, top, taken, ADD)
        icon = QRect(rect.left() + ADD_PAD, top + (ADD - ADD_ICON) // 2, ADD_ICON, ADD_ICON)
        baseline = Style.TITLE.baseline(top + (ADD - Style.TITLE.height) // 2)
        line = Line(text, icon.right() + 1 + ADD_APART, baseline, Style.TITLE)
        return Cell(AddSlot(when), rect, (line,), icon)
    middle = setting.left + setting.card_width // 2
    # On a day without entries its focus ring has to have room below the head.
    return Cell(AddSlot(when), QRect(middle - ADD // 2, max(0, top - ROW_PAD), ADD, ADD))


class Arranger:
    """Lays days out with one set of fonts; a day that has not changed costs nothing."""

    def __init__(self, type_: Typesetter, voice: Voice) -> None:
        self._type, self._voice = type_, voice
        self._library: Library | None = None
        self._lay_out = lru_cache(maxsize=MAX_DAYS)(self._laid_out)

    def arrange(
        self,
        plan: Plan,
        dates: Sequence[date],
        size: tuple[int, int],
        library: Library,
        unit: str,
        room: Room,
        shown: tuple[int, int] = (0, 7),
        *,
        mirrored: bool = False,
        opened: frozenset[RoutineRef] = frozenset(),
    ) -> Arrangement:
        """A week in so many pixels of width and height; ``room``: empty routines to show for a drag.

        ``shown``: the first day in view, and how many there are. ``mirrored``: one reads from right to left.
        ``opened``: strips that stay open also where a low board folds them.
        """
        width, height = whole_width(size[0], shown[1]), size[1]
        if library is not self._library:
            # Names and pictures may be others now. A library has no hash by its contents.
            self._library = library
            self._lay_out.cache_clear()
        empty = not any(plan.bound(when) for when in dates)
        foot = max(0, height - FOOT) if empty else 0
        days, everything, alone = list[DayLayout](), NO_FOLDS, shown[1] == 1
        for when, (_, lane) in zip(dates, lanes(width, len(dates)), strict=True):
            day, folds = plan.bound(when), NO_FOLDS
            if height < LOW and day:
                from desktop.ui.board.geometry.folding import folds as folds_of  # with the first low board

                bare = self._lay_out(when, day, lane, unit, NO_ROOM, foot, mirrored, NO_FOLDS, alone)
                folds = folds_of(bare, height - TOP, opened)
            days.append(self._lay_out(when, day, lane, unit, room, foot, mirrored, folds, alone))
            everything |= folds
        return Arrangement(tuple(days), width, height, *shown, mirrored, everything)

    def _laid_out(
        self,
        when: date,
        day: Day,
        width: int,
        unit: str,
        room: Room,
        foot: int,
        mirrored: bool,
        folds: Folds,
        alone: bool,
    ) -> DayLayout:
        assert self._library is not None
        setting = Setting(width, unit, self._library, self._type, self._voice, foot, folds, alone)
        plain = lay_out_day(when, day, setting, room)
        if not mirrored:
            return plain
        from desktop.ui.board.geometry.mirroring import mirrored_day  # loaded with the first board that is

        return mirrored_day(plain, width, self._type)
