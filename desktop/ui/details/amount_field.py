"""Fields for amounts: what is typed into one, and one whose value may follow from that of others."""

from collections.abc import Callable

from desktop.model.quantity import QuantityError
from desktop.ui.controls.field import Field
from desktop.ui.controls.sheets import NARROW, field_sheet
from desktop.ui.controls.textfield import Wrong
from desktop.ui.theme import Theme
from desktop.wording import quantities
from desktop.wording.voice import Voice


def amount_typed(voice: Voice, text: str, read: Callable[[], object]) -> object:
    """What ``read`` makes of a text; None for no text. Raises Wrong, with the sentence, for a wrong one."""
    try:
        return read() if text.strip() else None
    except QuantityError as error:
        raise Wrong(quantities.fault(voice, error)) from None


class AmountField(Field):
    """A narrow line of text, with a dashed edge on a quiet ground while its value is worked out."""

    _following = False

    def show_following(self, sentence: str) -> None:
        """Show that the value follows, which ``sentence`` says to a screen reader; empty: it does not."""
        self._following = bool(sentence)
        self.describe(sentence)

    def sheet(self, theme: Theme, *, wrong: bool) -> str:
        """The line's look."""
        return field_sheet("QLineEdit", theme, NARROW, wrong=wrong, following=self._following)
