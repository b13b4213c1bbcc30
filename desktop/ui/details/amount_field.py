"""A field for an amount whose value may follow from that of others."""

from desktop.ui.controls.field import Field
from desktop.ui.controls.sheets import NARROW, field_sheet
from desktop.ui.theme import Theme


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
