"""What a command takes, declared as values; reading a command line and its help follow from that."""

from argparse import Namespace
from collections import deque
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.cli.common import ENDS_OPTIONS
from desktop.cli.refused import Refused, shown
from desktop.wording import command_line as words
from desktop.wording.phrase import Phrase, Said
from desktop.wording.voice import Voice, sentence_case

HELP = ("-h", "--help")
WIDTH = 96  # characters of a line of help
NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Word:
    """What is typed in its place. ``stands_for`` is said for it; a text of ``|`` lists what may be typed.

    ``many``, for the last word of a command, takes all that are typed, as a list. ``choices`` are named where
    its help says ``{choices}``.
    """

    name: str
    stands_for: Phrase | str
    help: Phrase
    required: bool = True
    many: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """An option with a value behind it, ``--to PART``; without it the value is ``default``.

    ``many`` takes as many values as there are up to the next option, and may be said again; all of them are
    its value, as a list. With ``choices`` nothing else is taken, large letters or small; its help names them
    (``{choices}``) and what holds without it (``{usual}``). ``dash`` takes a lone ``-``, which stands for one
    of the process's streams.
    """

    name: str
    spelled: tuple[str, ...]
    stands_for: Phrase
    help: Phrase | Said
    required: bool = False
    default: str | None = None
    many: bool = False
    choices: tuple[str, ...] = ()
    dash: bool = False


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
    places = deque(piece for piece in takes if isinstance(piece, Word))
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
                is_dash = piece.dash and value == "-"
                if not value or (not (is_joined or is_dash) and _looks_like_an_option(value, spelled)):
                    raise Refused(words.NEEDS_A_VALUE, option=name)
                values[piece.name] = _chosen(piece, name, value)
            case Flag() if not is_joined:
                values[piece.name] = True
            case _:
                if not places or (_is_option(text) and not options_end):
                    raise Refused(words.NOT_UNDERSTOOD, typed=shown(text), command=command)
                if places[0].many:
                    values[places[0].name].append(text)
                else:
                    values[places.popleft().name] = text
                continue
        if piece.name in said:
            raise Refused(words.SAID_TWICE, option=name)
        said.add(piece.name)
    needed = [piece for piece in takes if not isinstance(piece, Flag) and piece.required]
    missing = [_typed(voice, piece) for piece in needed if values[piece.name] in (None, [])]
    if missing:
        raise Refused(words.MISSING, count=len(missing), names=", ".join(missing), command=command)
    return Namespace(**values)


def _values(waiting: deque[str]) -> list[str]:
    """Takes all that stands before the next option."""
    taken = []
    while waiting and not _is_option(waiting[0]):
        taken.append(waiting.popleft())
    return taken


def _chosen(piece: Option, name: str, value: str) -> str:
    if not piece.choices:
        return value
    if value.lower() not in piece.choices:
        known = ", ".join(piece.choices)
        raise Refused(words.NOT_OFFERED, option=name, known=known, typed=shown(value))
    return value.lower()


def _is_option(text: str) -> bool:
    return text.startswith("-") and len(text) > 1


def _looks_like_an_option(value: str, spelled: Container[str]) -> bool:
    """Whether the next option was typed where a value should be; ``-3`` is a value, though a wrong one."""
    return value == "-" or value.startswith("--") or value in spelled or value in HELP


def _unsaid(piece: Piece) -> Any:
    match piece:
        case Option(many=True) | Word(many=True):
            return []
        case Flag():
            return False
        case Option():
            return piece.default
        case Word():
            return None


# ---- help ----------------------------------------------------------------------------------


def wrap(words: str, wide: int, **more: Any) -> list[str]:
    """Words on lines so wide; nothing is broken at a hyphen."""
    from textwrap import wrap as wrapped  # for help alone

    return wrapped(words, wide, break_on_hyphens=False, **more)


def help_text(
    voice: Voice, command: str, summary: Phrase, takes: Sequence[Piece], examples: Sequence[Phrase] = ()
) -> str:
    """All about a command: how it is typed, what it does, a line for each thing that it takes, examples."""
    whole = usage(voice, command, takes, NO_BREAK)
    typed = wrap(whole, WIDTH, subsequent_indent="  ")
    lines = [line.replace(NO_BREAK, " ") for line in typed]
    shown = ["", voice(words.EXAMPLES), *(f"  {voice(example)}" for example in examples)] if examples else []
    about = f"{sentence_case(voice(summary))}."
    return "\n".join([*lines, "", about, "", *table(rows(voice, takes)), *shown])


def usage(voice: Voice, command: str, takes: Iterable[Piece], space: str = " ") -> str:
    """``footwork show [WEEK] [--json]``; ``space`` stands within a piece."""
    return " ".join([command, *(_in_usage(voice, piece).replace(" ", space) for piece in takes)])


def rows(voice: Voice, takes: Iterable[Piece]) -> list[tuple[str, str]]:
    """What is typed, and what it means."""
    return [(_line_of(voice, piece), _help_of(voice, piece)) for piece in takes]


def table(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Two columns, the second as far right as the first needs; what is too long goes on below."""
    wide = max(len(left) for left, _ in rows)
    for left, right in rows:
        first, *others = wrap(right, max(24, WIDTH - wide - 4)) or [""]
        yield f"  {left:<{wide}}  {first}".rstrip()
        yield from (f"  {'':<{wide}}  {other}" for other in others)


def _help_of(voice: Voice, piece: Piece) -> str:
    if isinstance(piece.help, Said):
        return voice.say(piece.help)
    if isinstance(piece, Flag) or not piece.choices:
        return voice(piece.help)
    usual = piece.default if isinstance(piece, Option) else ""
    return voice(piece.help, choices=", ".join(piece.choices), usual=usual or "")


def _in_usage(voice: Voice, piece: Piece) -> str:
    match piece:
        case Flag():
            return f"[{piece.spelled[-1]}]"
        case Word() if not piece.required:
            return f"[{_typed(voice, piece)}]"
        case Word() | Option():
            return _typed(voice, piece) if piece.required else f"[{_typed(voice, piece)}]"


def _typed(voice: Voice, piece: Word | Option) -> str:
    """How it is typed: ``WEEK``, ``-o FILE``."""
    said = f"{_said(voice, piece)}{'...' if piece.many else ''}"
    return said if isinstance(piece, Word) else f"{piece.spelled[0]} {said}"


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
