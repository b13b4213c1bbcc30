"""The figures' look: every choice is kept at once, shown at once, and can be made without a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.model.look import Build, Hair, HairColour, Look, Shirt, Shorts, Skin
from desktop.ui.aboutyou.look_editor import LookEditor
from tests.ui.controls.panels import Room


@pytest.fixture
def editor(room: Room) -> LookEditor:
    return room.about_you().look


def test_every_choice_is_kept_at_once(room: Room, editor: LookEditor) -> None:
    editor.build.segment(Build.CURVED).click()
    editor.skin.swatch(Skin.BROWN).click()
    editor.hair.segment(Hair.TIED).click()
    editor.hair_colour.swatch(HairColour.BLACK).click()
    editor.shirt.swatch(Shirt.LILAC).click()
    editor.shorts.swatch(Shorts.TEAL).click()
    chosen = Look(Skin.BROWN, Hair.TIED, HairColour.BLACK, Build.CURVED, Shirt.LILAC, Shorts.TEAL)
    assert room.document.runner.look == chosen


def test_the_page_shows_what_is_kept(room: Room, editor: LookEditor) -> None:
    editor.show_look(Look(skin=Skin.DARK, hair=Hair.LONG, shirt=Shirt.ROSE))
    assert (editor.skin.choice, editor.hair.choice, editor.shirt.choice) == (Skin.DARK, Hair.LONG, Shirt.ROSE)


def test_hair_that_is_covered_has_no_colour_to_choose(editor: LookEditor) -> None:
    editor.hair.segment(Hair.COVERED).click()
    assert not editor.hair_colour.isEnabled()
    editor.hair.segment(Hair.SHORT).click()
    assert editor.hair_colour.isEnabled()


def test_every_choice_has_a_name_a_group_and_24_pixels(editor: LookEditor) -> None:
    buttons = editor.findChildren(QAbstractButton)
    assert len(buttons) == len(Build) + len(Skin) + len(Hair) + len(HairColour) + len(Shirt) + len(Shorts)
    for button in buttons:
        assert button.accessibleName() or button.text()
        assert button.accessibleDescription()
        assert min(button.width(), button.height()) >= 24, button.accessibleName()


def test_arrow_keys_choose_a_colour_and_tab_stops_once_in_a_group(
    room: Room, editor: LookEditor, qtbot: QtBot
) -> None:
    light = editor.skin.swatch(Skin.LIGHT)
    light.setFocus()
    qtbot.keyClick(light, Qt.Key.Key_Right)
    assert room.document.runner.look.skin is Skin.BEIGE
    stops = [skin for skin in Skin if editor.skin.swatch(skin).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [Skin.BEIGE]
