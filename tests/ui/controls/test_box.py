"""The box of the house: whole in every window, language and theme, and under keys alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.settings import Theme
from desktop.ui.controls.box import Box
from desktop.ui.controls.text import Text
from desktop.ui.start import dress
from desktop.ui.style import wear
from desktop.ui.theme import Themes
from desktop.ui.window.help import PAGES, open_help
from desktop.wording import unforeseen as words
from desktop.wording.question import Answer, Question, Sign, Tone, told
from desktop.wording.voice import Voice
from resources import licences
from tests.ui.controls.hosts import Host
from tests.ui.controls.panels import Room

SIZES = (QSize(1440, 860), QSize(1366, 700), QSize(900, 560), QSize(600, 560), QSize(600, 344))
"""The smallest is a small screen on which everything is drawn twice as large."""


@pytest.fixture
def host(room: Room) -> Host:
    return Host(room)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The look of the window."""
    dress(qapp)
    wear(qapp, Themes(Theme.LIGHT).current)
    yield
    qapp.setStyleSheet("")


def unsaved(voice: Voice) -> Question:
    """The most answers that anything asks for."""
    answers = (
        Answer(voice(words.SAVE_ELSEWHERE)),
        Answer(voice(words.SAVE_COPY)),
        Answer(voice(words.KEEP_BOTH)),
        Answer(voice(words.QUIT_UNSAVED), tone=Tone.GRAVE),
        Answer(voice(words.STAY), safe=True),
    )
    folder = "/home/anna/a folder <b>with</b> a name that is longer than most of them are/and more/Footwork"
    sentence = voice(words.CANNOT_WRITE, folder=folder, reason="x")
    return Question(voice(words.NOT_SAVED, count=3), (sentence, "שלום 😀"), answers, Sign.CAUTION)


def shown(box: Box) -> Box:
    box.open()
    QApplication.processEvents()
    return box


def place(box: Box, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(box, widget.rect().topLeft()), widget.size())


def foot(box: Box) -> int:
    """Where its last line ends."""
    return max(place(box, text).bottom() for text in box.findChildren(Text))


def assert_whole(box: Box, host: Host) -> None:
    """No word is cut, no button out of reach, nothing is wider than the window."""
    assert box.width() <= host.width()
    assert box.height() <= host.height()
    for button in box.findChildren(QPushButton):
        assert box.rect().contains(place(box, button)), button.text()
        assert button.width() >= button.sizeHint().width(), button.text()
        assert button.height() >= 24
    for text in box.findChildren(Text):
        assert text.height() >= text.heightForWidth(text.width()), text.text()
        if not box.scrolls:
            assert box.rect().contains(place(box, text)), text.text()


@pytest.mark.parametrize("language", ["en", "de", "qps"])
def test_boxes_are_whole_in_every_window(room: Room, language: str) -> None:
    voice = Voice.of(language)
    for size in SIZES:
        host = Host(room, language, size)
        boxes = [shown(Box(unsaved(voice), room.themes, host))]
        boxes += [open_help(name, room.themes, voice, host) for name in PAGES]
        QApplication.processEvents()
        for box in boxes:
            assert_whole(box, host)
            box.close()


def test_only_what_is_too_high_is_scrolled_and_the_answers_stay_in_sight(room: Room) -> None:
    voice = Voice.of()
    hosts = [Host(room, size=size) for size in (SIZES[-1], SIZES[0])]
    low, high = (open_help("keys", room.themes, voice, host) for host in hosts)
    QApplication.processEvents()
    assert low.scrolls
    before = foot(low)
    QTest.keyClick(low.buttons["Close"], Qt.Key.Key_PageDown)
    assert foot(low) < before, "keys scroll it from its button"
    assert not open_help("about", room.themes, voice, hosts[1]).scrolls
    assert high.rect().contains(place(high, high.buttons["Close"]))


def test_about_shows_the_licences_in_full(room: Room, host: Host) -> None:
    about = open_help("about", room.themes, Voice.of(), host)
    about.buttons["Licences"].click()
    (box,) = (each for each in host.findChildren(Box) if each.question.title == "Licences")
    QApplication.processEvents()
    (text,) = box.findChildren(QPlainTextEdit)
    assert text.toPlainText() == licences.texts()
    assert text.isReadOnly()
    assert not box.scrolls, "the text scrolls, not the box around it"
    assert_whole(box, host)


def test_from_right_to_left_the_answers_stand_the_other_way_round(room: Room, host: Host) -> None:
    question = Question("Go?", (), (Answer("Stay", safe=True), Answer("Go", tone=Tone.MAIN)))
    lefts = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        box = Box(question, room.themes, host)
        box.setLayoutDirection(direction)
        shown(box)
        stay, go = (place(box, box.buttons[text]).left() for text in ("Stay", "Go"))
        lefts.append(stay < go)
        assert_whole(box, host)
    assert lefts == [True, False]


@pytest.mark.parametrize(
    ("key", "given"), [(Qt.Key.Key_Return, ["go"]), (Qt.Key.Key_Escape, []), (Qt.Key.Key_Space, ["go"])]
)
def test_enter_gives_the_first_answer_and_escape_none(
    room: Room, host: Host, key: Qt.Key, given: list[str]
) -> None:
    said: list[str] = []
    answers = (
        Answer("Stay", lambda: said.append("stay"), safe=True),
        Answer("Go", lambda: said.append("go"), first=True, tone=Tone.MAIN),
    )
    box = shown(Box(Question("Go?", (), answers), room.themes, host))
    focus = box.focusWidget()
    assert focus is box.buttons["Go"]
    QTest.keyClick(focus, key)
    assert said == given
    assert not box.isVisible()


def test_enter_gives_the_answer_that_was_gone_to(room: Room, host: Host) -> None:
    said: list[str] = []
    answers = (
        Answer("Stay", lambda: said.append("stay"), safe=True),
        Answer("Go", lambda: said.append("go")),
    )
    box = shown(Box(Question("Go?", (), answers), room.themes, host))
    assert box.focusWidget() is box.buttons["Stay"]
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert box.focusWidget() is box.buttons["Go"]
    QTest.keyClick(box.buttons["Go"], Qt.Key.Key_Return)
    assert said == ["go"]


def test_the_focus_goes_back_to_where_it_was(room: Room, host: Host, qtbot: QtBot) -> None:
    host.other.setFocus()
    box = shown(Box(told("Told", ("A sentence.",), "Close"), room.themes, host))
    QTest.keyClick(box.buttons["Close"], Qt.Key.Key_Escape)
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    assert host.focusWidget() is host.other


def test_a_screen_reader_is_told_all_and_copy_takes_all(room: Room, host: Host) -> None:
    box = shown(Box(unsaved(Voice.of()), room.themes, host))
    assert box.accessibleName() == "3 changes are not saved"
    assert "<b>with</b>" in box.accessibleDescription()
    assert all(button.accessibleName() == text for text, button in box.buttons.items())
    QTest.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("3 changes are not saved\nNothing is saved in")


def test_it_wears_the_theme(room: Room, host: Host) -> None:
    for choice in (Theme.LIGHT, Theme.DARK):
        themes = Themes(choice)
        box = shown(Box(unsaved(Voice.of()), themes, host))
        ink = themes.current["ink"]
        image = box.grab().toImage()
        head = [image.pixelColor(x, y) for x in range(60, 240) for y in range(20, 44)]
        assert any(abs(one.lightness() - ink.lightness()) < 12 for one in head)
