"""How the runner printed last: the paper for good, the rest for each printer.

One small file beside the plan. Nothing depends on it: without it, or where something in it is damaged, odd
or of a later Footwork, that choice is as if it had never been made.
"""

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from desktop.storage.disk import Disk
from desktop.storage.layout import Layout
from printouts import NotOffered, Options

TO_FILE: Final = ""
"""The printer's name where pages are saved as a file."""
MOST_PRINTERS: Final = 20
MAX_BYTES: Final = 64_000

_FOR_GOOD: Final = "paper"
_EACH_PRINTER: Final = {
    "orientation": str,
    "card": str,
    "gap": int,
    "marks": str,
    "sides": str,
    "large": bool,
    "figures": bool,
    "notes": bool,
    "ink_saving": bool,
    "every_exercise": bool,
    "rule": bool,
}
"""The choices that are remembered for a printer, each with the kind of value that it has."""


class Choices:
    """The choices kept in a folder, read once, when they are first asked for, and once more before they are
    written: another program may have written them meanwhile. Reading and writing never raise."""

    def __init__(self, folder: Path | None, disk: Disk | None = None) -> None:
        self._path = Layout(folder).print_choices if folder is not None else None
        self._disk = disk or Disk()
        self._known: dict[str, Any] | None = None

    @property
    def printer(self) -> str:
        """The printer that was used last."""
        last = self._kept.get("printer")
        return last if isinstance(last, str) else TO_FILE

    def options(self, usual: Options, printer: str = TO_FILE) -> Options:
        """How was printed last, where it was and still can be; else as usual."""
        kept = self._kept
        options = _taken(usual, _FOR_GOOD, kept.get(_FOR_GOOD), str)
        mine = _printers(kept).get(printer)
        if not isinstance(mine, dict):
            return options
        for name, kind in _EACH_PRINTER.items():
            options = _taken(options, name, mine.get(name), kind)
        return _moved(options, mine.get("offset"))

    def keep(self, options: Options, printer: str = TO_FILE) -> None:
        """Remember how was printed; a disk that does not take it is no trouble."""
        if self._path is None or not self._path.parent.is_dir():
            return
        mine = {name: getattr(options, name) for name in _EACH_PRINTER} | {"offset": list(options.offset)}
        others = {name: one for name, one in _printers(self._read()).items() if name != printer}
        newest = dict([(printer, mine), *others.items()][:MOST_PRINTERS])
        document = {"footwork": "print-choices", "printer": printer, _FOR_GOOD: options.paper}
        self._known = {**document, "printers": newest}
        text = json.dumps(self._known, ensure_ascii=False, indent=1)
        with suppress(OSError, UnicodeError):
            self._disk.write_whole(self._path, text.encode())

    @property
    def _kept(self) -> dict[str, Any]:
        if self._known is None:
            self._known = self._read()
        return self._known

    def _read(self) -> dict[str, Any]:
        with suppress(OSError, ValueError, RecursionError):
            text = self._disk.read(self._path) if self._path is not None else None
            if text is not None and len(text) <= MAX_BYTES:
                kept = json.loads(text)
                return kept if isinstance(kept, dict) else {}
        return {}


def _printers(kept: dict[str, Any]) -> dict[str, Any]:
    printers = kept.get("printers")
    return printers if isinstance(printers, dict) else {}


def _taken(options: Options, name: str, value: object, kind: type) -> Options:
    """The options with one of them as it was kept, where that is still one of those offered."""
    if type(value) is kind:
        with suppress(NotOffered):
            changed: Any = {name: value}
            return replace(options, **changed)
    return options


def _moved(options: Options, offset: object) -> Options:
    """The options with the printer's own offset."""
    if isinstance(offset, list) and len(offset) == 2 and all(type(shift) in (int, float) for shift in offset):
        with suppress(NotOffered):
            return replace(options, offset=(float(offset[0]), float(offset[1])))
    return options
