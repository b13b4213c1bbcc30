"""What the Help menu shows, in our own words."""

from collections.abc import Callable, Iterable, Mapping
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop import __version__
from desktop.ui.actions.declared import ACTIONS
from desktop.ui.window.ways import WAYS
from desktop.ui.window.ways_in_words import Line, introduction, lines
from desktop.wording import ways
from desktop.wording import window as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice


def why_ankles(voice: Voice) -> str:
    """Why a runner trains ankles."""
    return _page(voice(ACTIONS["why-ankles"].title), _said(voice, words.WHY_ANKLES))


def keys(voice: Voice) -> str:
    """The list of all that can be done, and how."""
    heads = "".join(
        f'<th align="left">{escape(voice(head))}</th>'
        for head in (ways.WHAT, ways.BY_DRAGGING, ways.BY_KEYS, ways.BY_CLICKS)
    )
    parts = "".join(
        f"<h3>{escape(voice(part.title))}</h3>"
        f'<table cellpadding="4" width="100%"><tr>{heads}</tr>{_rows(lines(voice, part))}</table>'
        for part in WAYS
    )
    return _page(voice(ACTIONS["keys"].title), (introduction(voice),)) + parts


def _rows(of_part: Iterable[Line]) -> str:
    return "".join(
        "<tr>" + "".join(f'<td width="25%">{escape(cell)}</td>' for cell in line) + "</tr>"
        for line in of_part
    )


def about(voice: Voice) -> str:
    """What Footwork is, which one this is, and whose work it stands on."""
    return _page(voice(words.VERSION, version=__version__), _said(voice, words.ABOUT))


PAGES: Mapping[str, Callable[[Voice], str]] = {"why-ankles": why_ankles, "keys": keys, "about": about}
"""Each page by the name of the action that opens it."""


SIZES: Mapping[str, tuple[int, int]] = {"keys": (940, 640)}
"""The pages that need more room than the others."""


class HelpText(QDialog):
    """One page of help, to be read and closed. ``name`` is that of its action."""

    def __init__(self, name: str, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(voice(ACTIONS[name].title))
        text = QLabel(PAGES[name](voice), self)
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setContentsMargins(20, 8, 20, 8)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(text)
        buttons = QDialogButtonBox(self)
        buttons.addButton(voice(words.CLOSE), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(scroll)
        column.addWidget(buttons)
        self.resize(*SIZES.get(name, (560, 480)))


def _said(voice: Voice, phrases: Iterable[Phrase]) -> Iterable[str]:
    return (voice(phrase) for phrase in phrases)


def _page(title: str, paragraphs: Iterable[str]) -> str:
    return f"<h2>{escape(title)}</h2>" + "".join(f"<p>{escape(one)}</p>" for one in paragraphs)
