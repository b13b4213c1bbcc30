"""Taking typed fields out of a JSON object, one sentence for whatever is wrong with them."""

import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, TypeVar

Choice = TypeVar("Choice", bound=StrEnum)

_MISSING = object()


class CatalogueError(ValueError):
    """A file of the catalogue is wrong; the message is a sentence that names file and field."""


def parse_fields(file: str, text: str) -> "Fields":
    """The object that a JSON text holds. Raises CatalogueError."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        values = dict(pairs)
        if len(values) < len(pairs):
            twice = next(name for place, (name, _) in enumerate(pairs) if name in dict(pairs[:place]))
            raise CatalogueError(f"{file}: “{_shown(twice)}” stands there twice.")
        return values

    try:
        values = json.loads(text, object_pairs_hook=unique)
    except CatalogueError:
        raise
    except json.JSONDecodeError as error:
        raise CatalogueError(f"{file}: line {error.lineno} is not JSON ({error.msg}).") from None
    except (ValueError, RecursionError):
        raise CatalogueError(f"{file}: this is not JSON that can be read.") from None
    if not isinstance(values, dict):
        raise CatalogueError(f"{file}: the file holds no object with fields.")
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

    def wrong(self, name: str, problem: str) -> CatalogueError:
        """The error that says where the problem is: file and field."""
        where = ".".join(part for part in (self._path, name) if part)
        return CatalogueError(f"{self.file}: “{where}” {problem}.")

    def finish(self) -> None:
        """Raise CatalogueError when a field was not taken: nobody knows it."""
        for name in self._values:
            raise self.wrong(_shown(name), "is a field that nobody knows")

    def text(self, name: str, most: int, least: int = 1) -> str:
        """A text of ``least`` to ``most`` characters without spaces around it."""
        return self._text(name, self._take(name), most, least)

    def optional_text(self, name: str, most: int) -> str | None:
        """A text, or None when the field is null or missing."""
        value = self._values.pop(name, None)
        return None if value is None else self._text(name, value, most, 1)

    def texts(self, name: str, least: int, most: int, longest: int) -> tuple[str, ...]:
        """A list of ``least`` to ``most`` texts, none empty, none above ``longest`` characters."""
        values = self._list(name, least, most)
        return tuple(self._text(f"{name}[{place}]", text, longest, 1) for place, text in enumerate(values, 1))

    def choice(self, name: str, kind: type[Choice]) -> Choice:
        """One of an enumeration's values."""
        return self._choice(name, self._take(name), kind)

    def choices(self, name: str, kind: type[Choice], least: int = 1) -> tuple[Choice, ...]:
        """A list of an enumeration's values, none twice."""
        values = self._list(name, least, len(kind))
        chosen = tuple(self._choice(name, value, kind) for value in values)
        if len(set(chosen)) < len(chosen):
            raise self.wrong(name, "holds something twice")
        return chosen

    def whole(self, name: str, least: int | None = None, most: int | None = None) -> int:
        """A whole number, within its bounds if there are any."""
        value = self._take(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(name, f"is a whole number, not {_shown(value)}")
        if (least is not None and value < least) or (most is not None and value > most):
            raise self.wrong(name, f"is from {least} to {most}, not {_shown(value)}")
        return value

    def optional_whole(self, name: str) -> int | None:
        """A whole number, or None when the field is missing."""
        return self.whole(name) if name in self else None

    def optional_number(self, name: str) -> float | None:
        """A number, or None when the field is missing."""
        value = self._values.pop(name, None)
        if value is None:
            return None
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self.wrong(name, f"is a number, not {_shown(value)}")
        return float(value)

    def flag(self, name: str) -> bool:
        """True or false; false when the field is missing."""
        value = self._values.pop(name, False)
        if not isinstance(value, bool):
            raise self.wrong(name, f"is true or false, not {_shown(value)}")
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
            raise self.wrong(name, "is missing")
        return value

    def _inner(self, name: str, value: Any) -> "Fields":
        if not isinstance(value, dict):
            raise self.wrong(name, f"is an object with fields, not {_shown(value)}")
        return Fields(self.file, value, f"{self._path}.{name}" if self._path else name)

    def _list(self, name: str, least: int, most: int | None) -> Sequence[Any]:
        value = self._take(name)
        if not isinstance(value, list):
            raise self.wrong(name, f"is a list, not {_shown(value)}")
        if len(value) < least or (most is not None and len(value) > most):
            raise self.wrong(name, f"holds {least} to {most}, not {len(value)}")
        return value

    def _text(self, name: str, value: Any, most: int, least: int) -> str:
        if not isinstance(value, str):
            raise self.wrong(name, f"is a text, not {_shown(value)}")
        if len(value) < least:
            raise self.wrong(name, "is empty")
        if len(value) > most:
            raise self.wrong(name, f"has {len(value)} characters; {most} are the most")
        if value != value.strip() or not value.isprintable():
            raise self.wrong(name, "has spaces around it or characters that cannot be printed")
        return value

    def _choice(self, name: str, value: Any, kind: type[Choice]) -> Choice:
        if not isinstance(value, str) or value not in [member.value for member in kind]:
            known = ", ".join(member.value for member in kind)
            raise self.wrong(name, f"is one of {known}, not {_shown(value)}")
        return kind(value)


def _shown(value: Any) -> str:
    """A wrong value, short enough for a sentence."""
    try:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    except ValueError:  # a whole number of more digits than Python turns into text
        return "that"
    return text if len(text) <= 40 else f"{text[:39]}…"
