"""A look at a version of the plan without opening it: nothing is written, locked or made."""

from collections.abc import Mapping

from desktop.model.days import Days
from desktop.model.kept import Kept
from desktop.storage import migrations
from desktop.storage.aside import Aside, SetAside
from desktop.storage.disk import Disk
from desktop.storage.errors import NotSaved
from desktop.storage.found import Found
from desktop.storage.history import CURRENT
from desktop.storage.reading import Reader
from desktop.storage.unknown import Unknown
from desktop.wording import storage as words


class LookedAt:
    """A version as a store that is only read. What cannot be read of it is left out, and named."""

    def __init__(self, version: Found) -> None:
        self._folder = version.path.parent
        self._tables = {name: dict(texts) for name, texts in version.state.tables.items()}
        before = version.state.version
        migrations.migrate(self._tables, before, max(before, CURRENT))
        self._unknown = Unknown() if before > CURRENT else None
        self._aside = Aside(self._folder, Disk(), read_only=True)

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """What could not be read so far."""
        return self._aside.found

    def read(self) -> Kept:
        """All that is in it; days are read when they are looked at."""
        return Reader(self._texts, self._aside, self._unknown).read()

    def read_all(self) -> Kept:
        """The same with every day read, so that ``set_aside`` names everything."""
        kept = self.read()
        days = Days.of(kept.diary.plan.days)
        while days.read_on():
            pass
        return kept

    def save(self, before: Kept, after: Kept) -> None:
        """Nothing is saved here. Raises NotSaved."""
        raise NotSaved(self._folder, words.ONLY_LOOKED_AT, words.OPEN_AGAIN)

    def _texts(self, table: str) -> Mapping[str, bytes]:
        return self._tables.get(table, {})
