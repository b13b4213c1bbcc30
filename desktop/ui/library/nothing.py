"""What the library shows when nothing was found."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.controls.buttons import Link
from desktop.ui.controls.ring import RING
from desktop.ui.controls.text import Text
from desktop.ui.theme import Themes
from desktop.wording import library as words
from desktop.wording.voice import Voice

WayOut = tuple[str, Callable[[], object]]
"""What letting go of something would find, in words, and doing so."""


class Nothing(QWidget):
    """What stands there when nothing was found, and the ways out."""

    def __init__(self, themes: Themes, voice: Voice) -> None:
        super().__init__()
        self._themes = themes
        self._sentence = Text("", themes, ink="ink2", inset=RING)
        self.clear = Link(voice(words.CLEAR_FILTERS), themes)
        self.make = Link("", themes)
        self.make.clicked.connect(lambda: self._made())
        self._made: Callable[[], object] = lambda: None
        self.ways_out: list[Link] = []
        self._ways = QVBoxLayout()
        self._ways.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(12 - RING, 16, 12 - RING, 12)
        column.addWidget(self._sentence)
        column.addLayout(self._ways)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def explain(
        self,
        sentence: str,
        *,
        narrowed: bool,
        ways_out: Sequence[WayOut] = (),
        make: WayOut | None = None,
    ) -> None:
        """Say what was looked for; where it was ``narrowed``, all can be shown again, or, above that, what
        letting go of one thing would find. What is not there can be made, where there is a way to ``make``
        it."""
        self.make.setVisible(make is not None)
        if make is not None:
            self.make.setText(make[0])
            self._made = make[1]
        self._sentence.setText(sentence)
        self.clear.setVisible(narrowed)
        for link in self.ways_out:
            self._ways.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.ways_out = []
        before: QWidget | None = None
        for text, let_go in ways_out:
            link = Link(text, self._themes)
            link.clicked.connect(lambda _=False, let_go=let_go: let_go())
            self._ways.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
            if before is not None:
                self.setTabOrder(before, link)
            self.ways_out.append(link)
            before = link
        if before is not None:
            self.setTabOrder(before, self.clear)
