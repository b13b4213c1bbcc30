"""Several selected things in the details: what they are, and what is done with all of them."""

import pytest

from desktop.model.finding import find_entry
from desktop.model.plan import Status
from desktop.model.refs import EntryRef, ExerciseRef
from desktop.ui.details.several_page import SeveralPage
from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice
from tests.ui.controls.panels import FRI, MON, SAT, TUE, WED, Room

THINGS = (EntryRef("easy"), EntryRef("ankles"), EntryRef("bike"))


def names(page: SeveralPage) -> list[str]:
    return [row.accessibleName() for row in page.rows]


def test_they_are_listed_with_their_days_and_what_they_add_up_to(room: Room) -> None:
    room.state.select(*THINGS)
    panel = room.details()
    page = room.page(panel, SeveralPage)
    assert panel.title.text() == "3 selected"
    assert panel.where.text() == "Tue 24, Wed 25 and Fri 27"
    assert names(page) == [
        "Easy, Tue, 8 km · 48 min, 2 exercises",
        "Ankle strength, Wed, 6 min, 3 exercises",
        "Cycling, Fri, 40 min",
    ]
    assert page.distance.sum.text() == "8 km"
    assert not panel.foot.isVisible(), "the page has its own buttons"


def test_each_button_is_one_step_for_all(room: Room) -> None:
    room.state.select(*THINGS)
    page = room.page(room.details(), SeveralPage)
    page.tick.click()
    assert find_entry(room.document.plan, "bike").entry.status is Status.DONE  # type: ignore[union-attr]
    page.copy.click()
    assert [len(room.document.plan.day(when)) for when in (TUE, WED, FRI)] == [2, 2, 2]
    assert room.undo_steps == 2
    page.remove.click()
    assert [len(room.document.plan.day(when)) for when in (TUE, WED, FRI)] == [1, 1, 1]
    assert room.undo_steps == 3


def test_a_row_selects_its_thing_alone(room: Room) -> None:
    room.state.select(EntryRef("bike"), EntryRef("note"))
    page = room.page(room.details(), SeveralPage)
    page.rows[1].click()
    assert room.state.selection == (EntryRef("note"),)


def test_move_to_offers_the_days_and_keeps_the_days_between(room: Room) -> None:
    from desktop.ui.library.add_menu import place_menu

    room.state.select(EntryRef("rest"), EntryRef("easy"))
    panel = room.details()
    commands, themes, state = room.commands, room.themes, room.state
    menu = place_menu(state, commands, themes, panel._tools.voice, state.selection, panel)
    menu.actions()[4].trigger()
    assert [[entry.id for entry in room.document.plan.day(when)] for when in (MON, TUE, FRI, SAT)] == [
        [],
        [],
        ["bike", "rest"],
        ["note", "easy"],
    ]


def test_exercises_are_listed_too_and_what_goes_is_listed_no_more(room: Room) -> None:
    room.state.select(ExerciseRef("calf"), ExerciseRef("hops"), EntryRef("bike"))
    panel = room.details()
    page = room.page(panel, SeveralPage)
    assert not page.copy.isEnabled(), "exercises are not duplicated"
    room.commands.delete((EntryRef("bike"),))
    room.state.select(ExerciseRef("calf"), ExerciseRef("hops"))
    assert panel.title.text() == "2 selected"
    assert panel.where.text() == "Wed 25"


@pytest.mark.parametrize("code", [*offered(), PSEUDO])
def test_no_button_is_cut_in_any_language(room: Room, code: str) -> None:
    room.state.select(*THINGS)
    page = room.page(room.details(Voice.of(code)), SeveralPage)
    for button in (page.tick, page.copy, page.move_, page.remove):
        assert button.width() >= button.sizeHint().width()
        assert button.geometry().right() <= page.viewport().width()
