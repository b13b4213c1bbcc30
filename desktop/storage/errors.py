"""What can go wrong with a store. Errors carry their sentence, as a ``Said``."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.storage.notices import shown_time
from desktop.wording import looking
from desktop.wording import storage as words
from desktop.wording.phrase import Phrase, Said, said
from desktop.wording.storage import SaidError, reason

if TYPE_CHECKING:
    from desktop.storage.found import Found  # a start that finds its plan looks for no other

Reason = Said | Phrase | str
"""A part of a sentence; a text is what nobody translates: the operating system's own words."""


class StoreError(SaidError):
    """Base of all that the store reports."""


class FolderUnusable(StoreError):
    """The data folder cannot be made, read or written; ``why`` is the part of the sentence that says it."""

    def __init__(self, folder: Path, error: OSError) -> None:
        self.folder = folder
        self.why: Reason = reason(error)
        self.error = error
        super().__init__(said(words.FOLDER_UNUSABLE, folder=folder, reason=reason(error)))


class NoHome(StoreError):
    """Nothing says where this user's plans are kept."""

    def __init__(self) -> None:
        super().__init__(said(words.NO_HOME))


class StoreInUse(StoreError):
    """Another Footwork has the folder open. ``pid`` is its process, ``host`` the machine it runs on where
    that is another one; None and empty when it did not say. ``why`` says it as a part of a sentence."""

    def __init__(self, folder: Path, pid: int | None, host: str = "", sentence: Said | None = None) -> None:
        self.folder = folder
        self.pid = pid
        self.host = host
        self.why: Reason = said(looking.IN_USE_ON, machine=host) if host else looking.IN_USE
        if sentence is None and host:
            sentence = said(words.IN_USE_ON, folder=folder, machine=host)
        elif sentence is None and pid is not None:
            sentence = said(words.IN_USE_BY, folder=folder, process=str(pid))
        super().__init__(sentence or said(words.IN_USE, folder=folder))


class InUseElsewhere(StoreInUse):
    """Another machine says that it has the folder open, and no lock keeps this one from it.

    It was ``heard`` of at that time; it may be wrong, so the runner may go past it.
    """

    def __init__(self, folder: Path, host: str, heard: int) -> None:
        self.heard = heard
        sentence = said(words.IN_USE_ON_SINCE, folder=folder, machine=host, time=shown_time(heard))
        super().__init__(folder, None, host, sentence)


class NewerVersion(StoreError):
    """The store was written by a newer Footwork; nothing in it was touched."""

    reason = words.FROM_A_NEWER

    def __init__(self, path: Path, version: int, known: int) -> None:
        self.path = path
        super().__init__(said(words.NEWER_VERSION, path=path, version=str(version), known=str(known)))


class DamagedStore(StoreError):
    """A file of the store is broken; it was left as it is and is never taken for an empty plan.

    ``versions`` are those that there are, the one to go on with first: ``desktop.storage.recovery``
    opens one.
    """

    def __init__(self, path: Path, reason: Reason, versions: "tuple[Found, ...]" = ()) -> None:
        self.path = path
        self.reason = reason
        self.versions = versions
        if not versions:
            super().__init__(said(words.DAMAGED, path=path, reason=reason))
            return
        best = versions[0]
        whole = best.complete and best.is_own
        held = said(words.ALL_OF if whole else words.PART_OF, days=best.holdings.said)
        super().__init__(
            said(
                words.DAMAGED_WITH_COPY,
                path=path,
                reason=reason,
                copy=best.path.name,
                written=f"{best.changed:%Y-%m-%d %H:%M}",
                held=held,
            )
        )


class NotSaved(StoreError):
    """An edit did not reach the disk; the store is as it was before it.

    ``reason`` and ``advice`` are the parts of the sentence that say why, and what to do.
    """

    def __init__(self, folder: Path, reason: Reason, advice: Phrase = words.TRY_AGAIN_LATER) -> None:
        self.folder, self.reason, self.advice = folder, reason, advice
        super().__init__(said(words.NOT_SAVED, folder=folder, reason=reason, advice=advice))


class ChangedElsewhere(NotSaved):
    """Another program wrote a file of the store, which is left alone: what it wrote is not in memory.

    ``host`` is the machine that it came from, as it seems; empty where nobody knows.
    """

    def __init__(self, path: Path, host: str = "") -> None:
        self.path, self.host = path, host
        changed = (
            said(words.CHANGED_ON, machine=host) if host else said(words.CHANGED_ELSEWHERE, file=path.name)
        )
        super().__init__(path.parent, changed, words.START_AGAIN)


class LeftBehind(StoreError):
    """An edit that was refused is still in the journal of a store that was closed, and may come back."""

    def __init__(self, folder: Path, error: OSError) -> None:
        self.folder = folder
        super().__init__(said(words.LEFT_BEHIND, folder=folder, reason=reason(error)))


class HoldsAPlan(StoreError):
    """A folder in which a plan was to begin has one already."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(said(words.HOLDS_A_PLAN, folder=folder))


class CannotBeRead(SaidError):
    """A file holds no plan that could be restored from it. ``reason`` is the part that says why."""

    def __init__(self, path: Path, reason: Reason) -> None:
        self.path, self.reason = path, reason
        super().__init__(said(words.CANNOT_BE_READ, path=path, reason=reason))


class NotWritten(SaidError):
    """A file for the runner was not written; what stood there before stands there still.

    ``reason`` is the part of the sentence that says why, ``path`` the file where there may be several.
    """

    def __init__(self, sentence: Said, reason: Reason, path: Path | None = None) -> None:
        super().__init__(sentence)
        self.reason, self.path = reason, path


class OfAnotherKind(NotWritten):
    """A file is in the place of a new one that Footwork did not make, or made as something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(said(words.THERE_ALREADY, path=path), words.NOT_OURS, path)
