"""Keeping both: one version is gone on with, another becomes a plan of its own under a name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.storage.found import Found
from desktop.storage.others import fitting_name
from desktop.ui.controls.sheets import field_sheet
from desktop.ui.controls.text import Text
from desktop.ui.recovery.choice import KeptBeside
from desktop.ui.recovery.facts import Teller
from desktop.ui.theme import Themes
from desktop.wording import versions as words

MOST = 8
WIDTH = 480


class KeepBoth(QDialog):
    """``decided`` carries the KeptBeside that the runner wants."""

    decided = Signal(object)

    def __init__(self, teller: Teller, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teller, self._themes, self._voice = teller, themes, teller.voice
        self._folder = teller.survey.folder
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self._voice(words.KEEP_BOTH_TITLE))
        self._others = [one for one in teller.survey.versions if one is not teller.first.version][:MOST]
        self.radios = [QRadioButton(teller.name(one), self) for one in self._others]
        self.name = QLineEdit(self)
        self.name.setMaxLength(60)
        self.name.setStyleSheet(field_sheet("QLineEdit", themes.current))
        self.do = QPushButton(self)
        self.do.setDefault(True)
        self.do.setProperty("primary", True)
        self.do.clicked.connect(self._decide)
        self._named_by_hand = False
        self.name.textEdited.connect(self._edited)
        column = self._lay_out()
        self._propose()
        # A dialog asks its layout for a size, and not how high that is with sentences that wrap.
        self.setMinimumSize(WIDTH, column.totalHeightForWidth(WIDTH))

    # ---- how it is done --------------------------------------------------------------------

    def _lay_out(self) -> QVBoxLayout:
        voice, themes = self._voice, self._themes
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(8)
        column.addWidget(Text(voice(words.KEEP_BOTH_TITLE), themes, size=18, weight=600))
        first = self._teller.name(self._teller.first.version)
        column.addWidget(Text(voice(words.KEEP_BOTH_INTRO, first=first), themes))
        group = QButtonGroup(self)
        for radio in self.radios:
            group.addButton(radio)
            radio.toggled.connect(self._propose)
            column.addWidget(radio)
            radio.setVisible(len(self.radios) > 1)
        self.radios[0].setChecked(True)
        column.addSpacing(4)
        label = Text(voice(words.ITS_NAME), themes, size=12, weight=500, ink="ink2")
        label.setBuddy(self.name)
        column.addWidget(label)
        column.addWidget(self.name)
        column.addSpacing(8)
        row = QHBoxLayout()
        cancel = QPushButton(voice(words.CANCEL), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.do)
        column.addLayout(row)
        self.do.setText(voice(words.KEEP_IT if self._teller.open_now else words.OPEN_AND_KEEP))
        return column

    def _chosen(self) -> Found:
        return next(one for one, radio in zip(self._others, self.radios, strict=True) if radio.isChecked())

    def _propose(self) -> None:
        """A name that follows from the file, until the runner types another."""
        if not self._named_by_hand:
            version = self._chosen()
            self.name.setText(fitting_name(self._folder, version.label or self._teller.name(version)))
            self.name.selectAll()
        self._check()

    def _edited(self) -> None:
        self._named_by_hand = True
        self._check()

    def _check(self) -> None:
        self.do.setEnabled(bool(fitting_name(self._folder, self.name.text())))

    def _decide(self) -> None:
        self.decided.emit(KeptBeside(self._chosen(), fitting_name(self._folder, self.name.text())))
        self.accept()
