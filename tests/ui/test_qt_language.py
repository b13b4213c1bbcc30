"""Qt's own side of a language: its words, its locale, and the direction in which one reads."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.ui.actions.declared import ACTIONS
from desktop.ui.qt_language import have_qt_speak
from desktop.wording.keys import key
from desktop.wording.language import ENGLISH, PSEUDO, language, offered
from desktop.wording.voice import Voice


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    have_qt_speak(qapp, language(ENGLISH))


def cancel() -> str:
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


def test_qt_s_dialogs_and_dates_speak_the_language_and_then_english_again(app: QApplication) -> None:
    have_qt_speak(app, language("de"))
    assert cancel() == "Abbrechen"
    assert QLocale().standaloneMonthName(12) == "Dezember"
    have_qt_speak(app, language(ENGLISH))
    assert cancel() == "Cancel"
    assert QLocale().standaloneMonthName(12) == "December"


def test_a_language_that_is_read_from_the_right_turns_the_window_round(app: QApplication) -> None:
    have_qt_speak(app, language(ENGLISH)._replace(code="ar", right_to_left=True))
    assert app.layoutDirection() is Qt.LayoutDirection.RightToLeft
    have_qt_speak(app, language(ENGLISH))
    assert app.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_language_that_qt_has_no_words_for_leaves_it_english(app: QApplication) -> None:
    have_qt_speak(app, language("de"))
    have_qt_speak(app, language(PSEUDO))
    assert cancel() == "Cancel"


@pytest.mark.parametrize("code", [code for code in offered() if code != ENGLISH])
def test_menus_call_each_key_as_the_help_does(app: QApplication, code: str) -> None:
    """Qt writes the keys in menus, the help has words of its own."""
    have_qt_speak(app, language(code))
    voice, shown = Voice.of(code), QKeySequence.SequenceFormat.NativeText
    keys = {keys for action in ACTIONS.values() for keys in action.keys[:1]}
    assert {one: QKeySequence(one).toString(shown) for one in keys} == {one: key(voice, one) for one in keys}
