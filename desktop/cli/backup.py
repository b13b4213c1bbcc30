"""The command that writes everything into one file."""

from argparse import Namespace

from desktop.cli.paths import path_of
from desktop.cli.setting import Setting
from desktop.cli.versions import held_words
from desktop.storage.made_here import Kind
from desktop.wording import backups as words


def backup(setting: Setting, asked: Namespace) -> str:
    """Write one file; the plans are looked at and left as they are."""
    from desktop.storage.bundle import pack
    from desktop.storage.holdings import holdings_of

    path = path_of(asked.file)
    outputs = setting.outputs(replace=asked.replace)
    outputs.check(path, Kind.EVERYTHING)
    with setting.open_plans(read_only=True) as plans:
        setting.read(plans)
        state = plans.held()
        pictures = plans.pictures.of(state)
    outputs.write(path, pack(state, pictures))
    return setting.voice(words.WROTE, path=asked.file, held=held_words(setting.voice, holdings_of(state)))
