"""Marks are tagged while they are drawn: each stretch of a page's content belongs to an element of the tree.

Text becomes a heading, a paragraph or an item of a list, a picture a figure with words in its place. All
else is there to be seen alone, and is marked so. Front and back of a card are read as one, in one place.
"""

from collections.abc import Iterable

from printouts.alternatives import CLOSE_UP
from printouts.marks import Box, Mark, Page, Picture, Placed, Text, on_page
from printouts.pages import Pages
from printouts.reading import (
    CELL,
    COLUMN_HEAD,
    HEADING,
    ITEM,
    ROW_HEAD,
    SMALL_HEADING,
    TITLE,
    UNREAD,
)
from printouts.render.outline import Places
from printouts.render.tree import Content, Link, Node

_CELLS = {COLUMN_HEAD: ("TH", "Column"), ROW_HEAD: ("TH", "Row"), CELL: ("TD", "")}
_LEVELS = {TITLE: 1, HEADING: 2, SMALL_HEADING: 3}


class Tags:
    """Grows the tree of a file. ``begin`` comes before each page's content, ``before`` before each mark."""

    def __init__(self, pages: Pages) -> None:
        self.root = Node("Document", title=pages.title)
        self._pages = pages
        self._places = Places(pages)
        self._several = len({page.kind for page in pages.pages}) > 1
        self._kinds: dict[str, Node] = {}
        self._cards: dict[tuple[str, int], Node] = {}
        self._page, self._height, self._number = -1, 0.0, 0
        self._open: Node | None = None  # what the content that is being written belongs to
        self._is_open = False

    @property
    def places(self) -> Places:
        """Where cards and headings stand, for links and bookmarks."""
        return self._places

    def begin(self, page: Page) -> None:
        """The next page."""
        self._page, self._height, self._number = self._page + 1, page.height, 0
        self._kind = page.kind
        self._first = (
            not page.goes_on
        )  # of the groups on the page; the headings of the others go on under its title

    def place(self, placed: Placed) -> None:
        """The next group of marks on the page."""
        key = self._kind, placed.card
        self._deeper = 1 if placed.card and key in self._cards else 0
        if not any(_is_read(mark) for mark in placed.marks):
            self._group = self.root
        elif placed.card:
            self._group = self._cards.get(key) or self._parent().add("Sect", placed.name)
            self._cards[key] = self._group
        else:
            self._group = self._parent().add("Sect", placed.name)
        self._placed = placed
        self._list: Node | None = None
        self._table: Node | None = None
        self._row: Node | None = None
        self._role = ""  # of the text before
        self._text: Node | None = None
        if placed.card or self._first:
            self._level = self._deeper
        self._first = False
        self._with_items = _before_items(placed.marks)
        self._begun = False  # an item, by the picture before its words

    def before(self, mark: Mark) -> str:
        """The operators that end the content before a mark and begin its own; none where it goes on."""
        match mark:
            case Text() if mark.role != UNREAD:
                node = self._node_of(mark)
            case Picture():
                node = self._figure(mark)
            case _:
                return self._switched(None)
        return self._switched(node)

    def end(self) -> str:
        """The operators that end the last content of a group."""
        said = "EMC" if self._is_open else ""
        self._open, self._is_open = None, False
        return said

    # ---- elements --------------------------------------------------------------------------

    def _parent(self) -> Node:
        """What the next group belongs to: its kind of paper where there are several."""
        if not self._several:
            return self.root
        if self._kind not in self._kinds:
            self._kinds[self._kind] = self.root.add("Part", self._kind)
        return self._kinds[self._kind]

    def _node_of(self, mark: Text) -> Node:
        if mark.continues and self._text is not None:
            return self._text
        role, self._role = self._role, mark.role
        if mark.role in _CELLS:
            self._text = self._cell(mark.role, role)
            return self._text
        self._table = None
        if mark.role == ITEM:
            if not self._begun:
                self._begin_item()
            self._begun = False
            self._text = self._linked(mark)
        else:
            self._list = None
            self._text = self._group.add(self._kind_of(mark.role))
        return self._text

    def _kind_of(self, role: str) -> str:
        """A heading goes no more than a level under the one before it."""
        if role not in _LEVELS:
            return "P"
        self._level = min(_LEVELS[role] + self._deeper, self._level + 1)
        return f"H{self._level}"

    def _cell(self, role: str, before: str) -> Node:
        """A cell of a table; a head behind another role begins a row, and the first of a row always does."""
        if self._table is None:
            self._list = None
            self._table, self._row = self._group.add("Table"), None
        if self._row is None or role == ROW_HEAD or (role == COLUMN_HEAD != before):
            self._row = self._table.add("TR")
        kind, scope = _CELLS[role]
        cell = self._row.add(kind)
        cell.scope = scope
        return cell

    def _begin_item(self) -> None:
        if self._list is None:
            self._list = self._group.add("L")
        self._body = self._list.add("LI").add("LBody")

    def _linked(self, mark: Text) -> Node:
        """An item's words; a link where a card of the file shows what the item is about."""
        there = None if self._placed.card else self._places.card_of(mark.about)
        if there is None or self._placed.turned:
            return self._body
        link = self._body.add("Link")
        frame = self._placed.frame
        box = mark.box.moved(frame.left, frame.top)
        link.kids.append(Link(self._page, _upwards(box, self._height), *there, mark.text))
        return link

    def _figure(self, mark: Picture) -> Node:
        if id(mark) in self._with_items:
            self._begin_item()
            self._begun = True
            group = self._body
        else:
            self._list = None
            group = self._group
        words = self._pages.alternatives.get((mark.figure, CLOSE_UP if mark.thumbnail else mark.key))
        box = _upwards(on_page(mark.box, self._placed), self._height)
        return group.add("Figure", words=words or self._pages.any_picture or self._pages.title, box=box)

    # ---- content ---------------------------------------------------------------------------

    def _switched(self, node: Node | None) -> str:
        if self._is_open and node is self._open:
            return ""
        ended = "EMC " if self._is_open else ""
        self._open, self._is_open = node, True
        if node is None:
            return f"{ended}/Artifact BMC"
        number, self._number = self._number, self._number + 1
        node.kids.append(Content(self._page, number))
        return f"{ended}/{node.kind} <</MCID {number}>> BDC"


def _is_read(mark: Mark) -> bool:
    return isinstance(mark, Picture) or (isinstance(mark, Text) and mark.role != UNREAD)


def _before_items(marks: Iterable[Mark]) -> set[int]:
    """The pictures that stand right before the words of an item, which they belong to."""
    found, waiting = set[int](), list[int]()
    for mark in marks:
        if isinstance(mark, Picture):
            waiting.append(id(mark))
        elif isinstance(mark, Text):
            if mark.role == ITEM and not mark.continues and len(waiting) == 1:
                found.update(waiting)
            waiting = []
    return found


def _upwards(box: Box, height: float) -> Box:
    """The box with y upwards: ``top`` is then its lower edge."""
    return Box(box.left, height - box.bottom, box.width, box.height)
