"""How a frozen dataclass looks as a JSON object, and checking one that is read.

Fields with their default value are not written, so documents stay short and readable. Every field
that is read is checked; an unknown one is refused rather than dropped with the next save.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

Value = TypeVar("Value")

MAX_SHARED = 500
"""Different values of one kind that are remembered."""


class BadField(ValueError):
    """A field is not what it should be; the message names the way to it."""

    def __init__(self, problem: str, way: tuple[str, ...] = ()) -> None:
        self.problem = problem
        self.way = way
        super().__init__(f"{', '.join(way)}: {problem}" if way else problem)

    def within(self, step: str) -> "BadField":
        """The same problem, seen from one step further out."""
        return BadField(self.problem, (step, *self.way))


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
                raise BadField("nobody knows this field", (shown(name),))
            try:
                given[name] = field.read(json_value)
            except BadField as bad:
                raise bad.within(name) from None
        for name in self._needed:
            if name not in given:
                raise BadField("it is missing", (name,))
        try:
            return self._made(**given)
        except ValueError as error:
            raise BadField(str(error)) from None

    def write(self, value: Value) -> dict[str, Any]:
        """The JSON object for a value."""
        document = {}
        for name, field in self._fields.items():
            held = getattr(value, name)
            if held != self._defaults[name]:
                document[name] = field.write(held)
        return document


# ---- fields --------------------------------------------------------------------------------


def text() -> Field:
    """Any text; length and spaces are the business of whoever takes it from the runner."""
    return Field(_text)


def name() -> Field:
    """An id: a text that is not empty."""

    def read(value: object) -> str:
        if not _text(value):
            raise BadField("it is empty")
        return str(value)

    return Field(read)


def whole(least: int, most: int) -> Field:
    """A whole number within bounds."""

    def read(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise BadField(f"it is a whole number, not {shown(value)}")
        if not least <= value <= most:
            raise BadField(f"it is from {least} to {most}, not {shown(value)}")
        return value

    return Field(read)


def number(least: float, most: float) -> Field:
    """A number within bounds."""

    def read(value: object) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise BadField(f"it is a number, not {shown(value)}")
        if not least <= value <= most:
            raise BadField(f"it is from {least:g} to {most:g}, not {shown(value)}")
        return float(value)

    return Field(read)


def flag() -> Field:
    """True or false."""

    def read(value: object) -> bool:
        if not isinstance(value, bool):
            raise BadField(f"it is true or false, not {shown(value)}")
        return value

    return Field(read)


def choice(kind: type[StrEnum]) -> Field:
    """One member of an enumeration, by its value."""
    members: dict[object, StrEnum] = {member.value: member for member in kind}

    def read(value: object) -> StrEnum:
        member = members.get(value) if isinstance(value, str) else None
        if member is None:
            raise BadField(f"it is one of {', '.join(kind)}, not {shown(value)}")
        return member

    return Field(read, str)


def choices(kind: type[StrEnum]) -> Field:
    """A set of members; written in the order of the enumeration, so that equal sets look equal."""
    one = choice(kind)

    def write(value: Collection[StrEnum]) -> list[str]:
        return [str(member) for member in kind if member in value]

    return Field(lambda value: frozenset(one.read(member) for member in json_list(value)), write)


def shared(shape: "Shape[Any]") -> Field:
    """An object within the object, of a kind that stands there thousands of times over.

    Equal ones are read once and are then the same frozen value. Told apart by how they are written,
    because for Python True is 1.
    """
    known: dict[str, Any] = {}

    def read(value: object) -> Any:
        written = repr(json_object(value))
        if written not in known:
            if len(known) >= MAX_SHARED:
                known.clear()
            known[written] = shape.read(value)
        return known[written]

    return Field(read, shape.write, shape)


def row(shape: "Shape[Any]") -> Field:
    """A list of objects, numbered from one when something is wrong in them."""

    def read(value: object) -> tuple[Any, ...]:
        return tuple(numbered(place, shape.read, part) for place, part in enumerate(json_list(value), 1))

    return Field(read, lambda value: [shape.write(part) for part in value], shape)


def numbered(place: int, read: Callable[[Any], Value], value: object) -> Value:
    """Read one member of a list and name its place when it is wrong."""
    try:
        return read(value)
    except BadField as bad:
        raise bad.within(f"number {place}") from None


def json_object(value: object) -> dict[str, Any]:
    """The value, when it is a JSON object. Raises BadField."""
    if not isinstance(value, dict):
        raise BadField(f"it is an object with fields, not {shown(value)}")
    return value


def json_list(value: object) -> list[Any]:
    """The value, when it is a JSON list. Raises BadField."""
    if not isinstance(value, list):
        raise BadField(f"it is a list, not {shown(value)}")
    return value


def shown(value: object) -> str:
    """A wrong value, short enough for a sentence."""
    try:
        flat = " ".join(str(value).split())
    except ValueError:  # a whole number with more digits than Python turns into text
        return "that"
    return f"“{flat}”" if len(flat) <= 40 else f"“{flat[:39]}…”"


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadField(f"it is a text, not {shown(value)}")
    return value
