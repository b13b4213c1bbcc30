"""TinyDB's database and tables, told which document an edit touches.

TinyDB's own way of changing one document is to hand the storage all of them. ``put`` names the
document instead, so that an edit costs the same in the first and in the thirtieth year.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.table import Table

from desktop.storage.disk import Disk
from desktop.storage.journal import JournalStorage
from desktop.storage.opening import Look
from desktop.storage.state import UNDO


class DocumentTable(Table):
    """A table whose documents are changed by name. Ids are whole numbers."""

    def __init__(self, storage: JournalStorage, name: str) -> None:
        # No query cache: it would hand the same document to two callers.
        super().__init__(storage, name, cache_size=0)
        self._journal = storage

    def by_id(self) -> dict[str, dict[str, Any]]:
        """All documents by id, as copies."""
        return self._journal.read_table(self.name)

    def one(self, doc_id: Any) -> dict[str, Any] | None:
        """One document, as a copy; None when there is none."""
        return self._journal.read_document(self.name, str(doc_id))

    def put(self, doc_id: Any, document: Mapping[str, Any] | None) -> None:
        """Save one document, None to remove it. Raises NotSaved."""
        self.put_all({doc_id: document})

    def put_all(self, documents: Mapping[Any, Mapping[str, Any] | None]) -> None:
        """Save several documents in one edit: all of them or none. Raises NotSaved."""
        self._journal.commit({self.name: {str(doc_id): document for doc_id, document in documents.items()}})
        self._next_id = None

    def _read_table(self) -> dict[str, Mapping[Any, Any]]:
        return {**self.by_id()}


class NamedTable(DocumentTable):
    """The same with names for ids: ``calf-raise``, ``runner``."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB says int, and takes any callable


class Database(TinyDB):
    """The tables of one folder."""

    def __init__(
        self,
        folder: Path,
        *,
        read_only: bool = False,
        all_the_same: bool = False,
        disk: Disk | None = None,
        look: Look | None = None,
    ) -> None:
        super().__init__(
            folder,
            storage=JournalStorage,
            read_only=read_only,
            all_the_same=all_the_same,
            disk=disk,
            look=look,
        )
        storage = self.storage
        assert isinstance(storage, JournalStorage)
        self.journal = storage
        self.days = DocumentTable(storage, "days")
        self.exercises = NamedTable(storage, "exercises")
        self.routines = NamedTable(storage, "routines")
        self.own = NamedTable(storage, "own")
        self.templates = NamedTable(storage, "templates")
        self.runner = NamedTable(storage, "runner")
        self.settings = NamedTable(storage, "settings")
        self.undo = DocumentTable(storage, UNDO)

    def put_all(self, edit: Mapping[str, Mapping[str, Mapping[str, Any] | None]]) -> None:
        """Save documents of several tables in one edit: all of them or none. Raises NotSaved."""
        self.journal.commit(edit)
