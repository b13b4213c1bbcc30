"""The list of all that can be done as the window and the README show it: four columns of words."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.ui.actions.declared import ACTIONS
from desktop.ui.window.menus import MENUS
from desktop.ui.window.ways import CONTEXT_MENU, Part, Way
from desktop.wording import ways as words
from desktop.wording import window as titles
from desktop.wording.keys import key, keys
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

_BELOW = {"add": titles.ADD_MENU, "other": titles.OTHER_PLAN_MENU} | {
    "theme": titles.THEME_MENU,
    "language": titles.LANGUAGE_MENU,
}
"""The menus that open below another, by their names."""


class Line(NamedTuple):
    """One thing to do in words; ``dragged`` is empty where nothing is dragged or clicked twice."""

    does: str
    dragged: str
    keys: str
    clicks: str


def lines(voice: Voice, part: Part) -> list[Line]:
    """A part of the list in words."""
    return [
        Line(
            voice(way.does),
            voice(way.dragged) if way.dragged else "",
            "; ".join(_keys(voice, way)),
            "; ".join(_clicks(voice, way)),
        )
        for way in part.ways
    ]


def introduction(voice: Voice) -> str:
    """What stands above the list."""
    return voice(words.INTRODUCTION, keys=key(voice, ACTIONS[CONTEXT_MENU].keys[0]))


def menus_of(way: Way) -> list[tuple[str, Phrase, tuple[Phrase, ...]]]:
    """The menus of the bar that it stands in: name, title and what the entries are called."""
    wanted = {name: ACTIONS[name].title for name in way.actions}
    wanted |= {name: _BELOW[name] for name in way.menus}
    found = []
    for menu, (title, names) in MENUS.items():
        entries = tuple(wanted[name] for name in names if name in wanted)
        if entries:
            found.append((menu, title, entries))
    return found


def _keys(voice: Voice, way: Way) -> Iterator[str]:
    """Its own keys, else the ones that are pressed in turn, else those that open its menu."""
    own = [ACTIONS[name].keys[0] for name in way.actions if ACTIONS[name].keys]
    if way.keys_said is not None:
        yield voice(way.keys_said)
    elif own or way.pressed:
        yield keys(voice, own or way.pressed)
    else:
        opening = [mnemonic(voice(title)) for _, title, _ in menus_of(way)] or [ACTIONS[CONTEXT_MENU].keys[0]]
        yield voice(words.THEN_ARROWS, keys=keys(voice, opening))


def mnemonic(title: str) -> str:
    """The keys that open a menu, from its title: ``Alt+W`` for ``&Week``."""
    return f"Alt+{title[title.index('&') + 1].upper()}"


def _clicks(voice: Voice, way: Way) -> Iterator[str]:
    for _, title, entries in menus_of(way):
        yield _path(voice, voice(title).replace("&", ""), entries)
    for click in way.clicks:
        yield _path(voice, voice(click.where), click.entries)


def _path(voice: Voice, where: str, entries: Iterable[Phrase]) -> str:
    """``Week › Previous week, Next week, Today``; the place alone where nothing is to be chosen there."""
    # Three dots that stand apart, as in German, stay with their word.
    said = ", ".join(voice(entry).replace(" …", "\N{NO-BREAK SPACE}…") for entry in entries)
    return voice(words.PATH, where=where, entry=said) if said else where
