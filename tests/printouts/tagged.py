"""A tagged PDF file as qpdf reads it: its tree, and what each stretch of a page's content belongs to."""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.printouts.tools import called

_MARKED = re.compile(
    r"/(?P<kind>\w+)\s*<<\s*/MCID (?P<number>\d+)\s*>>\s*BDC|/(?P<plain>\w+)(?P<with><<.*?>>| /\w+)?\s*BD?M?C"
    r"|(?P<end>\bEMC\b)|(?P<paints>(?<![\w/])(?:TJ|Tj|Do|f\*?|F|S|s|B\*?|b\*?)(?!\w))",
    re.DOTALL,
)


@dataclass
class Element:
    """An element of the tree with its kids, contents (page, number) and links in order."""

    number: str
    kind: str
    values: dict[str, Any]
    kids: list["Element"] = field(default_factory=list)
    contents: list[tuple[str, int]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Tagged:
    """A file, read."""

    def __init__(self, path: Path) -> None:
        command = ("qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path)
        read = json.loads(called(*command))
        self._objects = read["qpdf"][1]
        self.pages = [page["object"] for page in read["pages"]]
        self.outlines = read["outlines"]
        self.labels = [label["label"] for label in read["pagelabels"]]
        self.catalog = self.value(self.value(self._objects["trailer"]["value"]["/Root"]))
        self.tree = self.value(self.catalog["/StructTreeRoot"])
        self.root = self._element(self.tree["/K"])

    def value(self, thing: Any) -> Any:
        """What a reference leads to; anything else itself."""
        if isinstance(thing, str) and re.fullmatch(r"\d+ \d+ R", thing):
            found = self._objects[f"obj:{thing}"]
            return found["value"] if "value" in found else found["stream"]["dict"]
        return thing

    def parents(self) -> dict[int, Any]:
        """The tree of parents: by a page's key the elements of its contents, by a link's key its element."""
        numbers = self.value(self.tree["/ParentTree"])["/Nums"]
        return {key: self.value(entry) if isinstance(entry, list) else entry
                for key, entry in zip(numbers[::2], numbers[1::2], strict=True)}  # fmt: skip

    def content(self, page: str) -> str:
        """What a page's content says."""
        stream = self._objects[f"obj:{self.value(page)['/Contents']}"]["stream"]
        return base64.b64decode(stream["data"]).decode("latin-1")

    def stretches(self, page: str) -> tuple[list[tuple[str, int]], int]:
        """The tagged stretches of a page by kind and number, and how often it paints outside any."""
        found, depth, outside = [], 0, 0
        for match in _MARKED.finditer(self.content(page)):
            if match["kind"]:
                assert depth == 0, "a stretch within another"
                found.append((match["kind"], int(match["number"])))
            outside += bool(match["paints"]) and depth == 0
            depth += bool(match["kind"] or match["plain"]) - bool(match["end"])
            assert depth >= 0, "an end without a beginning"
        assert depth == 0, "a beginning without an end"
        return found, outside

    def _element(self, reference: str) -> Element:
        values = self.value(reference)
        made = Element(reference, values["/S"][1:], values)
        kids = values.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, int):
                made.contents.append((values["/Pg"], kid))
            elif isinstance(kid, dict) and kid["/Type"] == "/MCR":
                made.contents.append((kid["/Pg"], kid["/MCID"]))
            elif isinstance(kid, dict):
                made.links.append(kid["/Obj"])
            else:
                made.kids.append(self._element(kid))
                assert self.value(kid)["/P"] == reference
        return made
