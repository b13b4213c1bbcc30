"""Keys by their place where the layout has no Latin letter there."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop.ui.keys import chord, latin, written

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
CYRILLIC = {"X": 0x0427, "C": 0x0421, "V": 0x041C, "D": 0x0412}  # the letters that stand on these keys
GREEK = {"X": 0x03A7, "C": 0x03A8, "V": 0x03A9, "D": 0x0394}
KERNEL = {"X": 45, "C": 46, "V": 47, "D": 32}
MAC = {"X": 7, "C": 8, "V": 9, "D": 2}


@pytest.mark.parametrize("script", [CYRILLIC, GREEK], ids=["Cyrillic", "Greek"])
@pytest.mark.parametrize("letter", "XCVD")
def test_a_letter_of_another_script_is_the_latin_one_at_its_place(
    script: dict[str, int], letter: str
) -> None:
    key = script[letter]
    assert latin(key, KERNEL[letter] + 8, key, "linux") == ord(letter)
    assert latin(key, 0, ord(letter), "win32") == ord(letter)
    assert latin(key, 0, MAC[letter], "darwin") == ord(letter)


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_what_is_latin_or_no_letter_stays_what_it_is(platform: str) -> None:
    # On a Dvorak keyboard X stands where others have B: the letter counts, not the place.
    for key in (Qt.Key.Key_X, Qt.Key.Key_Return, Qt.Key.Key_PageUp, Qt.Key.Key_F6, Qt.Key.Key_Eacute):
        assert latin(key.value, 56, 11, platform) == key.value


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_a_place_without_a_letter_stays_too(platform: str) -> None:
    assert latin(0x0427, 999, 0xBA, platform) == 0x0427


def test_an_event_is_compared_with_what_is_declared() -> None:
    pressed = QEvent.Type.KeyPress
    event = QKeyEvent(pressed, CYRILLIC["X"], CONTROL, KERNEL["X"] + 8, CYRILLIC["X"], 0, "")
    assert chord(event, "linux") == written("Ctrl+X")
    keypad = QKeyEvent(pressed, Qt.Key.Key_Up, Qt.KeyboardModifier.KeypadModifier | ALT)
    assert chord(keypad, "linux") == written("Alt+Up")
