"""How a frozen dataclass looks as a JSON object, and checking one that is read.

Fields with their default value are not written, so documents stay short and readable. Every field
that is read is checked; an unknown one is refused rather than dropped with the next save.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import StrEnum
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from desktop.storage.given import LONG, BadField, clipped, json_list, json_object, shown
from desktop.wording import storage as words
from desktop.wording.phrase import said

Value = TypeVar("Value")

MAX_SHARED = 500
"""Different values of one kind that are remembered."""


class Field(NamedTuple):
    """``read`` turns JSON into a value or raises BadField; ``write`` is the way back.

    ``within`` knows the fields of the object, or of the objects of the list, that stands there.
    """

    read: Callable[[Any], Any]
    write: Callable[[Any], Any] = lambda value: value
    within: "Named | None" = None


class Named(Protocol):
    """Knows which fields an object may have; None when it is none of the objects that it knows."""

    def fields_of(self, document: Mapping[str, Any]) -> Mapping[str, Field] | None: ...


class Shape(Generic[Value]):
    """Reads and writes one dataclass; a field that is not named here, or not there, is a TypeError."""

    def __init__(self, made: type[Value], named: Mapping[str, Field]) -> None:
        self._made = made
        self._fields = named
        self._defaults = {field.name: field.default for field in fields(made)}  # type: ignore[arg-type]
        if self._defaults.keys() != named.keys():
            raise TypeError(f"{made.__name__} has other fields than its shape")
        self._needed = [name for name, default in self._defaults.items() if default is MISSING]

    def fields_of(self, document: Mapping[str, Any]) -> Mapping[str, Field]:
        """The fields that any document of this kind may have."""
        return self._fields

    def read(self, document: object) -> Value:
        """The value that a JSON object stands for. Raises BadField."""
        given: dict[str, Any] = {}
        for name, json_value in json_object(document).items():
            field = self._fields.get(name)
            if field is None:
                raise BadField(words.UNKNOWN_FIELD).within(shown(name))
            try:
                given[name] = field.read(json_value)
            except BadField as bad:
                raise bad.within(name) from None
        for name in self._needed:
            if name not in given:
                raise BadField(words.MISSING).within(name)
        try:
            return self._made(**given)
        except ValueError as error:
            raise BadField(clipped(str(error), 3 * LONG)) from None

    def write(self, value: Value) -> dict[str, Any]:
        """The JSON object for a value."""
        document = {}
        for name, field in self._fields.items():
            held = getattr(value, name)
            if held != self._defaults[name]:
                document[name] = field.write(held)
        return document


# ---- fields --------------------------------------------------------------------------------


def text(max_: int) -> Field:
    """Any text of so many characters at most; spaces are the business of whoever takes it from the runner."""

    def read(value: object) -> str:
        if not isinstance(value, str):
            raise BadField(said(words.NO_TEXT, value=shown(value)))
        if len(value) > max_:
            raise BadField(said(words.TOO_MANY_CHARACTERS, found=len(value), max_=max_))
        return value

    return Field(read)


def name(max_: int) -> Field:
    """An id: a text that is not empty."""
    any_text = text(max_)

    def read(value: object) -> str:
        given: str = any_text.read(value)
        if not given:
            raise BadField(words.EMPTY)
        return given

    return Field(read)


def whole(min_: int, max_: int) -> Field:
    """A whole number within bounds."""

    def read(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise BadField(said(words.NO_WHOLE_NUMBER, value=shown(value)))
        if not min_ <= value <= max_:
            raise _out_of_range(min_, max_, value)
        return value

    return Field(read)


def number(min_: float, max_: float) -> Field:
    """A number within bounds."""

    def read(value: object) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise BadField(said(words.NO_NUMBER, value=shown(value)))
        if not min_ <= value <= max_:
            raise _out_of_range(min_, max_, value)
        return float(value)

    return Field(read)


def flag() -> Field:
    """True or false."""

    def read(value: object) -> bool:
        if not isinstance(value, bool):
            raise BadField(said(words.NOT_TRUE_OR_FALSE, value=shown(value)))
        return value

    return Field(read)


def day() -> Field:
    """A date: ``2026-11-24``."""

    def read(value: object) -> date:
        try:
            given = date.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            given = None
        if given is None or given.isoformat() != value:
            raise BadField(said(words.NO_DATE, value=shown(value)))
        return given

    return Field(read, date.isoformat)


def choice(kind: type[StrEnum]) -> Field:
    """One member of an enumeration, by its value."""
    members: dict[object, StrEnum] = {member.value: member for member in kind}

    def read(value: object) -> StrEnum:
        member = members.get(value) if isinstance(value, str) else None
        if member is None:
            raise no_choice(kind, value)
        return member

    return Field(read, str)


def choices(kind: type[StrEnum]) -> Field:
    """A set of members; written in the order of the enumeration, so that equal sets look equal."""
    one = choice(kind)

    def write(value: Collection[StrEnum]) -> list[str]:
        return [str(member) for member in kind if member in value]

    return Field(lambda value: frozenset(one.read(member) for member in json_list(value, len(kind))), write)


def texts(max_: int, each: int) -> Field:
    """A list of so many texts at most, of so many characters each; numbered when one of them is wrong."""
    one = text(each)

    def read(value: object) -> tuple[str, ...]:
        parts = json_list(value, max_)
        return tuple(numbered(place, one.read, part) for place, part in enumerate(parts, 1))

    return Field(read, list)


def matching(pattern: str, max_: int) -> Field:
    """A text that is empty or looks like the pattern; no other can name a file of ours."""
    any_text, whole = text(max_), re.compile(pattern)

    def read(value: object) -> str:
        given: str = any_text.read(value)
        if given and not whole.fullmatch(given):
            raise BadField(said(words.NO_PICTURE_NAME, value=shown(given)))
        return given

    return Field(read)


def shared(shape: "Shape[Any]") -> Field:
    """An object within the object, of a kind that stands there thousands of times over.

    Equal ones are read once and are then the same frozen value. Told apart by how they are written,
    because for Python True is 1.
    """
    known: dict[str, Any] = {}

    def read(value: object) -> Any:
        try:
            written = repr(json_object(value))
        except RecursionError:
            return shape.read(value)  # which says what is wrong with it
        if written not in known:
            made = shape.read(value)
            if len(known) >= MAX_SHARED:
                known.clear()
            known[written] = made
        return known[written]

    return Field(read, shape.write, shape)


def row(shape: "Shape[Any]", max_: int) -> Field:
    """A list of so many objects at most, numbered from one when something is wrong in them."""

    def read(value: object) -> tuple[Any, ...]:
        parts = json_list(value, max_)
        return tuple(numbered(place, shape.read, part) for place, part in enumerate(parts, 1))

    return Field(read, lambda value: [shape.write(part) for part in value], shape)


def numbered(place: int, read: Callable[[Any], Value], value: object) -> Value:
    """Read one member of a list and name its place when it is wrong."""
    try:
        return read(value)
    except BadField as bad:
        raise bad.within(said(words.MEMBER, place=place)) from None


def no_choice(choices: Iterable[str], value: object) -> BadField:
    """What to raise for a value that is none of these."""
    return BadField(said(words.NOT_ONE_OF, choices=", ".join(choices), value=shown(value)))


def _out_of_range(min_: float, max_: float, value: object) -> BadField:
    return BadField(said(words.OUT_OF_RANGE, min_=f"{min_}", max_=f"{max_}", value=shown(value)))
