"""Changing the plans from a command: what is refused has made nothing, and what is saved counts as done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.cli.setting import Setting
from desktop.model.kept import Kept
from desktop.wording import command_line as words
from desktop.wording.deeds import Deed
from desktop.wording.phrase import said
from desktop.wording.storage import SaidError, reason

if TYPE_CHECKING:
    from desktop.storage.plans import PlanStore

Work = Callable[[Kept], tuple[Kept, Deed, str]]
"""Makes of all that is kept what it is to be, with the words for undoing that and what there is to say of
it; refuses by raising."""


WorkInStore = Callable[["PlanStore", Kept], tuple[Kept, Deed, str]]
"""The same for what needs the store itself; it may be opened to be looked at only."""


def change(setting: Setting, work: Work) -> str:
    """Save what ``work`` makes of the plans; gives what it has to say."""
    return change_in_store(setting, lambda plans, kept: work(kept))


def change_in_store(setting: Setting, work: WorkInStore) -> str:
    """Save what ``work`` makes of the plans; gives what it has to say.

    It is done for a look at the plans first: a change that is refused there has locked, made and mended
    nothing. What goes wrong once it is saved is a notice, and nothing else.
    """
    with setting.open_plans(read_only=True) as plans:
        work(plans, setting.read(plans))
    setting.notices.clear()
    done: str | None = None
    try:
        with setting.open_plans() as plans:
            kept = setting.read(plans)
            after, deed, answer = work(plans, kept)
            plans.save_edit(kept, after, deed)
            done = answer
    except (OSError, SaidError) as error:
        if done is None:
            raise
        why = said(words.SYSTEM_SAYS_NO, reason=reason(error)) if isinstance(error, OSError) else error.said
        setting.notices.append(said(words.SAVED_BUT, reason=why))
    return done
