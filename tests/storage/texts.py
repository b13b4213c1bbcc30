"""Stores whose documents are any bytes: what a broken program or a hand could leave under right checksums."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from desktop.storage.indenting import on_one_line
from desktop.storage.journal import JournalStorage


def put_texts(folder: Path, texts: Mapping[str, Mapping[str, bytes]]) -> None:
    """Put the texts of documents into a store, by table and name, past every check."""
    storage = JournalStorage(folder)
    storage._open_files().append(
        tuple((table, name, text) for table, documents in texts.items() for name, text in documents.items()),
        when=0,
    )
    storage.close()


def texts_in(folder: Path) -> dict[str, dict[str, bytes]]:
    """The texts of all documents of a store."""
    storage = JournalStorage(folder, read_only=True)
    tables = ("days", "exercises", "runner", "settings")
    return {
        table: {name: on_one_line(text) for name, text in storage.texts(table).items()}
        for table in tables
        if storage.texts(table)
    }


def ordinal(when: date) -> str:
    """The name of a day's document."""
    return str(when.toordinal())
