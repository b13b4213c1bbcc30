"""What a command takes, declared as values; reading a command line and its help follow from that."""

from argparse import Namespace
from collections import deque
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from desktop.cli.common import ENDS_OPTIONS
from desktop.cli.refused import Refused, shown
from desktop.wording import command_line as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice, sentence_case

HELP = ("-h", "--help")
WIDTH = 96  # characters of a line of help


@dataclass(frozen=True, slots=True)
class Word:
    """What is typed in its place. ``stands_for`` is said for it; a text of ``|`` lists what may be typed."""

    name: str
    stands_for: Phrase | str
    help: Phrase
    required: bool = True


@dataclass(frozen=True, slots=True)
class Option:
    """An option with a value behind it, ``--to PART``; without it the value is ``default``.

    ``many`` takes as many values as there are up to the next option, and may be said again; all of them are
    its value, as a list.
    """

    name: str
    spelled: tuple[str, ...]
    stands_for: Phrase
    help: Phrase
    required: bool = False
    default: str | None = None
    many: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """An option that stands alone: ``--json``."""

    name: str
    spelled: tuple[str, ...]
    help: Phrase


Piece = Word | Option | Flag


# ---- reading -------------------------------------------------------------------------------


def understood(voice: Voice, command: str, takes: Sequence[Piece], typed: Iterable[str]) -> Namespace:
    """The values of what was typed behind ``command``, by name. Raises Refused."""
    spelled = {name: piece for piece in takes if not isinstance(piece, Word) for name in piece.spelled}
    places = iter([piece for piece in takes if isinstance(piece, Word)])
    values = {piece.name: _unsaid(piece) for piece in takes}
    said: set[str] = set()
    waiting, options_end = deque(typed), False
    while waiting:
        text = waiting.popleft()
        if text == ENDS_OPTIONS and not options_end:
            options_end = True
            continue
        name, is_joined, value = text.partition("=") if text.startswith("--") else (text, "", "")
        piece = None if options_end else spelled.get(name)
        match piece:
            case Option(many=True):
                more = [value] if is_joined else _values(waiting)
                if not all(more) or not more:
                    raise Refused(words.NEEDS_A_VALUE, option=name)
                values[piece.name] += more
                continue
            case Option():
                if not is_joined:
                    value = waiting.popleft() if waiting else ""
                if not value or (not is_joined and _looks_like_an_option(value, spelled)):
                    raise Refused(words.NEEDS_A_VALUE, option=name)
                values[piece.name] = value
            case Flag() if not is_joined:
                values[piece.name] = True
            case _:
                place = None if _is_option(text) and not options_end else next(places, None)
                if place is None:
                    raise Refused(words.NOT_UNDERSTOOD, typed=shown(text), command=command)
                values[place.name] = text
                continue
        if piece.name in said:
            raise Refused(words.SAID_TWICE, option=name)
        said.add(piece.name)
    needed = [piece for piece in takes if not isinstance(piece, Flag) and piece.required]
    missing = [_typed(voice, piece) for piece in needed if values[piece.name] is None]
    if missing:
        raise Refused(words.MISSING, count=len(missing), names=", ".join(missing), command=command)
    return Namespace(**values)


def _values(waiting: deque[str]) -> list[str]:
    """Takes all that stands before the next option."""
    taken = []
    while waiting and not _is_option(waiting[0]):
        taken.append(waiting.popleft())
    return taken


def _is_option(text: str) -> bool:
    return text.startswith("-") and len(text) > 1


def _looks_like_an_option(value: str, spelled: Container[str]) -> bool:
    """Whether the next option was typed where a value should be; ``-3`` is a value, though a wrong one."""
    return value == "-" or value.startswith("--") or value in spelled or value in HELP


def _unsaid(piece: Piece) -> Any:
    match piece:
        case Option(many=True):
            return []
        case Flag():
            return False
        case Option():
            return piece.default
        case Word():
            return None


# ---- help ----------------------------------------------------------------------------------


def help_text(voice: Voice, command: str, summary: Phrase, takes: Sequence[Piece]) -> str:
    """All about a command: how it is typed, what it does, and a line for each thing that it takes."""
    lines = [*wrap(usage(voice, command, takes), WIDTH, subsequent_indent="  ", break_on_hyphens=False)]
    return "\n".join([*lines, "", f"{sentence_case(voice(summary))}.", "", *table(rows(voice, takes))])


def usage(voice: Voice, command: str, takes: Iterable[Piece]) -> str:
    """``footwork show [WEEK] [--json]``."""
    return " ".join([command, *(_in_usage(voice, piece) for piece in takes)])


def rows(voice: Voice, takes: Iterable[Piece]) -> list[tuple[str, str]]:
    """What is typed, and what it means."""
    return [(_line_of(voice, piece), voice(piece.help)) for piece in takes]


def table(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Two columns, the second as far right as the first needs; what is too long goes on below."""
    wide = max(len(left) for left, _ in rows)
    for left, right in rows:
        first, *others = wrap(right, max(24, WIDTH - wide - 4)) or [""]
        yield f"  {left:<{wide}}  {first}".rstrip()
        yield from (f"  {'':<{wide}}  {other}" for other in others)


def _in_usage(voice: Voice, piece: Piece) -> str:
    match piece:
        case Flag():
            return f"[{piece.spelled[-1]}]"
        case Word() if not piece.required:
            return f"[{_said(voice, piece)}]"
        case Word():
            return _said(voice, piece)
        case Option():
            return _typed(voice, piece) if piece.required else f"[{_typed(voice, piece)}]"


def _typed(voice: Voice, piece: Word | Option) -> str:
    """How it is typed: ``WEEK``, ``-o FILE``."""
    said = _said(voice, piece)
    if isinstance(piece, Word):
        return said
    return f"{piece.spelled[0]} {said}{'...' if piece.many else ''}"


def _line_of(voice: Voice, piece: Piece) -> str:
    match piece:
        case Word():
            return _said(voice, piece)
        case Option():
            return f"{', '.join(piece.spelled)} {_said(voice, piece)}"
        case Flag():
            return ", ".join(piece.spelled)


def _said(voice: Voice, piece: Word | Option) -> str:
    return piece.stands_for if isinstance(piece.stands_for, str) else voice(piece.stands_for)
