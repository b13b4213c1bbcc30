"""The voice: says phrases, numbers and lists in one language. A value, handed to whoever speaks."""

import gettext
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from io import BytesIO
from typing import Any, Protocol, TypeVar

from desktop.wording.language import ENGLISH, PSEUDO, Language, language
from desktop.wording.phrase import Phrase, Plural, Said
from resources import languages

Meaning = TypeVar("Meaning")

MIN_GROUPED = 10_000  # a number below it reads better without a sign between its thousands


class Catalogue(Protocol):
    """Where translations come from; the standard library's GNUTranslations is one."""

    def gettext(self, message: str) -> str: ...
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str: ...
    def pgettext(self, context: str, message: str) -> str: ...
    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str: ...


@cache
def _catalogue_of(code: str) -> Catalogue:
    """The translations into a language, read once: they do not change while Footwork runs."""
    compiled = languages.catalogue(code)
    return gettext.GNUTranslations(BytesIO(compiled)) if compiled else gettext.NullTranslations()


class Voice:
    """Says things in one language: ``voice(COPY_WEEK)``, ``voice(EXERCISES, count=3)``, ``voice.say(said)``.

    Numbers among the facts are written as the language writes them; texts stay as they are. On ``paper``
    those that run right to left are kept apart from what stands around them (see ``direction``).
    """

    def __init__(self, spoken: Language, catalogue: Catalogue, *, paper: bool = False) -> None:
        self.language = spoken
        self._catalogue = catalogue
        signs = {",": spoken.group, ".": spoken.decimal, "-": "\u2212"}
        self._signs = str.maketrans(signs | dict(zip("0123456789", spoken.digits, strict=True)))
        self._pseudo = spoken.code == PSEUDO
        self._apart: Callable[[str], str] = str
        if paper:
            from desktop.wording.direction import isolated  # a window is drawn by Qt, which orders each part

            self._apart = isolated

    @classmethod
    def of(cls, code: str = ENGLISH, *, paper: bool = False) -> "Voice":
        """The voice of a language. Raises KeyError for one that is not there."""
        return cls(language(code), _catalogue_of(code), paper=paper)

    def __call__(self, phrase: Phrase | Plural, /, *, count: int | None = None, **facts: Any) -> str:
        """The phrase in this language. Raises KeyError when a fact is missing, ValueError without a count."""
        return self._filled(self._text(phrase, count), facts, count)

    def say(self, said: Said) -> str:
        """A sentence that waited for a language."""
        return self._filled(self._text(said.phrase, said.count), said.facts, said.count)

    def number(self, value: float, max_decimals: int = 3) -> str:
        """``8``, ``12.5`` or ``12,5``: no zeros at the end, no more decimals than asked for."""
        grouped = "" if -MIN_GROUPED < value < MIN_GROUPED else ","
        plain = f"{value:{grouped}.{max_decimals}f}"
        if max_decimals:
            plain = plain.rstrip("0").rstrip(".")
        return plain.translate(self._signs)

    def listed(self, words: Iterable[str]) -> str:
        """``Wed``, ``Wed and Thu``, ``Wed, Thu and Fri``; nothing for no words."""
        *first, last = list(map(self._apart, words)) or [""]
        if not first:
            return last
        spoken = self.language
        if len(first) == 1:
            return spoken.list_two.format(first[0], last)
        head = first[0]
        for word in first[1:]:
            head = spoken.list_middle.format(head, word)
        return spoken.list_end.format(head, last)

    def typed(self, phrase: Phrase) -> tuple[str, ...]:
        """What may be typed for something, in small letters: the phrase lists it, parted by commas."""
        return tuple(word.strip().casefold() for word in self(phrase).split(","))

    # ---- how it is done --------------------------------------------------------------------

    def _text(self, phrase: Phrase | Plural, count: int | None) -> str:
        catalogue = self._catalogue
        if isinstance(phrase, Phrase):
            text = (
                catalogue.pgettext(phrase.context, phrase.text)
                if phrase.context
                else catalogue.gettext(phrase.text)
            )
        elif count is None:
            raise ValueError(f"{phrase.many!r} needs a count")
        elif phrase.context:
            text = catalogue.npgettext(phrase.context, phrase.one, phrase.many, count)
        else:
            text = catalogue.ngettext(phrase.one, phrase.many, count)
        if not self._pseudo:
            return text
        from desktop.wording.pseudo import stretched  # for whoever tries how long texts look

        return stretched(text)

    def _filled(self, text: str, facts: Mapping[str, Any], count: int | None) -> str:
        if not facts and count is None:
            return text
        spoken = {name: self._spoken(fact) for name, fact in facts.items()}
        if count is not None:
            spoken["count"] = self.number(count)
        return text.format_map(spoken)

    def _spoken(self, fact: Any) -> str:
        match fact:
            case Said():
                return self.say(fact)
            case Phrase():
                return self._text(fact, None)
            case str():
                return self._apart(str(fact))
            case bool():
                raise TypeError("a yes or no is no fact for a sentence")
            case int() | float():
                return self.number(fact)
            case tuple():
                return self.listed(map(self._spoken, fact))
            case _:
                return str(fact)


def with_english(voice: Voice, words: Callable[[Voice], Mapping[str, Meaning]]) -> Mapping[str, Meaning]:
    """What the words of this language mean, and English ones where they mean nothing else."""
    if voice.language.code == ENGLISH:
        return words(voice)
    return {**words(Voice.of(ENGLISH)), **words(voice)}


def sentence_case(text: str) -> str:
    """A capital first letter; the rest is left alone."""
    return text[:1].upper() + text[1:]
