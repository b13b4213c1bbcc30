"""Which key was pressed, under any keyboard layout: by its Latin letter, else by its place."""

import sys

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Chord = tuple[Qt.KeyboardModifier, int]

_LAST_LATIN, _FIRST_SPECIAL = 0xFF, 0x01000000  # between the two lie the letters of all other scripts
_X_OFFSET = 8  # X and Wayland count keys from 8, the kernel from 0
# The kernel's numbers of the three rows of letters; macOS numbers the keys of an ANSI keyboard.
_KERNEL_ROWS = ((16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
_KERNEL = {first + number: letter for first, row in _KERNEL_ROWS for number, letter in enumerate(row)}
_MAC_ROWS = {
    **dict(zip(range(10), "ASDFHGZXCV", strict=True)),
    **dict(zip(range(11, 18), "BQWERYT", strict=True)),
    31: "O",
    32: "U",
    34: "I",
    35: "P",
    37: "L",
    38: "J",
    40: "K",
    45: "N",
    46: "M",
}
_MODIFIERS = (
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
)


def chord(event: QKeyEvent, platform: str = sys.platform) -> Chord:
    """Modifiers and key of an event, the key as a Latin keyboard has it at that place."""
    key = latin(event.key(), event.nativeScanCode(), event.nativeVirtualKey(), platform)
    return event.modifiers() & _MODIFIERS, key


def latin(key: int, scan_code: int, virtual_key: int, platform: str = sys.platform) -> int:
    """Qt's key, or the Latin letter at the same place where the layout has another script there."""
    if key <= _LAST_LATIN or key >= _FIRST_SPECIAL:
        return key
    if platform == "win32":
        return virtual_key if chr(virtual_key).isalpha() and virtual_key < 0x5B else key
    letter = _MAC_ROWS.get(virtual_key) if platform == "darwin" else _KERNEL.get(scan_code - _X_OFFSET)
    return ord(letter) if letter else key


def written(keys: str) -> Chord:
    """The chord of a declared key: ``Ctrl+X``."""
    combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # its stub has forgotten
    return combination.keyboardModifiers(), combination.key().value
