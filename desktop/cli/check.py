"""The command that looks through the plans' files and tells all that is found."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.setting import Setting
from desktop.cli.versions import file_lines, held, numbered
from desktop.wording import recovery as words
from desktop.wording.voice import Voice

if TYPE_CHECKING:
    from desktop.storage.survey import Survey


def check(setting: Setting, asked: Namespace) -> str:
    """Everything that is found. The exit code says how the plan stands, and what is told counts as seen."""
    # The database takes longer to load than everything else together.
    from desktop.storage.disk import Disk
    from desktop.storage.layout import Layout
    from desktop.storage.looking import LookedAt
    from desktop.storage.notices import seen
    from desktop.storage.survey import survey

    whole = survey(setting.plans_folder())
    setting.code = int(whole.soundness)
    if whole.versions:
        setting.speak_to(LookedAt(whole.versions[0]).read())
    if whole.notices:
        with suppress(OSError):
            seen(Layout(whole.folder), Disk())
    return "\n".join(_told(setting.voice, whole))


def _told(voice: Voice, whole: "Survey") -> Iterator[str]:
    from desktop.storage.layout import Layout

    yield _verdict(voice, whole)
    yield from (f"  {voice.say(problem.said)}" for problem in whole.problems)
    if whole.problems and whole.versions:
        yield from ("", voice(words.VERSIONS), *numbered(voice, whole.versions))
    files = [path for path in sorted(whole.folder.glob("plan.*")) if path not in whole.aside]
    yield from _listed(voice(words.FILES), voice, files)
    yield from _listed(voice(words.BACKUPS), voice, sorted(Layout(whole.folder).backups.glob("*.json")))
    yield from _listed(voice(words.SET_ASIDE), voice, list(whole.aside))


def _verdict(voice: Voice, whole: "Survey") -> str:
    folder, present = whole.folder, whole.present
    if whole.broken is not None:
        return voice(words.NEEDS_CHOICE if whole.versions else words.UNUSABLE, folder=folder)
    if present is None:
        return voice(words.NO_PLAN_YET, folder=folder)
    return voice(words.OPENS if whole.problems else words.SOUND, folder=folder, held=held(voice, present))


def _listed(title: str, voice: Voice, paths: list[Path]) -> Iterator[str]:
    if paths:
        yield from ("", title, *file_lines(voice, paths))
