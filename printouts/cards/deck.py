"""What decks of routine cards and of exercise cards have in common: one size of steps, the health note once,
every card numbered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from desktop.model.week import Week
from desktop.wording import cards as words
from printouts.cards.large import Shown, large_cards
from printouts.cards.parts import Card, Place, Side
from printouts.cards.preface import Contents, health_note, preface_cards
from printouts.pieces import Piece
from printouts.press import Press


@dataclass(frozen=True, slots=True)
class Back:
    """A back that fits: how many things it gave up for that, whether the whole words for few ones, and
    whether where an exercise is felt went too."""

    given_up: int
    side: Side
    brief: bool = False
    feel: bool = True


class Backing(Protocol):
    """Lays out the back of a card with steps of a size; None when it does not fit.

    ``preface`` is to stand at its foot. A back that ``must`` be gives up whatever it takes.
    """

    def __call__(self, size: float, preface: Piece | None = None, *, must: bool = False) -> Back | None: ...


@dataclass(frozen=True, slots=True)
class Leaf:
    """A card in the making; ``name`` is what a list of contents calls it. ``told`` is the back of one that
    explains the deck's terms, as it is when a card before it does so."""

    front: Side
    back: Backing
    name: str = ""
    told: Backing | None = None

    def kept(self) -> "Leaf":
        """The same, whose backs are laid out once: a deck asks for each more than once while it is sized."""
        made: dict[tuple[float, bool, bool], Back | None] = {}

        def back(size: float, preface: Piece | None = None, *, must: bool = False) -> Back | None:
            key = size, preface is not None, must  # a deck has one preface
            if key not in made:
                made[key] = self.back(size, preface, must=must)
            return made[key]

        return replace(self, back=back)


def deck_of(leaves: Sequence[Leaf], contents: Contents, week: Week, press: Press) -> list[Card]:
    """The cards, numbered. The health note stands at the foot of the first back that gives up least for it,
    neither whole words nor where an exercise is felt. Where none has room, or cards have no backs, it is a
    card of its own before the others."""
    names = [leaf.name for leaf in leaves]
    if not press.card.has_back:
        opening = preface_cards(contents, week, press)
        fronts = [(leaf.front, None) for leaf in leaves]
        return _numbered([*opening, *fronts], [contents.title] * len(opening) + names, week, press)
    note, leaves = health_note(press), [leaf.kept() for leaf in leaves]
    size = _step_size(leaves, note, press)
    backs = [_needed(leaf.back(size) or leaf.back(size, must=True)) for leaf in leaves]
    noted = [(at, leaf.back(size, note)) for at, leaf in enumerate(leaves)]
    lost = [
        (back.given_up - backs[at].given_up, at, back)
        for at, back in noted
        if back and back.feel == backs[at].feel and back.brief == backs[at].brief
    ]
    if not lost:
        return _opened(leaves, contents, week, press)
    for _, at, back in sorted(lost, key=lambda one: one[:2])[:1]:
        backs[at] = back
    sides = [(leaf.front, back.side) for leaf, back in zip(leaves, backs, strict=True)]
    return _numbered(sides, names, week, press)


def _opened(leaves: Sequence[Leaf], contents: Contents, week: Week, press: Press) -> list[Card]:
    """The cards behind one that says health note and terms, so that no other says them."""
    leaves = [replace(leaf, back=leaf.told).kept() if leaf.told else leaf for leaf in leaves]
    size = _step_size(leaves, None, press)
    backs = [_needed(leaf.back(size) or leaf.back(size, must=True)) for leaf in leaves]
    sides = [(leaf.front, back.side) for leaf, back in zip(leaves, backs, strict=True)]
    opening = preface_cards(contents, week, press)
    names = [contents.title] * len(opening) + [leaf.name for leaf in leaves]
    return _numbered([*opening, *sides], names, week, press)


def large_deck_of(shown: Sequence[Shown], contents: Contents, week: Week, press: Press) -> list[Card]:
    """The cards in large print, numbered."""
    made = large_cards(shown, contents, week, press)
    return _numbered([(one.front, one.back) for one in made], [one.name for one in made], week, press)


def _step_size(leaves: Sequence[Leaf], note: Piece | None, press: Press) -> float:
    """One size for a deck: the largest in which every back fits, and on one of them the health note if any.

    Of a good size and those that are not much smaller it is the one with the fewest backs in few words; of
    all smaller ones the one in which the fewest leave out where an exercise is felt.
    """
    form = press.card.back
    for size in form.steps:
        if (
            size > form.good
            and all(leaf.back(size) for leaf in leaves)
            and (note is None or any(leaf.back(size, note) for leaf in leaves))
        ):
            return size
    fitting = []
    for size in (size for size in form.steps if size <= form.good):
        backs = [leaf.back(size) for leaf in leaves]
        if all(backs):
            unfelt = sum(not back.feel for back in backs if back)
            fitting.append((unfelt, sum(back.brief for back in backs if back), -size))
        if fitting and not fitting[-1][0] and (size <= form.fair or not fitting[-1][1]):
            break
    return -min(fitting)[2] if fitting else form.steps[-1]


def _needed(back: Back | None) -> Back:
    if back is None:
        raise AssertionError("a back that must fit does not")
    return back


def _numbered(
    sides: Sequence[tuple[Side, Side | None]], names: Sequence[str], week: Week, press: Press
) -> list[Card]:
    cards = []
    for at, ((front, back), name) in enumerate(zip(sides, names, strict=True), 1):
        long, short = (
            words.place_in_deck(press.voice, week, at, len(sides), year=year) for year in (True, False)
        )
        place = Place(long, short)
        cards.append(Card(front(place), back(place) if back else (), name))
        press.watch()
    return cards
