"""Where lines break: between words, whatever signs stand before them."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.controls.wrap import text_width, wrapped
from desktop.ui.start import dress


@pytest.mark.parametrize(
    "text",
    [
        "🔥 سباق الإيقاع في الحديقة الكبيرة",
        "🏃‍♀️ Autumn half marathon 🌊 of the seven lakes 👨‍👩‍👧‍👦 and home",
        "Autumn half marathon of the seven lakes",
    ],
)
def test_words_stay_whole_behind_an_emoji(qapp: QApplication, text: str) -> None:
    dress(qapp)
    longest = max(text_width(word, 17, 600) for word in text.split())
    for width in range(round(longest) + 2, 420, 7):
        lines = wrapped(text, 17, 600, width)
        assert " ".join(lines) == text
        assert wrapped(text, 17, 600, width, 1)[0][:3] == text[:3]
