"""How versions of the plan are shown in a terminal."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.wording import recovery as words
from desktop.wording.storage import ENTRIES
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.storage.found import Found
    from desktop.storage.holdings import Holdings


def numbered(voice: Voice, versions: "tuple[Found, ...]") -> Iterator[str]:
    """A few lines for each version: its number and name, what it holds, when it was changed."""
    for number, version in enumerate(versions, 1):
        shown = name(voice, version)
        yield f"{number:3}  {voice(words.SUGGESTED, version=shown) if number == 1 else shown}"
        yield f"     {held(voice, version)}"
        yield f"     {_change(voice, version)}"


def name(voice: Voice, version: "Found") -> str:
    """Where it comes from."""
    when = f"{version.changed:%Y-%m-%d %H:%M}"
    return words.version_name(
        voice, version.origin.value, version.label, when, broken_off=bool(version.losses)
    )


def held(voice: Voice, version: "Found") -> str:
    """``61 weeks, 2025-11-03 to 2026-12-27; 412 entries, 371 done``."""
    return held_words(voice, version.holdings)


def held_words(voice: Voice, holds: "Holdings") -> str:
    """The same for what was counted already."""
    if holds.first is None:
        return voice(words.HOLDS_NOTHING)
    return voice(
        words.HOLDS,
        weeks=voice(words.WEEKS, count=holds.weeks),
        first=holds.first,
        last=holds.last,
        entries=voice(ENTRIES, count=holds.entries),
        done=holds.done,
    )


def file_lines(voice: Voice, paths: list[Path]) -> Iterator[str]:
    """Name, size and time of files, a line each."""
    from datetime import datetime

    from desktop.cli.lists import columns

    rows = []
    for path in paths:
        found = path.stat()
        when = datetime.fromtimestamp(found.st_mtime)
        rows.append((f"  {path.name}", words.size(voice, found.st_size), f"{when:%Y-%m-%d %H:%M}"))
    return columns(rows) if rows else iter(())


def _change(voice: Voice, version: "Found") -> str:
    return voice(
        words.LAST_CHANGE,
        when=f"{version.changed:%Y-%m-%d %H:%M}",
        size=words.size(voice, version.size),
        files=tuple(path.name for path in version.files),
    )
