"""Finds words that a person would read in a syntax tree: a literal that looks like prose, outside the voice.

What looks like prose: two words with a space between them, or one that begins with a capital. What does not:
docstrings, annotations, what is raised for programmers, names of keys, fonts and files, style sheets.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HOUSE = Path(__file__).parents[2]
ROOMS = ("desktop", "printouts")
"""What speaks to a runner. ``resources`` is data; its readers complain of our own files, to ourselves."""
VOICE = ("desktop/wording/",)
AS_RELEASED = ("desktop/storage/migrations.py",)
"""Names that a release gave, letter for letter; they are the runner's now."""
TO_MACHINES = ("printouts/shaping/", "printouts/render/glyphs.py", "desktop/ui/follow/awake.py")
"""What deals with fonts: their families and folders, and the keys that a PDF has for them; and what asks the
system to leave the screen on, by the names that its bus has."""

FOR_PROGRAMMERS = {"ValueError", "TypeError", "KeyError", "AssertionError", "RuntimeError", "AttributeError"}
FOR_QT = {"setObjectName", "setProperty", "property", "setStyleSheet", "QKeySequence", "QShortcut", "_keys"}
FOR_QT |= {"findChild", "findChildren", "translate", "setDesktopFileName", "invokeMethod", "QByteArray"}
PDF_NAMES = re.compile(r"/?[A-Z][A-Za-z0-9]*|.*\b(BDC|BMC|EMC) ?", re.DOTALL)
WRITES_PDF = ("printouts/render/",)
"""A name or an operator of the PDF format, letter for letter, where such files are written."""
FOR_PYTHON = {"getattr", "setattr", "compile", "fullmatch", "match", "sub", "TypeVar", "NewType", "cast"}
FOR_PYTHON |= {"unpack_from", "user_data_path", "_under"}
FOR_PDF = {"operator"}
SHORTCUTS = re.compile(
    r"((Ctrl|Alt|Shift|Meta)\+)+\w+|F\d{1,2}|PageUp|PageDown|Home|End|Delete|Space|Enter|Esc|Escape|Tab"
)
FILES = re.compile(r"[\w-]+\.(ttf|json|svg|pdf|png|md|txt|qm)|[A-Z]+(-[A-Z]+)*\.txt")
TAGS = re.compile(r"<[/?]?[a-z]\w*[^<>]*>")
STYLES = re.compile(r"[\w#:.\[\]=\"* ,>-]+\{[^}]*\}?|[a-z-]+:\s*[^;]+;", re.DOTALL)
PROSE = re.compile(r"[^\W\d_]{2,}\W*\s+\W*[^\W\d_]|[^\W\d_]{2,}\s|\s[^\W\d_]{2,}|\b[A-ZÄÖÜ][a-zäöü]+")


class Found(NamedTuple):
    """A literal that a person would read, and where it stands."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text!r}"


def visible_literals(source: str, path: str) -> Iterator[Found]:
    """The literals of one file that a person would read."""
    tree = ast.parse(source)
    hidden = set(_hidden(tree))
    for node in ast.walk(tree):
        if id(node) in hidden:
            continue
        text = _text(node)
        if text is not None and path.startswith(WRITES_PDF) and PDF_NAMES.fullmatch(text):
            continue
        if text is not None and looks_like_prose(text):
            yield Found(path, node.lineno, text)  # type: ignore[attr-defined]


def looks_like_prose(text: str) -> bool:
    """Whether a person would take it for words."""
    bare = TAGS.sub("", text).strip()
    if SHORTCUTS.fullmatch(bare) or FILES.fullmatch(bare) or STYLES.match(bare):
        return False
    return PROSE.search(TAGS.sub("", text)) is not None


def in_the_house() -> Iterator[tuple[str, str]]:
    """Path and source of every file of the product that is not the voice itself."""
    for room in ROOMS:
        for file in sorted((HOUSE / room).rglob("*.py")):
            path = file.relative_to(HOUSE).as_posix()
            if not path.startswith(VOICE + AS_RELEASED + TO_MACHINES):
                yield path, file.read_text("utf-8")


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "0" for part in node.values)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def _hidden(tree: ast.AST) -> Iterator[int]:
    """The ids of all nodes that nobody reads on a screen or on paper."""
    for node in ast.walk(tree):
        for part in _unread(node):
            yield from (id(inner) for inner in ast.walk(part))
        if isinstance(node, ast.JoinedStr):  # its pieces are judged together
            yield from (id(part) for part in node.values if isinstance(part, ast.Constant))


def _unread(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Expr(value=ast.Constant()):  # docstrings, and those of constants
            yield node
        case ast.Assert(msg=ast.expr() as message):
            yield message
        case ast.Raise(exc=ast.Call(func=ast.Name(id=name)) as call) if name in FOR_PROGRAMMERS:
            yield call
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if (
            name in FOR_PROGRAMMERS | FOR_QT | FOR_PYTHON | FOR_PDF
        ):
            yield from (argument for argument in node.args if _text(argument) is not None)
        case ast.AnnAssign():
            yield node.annotation
        case ast.arg(annotation=ast.expr() as annotation):
            yield annotation
        case ast.FunctionDef(returns=ast.expr() as returns):
            yield returns
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            yield node.value
        case ast.Subscript():  # a key or a type argument, never a sentence
            yield node.slice


if __name__ == "__main__":
    import sys

    wanted = tuple(sys.argv[1:])
    for path, source in in_the_house():
        if not wanted or path.startswith(wanted):
            for found in visible_literals(source, path):
                print(found)
