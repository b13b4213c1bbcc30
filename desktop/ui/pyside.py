"""Loads PySide for a window's start: without compiling its support modules, and with Python's own import.

PySide carries a dozen modules of Python in a zip file inside its library, and compiles them anew each time
that a process loads it: a third of an empty window's start. Their compiled code is kept here as Python keeps
that of any module, in the ``__pycache__`` beside this file, under the source that it came from.
"""

import builtins
import marshal
import os
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path
from types import CodeType
from typing import Any
from zlib import crc32

SUPPORT = ("shibokensupport/", "signature_bootstrap.py")
"""How the names of PySide's own modules begin."""

FOR_DEVELOPERS = "shibokensupport/signature/lib/pyi_generator.py"
"""Writes stubs for type checkers, which no program does while it runs, and takes longest of all to load."""

Codes = dict[str, tuple[bytes, CodeType]]
"""The hash of a module's source and its code, by the module's name."""


def load() -> None:
    """Load QtCore, and all that PySide needs for itself.

    Afterwards ``import`` is Python's own again. PySide's looks at every import of the process for its
    ``from __feature__ import ...``, which nobody here writes: of a start's two thousand imports that is an
    eighth of what we add to an empty window's.
    """
    plain_import, plain_compile = builtins.__import__, builtins.compile
    support = Support(_kept())
    builtins.compile = support.compile
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.compile, builtins.__import__ = plain_compile, plain_import
    if support.is_new and not sys.dont_write_bytecode:
        _keep(support.codes)


class Support:
    """Stands in for ``compile`` while PySide is loaded: what it knows already, it does not compile."""

    def __init__(self, codes: Codes) -> None:
        self.codes = codes
        self.is_new = False
        self._compile = builtins.compile

    def compile(self, source: Any, filename: Any, mode: str, *others: Any, **options: Any) -> Any:
        """The code of a source, as ``compile`` gives it."""
        if others or options or mode != "exec" or not _is_support(source, filename):
            return self._compile(source, filename, mode, *others, **options)
        came_from = source_hash(source)
        known, code = self.codes.get(filename, (b"", None))
        if code is None or known != came_from:
            code = self._compile(b"" if filename == FOR_DEVELOPERS else source, filename, mode)
            self.codes[filename] = came_from, code
            self.is_new = True
        return code


def _is_support(source: object, filename: object) -> bool:
    return isinstance(source, bytes) and isinstance(filename, str) and filename.startswith(SUPPORT)


# ---- how it is kept ------------------------------------------------------------------------


def _place() -> Path:
    """The file, named for the Python that can read it."""
    return Path(cache_from_source(str(Path(__file__).with_name("pyside_support.py"))))


def _kept() -> Codes:
    """What an earlier start kept; nothing where there is none, or where it is damaged."""
    with suppress(OSError, EOFError, ValueError, TypeError):
        content = _place().read_bytes()
        head, body = content[: len(MAGIC_NUMBER) + 4], content[len(MAGIC_NUMBER) + 4 :]
        if head == _head(body):
            return dict(marshal.loads(body))
    return {}


def _keep(codes: Codes) -> None:
    """Keep them for the next start, whole or not at all; where nothing may be written, each compiles."""
    body, place = marshal.dumps(codes), _place()
    being_written = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        being_written.write_bytes(_head(body) + body)
        being_written.replace(place)


def _head(body: bytes) -> bytes:
    return MAGIC_NUMBER + crc32(body).to_bytes(4, "little")
