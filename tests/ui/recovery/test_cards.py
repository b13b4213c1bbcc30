"""What the cards say of each version, and of what has happened."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.storage.survey import survey
from desktop.ui.controls.text import Text
from desktop.ui.recovery.facts import Card, Teller
from desktop.ui.recovery.window import VersionsWindow
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice
from tests.ui.recovery.conftest import FRIDAY, MONDAY, SATURDAY, SUNDAY, WEDNESDAY, Found, Shown, commit


def told(found: Found, *, open_now: bool = False) -> tuple[Teller, list[Card]]:
    teller = Teller(survey(found.folder), Voice.of(), WEDNESDAY, open_now=open_now)
    return teller, list(teller.cards(9))


def test_what_has_happened_is_said_and_each_thing_that_was_found(found: Found) -> None:
    teller, _ = told(found)
    assert teller.title == "Your plan has more than one version"
    assert teller.intro == (
        "Some changes cannot be read any more and another copy lies beside your plan. "
        "Nothing has been changed or removed. Choose which version to go on with."
    )
    assert list(teller.problems()) == [
        ("file-x", "The list of changes breaks off after change 3, Wed 25 Nov, 07:11."),
        ("copy", "“plan (MacBook).json” lies beside your plan and is not from this computer."),
    ]


def test_each_card_says_what_the_version_holds_and_lacks(found: Found) -> None:
    _, cards = told(found)
    assert [(card.age, card.title) for card in cards] == [
        ("Newest, suggested", "This computer’s plan, up to the break"),
        ("10 hours older", "Backup of 24 Nov"),
        ("3 days older", "Copy from “MacBook”"),
    ]
    assert [(card.weeks, card.change, card.entries) for card in cards] == [
        ("5, to 6 Dec 2026", "Wed 25 Nov, 07:11", "40 planned, 21 done"),
        ("5, to 6 Dec 2026", "Tue 24 Nov, 21:40", "38 planned, 21 done"),
        ("6, to 13 Dec 2026", "Sun 22 Nov, 18:05", "48 planned, 20 done"),
    ]
    assert [card.sentence for card in cards] == [
        "Only one change after Wed 25 Nov, 07:11 is missing. What is left of it is kept.",
        "Without cycling on Friday and “Hip and core” on Saturday.",
        "1 more week, but 1 tick fewer.",
    ]


def test_the_days_of_this_week_that_differ_are_framed_and_spoken(found: Found, shown: Shown) -> None:
    _, cards = told(found)
    framed = [{card.week.dates[place] for place in card.differs} for card in cards]
    assert framed == [set(), {FRIDAY, SATURDAY}, {SUNDAY}]
    weeks = [
        child for child in shown().page.cards[1].findChildren(QWidget) if "Friday" in child.accessibleName()
    ]
    assert "Friday: nothing, which differs." in weeks[0].accessibleName()
    assert "Sunday: Long." in weeks[0].accessibleName()


def test_what_another_version_has_in_addition_is_named_too(found: Found) -> None:
    beside = found.layout.backups / "plan-2026-11-20-0800.json"
    copy = found.folder.parent / "copy"
    commit(copy, "2026-11-20 08:00", found.days)
    commit(copy, "2026-11-20 08:01", {MONDAY + timedelta(60): found.days[SUNDAY]})
    beside.write_bytes((copy / "plan.json").read_bytes())
    _, cards = told(found)
    sentence = next(card.sentence for card in cards if card.title == "Backup of 20 Nov")
    assert sentence == "With long run on Fri 22 Jan 2027."


def test_while_the_plan_is_open_everything_is_beside_it(found: Found, shown: Shown) -> None:
    teller, cards = told(found, open_now=True)
    assert cards[0].age == "Open now"
    assert "another version can be taken instead" in teller.intro
    window = shown(open_now=True)
    assert window.page.cards[0].open_button.isHidden(), "it is open"
    assert window.page.cards[1].open_button.text() == "Take this one"
    assert window.page.leave.text() == "Close"


def test_many_versions_are_shown_a_few_at_first_and_not_read_before(found: Found, qtbot: QtBot) -> None:
    for day in range(1, 12):
        copy = found.folder.parent / f"copy {day}"
        commit(copy, f"2026-10-{day:02} 08:00", {date(2026, 10, day): found.days[SUNDAY]})
        path = found.layout.backups / f"plan-2026-10-{day:02}-0800.json"
        path.write_bytes((copy / "plan.json").read_bytes())
    few = survey(found.folder, backups=4)
    assert few.unread == 8
    window = VersionsWindow(few, Themes(), Voice.of(), WEDNESDAY)
    qtbot.addWidget(window)
    window.show()
    assert [len(window.page.cards), window.page.more.text()] == [6, "Show 8 more versions"]
    window.page.more.click()
    assert len(window.page.cards) == 14
    assert window.page.more.isHidden()
    assert "Backup of 1 Oct" in [card.card.title for card in window.page.cards]


def test_one_version_alone_is_no_choice_among_several(found: Found, shown: Shown) -> None:
    (found.folder / "plan (MacBook).json").unlink()
    for path in (*found.layout.backups.iterdir(), found.layout.snapshot):
        path.unlink()
    window = shown()
    assert window.teller.title == "Your plan's files are not as they were"
    assert window.teller.intro.startswith("A file of your plan is missing. Nothing has been changed")
    assert window.teller.intro.endswith("This is what can be opened.")
    assert len(window.page.cards) == 1
    assert window.page.both.isHidden()


# ---- room ----------------------------------------------------------------------------------


def lines_over_each_other(window: VersionsWindow) -> list[str]:
    """Texts of the page that are cut, or lie over each other."""
    texts = [text for text in window.page.findChildren(Text) if text.isVisible() and text.text()]
    wrong = [text.text() for text in texts if text.height() < text.heightForWidth(text.width())]
    rects = [(text, QRect(text.mapTo(window, QPoint()), text.size())) for text in texts]
    for number, (text, rect) in enumerate(rects):
        wrong += [
            f"{text.text()} over {other.text()}"
            for other, room in rects[number + 1 :]
            if rect.intersects(room)
        ]
    return wrong


def test_nothing_is_cut_in_any_width_and_language(shown: Shown) -> None:
    for language in ("en", "de", "qps"):
        for width, columns in ((1440, 3), (900, 2), (600, 1)):
            window = shown(language, size=(width, 700))
            assert lines_over_each_other(window) == [], (language, width)
            first = window.page.cards[0]
            beside = [card for card in window.page.cards if card.y() == first.y()]
            assert len(beside) == columns
            for button in (*[card.look_button for card in window.page.cards], window.page.leave):
                assert button.width() >= button.sizeHint().width(), (language, width, button.text())
                right = button.mapTo(window, QPoint(button.width(), 0)).x()
                assert right <= window.width()


def test_an_unreadable_version_stands_in_no_card(found: Found, shown: Shown) -> None:
    Path(found.folder / "plan (2).json").write_text("milk")
    window = shown()
    assert len(window.page.cards) == 3
    problems = [sentence for _, sentence in window.teller.problems()]
    assert "“plan (2).json” holds no plan that can be read: it does not begin like a plan." in problems
