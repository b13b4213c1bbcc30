"""From each format to the next: one small function a step.

A step gets all documents by table and id and changes them in place. What is not as a step expects it
is left as it is: reading it will name it. To change the format, raise ``history.CURRENT`` and add a
step here; documents as a release wrote them belong in ``tests/storage/data``.

Within a major a newer minor only adds fields that have a default. A program that does not know such a
field passes it over, and keeps it when it writes the document (``unknown``).
"""

from collections.abc import Callable
from typing import Any

from desktop.storage import records
from desktop.storage.given import BadField, json_object, parsed
from desktop.storage.history import CURRENT, Version
from desktop.storage.records import Tables
from desktop.storage.state import Snapshot

Documents = dict[str, dict[str, Any]]
"""By table and id."""

Step = Callable[[Documents], None]

_STEPS: list[tuple[Version, Step]] = []


def _step(major: int, minor: int) -> Callable[[Step], Step]:
    """Marks a step on the way to a version; steps to the same one are taken as they stand here."""

    def mark(change: Step) -> Step:
        _STEPS.append((Version(major, minor), change))
        return change

    return mark


def migrate(tables: Tables, before: Version, after: Version) -> None:
    """Bring documents, in place, from one version to a later one that this program knows."""
    steps = [change for version, change in _STEPS if before < version <= after]
    if not steps:
        return
    read = {table: {name: _object(text) for name, text in texts.items()} for table, texts in tables.items()}
    documents = {
        table: {name: held for name, held in objects.items() if held is not None}
        for table, objects in read.items()
    }
    for change in steps:
        change(documents)
    for table in documents.keys() | tables.keys():
        objects, texts = read.get(table, {}), tables.get(table, {})
        unread = {name: text for name, text in texts.items() if objects[name] is None}
        written = {name: records.document_text(held) for name, held in documents.get(table, {}).items()}
        tables[table] = unread | written
        if not tables[table]:
            del tables[table]


def in_todays_format(state: Snapshot) -> Snapshot:
    """The same documents as this program writes them, in tables of their own; a newer minor format stays."""
    version = max(state.version, CURRENT)
    tables = {table: dict(documents) for table, documents in state.tables.items()}
    migrate(tables, state.version, version)
    return state._replace(version=version, tables=tables)


def _object(text: bytes) -> dict[str, Any] | None:
    """The object that a text stands for; None for anything else, which is left for whoever reads it."""
    try:
        return json_object(parsed(text))
    except BadField:
        return None


# ---- the steps -----------------------------------------------------------------------------


@_step(2, 0)
def runner_and_settings_apart(tables: Documents) -> None:
    """0.1.0 kept answers and settings in one document, ``runner/profile``."""
    profile = tables.get("runner", {}).pop("profile", None)
    if profile is None:
        return
    answers = {name: profile.pop(name) for name in ("complaints", "equipment", "look") if name in profile}
    if answers:
        tables["runner"]["runner"] = answers
    if profile:
        tables.setdefault("settings", {})["settings"] = profile


@_step(2, 0)
def complaints_and_equipment_by_id(tables: Documents) -> None:
    """0.1.0 wrote ``weak ankle`` where the id is ``weak-ankle``."""
    for answers in tables.get("runner", {}).values():
        for field in ("complaints", "equipment"):
            ticked = answers.get(field)
            if isinstance(ticked, list):
                answers[field] = [one.replace(" ", "-") if isinstance(one, str) else one for one in ticked]


@_step(2, 0)
def names_that_went_without_saying(tables: Documents) -> None:
    """0.1.0 left out the names that it gave itself. The runner has seen them: they become theirs."""
    given = {"strength": ("name", "Ankle strength"), "cross-training": ("activity", "Cycling")}
    for day in tables.get("days", {}).values():
        entries = day.get("entries")
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict) and entry.get("type") in ("strength", "cross-training"):
                field, name = given[entry["type"]]
                entry.setdefault(field, name)
