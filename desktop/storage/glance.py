"""Opening plans that cannot be changed now, to look at them."""

import errno
import os
from pathlib import Path

from desktop.storage.errors import FolderUnusable
from desktop.storage.layout import Layout
from desktop.storage.plans import PlanStore
from desktop.wording.looking import Why


def open_to_look(folder: Path, why: Why) -> PlanStore:
    """The plans of a folder as they were saved last; ``why`` says in the window that they cannot be changed.

    Raises what opening them raises, and FolderUnusable where there is nothing to look at.
    """
    try:
        if not any(file.exists() for file in (Layout(folder).snapshot, Layout(folder).journal)):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    except OSError as error:
        raise FolderUnusable(folder, error) from error
    store = PlanStore.open(folder, read_only=True)
    store.looking = why
    return store
