"""Distance, duration and pace of a run beside each other: any two give the third."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.model.pace import (
    USUAL_ORDER,
    Amounts,
    Pace,
    given,
    pace_of,
    with_distance,
    with_duration,
    with_pace,
)
from desktop.model.quantity import Amount
from desktop.ui.controls.field import AmountField, side_by_side
from desktop.ui.controls.text import Text
from desktop.ui.details.typed import amount_typed
from desktop.ui.supplies import Supplies
from desktop.wording import details as words
from desktop.wording import quantities

_GAP = 4


class RunAmounts(QWidget):
    """``changed`` carries what the run now amounts to, the Amount that was typed, and the gesture.

    ``now`` tells what it amounts to in the plan. The edge of the field that follows from the other two is
    dashed, and a line says which it is; typing into it makes the one follow that was given longest ago.
    """

    changed = Signal(object, object, str)

    def __init__(self, tools: Supplies, now: Callable[[], Amounts]) -> None:
        super().__init__()
        self._tools, self._now = tools, now
        self._order = USUAL_ORDER
        readers: dict[Amount, Callable[[str], object]] = {
            Amount.DISTANCE: self._read_distance,
            Amount.DURATION: self._read_duration,
            Amount.PACE: self._read_pace,
        }
        self.fields = {amount: self._field(amount, read) for amount, read in readers.items()}
        self.follows = Text("", tools.themes, size=12, ink="ink3")
        self.follows.setContentsMargins(2, 0, 2, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(side_by_side(*self.fields.values(), spacing=_GAP))
        column.addWidget(self.follows)
        self._show_order()

    def show_amounts(self, amounts: Amounts, *, anew: bool) -> None:
        """Show what is known, as the runner writes it; ``anew`` when it is another run's."""
        unit, voice = self._unit, self._tools.voice
        if anew:
            self._order = USUAL_ORDER
            self._show_order()
        pace = pace_of(amounts, unit)
        texts = {
            Amount.DISTANCE: quantities.distance(voice, amounts.distance, unit) if amounts.distance else "",
            Amount.DURATION: quantities.duration(voice, amounts.duration) if amounts.duration else "",
            Amount.PACE: quantities.pace(voice, pace) if pace else "",
        }
        for amount, text in texts.items():
            self.fields[amount].show_text(text, anew=anew)

    # ---- what is typed -------------------------------------------------------------------------

    def _field(self, amount: Amount, read: Callable[[str], object]) -> AmountField:
        field = AmountField(words.amount(self._tools.voice, amount), read, self._tools.themes)
        field.line.textEdited.connect(lambda: self._give(amount))
        field.changed.connect(lambda value, gesture: self._take(amount, value, gesture))
        return field

    def _give(self, amount: Amount) -> None:
        self._order = given(self._order, amount)
        self._show_order()

    def _take(self, amount: Amount, value: object, gesture: str) -> None:
        self._give(amount)
        self.changed.emit(self._with(amount, value), amount, gesture)

    def _with(self, amount: Amount, value: object) -> Amounts:
        """What the run amounts to with a value that was read. Raises QuantityError."""
        before, order = self._now(), given(self._order, amount)
        match amount, value:
            case Amount.DISTANCE, (int() | None) as metres:
                return with_distance(before, metres, order, self._unit)
            case Amount.DURATION, (int() | None) as seconds:
                return with_duration(before, seconds, order, self._unit)
            case _, Pace() as pace:
                return with_pace(before, pace, order)
            case _:
                return before  # a pace that is rubbed out is worked out again

    def _read_distance(self, text: str) -> object:
        unit, now = self._unit, self._now().distance
        return self._read(
            Amount.DISTANCE, text, lambda: quantities.read_distance(self._tools.voice, text, unit, now)
        )

    def _read_duration(self, text: str) -> object:
        """How far it goes tells what ``7:30`` means."""
        metres = self._now().distance
        return self._read(
            Amount.DURATION, text, lambda: quantities.read_duration(self._tools.voice, text, metres)
        )

    def _read_pace(self, text: str) -> object:
        return self._read(
            Amount.PACE, text, lambda: quantities.read_pace(self._tools.voice, text, self._unit)
        )

    def _read(self, amount: Amount, text: str, read: Callable[[], object]) -> object:
        """The value, if it and what would follow from it can be planned. Raises Wrong."""

        def planned() -> object:
            value = read()
            self._with(amount, value)
            return value

        return amount_typed(self._tools.voice, text, planned)

    # ---- what is shown -------------------------------------------------------------------------

    @property
    def _unit(self) -> str:
        return self._tools.document.settings.unit

    def _show_order(self) -> None:
        following = self._order[0]
        sentence = words.follows(self._tools.voice, following)
        self.follows.setText(sentence)
        for amount, field in self.fields.items():
            field.show_following(sentence if amount is following else "")
