"""Steps to undo as documents: what an edit is called, and what it changed as that was before.

    {"format": "2.0", "time": "2026-11-24T07:13:20+01:00", "deed": {"text": "copy week", "context": "undo"},
     "before": {"days": {"739577": {"entries": [...]}, "739578": null}}, "after": "1a2b3c4d"}

``null`` is where there was no document. ``after`` is a checksum of the same documents as the edit left
them: a step counts only while they are still like that, so that undo never makes a plan that nobody made.
"""

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from desktop.model.diary import Diary
from desktop.model.kept import Change, Kept
from desktop.storage import codec, deed_document, records
from desktop.storage.given import parsed
from desktop.storage.history import CURRENT, Version
from desktop.storage.journal import JournalStorage
from desktop.storage.state import UNDO
from desktop.storage.writing import Documents, Writer, put_back
from desktop.wording.deeds import MOST_STEPS, Deed, Step, Steps

_NUMBER = re.compile(r"[1-9][0-9]{0,14}")

MAX_DAYS = 1000
"""Of one edit. Nobody plans so many at once; what brings back a plan of years is no step after a restart."""


class KeptSteps:
    """The steps of one store."""

    def __init__(self, journal: JournalStorage, writer: Writer) -> None:
        self._journal, self._writer = journal, writer
        self._lost: set[str] = set()

    def documents(
        self, steps: Steps, before: Diary, after: Diary, change: Change, documents: Documents
    ) -> dict[str, dict[str, Any] | None]:
        """What is written when steps come or go: also that those go that were found to be no use.

        The rest says what is saved with them: the diary before and after, and the documents of the change.
        """
        saved = _Saved(before, after, change, documents)
        written = {str(number): step and self._document(step, saved) for number, step in steps.items()}
        return {**dict.fromkeys(self._lost), **written}

    def following(self, step: Step) -> Steps:
        """What comes and goes with one more step."""
        number = _latest(self._journal.texts(UNDO)) + 1
        return {number: step, number - MOST_STEPS: None}

    def read(self, diary: Diary) -> dict[int, Step]:
        """The steps that led to the diary, which is the one in the store; the earliest first.

        They begin behind the last one that cannot be read, or led to something else.
        """
        found: dict[int, Step] = {}
        texts = self._journal.texts(UNDO)
        for number, kept in _latest_first(texts, self._there_is):
            try:
                before = put_back(diary, kept.before)
            except ValueError:
                break
            found[number] = Step(kept.deed, before, diary)
            diary = before
        self._lost = texts.keys() - set(map(str, found))
        return dict(reversed(found.items()))

    def _there_is(self, table: str, name: str) -> Any:
        text = self._journal.texts(table).get(name)
        return None if text is None else parsed(text)

    def _document(self, step: Step, saved: "_Saved") -> dict[str, Any] | None:
        """None for a step that no document can hold: a restart ends it and those before."""
        try:
            if step.before is saved.before and step.after is saved.after:
                change, after = saved.change, saved.documents
                before = self._documents(step.before, change)
            else:  # the last of a gesture, or one whose edit could not be saved
                change = Change.between(Kept(step.before), Kept(step.after))
                before, after = (self._documents(diary, change) for diary in (step.before, step.after))
                _checksum(before)
            if len(change.dates) > MAX_DAYS:
                return None
            return {
                "format": str(self._journal.version),
                "time": datetime.now().astimezone().isoformat(timespec="seconds"),
                "deed": deed_document.written(step.deed),
                "before": before,
                "after": _checksum(after),
            }
        except (ValueError, TypeError):
            return None

    def _documents(self, diary: Diary, change: Change) -> Documents:
        return self._writer.documents(diary, change, codec.unchecked_day_document)


class _Saved(NamedTuple):
    before: Diary
    after: Diary
    change: Change
    documents: Documents


class _Kept(NamedTuple):
    deed: Deed
    before: Documents
    after: str


def _latest(steps: Iterable[str]) -> int:
    """The highest number of a step; 0 without any."""
    return max((int(name) for name in steps if _NUMBER.fullmatch(name)), default=0)


def _latest_first(
    steps: Mapping[str, bytes], there_is: Callable[[str, str], Any]
) -> Iterator[tuple[int, _Kept]]:
    """The steps that lead to what there is now, as long as one follows on the other."""
    put_back: dict[tuple[str, str], Any] = {}

    def left(table: str, name: str) -> Any:
        return put_back[table, name] if (table, name) in put_back else there_is(table, name)

    latest = _latest(steps)
    for number in range(latest, latest - MOST_STEPS, -1):
        try:
            kept = _read(steps[str(number)])
            now = {table: {name: left(table, name) for name in by_id} for table, by_id in kept.before.items()}
            if _checksum(now) != kept.after:
                return
        except (KeyError, ValueError, TypeError, RecursionError):
            return
        yield number, kept
        for table, by_id in kept.before.items():
            put_back.update({(table, name): document for name, document in by_id.items()})


def _read(text: bytes) -> _Kept:
    """The step in a document's text. Raises ValueError when it is none that this program knows."""
    match parsed(text):
        case {"format": str(format_), "deed": deed, "before": dict(before), "after": str(after)}:
            major, _, minor = format_.partition(".")
            version = Version(int(major), int(minor))
            if version.major == CURRENT.major and version <= CURRENT and all(map(_is_table, before.values())):
                return _Kept(deed_document.read(deed), before, after)
    raise ValueError(text)


def _is_table(table: object) -> bool:
    return isinstance(table, dict) and all(one is None or isinstance(one, dict) for one in table.values())


def _checksum(documents: Documents) -> str:
    checksum = 0
    for table in sorted(documents):
        for name, document in sorted(documents[table].items()):
            text = b"null" if document is None else records.document_text(document)
            checksum = zlib.crc32(b"%b %b %b\t" % (table.encode(), name.encode(), text), checksum)
    return f"{checksum:08x}"
