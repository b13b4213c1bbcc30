"""The languages Footwork speaks: a folder each, with a few facts and, but for English, a catalogue.

``facts.json`` holds names of days and months and the signs in numbers, taken from Unicode's CLDR;
``footwork.po`` is what translators write, ``footwork.mo`` what the program reads. The command
``python -m resources.languages.bake`` gathers the texts and makes the files anew.
"""

from pathlib import Path

_CODES = ("en", "de")  # in the order in which they are offered
_FOLDER = Path(__file__).parent  # Footwork always runs from plain files


def codes() -> tuple[str, ...]:
    """The codes of all languages, English first."""
    return _CODES


def facts(code: str) -> str:
    """The JSON text of a language's facts. Raises KeyError for an unknown code."""
    if code not in _CODES:
        raise KeyError(code)
    return (_FOLDER / code / "facts.json").read_text("utf-8")


def catalogue(code: str) -> bytes:
    """The compiled catalogue of a language; nothing for English, whose texts stand in the code."""
    if code not in _CODES or code == "en":
        return b""
    return (_FOLDER / code / "footwork.mo").read_bytes()
