"""The man page and the shells' completion tell all that the command line takes, and nothing else."""

import gzip
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from desktop.cli.arguments import COMMANDS
from desktop.wording.voice import Voice
from installer.packages import handbook
from installer.packages.handbook import options
from tests.installer.packages import shells

VOICE = Voice.of("en")
WRITTEN = datetime(2026, 11, 27, tzinfo=UTC)


@pytest.fixture
def share(tmp_path: Path) -> Path:
    handbook.write(tmp_path, WRITTEN)
    return tmp_path


SHELLS: Final = {"bash": shells.bash, "fish": shells.fish, "zsh": shells.zsh}
MAY_FOLLOW: Final = {
    "footwork ap": {"apply"},
    "footwork --data somewhere sh": {"show"},
    "footwork --data show ap": {"apply"},  # a folder that is called like a command is none
    "footwork print fr": {"fridge"},
    "footwork print routines --js": set(),  # nor is a kind of paper
    "footwork print fridge --pap": {"--paper"},
    "footwork print --paper l": {"letter", "legal"},
    "footwork add 2026-11-24 ru": {"run"},
    "footwork backup ba": {"bash-completion"},
    "footwork print -o ba": {"bash-completion"},
    "footwork add --distance ": set(),
    "footwork --vers": {"--version"},
    "footwork print --vers": set(),
}


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_offers_what_may_follow(share: Path, shell: str) -> None:
    offered = SHELLS[shell](share, list(MAY_FOLLOW))
    assert dict(zip(MAY_FOLLOW, map(set, offered), strict=True)) == MAY_FOLLOW


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_offers_all_commands_and_all_their_options(share: Path, shell: str) -> None:
    commands, *spelled = SHELLS[shell](share, ["footwork ", *(f"footwork {name} -" for name in COMMANDS)])
    assert {each for each in commands if not each.startswith("-")} == set(COMMANDS)
    for (name, command), found in zip(COMMANDS.items(), spelled, strict=True):
        assert set(found) == {word for each in options(command.takes) for word in each.spelled}, name


@pytest.mark.parametrize("place", ["man/man1", "man/de/man1"])
def test_the_manual_tells_all_commands(share: Path, place: str) -> None:
    text = gzip.decompress((share / place / "footwork.1.gz").read_bytes()).decode()
    for name in COMMANDS:
        assert f".SS footwork {name}" in text


def test_no_sign_of_a_text_commands_roff() -> None:
    assert handbook._roff(".TH x\\y -o") == "\\&.TH x\\ey \\-o"


def test_it_is_the_same_each_time(share: Path, tmp_path: Path) -> None:
    handbook.write(tmp_path / "again", WRITTEN)
    for file in (tmp_path / "again").rglob("*"):
        if file.is_file():
            assert file.read_bytes() == (share / file.relative_to(tmp_path / "again")).read_bytes()
