"""The tree of a tagged file: what it holds, as a screen reader goes through it, and where that stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from printouts.marks import Box


class Content(NamedTuple):
    """A stretch of a page's content, by its number on the page."""

    page: int
    number: int


@dataclass(slots=True)
class Link:
    """A place to press, in points of its page with y upwards, and where that leads."""

    page: int
    box: Box
    to_page: int
    to_left: float
    to_top: float
    words: str


@dataclass(slots=True)
class Node:
    """An element by its standard name: ``H1``, ``P``, ``LI``. ``words`` are said in place of a picture.
    ``scope`` is what the head of a table heads, ``Column`` or ``Row``."""

    kind: str
    kids: list["Node | Content | Link"] = field(default_factory=list)
    title: str = ""
    words: str = ""
    box: Box | None = None
    scope: str = ""

    def add(self, kind: str, title: str = "", words: str = "", box: Box | None = None) -> "Node":
        """A new element at its end."""
        kid = Node(kind, title=title, words=words, box=box)
        self.kids.append(kid)
        return kid

    def walk(self) -> Iterator["Node"]:
        """This element and all under it, as they are read."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()
