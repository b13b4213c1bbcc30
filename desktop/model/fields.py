"""Taking typed fields out of a JSON object; whatever is wrong with them is told as facts."""

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import PurePath
from typing import Any, TypeVar

Choice = TypeVar("Choice", bound=StrEnum)

_MISSING = object()


class Fault(StrEnum):
    """What can be wrong with a file of the catalogue; its facts stand behind each."""

    NOT_JSON = "not-json"
    NOT_JSON_LINE = "not-json-line"  # line, reason (the parser's own word)
    NO_OBJECT = "no-object"
    FIELD_TWICE = "field-twice"
    MISSING = "missing"
    UNKNOWN_FIELD = "unknown-field"
    NOT_TEXT = "not-text"  # found
    NOT_WHOLE = "not-whole"  # found
    NOT_NUMBER = "not-number"  # found
    NOT_FLAG = "not-flag"  # found
    NOT_LIST = "not-list"  # found
    NOT_OBJECT = "not-object"  # found
    NOT_A_CHOICE = "not-a-choice"  # known, found
    OUT_OF_RANGE = "out-of-range"  # min, max, found
    EMPTY = "empty"
    TOO_LONG = "too-long"  # length, max
    UNPRINTABLE = "unprintable"
    WRONG_NUMBER_OF = "wrong-number-of"  # min, max, found
    REPEATED = "repeated"
    ID_TAKEN = "id-taken"  # id, other
    ID_UNLIKE_FILE = "id-unlike-file"  # id
    NO_WORDS = "no-words"  # id
    NO_OTHER_EXERCISE = "no-other-exercise"  # id
    NO_EXERCISE = "no-exercise"  # id
    LADDER_CIRCLE = "ladder-circle"  # id
    DOES_NOT_FIT = "does-not-fit"  # id, part
    PLANNED_TWICE = "planned-twice"  # id
    NO_ENTRY = "no-entry"  # known
    REASON_MISMATCH = "reason-mismatch"
    NO_MEASURE = "no-measure"
    TWO_MEASURES = "two-measures"


class CatalogueError(ValueError):
    """A file of the catalogue is wrong: which file, which field of it, and how.

    ``facts`` are named behind each Fault; ``desktop.wording.faults`` makes the sentence.
    """

    def __init__(self, file: str, field: str, fault: Fault, **facts: Any) -> None:
        super().__init__(f"{file}: {field or '-'}: {fault} {facts or ''}".rstrip())
        self.file, self.field, self.fault, self.facts = file, field, fault, facts


def parse_fields(file: str, text: str) -> "Fields":
    """The object that a JSON text holds. Raises CatalogueError."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        values = dict(pairs)
        if len(values) < len(pairs):
            twice = next(name for place, (name, _) in enumerate(pairs) if name in dict(pairs[:place]))
            raise CatalogueError(file, _shown(twice), Fault.FIELD_TWICE)
        return values

    try:
        values = json.loads(text, object_pairs_hook=unique)
    except CatalogueError:
        raise
    except json.JSONDecodeError as error:
        raise CatalogueError(file, "", Fault.NOT_JSON_LINE, line=error.lineno, reason=error.msg) from None
    except (ValueError, RecursionError):
        raise CatalogueError(file, "", Fault.NOT_JSON) from None
    if not isinstance(values, dict):
        raise CatalogueError(file, "", Fault.NO_OBJECT)
    return Fields(file, values)


class Fields:
    """The fields of one JSON object, each taken once; ``finish`` complains about the rest.

    Every method raises CatalogueError when the field is missing or is not what it should be.
    """

    def __init__(self, file: str, values: dict[str, Any], path: str = "") -> None:
        self.file = file
        self._path = path
        self._values = dict(values)

    def __contains__(self, name: object) -> bool:
        return name in self._values

    def __iter__(self) -> Iterator[str]:
        """The names of the fields that were not taken yet."""
        return iter(list(self._values))

    def wrong(self, name: str, fault: Fault, **facts: Any) -> CatalogueError:
        """The error that says where the problem is: file and field."""
        where = ".".join(part for part in (self._path, name) if part)
        return CatalogueError(self.file, where, fault, **facts)

    def finish(self) -> None:
        """Raise CatalogueError when a field was not taken: nobody knows it."""
        for name in self._values:
            raise self.wrong(_shown(name), Fault.UNKNOWN_FIELD)

    def identity(self, max_length: int) -> str:
        """The id, which is the file's name too."""
        identity = self.text("id", max_length)
        if PurePath(self.file).name != f"{identity}.json":
            raise self.wrong("id", Fault.ID_UNLIKE_FILE, id=identity)
        return identity

    def text(self, name: str, max_length: int, min_length: int = 1) -> str:
        """A text of ``min_length`` to ``max_length`` characters without spaces around it."""
        return self._text(name, self._take(name), max_length, min_length)

    def optional_text(self, name: str, max_length: int) -> str | None:
        """A text, or None when the field is null or missing."""
        value = self._values.pop(name, None)
        return None if value is None else self._text(name, value, max_length, 1)

    def text_or_null(self, name: str, max_length: int) -> str | None:
        """A text, or None when the field is null; missing it may not be."""
        value = self._take(name)
        return None if value is None else self._text(name, value, max_length, 1)

    def texts(self, name: str, min_count: int, max_count: int, max_length: int) -> tuple[str, ...]:
        """A list of texts, none empty, none above ``max_length`` characters."""
        values = self._list(name, min_count, max_count)
        return tuple(
            self._text(f"{name}[{place}]", text, max_length, 1) for place, text in enumerate(values, 1)
        )

    def choice(self, name: str, kind: type[Choice]) -> Choice:
        """One of an enumeration's values."""
        return self._choice(name, self._take(name), kind)

    def choices(self, name: str, kind: type[Choice], min_count: int = 1) -> tuple[Choice, ...]:
        """A list of an enumeration's values, none twice."""
        values = self._list(name, min_count, len(kind))
        chosen = tuple(self._choice(name, value, kind) for value in values)
        if len(set(chosen)) < len(chosen):
            raise self.wrong(name, Fault.REPEATED)
        return chosen

    def whole(self, name: str, min_value: int, max_value: int) -> int:
        """A whole number within its bounds."""
        value = self._take(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(name, Fault.NOT_WHOLE, found=_shown(value))
        if not min_value <= value <= max_value:
            raise self.wrong(name, Fault.OUT_OF_RANGE, min=min_value, max=max_value, found=_shown(value))
        return value

    def optional_whole(self, name: str, min_value: int, max_value: int) -> int | None:
        """A whole number within its bounds, or None when the field is missing."""
        return self.whole(name, min_value, max_value) if name in self else None

    def optional_number(self, name: str, min_value: float, max_value: float) -> float | None:
        """A number within its bounds, or None when the field is missing."""
        value = self._values.pop(name, None)
        if value is None:
            return None
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self.wrong(name, Fault.NOT_NUMBER, found=_shown(value))
        if not min_value <= value <= max_value:
            limits = {"min": f"{min_value:g}", "max": f"{max_value:g}"}
            raise self.wrong(name, Fault.OUT_OF_RANGE, **limits, found=_shown(value))
        return float(value)

    def flag(self, name: str) -> bool:
        """True or false; false when the field is missing."""
        value = self._values.pop(name, False)
        if not isinstance(value, bool):
            raise self.wrong(name, Fault.NOT_FLAG, found=_shown(value))
        return value

    def part(self, name: str) -> "Fields":
        """The fields of an object within this one."""
        return self._inner(name, self._take(name))

    def parts(self, name: str) -> list["Fields"]:
        """The fields of each object in a list; the list may be empty."""
        values = self._list(name, 0, None)
        return [self._inner(f"{name}[{place}]", value) for place, value in enumerate(values, 1)]

    # ---- how it is done --------------------------------------------------------------------

    def _take(self, name: str) -> Any:
        value = self._values.pop(name, _MISSING)
        if value is _MISSING:
            raise self.wrong(name, Fault.MISSING)
        return value

    def _inner(self, name: str, value: Any) -> "Fields":
        if not isinstance(value, dict):
            raise self.wrong(name, Fault.NOT_OBJECT, found=_shown(value))
        return Fields(self.file, value, f"{self._path}.{name}" if self._path else name)

    def _list(self, name: str, min_count: int, max_count: int | None) -> Sequence[Any]:
        value = self._take(name)
        if not isinstance(value, list):
            raise self.wrong(name, Fault.NOT_LIST, found=_shown(value))
        if len(value) < min_count or (max_count is not None and len(value) > max_count):
            facts = {"min": min_count, "max": max_count, "found": len(value)}
            raise self.wrong(name, Fault.WRONG_NUMBER_OF, **facts)
        return value

    def _text(self, name: str, value: Any, max_length: int, min_length: int) -> str:
        if not isinstance(value, str):
            raise self.wrong(name, Fault.NOT_TEXT, found=_shown(value))
        if len(value) < min_length:
            raise self.wrong(name, Fault.EMPTY)
        if len(value) > max_length:
            raise self.wrong(name, Fault.TOO_LONG, length=len(value), max=max_length)
        if value != value.strip() or not value.isprintable():
            raise self.wrong(name, Fault.UNPRINTABLE)
        return value

    def _choice(self, name: str, value: Any, kind: type[Choice]) -> Choice:
        if not isinstance(value, str) or value not in [member.value for member in kind]:
            known = tuple(member.value for member in kind)
            raise self.wrong(name, Fault.NOT_A_CHOICE, known=known, found=_shown(value))
        return kind(value)


def _shown(value: Any) -> str:
    """A wrong value, short enough for a sentence."""
    try:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    except ValueError:  # a whole number of more digits than Python turns into text
        return "…"
    return text if len(text) <= 40 else f"{text[:39]}…"
