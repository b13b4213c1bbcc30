"""What a person types, in the plain signs that numbers and dates are read from."""

import unicodedata

# Full-width forms, as East Asian keyboards write them, stand in the same order as ASCII.
_FULL_WIDTH, _ASCII = 0xFF01, 0x21
_SIGNS = str.maketrans(
    {chr(_FULL_WIDTH + place): chr(_ASCII + place) for place in range(0x7E - _ASCII + 1)}
    | {"٫": ".", "٬": "'", "’": "'", "′": "'", "″": '"', "”": '"', "“": '"', "∶": ":"}
    | {"\u2013": "-", "\u2212": "-", "\u2010": "-", "\u2011": "-"}
    | dict.fromkeys("\u200e\u200f\u061c\u2066\u2067\u2068\u2069")  # marks of direction, seen by nobody
)


def plain(text: str) -> str:
    """The text with digits 0 to 9 whatever script they were in, ASCII signs, and single spaces.

    ``٨٫٥ km`` and ``８.５ km`` become ``8.5 km``. Letters stay as they are.
    """
    digits = "".join(_digit(character) for character in text.translate(_SIGNS))
    return " ".join(digits.split())


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)  # None for ² and ½, which are no digits of a number
    return character if value is None else str(value)
