"""The details of an entry say whether it is bound to its day, and change that."""

import pytest

from desktop.model.refs import EntryRef
from desktop.ui.details.entry_page import EntryPage
from tests.ui.board.bench import THU, WED
from tests.ui.controls.panels import Room


@pytest.mark.parametrize("name", ["rest", "easy", "ankles", "bike"])
def test_a_switch_takes_an_entry_off_its_day_and_puts_it_on_one(room: Room, name: str) -> None:
    details = room.details()
    room.state.select(EntryRef(name))
    page = details.page
    assert isinstance(page, EntryPage)
    assert not page.some_day.isChecked()
    page.some_day.click()
    assert [entry.id for entry in room.document.plan.some_day((THU,))] == [name]
    assert page.some_day.isChecked()
    assert page.where == "Some day this week"
    page.some_day.click()
    days = [when for when in room.state.week if name in [one.id for one in room.document.plan.bound(when)]]
    assert days == [WED if name == "ankles" else THU], "the first free day to come"
    room.document.undo_stack.undo()
    assert page.some_day.isChecked()
