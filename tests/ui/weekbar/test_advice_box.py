"""The advice box: one piece at a time, its actions under mouse and keys, the others behind the count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model.advice import ActionKind, Advice, AdviceAction, advise, hint_of
from desktop.model.exercise import Complaint
from desktop.model.plan import Plan, Run, RunKind
from desktop.model.runner import Runner
from desktop.model.settings import Hint
from desktop.ui.controls.wrap import fitting
from desktop.ui.theme import Themes
from desktop.ui.weekbar.advice_box import AdviceBox
from desktop.wording.voice import Voice
from tests.printouts.sample import LIBRARY
from tests.ui.board.bench import FRI, MON, TUE, WED, sample_plan

WEEK = tuple(MON.replace(day=MON.day + number) for number in range(7))
BARE = Plan({WED: (Run("bare", RunKind.EASY, 8000, 2880),)})
"""A run without a warm-up and no strength session: two pieces of advice and more."""


def advice_on(plan: Plan, runner: Runner | None = None) -> tuple[Advice, ...]:
    return advise(plan, WEEK, LIBRARY, runner or Runner(), TUE)


class Shown:
    """A box on the screen and what was chosen in it."""

    def __init__(self, qtbot: QtBot, language: str = "en") -> None:
        self.qtbot = qtbot
        self.box = AdviceBox(Themes(), Voice.of(language))
        self.chosen: list[AdviceAction] = []
        self.box.chosen.connect(self.chosen.append)
        qtbot.addWidget(self.box)
        self.box.resize(420, 88)

    def show(self, advice: tuple[Advice, ...]) -> None:
        self.box.show_advice(advice, LIBRARY)

    @property
    def text(self) -> str:
        (label,) = self.box.findChildren(QLabel)
        return label.text()

    @property
    def actions(self) -> list[QPushButton]:
        """The buttons that follow the advice."""
        return [button for button in self.buttons if button.objectName() == "link"]

    @property
    def buttons(self) -> list[QPushButton]:
        """Those that are there, in the order in which the Tab key goes through them."""
        found: list[QPushButton] = []
        at = self.box.nextInFocusChain()
        while at is not None and at is not self.box:
            if isinstance(at, QPushButton) and not at.isHidden():
                found.append(at)
            at = at.nextInFocusChain()
        return found


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication) -> Shown:
    return Shown(qtbot)


def test_the_most_urgent_piece_is_shown_with_what_can_be_done(shown: Shown) -> None:
    shown.show(advice_on(BARE))
    assert shown.text == "No strength session this week; one is the least."
    assert shown.buttons[0].text().startswith("Add one on ")
    shown.qtbot.mouseClick(shown.buttons[0], Qt.MouseButton.LeftButton)
    (action,) = shown.chosen
    assert action.kind is ActionKind.CHANGE
    assert action.after(BARE) != BARE


def test_keys_alone_follow_it(shown: Shown) -> None:
    shown.show(advice_on(BARE))
    shown.box.show()
    shown.qtbot.waitExposed(shown.box)
    first = shown.buttons[0]
    assert first.focusPolicy() & Qt.FocusPolicy.TabFocus
    shown.qtbot.keyClick(first, Qt.Key.Key_Space)
    assert len(shown.chosen) == 1


def test_the_count_goes_round_and_says_so_to_a_screen_reader(shown: Shown) -> None:
    advice = advice_on(BARE)
    shown.show(advice)
    texts = []
    for place in range(len(advice)):
        count = shown.buttons[-1]
        assert count.text() == f"{place + 1} of {len(advice)}"
        assert count.accessibleName() == f"Advice {place + 1} of {len(advice)}, show the next"
        texts.append(shown.text)
        shown.qtbot.mouseClick(count, Qt.MouseButton.LeftButton)
    assert len(set(texts)) == len(advice) > 1
    assert shown.text == texts[0]


def test_another_week_begins_with_its_first_piece(shown: Shown) -> None:
    shown.show(advice_on(BARE))
    shown.qtbot.mouseClick(shown.buttons[-1], Qt.MouseButton.LeftButton)
    shown.show(advice_on(sample_plan(LIBRARY), Runner(complaints=frozenset({Complaint.ANKLE_INJURY}))))
    assert "ankle injury" in shown.box.lines[0]
    assert shown.text in shown.box.lines
    assert [button.text() for button in shown.actions] == ["Change what you ticked"]


def test_the_same_advice_again_stays_where_the_runner_was(shown: Shown) -> None:
    shown.show(advice_on(BARE))
    shown.qtbot.mouseClick(shown.buttons[-1], Qt.MouseButton.LeftButton)
    second = shown.text
    shown.show(advice_on(BARE))
    assert shown.text == second


def test_nothing_to_say_takes_no_place(shown: Shown) -> None:
    shown.show(advice_on(BARE))
    shown.show(())
    assert shown.box.isHidden()
    shown.show(advice_on(BARE))
    assert not shown.box.isHidden()


def test_every_piece_is_said_in_german(qtbot: QtBot, qapp: QApplication) -> None:
    english, german = Shown(qtbot), Shown(qtbot, "de")
    for one in advice_on(BARE):
        english.show((one,))
        german.show((one,))
        assert german.text != english.text
        for said, gesagt in zip(english.buttons, german.buttons, strict=True):
            assert said.text() != gesagt.text()


FORMS = st.lists(st.lists(st.integers(1, 400), min_size=1, max_size=3, unique=True), max_size=3)


@given(FORMS, st.integers(-50, 900))
def test_a_shorter_form_is_taken_only_where_the_longer_ones_have_no_room(
    wants: list[list[int]], room: int
) -> None:
    wants = [sorted(forms, reverse=True) for forms in wants]
    places = fitting(wants, room)
    taken = sum(forms[place] for forms, place in zip(wants, places, strict=True))
    assert taken <= room or all(place + 1 == len(forms) for forms, place in zip(wants, places, strict=True))
    if sum(forms[0] for forms in wants) <= room:
        assert not any(places)


def test_the_widest_is_shortened_first() -> None:
    assert fitting([[180, 60], [100, 40]], 290) == [0, 0]
    assert fitting([[180, 60], [100, 40]], 200) == [1, 0]
    assert fitting([[180, 60], [100, 40]], 100) == [1, 1]


# ---- calm ----------------------------------------------------------------------------------


def choose(shown: Shown, text: str) -> None:
    menu = shown.box.menu()
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_what_is_put_off_is_said_no_more_until_it_is_another_fact(shown: Shown) -> None:
    advice = advice_on(BARE)
    shown.show(advice)
    first = shown.text
    choose(shown, "Not now")
    assert len(shown.box.advice) == len(advice) - 1
    assert shown.text != first
    shown.show(advice_on(BARE))
    assert len(shown.box.advice) == len(advice) - 1, "it is not said again with the next change"
    for _ in range(len(advice) - 1):
        choose(shown, "Not now")
    assert shown.box.isHidden()
    shown.show(advice_on(Plan({FRI: (Run("other", RunKind.EASY, 8000, 2880),)})))
    assert not shown.box.isHidden(), "another day's run is another fact"


def test_a_hint_can_be_switched_off_and_a_caution_cannot(shown: Shown) -> None:
    hushed: list[Hint] = []
    shown.box.hushed.connect(hushed.append)
    shown.show(advice_on(BARE))
    for advice in shown.box.advice:
        texts = [action.text() for action in shown.box.menu().actions()]
        assert len(texts) == 2, advice
        choose(shown, texts[1])
        shown.box._next()
    assert set(hushed) == {hint_of(advice.fact) for advice in shown.box.advice}
    assert set(hushed) >= {Hint.SESSIONS, Hint.BARE_RUNS}
    shown.show(advice_on(BARE, Runner(complaints=frozenset({Complaint.ANKLE_INJURY}))))
    assert [action.text() for action in shown.box.menu().actions()] == ["Not now"]


def test_why_and_never_say_to_a_screen_reader_what_they_are_about(shown: Shown) -> None:
    shown.show(advice_on(BARE))
    assert shown.box._why.accessibleName() == "Why? No strength session this week; one is the least."
    assert shown.box._never.accessibleName() == "No more hints about how many sessions a week has"


def test_only_a_caution_is_amber(shown: Shown) -> None:
    shown.box.show()
    amber = Themes().current["warning-ground"]

    def ground() -> QColor:
        return shown.box.grab().toImage().pixelColor(shown.box.width() // 2, 4)

    shown.show(advice_on(BARE))
    assert ground() != amber
    shown.show(advice_on(BARE, Runner(complaints=frozenset({Complaint.ANKLE_INJURY}))))
    assert ground() == amber
