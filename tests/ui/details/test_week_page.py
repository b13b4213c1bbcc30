"""Nothing selected: the week by days, what it adds up to, and the way to what the runner told."""

import pytest

from desktop.model.refs import EntryRef
from desktop.ui.controls.text import Text
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.details.thing_row import ThingRow
from desktop.ui.details.week_page import WeekPage
from tests.ui.controls.panels import Room


@pytest.fixture
def panel(room: Room) -> DetailsPanel:
    return room.details()


def rows(page: WeekPage) -> list[str]:
    return [row.accessibleName() for row in page.findChildren(ThingRow) if row.isVisibleTo(page)]


def texts(page: WeekPage) -> list[str]:
    return [text.text() for text in page.findChildren(Text) if text.isVisibleTo(page)]


def test_every_entry_of_the_week_is_there_under_its_day(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, WeekPage)
    assert (panel.title.text(), panel.where.text()) == ("Week 48", "23–29 November 2026")
    assert rows(page) == [
        "Rest",
        "Easy, 8 km · 48 min",
        "Ankle strength, 6 min",
        "Cycling, 40 min",
        "Physio at five",
    ]
    assert "Wednesday 25, today" in texts(page)
    assert page.distance.sum.text() == "0 of 8 km"
    assert page.sessions.sum.text() == "0 of 3"


def test_a_click_selects_and_closing_comes_back(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, WeekPage)
    next(row for row in page.findChildren(ThingRow) if "Easy" in row.accessibleName()).click()
    assert room.state.selection == (EntryRef("easy"),)
    panel.close_button.click()
    assert room.page(panel, WeekPage) is page


def test_it_follows_the_week_and_the_plan(room: Room, panel: DetailsPanel) -> None:
    page = room.page(panel, WeekPage)
    room.commands.tick((EntryRef("easy"),))
    room.state.select()
    assert page.distance.sum.text() == "8 of 8 km"
    room.state.turn(1)
    assert panel.title.text() == "Week 49"
    assert rows(page) == []
    assert "Nothing is planned in this week yet." in texts(page)
    assert not page.distance.isVisible()


def test_a_link_leads_to_about_you(room: Room, panel: DetailsPanel) -> None:
    with room.qtbot.waitSignal(room.commands.about_you):
        room.page(panel, WeekPage).about_you.click()
