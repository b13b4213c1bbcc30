"""Which drawings are painted at all: shapes and words, and nothing that leads anywhere else.

An SVG can hold scripts, load files and addresses, name itself a billion times, or ask for dashes without end.
What is not on the list below is refused, not cleaned: half a drawing would be another one.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, iterparse

MAX_BYTES = 5_000_000
MAX_ELEMENTS = 20_000
MAX_DEPTH = 60
MIN_DASH = 0.2
"""Units of the drawing: a long line of much shorter ones takes for ever."""

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan")
_FRAMES = ("svg", "g", "defs", "switch", "use", "symbol", "clipPath", "style", "title", "desc", "metadata")
_ELEMENTS = frozenset((*_SHAPES, *_FRAMES, "linearGradient", "radialGradient", "stop"))
_ELSEWHERE = re.compile(
    r"<!|javascript:|@import|@font-face|url\(\s*['\"]?\s*(?!#)|\bimage\s*\(|expression\s*\(", re.IGNORECASE
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_DASHES = re.compile(r"stroke-dasharray\s*:\s*([^;}\"']*)", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)


def is_harmless(content: bytes) -> bool:
    """Whether a drawing is made of shapes and words alone."""
    if len(content) > MAX_BYTES:
        return False
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    plain = _COMMENT.sub("", text)
    # A document that says another encoding could hide from this what the painter would see.
    if _ELSEWHERE.search(plain) or "\0" in text or not _has_our_encoding(plain):
        return False
    try:
        elements = list(_elements(plain.encode()))
    except (ParseError, ValueError):
        return False
    return bool(elements) and all(map(_is_shape, elements)) and not _copies_of_copies(elements)


def _has_our_encoding(text: str) -> bool:
    named = re.match(r"\s*<\?xml[^>]*?encoding\s*=\s*['\"]([^'\"]*)", text)
    return (named is None or named[1].lower() in ("utf-8", "us-ascii", "ascii")) and text.count("<?") <= 1


def _elements(content: bytes) -> Iterator[Element]:
    depth = count = 0
    root = None
    for event, element in iterparse(BytesIO(content), ("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start":
            root, count = element if root is None else root, count + 1
            if depth > MAX_DEPTH or count > MAX_ELEMENTS:
                raise ValueError("more than a drawing has")
    if root is not None and root.tag == f"{_SVG}svg":
        yield from root.iter()


def _is_shape(element: Element) -> bool:
    tag = element.tag
    if not isinstance(tag, str):
        return False
    if not tag.startswith(_SVG):
        return tag.startswith("{")  # what an editor notes for itself, which nobody paints
    if tag.removeprefix(_SVG) not in _ELEMENTS:
        return False
    for name, value in element.attrib.items():
        plain = name.rpartition("}")[2].lower()
        if plain.startswith("on") or (plain in ("href", "src") and not value.strip().startswith("#")):
            return False
        if plain == "stroke-dasharray" and not _long_enough(value):
            return False
    written = " ".join((element.get("style", ""), element.text or "" if tag == f"{_SVG}style" else ""))
    return all(_long_enough(found) for found in _DASHES.findall(written))


def _long_enough(dashes: str) -> bool:
    lengths = [float(one) for one in _NUMBER.findall(dashes)]
    return not lengths or max(lengths) >= MIN_DASH


def _copies_of_copies(elements: list[Element]) -> bool:
    """Whether something that is copied holds copies itself: ten of ten of ten never end."""
    uses = [one for one in elements if one.tag == f"{_SVG}use"]
    copied = {
        value.strip()[1:]
        for one in uses
        for name, value in one.attrib.items()
        if name.rpartition("}")[2] == "href"
    }
    return any(
        one.get("id") in copied and any(inner.tag == f"{_SVG}use" for inner in one.iter()) for one in elements
    )
