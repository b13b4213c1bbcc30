"""The command that brings back what a file holds."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.paths import path_of
from desktop.cli.refused import Refused
from desktop.cli.saving import change_in_store
from desktop.cli.setting import Setting
from desktop.model.diary import photos
from desktop.model.kept import Change, Kept
from desktop.model.merging import Difference, differing, merged
from desktop.model.runner import Runner
from desktop.model.week import Week, parse_week
from desktop.wording import backups as words
from desktop.wording.deeds import RESTORE, RESTORE_DAYS, Deed
from desktop.wording.phrase import Phrase, Said, said

if TYPE_CHECKING:
    from desktop.storage.beside import Beside
    from desktop.storage.bundle import Bundle
    from desktop.storage.plans import PlanStore


def restore(setting: Setting, asked: Namespace) -> str:
    """Bring back all of it, or single weeks, as one edit; what is there goes only if that was said."""
    from desktop.storage.bundle import read

    path = path_of(asked.file)
    file = read(path)

    def work(plans: "PlanStore", kept: Kept) -> tuple[Kept, Deed, str]:
        weeks = [parse_week(text, kept.settings.week_starts_on) for text in asked.into]
        other = plans.beside(file.state, kept)
        after = _after(kept, other.kept, weeks)
        setting.notices.extend(_notices(path, file, other))
        change = Change.between(kept, after)
        if after == kept:
            return kept, RESTORE, setting.voice(words.NOTHING_DIFFERS, path=path)
        if not asked.replace:
            _ask_first(path, kept, change, weeks)
        plans.pictures.take_in(file.pictures, photos(after.diary))
        backup = plans.back_up(again=True)
        if backup is not None:
            setting.notices.append(said(words.BEFORE_IS_IN, path=backup))
        deed = said(RESTORE_DAYS, count=len(change.dates)) if change.dates else RESTORE
        return after, deed, setting.voice(words.RESTORED, path=path, what=tuple(_what(change)))

    return change_in_store(setting, work)


def _after(kept: Kept, other: Kept, weeks: list[Week]) -> Kept:
    chosen = differing(kept, other)
    if not weeks:
        return Kept(merged(kept, other, chosen), other.settings)
    dates = frozenset(when for when in chosen.dates if any(when in week for week in weeks))
    return kept._replace(diary=merged(kept, other, Difference(dates)))


def _ask_first(path: Path, kept: Kept, change: Change, weeks: list[Week]) -> None:
    """Refuse to put something in the place of what is there, unless that was said."""
    diary = kept.diary
    if not weeks:
        if diary.plan.days or diary.doses or diary.routines or diary.own or diary.runner != Runner():
            raise Refused(words.PLAN_IS_HELD, path=path)
        return
    held = [
        week.name for week in weeks if any(when in week and diary.plan.day(when) for when in change.dates)
    ]
    if held:
        raise Refused(words.WEEKS_ARE_HELD, count=len(held), weeks=tuple(held), path=path)


def _what(change: Change) -> Iterator[Said | Phrase]:
    if change.dates:
        yield said(words.DAYS, count=len(change.dates))
    if change.doses:
        yield said(words.DOSES, count=len(change.doses))
    if change.routines:
        yield said(words.ROUTINES, count=len(change.routines))
    if change.own:
        yield said(words.OWN_EXERCISES, count=len(change.own))
    if change.runner:
        yield words.ABOUT_YOU
    if change.settings:
        yield words.SETTINGS


def _notices(path: Path, file: "Bundle", other: "Beside") -> Iterator[Said]:
    if file.passed_over:
        names = file.passed_over[:3]
        yield said(words.PASSED_OVER, count=len(file.passed_over), path=path, names=names)
    if other.left_out:
        first = other.left_out[0].what
        yield said(words.LEFT_AS_IT_IS, count=len(other.left_out), path=path, first=first)
