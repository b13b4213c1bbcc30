"""The command that lists the versions of the plan, or opens one of them."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.refused import Refused, shown
from desktop.cli.setting import Setting
from desktop.cli.versions import held, name, numbered
from desktop.wording import recovery as words

if TYPE_CHECKING:
    from desktop.storage.found import Found


def recover(setting: Setting, asked: Namespace) -> str:
    """List the versions, or make one the present plan; what is there stays beside it, whichever it is."""
    from desktop.storage.looking import LookedAt
    from desktop.storage.recovery import found_in

    if asked.list == (asked.open is not None):
        raise Refused(words.LIST_OR_OPEN)
    folder = setting.plans_folder()
    versions = found_in(folder)
    if not versions:
        raise Refused(words.NO_VERSIONS, folder=folder)
    setting.speak_to(LookedAt(versions[0]).read())
    if asked.list:
        return "\n".join(numbered(setting.voice, versions))
    return _opened(setting, folder, versions, asked.open)


def _opened(setting: Setting, folder: Path, versions: "tuple[Found, ...]", typed: str) -> str:
    from desktop.storage.recovery import go_on_with

    numbers = {str(number): version for number, version in enumerate(versions, 1)}
    if typed not in numbers:
        raise Refused(words.NO_SUCH_VERSION, count=len(versions), typed=shown(typed))
    version, voice = numbers[typed], setting.voice
    holds = held(voice, version)  # before its files go elsewhere
    aside = go_on_with(folder, version)
    files = tuple(path.name for path in aside)
    phrase = words.OPENED_ASIDE if files else words.OPENED
    return voice(phrase, number=typed, version=name(voice, version), held=holds, files=files)
