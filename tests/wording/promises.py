"""What no text of Footwork may promise, in each of its languages.

A sentence promises when it says that something prevents injuries, protects from them, makes them fewer or
their risk less, or heals: the words are listed by language. It may say so all the same

- where it denies it: a word of denial stands at most six words before it, in German also behind it;
- where it cites: the same sentence names a trial, a study, a review or a survey.

Nothing is cited that no trial can show, such as running free of injuries: that may only be denied. A sentence
ends at a full stop, a question mark or an exclamation mark. A language without words of its own is none that
could be checked, and so is one of which a test complains.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

REACH: Final = 6
"""Words that may lie between a denial and what it denies."""
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n\s*\n")


@dataclass(frozen=True)
class Promises:
    """A language's words: ``cited`` may be denied or cited, ``absolute`` only denied."""

    cited: re.Pattern[str]
    absolute: re.Pattern[str]
    denials: re.Pattern[str]
    citations: re.Pattern[str]
    denied_behind: bool = False

    def sentences_in(self, text: str) -> Iterator[str]:
        """The sentences of a text that promise something."""
        for sentence in _SENTENCE.split(text):
            flat = " ".join(sentence.split())
            found = chain(
                (() if self.citations.search(flat) else self.cited.finditer(flat)),
                self.absolute.finditer(flat),
            )
            if not all(self._denied(flat, one) for one in found):
                yield flat

    def _denied(self, sentence: str, found: re.Match[str]) -> bool:
        before = sentence[: found.start()].split()[-REACH:]
        behind = sentence[found.end() :].split()[:REACH] if self.denied_behind else []
        return any(self.denials.search(" ".join(words)) for words in (before, behind))


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


_HARM = r"(injur\w*|sprain\w*|strain\w*|pain\w*|twisted|shin splints|sore\w*)"
_HARM_DE = r"(\w*verletz\w*|\w*verstauch\w*|umknick\w*|\w*schmerz\w*|\w*überlast\w*)"

PROMISES: Final = {
    "en": Promises(
        cited=_any(
            r"\bprevent\w*",
            r"\bprotect\w*\s+(\w+\s+){0,3}(from|against)\b",
            r"\b(ward|stave|fend)(s|ed|ing)?\s+off\b",
            rf"\bavoid\w*\s+(\w+\s+){{0,2}}{_HARM}",
            rf"\b(fewer|less|reduc\w+|lower\w*|cut(s|ting)?|halv\w+)\s+(\w+\s+){{0,3}}({_HARM}|risks?\b)",
            r"\bkeeps?\s+you(r\s+\w+)?\s+(healthy|safe|sound)\b",
            r"\b(heal|cure)s\b",
        ),
        absolute=_any(
            r"\binjury[ -](free|proof)\b",
            r"\b(free|safe)\s+(of|from)\s+injur\w*",
            r"\bwithout\s+(ever\s+)?(an?\s+)?injur\w*",
            r"\bnever\s+(be|get)\s+(hurt|injured)\b",
            r"\bguarantee\w*",
            r"\bbulletproof\w*",
        ),
        denials=_any(r"\b(no|not|never|nobody|none|neither|nor|nothing|cannot|without)\b", r"n[’']t\b"),
        citations=_any(r"\b(trials?|stud(y|ies)|reviews?|surveys?)\b"),
    ),
    "de": Promises(
        cited=_any(
            r"\bverhinder\w*",
            r"\bverhüt\w*",
            r"\bvorbeug\w*",
            rf"\bbeug\w*\s+([\w,]+\s+){{0,4}}{_HARM_DE}\s+([\w,]+\s+){{0,4}}vor\b",
            r"\b(schütz\w*|bewahr\w*)\s+([\w,]+\s+){0,5}vor\b",
            rf"\b(schutz|mittel)\s+(vor|gegen)\s+(\w+\s+){{0,2}}{_HARM_DE}",
            rf"\bvermeid\w*\s+(\w+\s+){{0,3}}{_HARM_DE}",
            rf"\b{_HARM_DE}\s+(\w+\s+){{0,2}}(vermeid\w*|verhinder\w*)",
            rf"\b(weniger|selten\w*|verringer\w*|minder\w*|reduzier\w*|senk\w*)\s+(\w+\s+){{0,3}}({_HARM_DE}|risik\w*)",
            r"\bhält\s+(dich|deine\s+\w+)\s+(gesund|heil)\b",
            r"\b(heilt|kuriert)\b",
        ),
        absolute=_any(
            r"\bverletzungsfrei\w*",
            r"\b(frei\s+von|ohne\s+(je\s+)?(eine\s+)?)\s*verletz\w*",
            r"\bnie\s+(mehr\s+|wieder\s+)?(verletz|umknick)\w*",
            r"\bgarantier\w*",
            r"\bunverwüstlich\w*",
        ),
        denials=_any(r"\b(kein\w*|nicht|nie|niemals|niemand\w*|nichts|weder|noch)\b"),
        citations=_any(r"\b(studien?|übersicht(en)?|umfragen?)\b"),
        denied_behind=True,
    ),
}
"""The words of each language; whoever adds a language adds its words here."""
