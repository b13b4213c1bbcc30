"""The menus of the library's filters; loaded when one of them is first opened."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.model.exercise import Equipment, Part, Region
from desktop.wording import library as words
from desktop.wording import names
from desktop.wording.voice import Voice

Choice = TypeVar("Choice")

THINGS = (
    Equipment.BAND,
    Equipment.LOOP,
    Equipment.WEIGHT,
    Equipment.STEP,
    Equipment.MAT,
    Equipment.CUSHIONED_SHOES,
    Equipment.CHAIR,
    Equipment.WALL,
)
"""The equipment that can be asked for, where an exercise of the library needs it."""


def offer_regions(
    menu: QMenu, voice: Voice, chosen: frozenset[Region], take: Callable[[frozenset[Region]], object]
) -> None:
    """The parts of the body that an exercise may work."""
    texts = {region: names.regions(voice, (region,)) for region in Region}
    _offer_several(menu, voice(words.ANY_REGION), texts, chosen, take)


def offer_uses(
    menu: QMenu, voice: Voice, chosen: frozenset[Part], take: Callable[[frozenset[Part]], object]
) -> None:
    """What an exercise may be good for."""
    texts = {part: names.part(voice, part) for part in Part}
    _offer_several(menu, voice(words.ANY_USE), texts, chosen, take)


def offer_equipment(
    menu: QMenu,
    voice: Voice,
    things: Iterable[Equipment],
    chosen: frozenset[Equipment | None],
    take: Callable[[frozenset[Equipment | None]], object],
) -> None:
    """What an exercise may need; None is nothing at all."""
    texts = {need: words.need(voice, need) for need in (None, *used(things))}
    _offer_several(menu, voice(words.ANY_EQUIPMENT), texts, chosen, take)


def _offer_several(
    menu: QMenu,
    any_: str,
    texts: Mapping[Choice, str],
    chosen: frozenset[Choice],
    take: Callable[[frozenset[Choice]], object],
) -> None:
    """Choices of which several may be ticked; the first line lets go of all."""
    menu.clear()
    _add(menu, any_, not chosen, partial(take, frozenset()))
    menu.addSeparator()
    for choice, text in texts.items():
        _add(menu, text, choice in chosen, partial(take, chosen ^ {choice}))


def used(things: Iterable[Equipment]) -> tuple[Equipment, ...]:
    """Those of the things that can be asked for."""
    there = set(things)
    return tuple(thing for thing in THINGS if thing in there)


def _add(menu: QMenu, text: str, checked: bool, take: Callable[[], object]) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(checked)
    action.triggered.connect(lambda: take())
    return action
