"""What a file says of itself beside its pages: its tree of tags, bookmarks, labels, how it is to be printed.

ReportLab knows nothing of tags; their objects are written here as they stand in the file, and handed to its
document, which numbers and places them. Source: ISO 32000-1, 12.2, 12.4, 14.7 and 14.8; ISO 14289-1.
"""

from collections.abc import Iterable
from typing import Any

from printouts.pages import Pages
from printouts.render.outline import Bookmark
from printouts.render.syntax import array, dictionary, number, text
from printouts.render.tags import Tags
from printouts.render.tree import Content, Link, Node

_DUPLEX = {"": "Simplex", "long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"}
_LINK = 4  # a flag: it is printed like the page, that is, not at all, since it has no border


_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def declare(canvas: Any, pages: Pages, tags: Tags) -> None:
    """Hand all of it to a canvas whose pages are drawn, before it is saved."""
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("Duplex", _DUPLEX[pages.turned])
    document = canvas._doc
    catalog = document.Catalog
    catalog.PageLabels = _labels(pages)
    catalog.MarkInfo = dictionary({"Marked": "true"})
    catalog.Metadata = _reference(document, "metadata", _metadata(pages))
    _Writer(document, tags).write()


def _labels(pages: Pages) -> str:
    labels = (page.label or str(at) for at, page in enumerate(pages.pages, 1))
    numbered = (f"{at} {dictionary({'P': text(label)})}" for at, label in enumerate(labels))
    return dictionary({"Nums": array(numbered)})


def _metadata(pages: Pages) -> bytes:
    """Title and language once more, and that the file is tagged throughout."""
    title = pages.title.translate(_ESCAPED)
    said = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:language><rdf:Bag><rdf:li>{pages.language}</rdf:li></rdf:Bag></dc:language>"
        "<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()
    head = dictionary({"Type": "/Metadata", "Subtype": "/XML", "Length": str(len(said))})
    return b"%b\nstream\n%b\nendstream" % (head.encode("ascii"), said)


def bookmark(canvas: Any, marks: Iterable[Bookmark], page: int) -> None:
    """Put the bookmarks of the page that is being drawn into the list of contents."""
    for at, mark in enumerate(marks):
        key = f"{page}.{at}"
        canvas.bookmarkPage(key, fit="XYZ", left=mark.left, top=mark.top)
        canvas.addOutlineEntry(mark.words, key, level=mark.level)


def _reference(document: Any, name: str, content: bytes | str) -> str:
    """A new object of the file, and how others name it."""
    document.Reference(content, name)
    document.idToObject[name] = content
    return _named(document, name)


def _named(document: Any, name: str) -> str:
    return f"{document.idToObjectNumberAndVersion[name][0]} 0 R"


class _Writer:
    """Writes a tree: an object for each element and each link, and where each page's content belongs."""

    def __init__(self, document: Any, tags: Tags) -> None:
        self._document, self._root = document, tags.root
        self._pages = document.Pages.pages
        self._refs: dict[int, str] = {}
        self._owners: list[dict[int, str]] = [{} for _ in self._pages]  # by the number of the content
        self._links: list[str] = []  # the element that each link belongs to
        self._annotations: list[list[str]] = [[] for _ in self._pages]

    def write(self) -> None:
        """Hand all objects to the document."""
        document = self._document
        top = _reference(document, "tags", b"")
        nodes = list(self._root.walk())
        for at, node in enumerate(nodes):
            self._refs[id(node)] = _reference(document, f"tag.{at}", b"")
        self._parents = {id(kid): self._refs[id(node)] for node in nodes for kid in node.kids}
        for at, node in enumerate(nodes):
            document.idToObject[f"tag.{at}"] = self._element(node, top)
        for at, page in enumerate(self._pages):
            page.StructParents, page.Tabs = at, "/S"
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            if self._annotations[at]:
                page.Annots = self._annotations[at]
        owned = [
            f"{at} {array(owner for _, owner in sorted(owners.items()))}"
            for at, owners in enumerate(self._owners)
        ]
        owned += [f"{at} {owner}" for at, owner in enumerate(self._links, len(self._owners))]
        document.idToObject["tags"] = dictionary(
            {
                "Type": "/StructTreeRoot",
                "K": self._refs[id(self._root)],
                "ParentTree": _reference(document, "parents", dictionary({"Nums": array(owned)})),
                "ParentTreeNextKey": str(len(owned)),
            }
        )
        document.Catalog.StructTreeRoot = top

    def _page(self, number: int) -> str:
        return _named(self._document, f"Page{number + 1}")

    def _element(self, node: Node, top: str) -> str:
        first = next((kid.page for kid in node.kids if isinstance(kid, Content)), None)
        entries = {"S": f"/{node.kind}", "P": self._parents.get(id(node), top)}
        if first is not None:
            entries["Pg"] = self._page(first)
        if node.title:
            entries["T"] = text(node.title)
        if node.words:
            entries["Alt"] = text(node.words)
        if node.box is not None:
            box = node.box
            edges = map(number, (box.left, box.top, box.right, box.bottom))
            entries["A"] = dictionary({"O": "/Layout", "Placement": "/Block", "BBox": array(edges)})
        if node.scope:
            entries["A"] = dictionary({"O": "/Table", "Scope": f"/{node.scope}"})
        entries["K"] = array(self._kid(node, kid, first) for kid in node.kids)
        return dictionary(entries)

    def _kid(self, node: Node, kid: Node | Content | Link, page: int | None) -> str:
        mine = self._refs[id(node)]
        match kid:
            case Node():
                return self._refs[id(kid)]
            case Link():
                return self._link(kid, mine)
        self._owners[kid.page][kid.number] = mine
        if kid.page == page:
            return str(kid.number)
        return dictionary({"Type": "/MCR", "Pg": self._page(kid.page), "MCID": str(kid.number)})

    def _link(self, link: Link, element: str) -> str:
        key = len(self._owners) + len(self._links)
        self._links.append(element)
        box = link.box
        place = (self._page(link.to_page), "/XYZ", number(link.to_left), number(link.to_top), "0")
        annotation = {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": array(map(number, (box.left, box.top, box.right, box.bottom))),
            "Border": "[0 0 0]",
            "F": str(_LINK),
            "Contents": text(link.words),
            "Dest": array(place),
            "StructParent": str(key),
        }
        made = _reference(self._document, f"link.{key}", dictionary(annotation))
        self._annotations[link.page].append(made)
        return dictionary({"Type": "/OBJR", "Pg": self._page(link.page), "Obj": made})
