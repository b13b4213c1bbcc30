"""The preview: a sheet of paper, and below it a bar to turn sheets and to zoom."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import IconButton
from desktop.ui.controls.picker import Picker
from desktop.ui.controls.text import Rule, Text
from desktop.ui.printing.arrangement import Fit, Zoom
from desktop.ui.printing.sheet_view import SheetView, Side
from desktop.ui.theme import Themes
from desktop.wording import printing as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

TRUE, DOUBLE = 1.0, 2.0


class Preview(QWidget):
    """Shows sheets one by one. ``wanted`` asks for a picture (a place and a Shot)."""

    wanted = Signal(int, object)

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._sheets: Sequence[tuple[Side, ...]] = ()
        self._number = 0  # of the sheet that is asked for: of pages still to come it may be beyond the last
        self._awaiting = False
        self.view = SheetView(themes, self)
        self.view.setAccessibleName(voice(words.PREVIEW))
        self.view.wanted.connect(self.wanted)
        self.view.turned.connect(self.turn)
        self.view.zoomed.connect(self._tell_zoom)
        self.before = self._button("chevron-left", words.PREVIOUS, themes)
        self.after = self._button("chevron-right", words.NEXT, themes)
        self.smaller = self._button("zoom-out", words.ZOOM_OUT, themes)
        self.larger = self._button("zoom-in", words.ZOOM_IN, themes)
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self.smaller.clicked.connect(lambda: self.view.enlarge(larger=False))
        self.larger.clicked.connect(lambda: self.view.enlarge())
        self.where = Text("", themes, ink="ink2")
        self.zooms: Picker[Zoom] = Picker(self._zooms(), voice(words.ZOOM), themes)
        self.zooms.chosen.connect(self.view.show_at)
        self._lay_out(themes)
        self._tell()

    # ---- what is shown ---------------------------------------------------------------------

    def await_sheets(self, message: str) -> None:
        """Pages are being laid out: those before are seen until they come, and the message where there were
        none. Sheets can be turned meanwhile, for the new pages may be more."""
        if not self._sheets:
            self.show_message(message)
        self._awaiting = True

    def show_sheets(self, sheets: Sequence[tuple[Side, ...]]) -> None:
        """Show pages that were laid out anew; the number of the sheet stays where it can."""
        self._sheets, self._awaiting = sheets, False
        self._number = min(self._number, len(sheets) - 1)
        self.view.show_sides(sheets[self._number], anew=True)
        self._tell()

    def show_message(self, message: str) -> None:
        """Say something in the place of the pages."""
        self._sheets, self._awaiting = (), False
        self.view.show_message(message)
        self._tell()

    def turn(self, by: int) -> None:
        """Show another sheet; of pages that are still being laid out, once they are there."""
        if not self._sheets and not self._awaiting:
            return
        before, number = self._shown, max(0, self._number + by)
        self._number = number if self._awaiting else min(number, len(self._sheets) - 1)
        if self._sheets and self._shown != before:
            self.view.show_sides(self._sheets[self._shown], anew=False)
            self._tell()

    @property
    def _shown(self) -> int:
        """The number of the sheet that is seen, while there are any."""
        return min(self._number, len(self._sheets) - 1)

    # ---- how it is done --------------------------------------------------------------------

    def _button(self, icon: str, name: Phrase, themes: Themes) -> IconButton:
        return IconButton(icon, self._voice(name), themes, self)

    def _lay_out(self, themes: Themes) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 5, 12, 5)
        bar.setSpacing(6)
        bar.addStretch(1)
        bar.addWidget(self.before)
        bar.addWidget(self.where)
        bar.addWidget(self.after)
        bar.addSpacing(24)
        self.zooms.setSizePolicy(self.larger.sizePolicy())
        bar.addWidget(self.smaller)
        bar.addWidget(self.zooms)
        bar.addWidget(self.larger)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(Rule(themes))
        column.addLayout(bar)

    def _zooms(self, other: float | None = None) -> Mapping[Zoom, str]:
        voice = self._voice
        fits: dict[Zoom, str] = {Fit.PAGE: voice(words.WHOLE_PAGE), Fit.WIDTH: voice(words.PAGE_WIDTH)}
        factors = sorted({TRUE, DOUBLE} | ({other} if other else set()))
        return fits | {factor: voice(words.PER_CENT, number=round(100 * factor)) for factor in factors}

    def _tell_zoom(self) -> None:
        zoom = self.view.zoom
        if zoom not in self.zooms.choices:
            self.zooms.offer(self._zooms(float(zoom) if not isinstance(zoom, Fit) else None))
        self.zooms.choose(zoom)

    def _tell(self) -> None:
        """Say which sheet it is."""
        count, number = len(self._sheets), self._shown
        said = self._voice(words.SHEET_OF, number=number + 1, count=count) if count else ""
        self.where.setText(said)
        self.where.updateGeometry()
        self.before.setEnabled(number > 0 and count > 0)
        self.after.setEnabled(number < count - 1)
        for control in (self.smaller, self.larger, self.zooms):
            control.setEnabled(count > 0)
        names = ", ".join(side.name for side in self._sheets[number]) if count else self.view.message
        self.view.setAccessibleDescription(f"{said} {names}".strip())
