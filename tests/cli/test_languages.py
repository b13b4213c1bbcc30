"""The command line in other languages: the language that is asked for, ids and numbers as they were."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.arguments import COMMANDS
from desktop.cli.common import common_options
from desktop.storage.plans import PlanStore
from desktop.wording.system import system_languages
from tests.cli.conftest import PNG, Footwork

PSEUDO_WORD = re.compile(r"\[[^\]]*~\]", re.DOTALL)


def planned(footwork: Callable[..., Any]) -> None:
    footwork("apply", "four-runs", "2026-W48")
    footwork("add", "2026-11-28", "run", "easy", "--distance", "8.5km", "--duration", "48:00")


def test_days_numbers_and_names_follow_the_language(footwork: Footwork) -> None:
    planned(footwork)
    english, german = footwork("show").out, footwork("--language", "de", "show").out
    assert "Sat 28" in english
    assert "8.5 km, 48 min" in english
    assert "Sa 28" in german
    assert "8,5 km, 48 min" in german


def test_json_is_the_same_but_for_what_is_meant_to_be_read(footwork: Footwork) -> None:
    planned(footwork)
    english, german = (
        json.loads(footwork("--language", code, "show", "--json").out) for code in ("en", "de")
    )

    def without_texts(
        value: object,
    ) -> object:
        match value:
            case dict():
                return {name: without_texts(one) for name, one in value.items() if name != "text"}
            case list():
                return list(map(without_texts, value))
            case _:
                return value

    assert without_texts(english) == without_texts(german)
    assert english["totals"]["distance"] == 36_500


def test_the_language_may_stand_anywhere(footwork: Footwork) -> None:
    before, behind = footwork("--language", "de", "show"), footwork("show", "--language=de")
    assert before.out == behind.out != footwork("show").out


def test_the_runners_own_language_is_spoken_unless_another_is_asked_for(
    footwork: Footwork, data: Path
) -> None:
    with PlanStore.open(data) as plans:
        kept = plans.read()
        plans.save(kept, kept._replace(settings=replace(kept.settings, language="de")))
    assert "Mi 25" in footwork("show").out
    assert "Wed 25" in footwork("--language", "en", "show").out


def test_a_demo_is_made_in_the_language_and_its_window_keeps_it(footwork: Footwork, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    spoken = []

    def picture(data: Path) -> bytes:
        with PlanStore.open(data) as plans:
            spoken.append(plans.read().settings.language)
        return PNG

    assert footwork("--language", "de", "demo", str(folder), picture=picture).code == 0
    assert spoken == ["de"]
    assert footwork("--language", "en", "demo", str(tmp_path / "other")).code == 0
    german, english = ((place / "fridge-sheet.pdf").read_bytes() for place in (folder, tmp_path / "other"))
    assert german != english


def test_the_systems_language_is_spoken_when_nobody_says_another(footwork: Footwork) -> None:
    assert "Mi 25" in footwork("show", languages=("fr_FR.UTF-8", "de_CH.UTF-8")).out
    assert "Wed 25" in footwork("show", languages=("fr_FR.UTF-8",)).out


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_every_line_of_the_help_comes_from_the_voice(footwork: Footwork, command: str | None) -> None:
    """In the pseudo-language whatever was never handed to the voice stands outside its brackets."""
    words = [command, "--help"] if command else ["--help"]
    answer = footwork("--language", "qps", *words)
    assert answer.code == 0
    explained = answer.out.split("\n\n", 1)[1]  # behind how it is typed, which nobody translates
    outside = PSEUDO_WORD.sub("", explained)
    english = re.findall(r"\b[a-z]{3,}(?: [a-z]{2,}){2,}", outside)
    assert english == []


@pytest.mark.parametrize(
    "words",
    [
        ["shwo"],
        ["show", "--frob"],
        ["apply"],
        ["apply", "for-runs", "2026-W48"],
        ["add", "2026-11-24", "swim", "easy"],
        ["add", "2026-11-24", "exercise", "calf-raise"],
        ["print", "fridge", "-o", "x.pdf", "--paper", "b5"],
        ["demo", ""],
    ],
    ids=" ".join,
)
def test_every_refusal_is_said_by_the_voice(footwork: Footwork, words: list[str]) -> None:
    answer = footwork("--language", "qps", *words)
    assert answer.code == 2
    assert answer.err.startswith("footwork: [")
    assert answer.err.endswith("]\n")


def test_what_every_command_takes_is_taken_out_wherever_it_stands() -> None:
    asked = common_options(["show", "--data", "here", "--json", "--language=de", "2026-W48"])
    assert (asked.data, asked.language, asked.rest) == ("here", "de", ("show", "--json", "2026-W48"))
    assert common_options(["--data"]).lacking == "--data"
    assert common_options(["--language", "--json"]).lacking == "--language"
    assert common_options([]).rest == ()


@pytest.mark.parametrize(
    ("environment", "languages"),
    [
        ({"LANG": "de_DE.UTF-8"}, ("de_DE.UTF-8",)),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_AT"}, ("de_AT",)),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": "de"}, ()),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "fr:de"}, ("fr", "de", "de_DE.UTF-8")),
    ],
)
def test_the_systems_languages_are_read_as_posix_says(
    environment: dict[str, Any], languages: tuple[str, ...]
) -> None:
    assert system_languages(environment) == languages
