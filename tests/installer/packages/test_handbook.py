"""The man page and the shells' completion tell all that the command line takes, and nothing else."""

import gzip
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.cli.arguments import COMMANDS
from desktop.cli.grammar import Word
from desktop.wording.voice import Voice
from installer.packages import handbook
from tests.patience import PATIENCE

VOICE = Voice.of("en")
WRITTEN = datetime(2026, 11, 27, tzinfo=UTC)


@pytest.fixture
def share(tmp_path: Path) -> Path:
    handbook.write(tmp_path, WRITTEN)
    return tmp_path


def offered(share: Path, *typed: str) -> list[str]:
    """What bash offers when Tab is pressed behind the last word."""
    script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _footwork; echo "${COMPREPLY[@]}"'
    completion = share / "bash-completion/completions/footwork"
    command = ["bash", "-c", script, "bash", str(completion), "footwork", *typed]
    ran = subprocess.run(
        command, cwd=share, check=True, capture_output=True, text=True, timeout=PATIENCE
    ).stdout
    return ran.split()


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        (["ap"], ["apply"]),
        (["--data", "somewhere", "sh"], ["show"]),
        (["print", "fr"], ["fridge"]),
        (["print", "fridge", "--pap"], ["--paper"]),
        (["print", "--paper", "l"], ["letter", "legal"]),
        (["add", "2026-11-24", "ru"], ["run"]),
        (["backup", "ba"], ["bash-completion"]),
        (["print", "-o", "ba"], ["bash-completion"]),
        (["add", "--distance", ""], []),
    ],
)
def test_bash_offers_what_may_follow(share: Path, typed: list[str], there: list[str]) -> None:
    assert offered(share, *typed) == there


def test_bash_offers_all_commands_and_all_their_options(share: Path) -> None:
    assert offered(share, "") == list(COMMANDS)
    for name, command in COMMANDS.items():
        spelled = {word for each in handbook.options(command.takes) for word in each.spelled}
        assert set(offered(share, name, "-")) == spelled


@pytest.mark.parametrize("write", [handbook.zsh, handbook.fish], ids=["zsh", "fish"])
def test_the_other_shells_know_them_too(write: object) -> None:
    text = write(VOICE)  # type: ignore[operator]
    for name, command in COMMANDS.items():
        assert name in text
        for each in command.takes:
            if not isinstance(each, Word):
                assert each.spelled[-1].lstrip("-") in text


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
