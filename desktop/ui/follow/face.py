"""What the full screen consists of, and where each part stands on a screen of any size."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop.model.exercise import Library
from desktop.model.following import Following, Kind
from desktop.ui.controls.text import Rule, Text
from desktop.ui.figures.store import FigureStore
from desktop.ui.follow.buttons import FollowButton, KeyButton, RoundButton
from desktop.ui.follow.large import LargeText, Number, PhaseChip, SetDots
from desktop.ui.follow.progress import BAR, NAMES, NextUp, Progress
from desktop.ui.follow.stage import Moves, Stage
from desktop.ui.theme import Themes
from desktop.wording import follow as words
from desktop.wording.figures import DRAWING
from desktop.wording.keys import key
from desktop.wording.voice import Voice

WIDE, LOW, VERY_LOW = 1000, 640, 560
"""Pixels: narrower, the words stand below the figure; lower, the tempo bar goes, then the progress names."""
TALL = 1.25
"""Of the height: a narrow screen that is wider than that is too low for words below the figure."""
MARGIN, GAP = 32, 24
SIGNS = {Kind.READY: "play", Kind.WORK: "dumbbell", Kind.CHANGE: "redo-2", Kind.REST: "timer"}
INKS = {Kind.READY: "warning", Kind.WORK: "accent-text", Kind.CHANGE: "warm-up", Kind.REST: "cool-down"}
UP, LEFT, RIGHT = "↑", "←", "→"  # what stands on those keys


class Face(QWidget):
    """All that is shown and can be pressed. It knows no time: it shows what it is given."""

    def __init__(
        self,
        title: str,
        library: Library,
        figures: FigureStore,
        themes: Themes,
        voice: Voice,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._library, self._voice, self._themes = library, voice, themes
        self._shown_item, self._moves, self._over = -1, tuple[Moves, ...](), False
        self.title = Text(title, themes, self, size=18, weight=600)
        self.head = Text("", themes, self, size=15, ink="ink2")
        self.leave = KeyButton(voice(words.LEAVE), "x", key(voice, "Esc"), themes, self)
        self.sound = KeyButton(voice(words.SOUND_OFF), "volume-2", "M", themes, self)
        self.progress = Progress(themes, self)
        self.chip = PhaseChip(themes, self)
        self.next = LargeText(themes, self, ink="ink2")
        self.name = LargeText(themes, self, weight=700)
        self.side = LargeText(themes, self, weight=600)
        self.cue = LargeText(themes, self)
        self.stage = Stage(figures, themes, self)
        self.number = Number(themes, self)
        self.below = LargeText(themes, self, weight=500, ink="ink2", centred=True)
        self.dots = SetDots(themes, self)
        self.sets = LargeText(themes, self, weight=600, centred=True)
        self.more = KeyButton(voice(words.MORE), "plus", UP, themes, self, size=17)
        self.rule = Rule(themes, self)
        self.coming = NextUp(figures, themes, self)
        # Back points to where one has come from, and so do its sign and its key.
        before, behind = ("skip-back", LEFT), ("skip-forward", RIGHT)
        if self.isRightToLeft():
            before, behind = behind, before
        self.back = RoundButton(voice(words.BACK), *before, themes, self)
        self.pause = RoundButton(voice(words.PAUSE), "pause", key(voice, "Space"), themes, self, primary=True)
        self.skip = RoundButton(voice(words.SKIP), *behind, themes, self)
        self.done = RoundButton(voice(words.DONE), "check", key(voice, "Enter"), themes, self)
        self.list = KeyButton("", "", "L", themes, self)
        self.list.setAccessibleDescription(voice(words.ALL_SAID))

    @property
    def controls(self) -> tuple[FollowButton, ...]:
        """All that can be pressed."""
        return (self.leave, self.sound, self.more, self.back, self.pause, self.skip, self.done, self.list)

    def show_sound(self, *, on: bool, heard: bool) -> None:
        """Whether the tones are on; where nothing plays them, that."""
        self.sound.show_as(self._voice(words.SOUND_ON if on and heard else words.SOUND_OFF))
        self.sound.setEnabled(heard)
        self.sound.setToolTip("" if heard else self._voice(words.NO_SOUND))
        if not heard:
            self.sound.setAccessibleDescription(self._voice(words.NO_SOUND))
        self.place()

    # ---- showing -------------------------------------------------------------------------

    def take(self, now: Following, moves: Sequence[Moves]) -> None:
        """Show another session."""
        self._moves, self._shown_item = tuple(moves), -1
        names = tuple(words.exercise_name(self._voice, one.exercise, self._library) for one in now.items)
        self.progress.take(now, names)
        self.list.show_as(self._voice(words.ALL, count=len(names)))
        self.list.setVisible(len(names) > 1)

    def show_phase(self, now: Following) -> None:
        """All words of a phase, when one begins."""
        voice, over = self._voice, now.over
        self._over = over
        item, exercise = now.phase.item, self._library.get(now.current.exercise)
        if item != self._shown_item:
            self._shown_item = item
            self.stage.take(exercise, self._moves[item])
            called = words.name(voice, now, self._library)
            self.stage.setAccessibleName(voice(DRAWING, exercise=called))
        if over:
            self.chip.show_phase(voice(words.OVER), "check", "accent-text")
        else:
            kind = now.phase.kind
            self.chip.show_phase(voice(words.KINDS[kind]), SIGNS[kind], INKS[kind])
        resting = not over and not now.phase.works
        self.next.setText(voice(words.NEXT) if resting and now.phase.kind is not Kind.CHANGE else "")
        self.name.setText(self.title.text() if over else words.name(voice, now, self._library))
        self.side.setText("" if over else words.side(voice, now))
        cue = words.summary(voice, now) if over else words.cue(voice, now, exercise) if exercise else ""
        self.cue.setText(cue)
        self.sets.setText("" if over else words.sets(voice, now))
        self.dots.show_states(() if over else _states(now))
        self.more.setVisible(resting)
        self.skip.show_as(voice(words.SKIP_NEXT if resting else words.SKIP))
        self.done.show_as(voice(words.CLOSE if over else words.START_NOW if resting else words.DONE))
        for button in (self.pause, self.skip, self.list):
            button.setEnabled(not over)
        lines = words.coming(voice, now, self._library)
        ahead = item + (1 if now.phase.works else 0)
        shown = now.items[ahead].exercise if not over and ahead < len(now.items) else ""
        self.coming.show_next(shown if shown in self._library else "", lines)
        self.place()

    def show_time(self, now: Following) -> None:
        """What changes from frame to frame."""
        voice, phase = self._voice, now.phase
        counts = not now.over and not (phase.works and (now.rep is not None or not phase.ends))
        share = now.left / now.lasts if counts and now.lasts else -1.0
        self.number.show_number(
            words.number(voice, now), round(share, 3), "accent" if phase.works else INKS[phase.kind]
        )
        _tell(self.below, words.below_number(voice, now))
        _tell(self.head, "" if now.over else words.head(voice, now))
        self.progress.show_following(now)
        self.stage.show_at(now.spent if phase.works and not now.over else None)
        paused = not now.running and not now.over
        self.stage.say_over(voice(words.PAUSED) if paused else "")
        self.pause.show_as(
            voice(words.PAUSE if now.running else words.GO_ON), "pause" if now.running else "play"
        )

    # ---- where it stands -----------------------------------------------------------------

    def place(self) -> None:
        """Put everything where it belongs on a screen of this size."""
        width, height = self.width(), self.height()
        if width < 100 or height < 100:
            return
        self.progress.named = height >= VERY_LOW
        self.stage.show_bar(height >= LOW and not self._over)
        top = self._place_head(width)
        foot = self._place_foot(width, height)
        room = QRect(MARGIN, top, width - 2 * MARGIN, foot - top - 16)
        if self._beside(width, height):
            self._place_wide(room)
        else:
            self._place_narrow(room)

    @staticmethod
    def _beside(width: int, height: int) -> bool:
        """Whether the words stand beside the figure."""
        return width >= WIDE or width > TALL * height

    def _place_head(self, width: int) -> int:
        title = min(self.title.sizeHint().width(), width // 3)
        self._put(self.title, QRect(MARGIN, 18, title, 24))
        at = width - MARGIN
        beside = self._beside(width, self.height())
        for button in (self.leave, self.sound, *(() if beside else (self.list,))):
            size = button.sizeHint()
            at -= size.width()
            self._put(button, QRect(at, 10, size.width(), size.height()))
            at -= 12
        left = MARGIN + title + 16
        self._put(self.head, QRect(left, 19, max(0, at - left), 22))
        high = BAR + 2 + (NAMES if self.progress.named else 0)
        self._put(self.progress, QRect(MARGIN, 56, width - 2 * MARGIN, high))
        return 56 + high + 20

    def _place_foot(self, width: int, height: int) -> int:
        """The buttons and what comes next; gives the height at which they begin."""
        buttons = (self.back, self.pause, self.skip, self.done)
        high = self.back.sizeHint().height()
        foot = height - high - 40
        self._put(self.rule, QRect(0, foot, width, 1))
        wide = sum(button.sizeHint().width() for button in buttons) + 3 * GAP
        beside = self._beside(width, height)
        at = (width - wide) // 2 if beside else max(MARGIN, width - MARGIN - wide)
        for button in buttons:
            self._put(button, QRect(at, foot + 20, button.sizeHint().width(), high))
            at += button.sizeHint().width() + GAP
        begin = (width - wide) // 2 if beside else width - MARGIN - wide
        self._put(self.coming, QRect(MARGIN, foot + 20, max(0, begin - MARGIN - GAP), high - 12))
        self.coming.setVisible(begin - MARGIN - GAP > 150)
        if beside:
            listed = self.list.sizeHint()
            spot = QRect(width - MARGIN - listed.width(), foot + 36, listed.width(), listed.height())
            self._put(self.list, spot)
        return foot

    def _place_wide(self, room: QRect) -> None:
        stage = round(room.width() * 0.42)
        column = (room.width() - stage) // 2 - GAP
        self._put(self.stage, QRect(room.left() + column + GAP, room.top(), stage, room.height()))
        scale = min(room.width() / 1376, room.height() / 640)
        self._place_words(QRect(room.left(), room.top(), column, room.height()), scale)
        right = room.left() + column + 2 * GAP + stage
        self._place_count(QRect(right, room.top(), column, room.height()), scale)

    def _place_narrow(self, room: QRect) -> None:
        """The figure with the number beside it, the words below both."""
        words = max(150, round(room.height() * 0.36))
        high, side = room.height() - words - 12, max(120, round(room.width() * 0.32))
        self._put(self.stage, QRect(room.left(), room.top(), room.width() - side - 12, high))
        self._place_count(QRect(room.right() - side, room.top(), side, high), side / 360)
        scale = min(1.0, max(0.5, room.height() / 760)) * 0.8
        self._place_words(QRect(room.left(), room.top() + high + 12, room.width(), words), scale)

    def _place_words(self, room: QRect, scale: float) -> None:
        """Chip, name, side and cue below each other, in the middle of their room."""
        chip = self.chip.fitted(max(16, round(22 * scale)))
        sizes = ((self.next, 34, 1), (self.name, 58, 3), (self.side, 32, 2), (self.cue, 34, 6))
        for shrink in (1.0, 0.85, 0.7, 0.55, 0.42):
            highs = [
                part.fit(max(15, round(size * scale * shrink)), room.width(), lines)
                for part, size, lines in sizes
            ]
            gap = round(14 * scale * shrink)
            whole = chip.height() + sum(high + gap for high in highs if high)
            if whole <= room.height():
                break
        at = room.top() + max(0, (room.height() - whole) // 2)
        self._put(self.chip, QRect(room.left(), at, chip.width(), chip.height()))
        at += chip.height() + gap
        for (part, _, _), high in zip(sizes, highs, strict=True):
            self._put(part, QRect(room.left(), at, room.width(), high))
            at += high + gap if high else 0

    def _place_count(self, room: QRect, scale: float) -> None:
        """The number, what it is of, the sets, more rest, below each other."""
        more = self.more.sizeHint()
        below = self.below.fit(max(14, round(36 * scale)), room.width(), 1) or round(36 * scale * 1.25)
        sets = self.sets.fit(max(14, round(30 * scale)), room.width(), 1)
        dots, gap = max(12, round(34 * scale)), max(4, round(12 * scale))
        rest = below + dots + sets + 3 * gap + (more.height() + gap if not self.more.isHidden() else 0)
        number = max(64, min(room.width(), room.height() - rest, round(340 * scale)))
        at = room.top() + max(0, (room.height() - number - rest) // 2)
        for part, high in ((self.number, number), (self.below, below), (self.dots, dots), (self.sets, sets)):
            self._put(part, QRect(room.left(), at, room.width(), high))
            at += high + gap
        self._put(self.more, QRect(room.center().x() - more.width() // 2, at, more.width(), more.height()))

    def _put(self, part: QWidget, rect: QRect) -> None:
        """At a place that is meant from left to right."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            rect = QRect(self.width() - rect.left() - rect.width(), rect.top(), rect.width(), rect.height())
        part.setMinimumSize(0, 0)
        part.setMaximumSize(16_777_215, 16_777_215)
        part.setGeometry(rect)


def _states(now: Following) -> tuple[str, ...]:
    """How each set of the exercise stands; one is done when all its sides are."""
    here = now.phase
    places = [(at, one) for at, one in enumerate(now.phases) if one.works and one.item == here.item]
    sets = range(1, now.current.dose.sets + 1)
    done = {number for number in sets if all(at in now.done for at, one in places if one.set == number)}
    return tuple("done" if number in done else "on" if number == here.set else "" for number in sets)


def _tell(label: Text | LargeText, text: str) -> None:
    """Another text, where it is another."""
    if label.text() != text:
        label.setText(text)
