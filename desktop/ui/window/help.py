"""What the Help menu shows, in our own words."""

from collections.abc import Callable, Iterable, Mapping
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop import __version__
from desktop.ui.actions.declared import ACTIONS
from desktop.ui.actions.keys_table import keys_table
from desktop.wording import window as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice


def why_ankles(voice: Voice) -> str:
    """Why a runner trains ankles."""
    return _page(voice(ACTIONS["why-ankles"].title), _said(voice, words.WHY_ANKLES))


def keys(voice: Voice) -> str:
    """The table of keys."""
    lines = (
        f"<tr><td><b>{escape(line.keys)}</b></td><td>{escape(line.help)}</td></tr>"
        for line in keys_table(voice)
    )
    table = f'<table cellpadding="4">{"".join(lines)}</table>'
    return f"<h2>{escape(voice(ACTIONS['keys'].title))}</h2>{table}"


def about(voice: Voice) -> str:
    """What Footwork is, which one this is, and whose work it stands on."""
    return _page(voice(words.VERSION, version=__version__), _said(voice, words.ABOUT))


PAGES: Mapping[str, Callable[[Voice], str]] = {"why-ankles": why_ankles, "keys": keys, "about": about}
"""Each page by the name of the action that opens it."""


class HelpText(QDialog):
    """One page of help, to be read and closed. ``name`` is that of its action."""

    def __init__(self, name: str, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(voice(ACTIONS[name].title))
        text = QLabel(PAGES[name](voice), self)
        text.setWordWrap(True)
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
        self.resize(560, 480)


def _said(voice: Voice, phrases: Iterable[Phrase]) -> Iterable[str]:
    return (voice(phrase) for phrase in phrases)


def _page(title: str, paragraphs: Iterable[str]) -> str:
    return f"<h2>{escape(title)}</h2>" + "".join(f"<p>{escape(one)}</p>" for one in paragraphs)
