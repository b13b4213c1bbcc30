"""In which order signs stand on a line: right-to-left words among numbers and Latin words.

Unicode's bidirectional algorithm (UAX 9) for one line without embedding controls, which ``script.readable``
takes out; isolates stay. Each sign has the direction of its first character.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from desktop.wording.direction import END, ISOLATE

Thing = TypeVar("Thing")

_OPENING = "([{<«‹「『（［｛"
_CLOSING = ")]}>»›」』）］｝"
_PAIRS = dict(zip(_CLOSING, _OPENING, strict=True))
_NEUTRAL = ("B", "S", "WS", "ON", "BN")
_STRONG = ("L", "R", "AL")
_NUMBERS = ("EN", "AN")


def levels(signs: Sequence[str], *, right_to_left: bool) -> list[int]:
    """The level of each sign: even ones run to the right, odd ones to the left. The line has a direction."""
    return _levels(signs, int(right_to_left))


def direction(signs: Sequence[str]) -> int:
    """1 where the first letter with a direction runs right to left, else 0. Isolates have their own."""
    outside = (sign for sign, _ in _outside(signs))
    kinds = (unicodedata.bidirectional(sign[0]) for sign in outside)
    return int(next((kind for kind in kinds if kind in _STRONG), "L") != "L")


def _levels(signs: Sequence[str], base: int) -> list[int]:
    """The levels of signs in a text of that level. An isolate is a neutral sign in it, with a text inside."""
    outside = list(_outside(signs))
    mine, turned = [sign for sign, _ in outside], base % 2
    kinds = [unicodedata.bidirectional(sign[0]) or "L" for sign in mine]
    kinds = ["ON" if sign[0] in (ISOLATE, END) else kind for sign, kind in zip(mine, kinds, strict=True)]
    if turned or any(kind in ("R", "AL", "AN") for kind in kinds):
        _numbers(kinds, turned)
        _brackets(mine, kinds, turned)
        _neutrals(kinds, turned)
        above = {"L": base + turned, "R": base + 1 - turned, "EN": base + 2 - turned, "AN": base + 2 - turned}
    else:
        above = dict.fromkeys(kinds, base)
    found: list[int] = []
    for (_, at), kind in zip(outside, kinds, strict=True):
        if len(found) < at:
            inside = signs[len(found) : at]
            found += _levels(inside, base + 1 + (base + 1 + direction(inside)) % 2)
        found.append(above[kind])
    inside = signs[len(found) :]
    return found + (_levels(inside, base + 1 + (base + 1 + direction(inside)) % 2) if inside else [])


def _outside(signs: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The signs that are not within an isolate, with their places; its beginning and its end are not."""
    deep = 0
    for at, sign in enumerate(signs):
        if sign[0] == END and deep:
            deep -= 1
        if not deep:
            yield sign, at
        if sign[0] == ISOLATE:
            deep += 1


def in_drawing_order(things: Sequence[Thing], of: Sequence[int]) -> list[Thing]:
    """Things with their levels from left to right."""
    order = list(range(len(things)))
    for level in range(max(of, default=0), 0, -1):
        turned: list[int] = []
        for higher, group in groupby(order, key=[one >= level for one in of].__getitem__):
            places = list(group)
            turned += places[::-1] if higher else places
        order = turned
    return [things[at] for at in order]


def _numbers(kinds: list[str], base: int) -> None:
    """Rules W2 to W7: what is between and beside numbers goes with them; Arabic letters change figures."""
    strong = "R" if base else "L"
    for at, kind in enumerate(kinds):
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and ((kind == "ES" and before == "EN") or (kind == "CS" and before in _NUMBERS)):
            kinds[at] = before
    at = 0
    for kind, group in groupby(list(kinds)):
        end = at + len(list(group))
        if kind == "ET" and "EN" in (*kinds[max(at - 1, 0) : at], *kinds[end : end + 1]):
            kinds[at:end] = ["EN"] * (end - at)
        at = end
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]
    strong = "R" if base else "L"
    for at, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _brackets(signs: Sequence[str], kinds: list[str], base: int) -> None:
    """Rule N0: two brackets that belong together take one direction, that of what they enclose."""
    line = "R" if base else "L"
    waiting: list[int] = []
    pairs = []
    for at, sign in enumerate(signs):
        if sign in _PAIRS.values() and kinds[at] == "ON":
            waiting.append(at)
        elif sign in _PAIRS and kinds[at] == "ON":
            opened = next((place for place in reversed(waiting) if signs[place] == _PAIRS[sign]), None)
            if opened is not None:
                del waiting[waiting.index(opened) :]
                pairs.append((opened, at))
    for opened, closed in sorted(pairs):
        within = {_direction(kind) for kind in kinds[opened + 1 : closed]} - {""}
        if line in within:
            kinds[opened] = kinds[closed] = line
        elif within:
            before = next((_direction(kind) for kind in reversed(kinds[:opened]) if _direction(kind)), line)
            kinds[opened] = kinds[closed] = before


def _neutrals(kinds: list[str], base: int) -> None:
    """Rules N1 and N2: what has no direction takes that of both its neighbours, else the line's."""
    line = "R" if base else "L"
    at = 0
    for neutral, group in groupby(list(kinds), key=lambda kind: kind in _NEUTRAL):
        end = at + len(list(group))
        if neutral:
            before = _direction(kinds[at - 1]) if at else line
            after = _direction(kinds[end]) if end < len(kinds) else line
            kinds[at:end] = [before if before == after else line] * (end - at)
        at = end


def _direction(kind: str) -> str:
    """``L`` or ``R``; numbers count as R; nothing for what has none."""
    return kind if kind in ("L", "R") else "R" if kind in _NUMBERS else ""
