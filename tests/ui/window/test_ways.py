"""The list of all that can be done is whole, and the README shows it."""

from collections import Counter

import pytest

from desktop.ui.actions.declared import ACTIONS
from desktop.ui.window.menus import MENUS
from desktop.ui.window.ways import WAYS
from desktop.ui.window.ways_in_words import lines
from desktop.wording.voice import Voice
from tests.ui.window import readme_ways
from tests.ui.window.ways_scene import (
    ENGLISH,
    EVERY,
)


def test_each_action_and_each_menu_below_another_stands_in_the_list_once() -> None:
    listed = Counter(name for way in EVERY for name in (*way.actions, *way.menus))
    below = {name for _, names in MENUS.values() for name in names} - set(ACTIONS) - {"-"}
    assert listed == dict.fromkeys([*ACTIONS, *below], 1)


def test_each_thing_to_do_is_said_once_and_has_a_way_by_keys_and_one_by_clicks() -> None:
    assert max(Counter(way.does for way in EVERY).values()) == 1
    for part in WAYS:
        for line in lines(ENGLISH, part):
            assert line.keys, line.does
            assert line.clicks, line.does


def test_the_readme_shows_the_list() -> None:
    text = readme_ways.README.read_text("utf-8")
    assert text == readme_ways.with_ways(text, ENGLISH), (
        "write it anew: python -m tests.ui.window.readme_ways"
    )


@pytest.mark.parametrize("language", ["en", "de"])
def test_three_dots_begin_no_line(language: str) -> None:
    said = [line.clicks for part in WAYS for line in lines(Voice.of(language), part)]
    assert any("…" in clicks for clicks in said)
    assert not [clicks for clicks in said if " …" in clicks]
