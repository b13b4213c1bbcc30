"""The filters of a wide shelf: a chip for each choice. Loaded with the first wide shelf."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from desktop.model.exercise import Equipment, Movement, Part, Region
from desktop.ui.controls.buttons import Chip
from desktop.ui.controls.folding import FlowingLayout
from desktop.ui.controls.glyph import POINTS
from desktop.ui.controls.ring import RING
from desktop.ui.controls.text import Text
from desktop.ui.library.filter import Filter
from desktop.ui.library.filter_menus import used
from desktop.ui.theme import Themes
from desktop.wording import library as library_words
from desktop.wording import names
from desktop.wording import wide_library as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

OFTEN = (
    *(None, Equipment.BAND, Equipment.STEP),
    *(Equipment.WEIGHT, Equipment.CHAIR, Equipment.WALL),
)
"""Needs with a chip of their own; what else the library needs stands in a menu beside them."""
GAP, ROWS_APART = 0, 1


class FilterRows(QWidget):
    """``wanted`` carries the fields of the Filter that a chip has changed, with their new values.

    ``things`` says what the exercises that there are need; to know it each is read, so it is asked late.
    """

    wanted = Signal(object)

    def __init__(self, themes: Themes, voice: Voice, things: Callable[[], Iterable[Equipment]]) -> None:
        super().__init__()
        self._themes, self._voice = themes, voice
        self._filter = Filter()
        self._things = things
        self.regions = {one: self._chip("regions", one, words.region(voice, one)) for one in Region}
        self.movements = {one: self._movement(one, icon) for one, (icon, _) in POINTS.items()}
        self.equipment = {one: self._chip("equipment", one, words.need(voice, one)) for one in OFTEN}
        self.more = Chip(voice(words.MORE), "", themes)
        self.uses = {one: self._chip("uses", one, words.use(voice, one)) for one in words.USES}
        self.suits_me = Chip(voice(library_words.SUITS_ME), "check", themes)
        self.suits_me.setToolTip(voice(library_words.SUITS_ME_TIP))
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._offer_rest(menu))
        self.more.setMenu(menu)
        self._lay_out()

    def show_filter(self, now: Filter) -> None:
        """Show what is looked for, whoever chose it."""
        self._filter = now
        chosen = {"regions": now.regions, "movements": now.movements, "equipment": now.equipment}
        chosen["uses"] = now.uses
        for field, chips in self._chips().items():
            for value, chip in chips.items():
                _tick(chip, value in chosen[field])
        rest = now.equipment.difference(OFTEN)
        self.more.setText(
            library_words.equipment_choice(self._voice, rest) if rest else self._voice(words.MORE)
        )
        _tick(self.more, bool(rest))
        _tick(self.suits_me, now.suits_me)

    @property
    def stops(self) -> list[Chip]:
        """Its chips as one reads them."""
        equipment = [*self.equipment.values(), self.more]
        return [
            *self.regions.values(),
            *self.movements.values(),
            *equipment,
            *self.uses.values(),
            self.suits_me,
        ]

    # ---- how it is done ----------------------------------------------------------------

    def _chips(self) -> Mapping[str, Mapping[Any, Chip]]:
        return {
            "regions": self.regions,
            "movements": self.movements,
            "equipment": self.equipment,
            "uses": self.uses,
        }

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(RING, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(ROWS_APART)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[Phrase, list[Chip]], ...] = (
            (words.WORKS, [*self.regions.values()]),
            (words.ANKLE, [*self.movements.values()]),
            (words.EQUIPMENT, [*self.equipment.values(), self.more]),
            (words.USE, [*self.uses.values()]),
        )
        for number, (title, chips) in enumerate(rows):
            name = self._voice(title)
            label = Text(name, self._themes, size=12, ink="ink2")
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            label.setFixedHeight(Chip.HEIGHT + 2 * RING)
            group = QWidget()
            group.setAccessibleName(name)
            flow = FlowingLayout(group, below=ROWS_APART, give=4)
            flow.setContentsMargins(0, 0, 0, 0)
            flow.setSpacing(GAP)
            for chip in chips:
                flow.addWidget(chip)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(group, number, 1, 1, 1 if title is words.USE else 2)
        grid.addWidget(self.suits_me, len(rows) - 1, 2, Qt.AlignmentFlag.AlignBottom)

    def _movement(self, movement: Movement, icon: str) -> Chip:
        voice = self._voice
        chip = self._chip("movements", movement, voice(library_words.CHIPS[movement]), icon)
        spoken = voice(library_words.CHIP_SPOKEN, chip=chip.text(), movement=names.MOVEMENTS[movement])
        chip.setAccessibleName(spoken)
        chip.setToolTip(names.movements(voice, (movement,)))
        return chip

    def _chip(
        self, field: str, value: Region | Movement | Equipment | Part | None, text: str, icon: str = ""
    ) -> Chip:
        chip = Chip(text, icon, self._themes)
        chip.toggled.connect(partial(self._turn, field, value))
        return chip

    def _turn(self, field: str, value: Any, on: bool) -> None:
        chosen: frozenset[Any] = getattr(self._filter, field)
        self.wanted.emit({field: chosen | {value} if on else chosen - {value}})

    def _offer_rest(self, menu: QMenu) -> None:
        menu.clear()
        for thing in used(self._things()):
            if thing in OFTEN:
                continue
            action = menu.addAction(words.need(self._voice, thing))
            action.setCheckable(True)
            action.setChecked(thing in self._filter.equipment)
            action.toggled.connect(partial(self._turn, "equipment", thing))


def _tick(chip: Chip, on: bool) -> None:
    """Show it as chosen, and tell nobody."""
    blocked = chip.blockSignals(True)
    chip.setChecked(on)
    chip.blockSignals(blocked)
    chip.updateGeometry()
    chip.update()
