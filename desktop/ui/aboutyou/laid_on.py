"""Which saved warm-up and cool-down new runs begin with: for every run, or for the runs of a kind."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.model.exercise import Part
from desktop.model.plan import RunKind
from desktop.model.routines import on_shelf
from desktop.model.settings import LaidOn, Settings
from desktop.ui.controls.picker import Picker
from desktop.ui.controls.text import Text
from desktop.ui.supplies import Supplies
from desktop.wording import about_you as words
from desktop.wording import names

EVERY, DIFFERENT = None, "?"
PARTS = (Part.WARM_UP, Part.COOL_DOWN)


class LaidOnEditor(QWidget):
    """A kind of run, and beside it what its new runs begin with. ``preferred`` carries other settings.

    Nothing is shown of it until something was saved.
    """

    preferred = Signal(object)

    def __init__(self, tools: Supplies) -> None:
        super().__init__()
        self._tools, voice, themes = tools, tools.voice, tools.themes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        kinds = {EVERY: voice(words.EVERY_RUN)} | {kind: names.run_kind(voice, kind) for kind in RunKind}
        self.kinds: Picker[RunKind | None] = Picker(kinds, voice(words.LAID_ON), themes)
        self.parts: dict[Part, Picker[str]] = {
            part: Picker({"": voice(words.AS_ABOVE)}, voice(names.PARTS[part]), themes) for part in PARTS
        }
        pickers: list[Picker[Any]] = [self.kinds, *self.parts.values()]
        for picker in pickers:
            head = Text(picker.accessibleName(), themes, size=12, ink="ink3")
            head.setContentsMargins(2, 4 if picker is not self.kinds else 0, 2, 0)
            head.setBuddy(picker)
            column.addWidget(head)
            column.addWidget(picker)
        self.about = Text("", themes, size=12, ink="ink2")
        self.about.setContentsMargins(2, 4, 2, 0)
        column.addWidget(self.about)
        self.kinds.chosen.connect(lambda _: self.refresh())
        for part, picker in self.parts.items():
            picker.chosen.connect(lambda routine, part=part: self._take(part, routine))

    def refresh(self) -> None:
        """Show the settings as they are kept, for the kind in view."""
        document, voice = self._tools.document, self._tools.voice
        settings, saved = document.settings, document.diary.routines
        self.setVisible(bool(saved or settings.laid_on))
        for part, picker in self.parts.items():
            chosen = {_routine(settings, kind, part) for kind in self._kinds()}
            now = chosen.pop() if len(chosen) == 1 else DIFFERENT
            offered = {"": voice(words.AS_ABOVE)}
            offered |= {one.id: words.routine(one) for one in on_shelf(saved) if one.part is part}
            if now == DIFFERENT:
                offered[DIFFERENT] = voice(words.BY_KIND)
            elif now not in offered:
                offered[now] = words.routine(saved[now]) if now in saved else voice(words.NOT_SAVED_NOW)
            picker.offer(offered)
            picker.choose(now)
        self.about.setText(words.laid_on(voice, settings, saved))
        self.about.setVisible(bool(self.about.text()))

    def _kinds(self) -> Iterable[RunKind]:
        return tuple(RunKind) if self.kinds.choice is EVERY else (self.kinds.choice,)

    def _take(self, part: Part, routine: str) -> None:
        settings = self._tools.document.settings
        if routine != DIFFERENT:
            for kind in self._kinds():
                wanted = settings.laid_on_kind(kind)
                warm_up, cool_down = wanted.warm_up, wanted.cool_down
                if part is Part.WARM_UP:
                    warm_up = routine
                else:
                    cool_down = routine
                settings = settings.with_laid_on(LaidOn(kind, warm_up, cool_down))
            self.preferred.emit(settings)


def _routine(settings: Settings, kind: RunKind, part: Part) -> str:
    wanted: LaidOn = settings.laid_on_kind(kind)
    return wanted.warm_up if part is Part.WARM_UP else wanted.cool_down
