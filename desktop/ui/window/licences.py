"""The licences of all that Footwork is made of, in full."""

from typing import Final

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.ui.controls.box import Box
from desktop.ui.controls.sheets import field_sheet
from desktop.ui.theme import Themes
from desktop.wording import help_pages
from desktop.wording.question import told
from desktop.wording.voice import Voice
from desktop.wording.window import CLOSE
from resources.licences import texts

WIDTH: Final = 720  # pixels
HIGH, LOWEST, AROUND = 480, 120, 220
"""Pixels: of the texts, and of what stands around them."""


def open_licences(themes: Themes, voice: Voice, parent: QWidget) -> Box:
    """Open them over a window."""
    body = QPlainTextEdit(texts())
    body.setReadOnly(True)
    body.setTabChangesFocus(True)
    body.setAccessibleName(voice(help_pages.LICENCES))
    body.setStyleSheet(field_sheet("QPlainTextEdit", themes.current))
    body.setFixedHeight(max(LOWEST, min(HIGH, parent.window().height() - AROUND)))
    page = told(voice(help_pages.LICENCES), (voice(help_pages.WHOSE),), voice(CLOSE))
    box = Box(page, themes, parent, body=body, width=WIDTH)
    box.open()
    return box
