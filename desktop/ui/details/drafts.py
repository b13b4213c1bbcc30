"""Text that was typed and cannot be kept, until it is mended or given up."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from desktop.ui.state import Selected


class Drafts(QObject):
    """For every thing and field the text that is wrong there; looking elsewhere drops nothing.

    It outlives the panel that fills it: whoever builds the window anew hands it to the next panel.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[Selected, dict[str, str]] = {}

    def put(self, thing: Selected, field: str, text: str | None) -> None:
        """Remember the text of a field; None once it is kept or given up."""
        if self.of(thing).get(field) == text:
            return
        texts = self._texts.setdefault(thing, {})
        texts.pop(field, None)
        if text is not None:
            texts[field] = text
        if not texts:
            del self._texts[thing]
        self.changed.emit()

    def of(self, thing: Selected) -> Mapping[str, str]:
        """The texts of one thing by their fields."""
        return self._texts.get(thing, {})

    @property
    def things(self) -> tuple[Selected, ...]:
        """What has such texts, in the order in which they were typed."""
        return tuple(self._texts)

    def __len__(self) -> int:
        return sum(len(texts) for texts in self._texts.values())
