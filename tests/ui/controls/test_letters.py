"""Letters for Alt: each once in a dialog, as many as can be, underlined, and they bring the focus there."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.settings import Theme
from desktop.ui.controls.label import Label
from desktop.ui.controls.letters import chosen_letters, give_letters
from desktop.ui.controls.segmented import Segmented
from desktop.ui.theme import Themes, load_fonts


@given(st.lists(st.text(alphabet="abcdeÄß &12é日", max_size=6), max_size=12))
def test_no_letter_is_given_twice_and_none_is_left_over(texts: list[str]) -> None:
    chosen = chosen_letters(texts)
    letters = [text[at].lower() for text, at in zip(texts, chosen, strict=True) if at is not None]
    assert len(set(letters)) == len(letters)
    assert set(letters) <= set("abcde")
    for text, at in zip(texts, chosen, strict=True):
        if at is None:
            assert not {sign.lower() for sign in text} & set("abcde") - set(letters)


@given(st.permutations(["a", "ab", "abc", "abcd", "abcde"]))
def test_all_have_one_where_that_can_be(texts: list[str]) -> None:
    assert None not in chosen_letters(texts)


def test_a_word_s_first_letter_goes_before_its_others() -> None:
    assert chosen_letters(["Paper", "Ink saving", "Print", "Pad"]) == [0, 0, 1, 1]


def test_a_letter_brings_the_focus_to_its_field(qtbot: QtBot) -> None:
    load_fonts()
    themes, window = Themes(Theme.LIGHT), QWidget()
    qtbot.addWidget(window)
    name = QLineEdit(window)
    units: Segmented[str] = Segmented({"km": "km", "mi": "mi"}, "Unit", themes, window)
    units.choose("mi")
    labels = [Label("Name", name, themes, window), Label("Unit", units, themes, window)]
    column = QVBoxLayout(window)
    for widget in (labels[0], name, labels[1], units):
        column.addWidget(widget)
    plain = labels[0].grab().toImage()
    give_letters(labels)
    assert labels[0].grab().toImage() != plain
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(units.segment("mi").hasFocus)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(name.hasFocus)
