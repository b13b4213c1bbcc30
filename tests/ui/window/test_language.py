"""Another language in the same window: everything is said in it, and nothing else changes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.edits import add_entry
from desktop.model.plan import Note, Run, RunKind
from desktop.model.refs import EntryRef, NewEntry, NewExercise, OnDay
from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.library.panel import Page
from desktop.ui.library.wide.closer import Closer
from desktop.ui.start import dress
from desktop.wording import deeds
from resources import languages

TUESDAY = date(2026, 11, 24)
CATALOGUE = Path(languages.__file__).parent / "de" / "footwork.po"


def said_otherwise() -> set[str]:
    """Every English text that no German one looks like."""
    with CATALOGUE.open("rb") as file:
        messages = [message for message in read_po(file) if message.id and any(forms(message.string))]
    german = {bare(text) for message in messages for text in forms(message.string)}
    english = {bare(text) for message in messages for text in forms(message.id)}
    return {text for text in english - german if "{" not in text}


def forms(texts: object) -> tuple[str, ...]:
    return tuple(map(str, texts)) if isinstance(texts, list | tuple) else (str(texts),)


def bare(text: str) -> str:
    return text.replace("&", "").strip()


@pytest.fixture
def planned(qapp: QApplication, qtbot: QtBot, store: PlanStore) -> Iterator[Footwork]:
    dress(qapp)
    made = Footwork(store, TUESDAY)
    qtbot.addWidget(made.window)
    made.window.show()
    made.begin(at_once=True)
    made.commands.drop((NewEntry(RunKind.EASY),), OnDay(TUESDAY))
    let_go()
    yield made
    speak(made, "en")


def speak(footwork: Footwork, language: str) -> None:
    """Choose a language as the menu does, and let what was there before go."""
    group = footwork.window.commands.language
    next(action for action in group.actions() if action.data() == language).trigger()
    let_go()


def let_go() -> None:
    """Have the event loop delete what is to be deleted later."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def texts(footwork: Footwork) -> set[str]:
    """All that the window shows or tells a screen reader."""
    window = footwork.window
    found = {action.text() for action in window.findChildren(QAction)}
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        found |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
        if isinstance(widget, QAbstractButton | QLabel):
            found.add(widget.text())
        if isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
    views: tuple[tuple[QAbstractItemView, int], ...] = ((window.board, 7), (window.library.view, 1))
    for view, columns in views:
        model = view.model()
        for column in range(columns):
            found.add(str(model.headerData(column, Qt.Orientation.Horizontal) or ""))
            for row in range(model.rowCount()):
                index = model.index(row, column)
                found |= {str(index.data(role) or "") for role in (Qt.ItemDataRole.AccessibleTextRole, 0)}
    return {bare(piece) for text in found for piece in (text, *text.split(", "))} - {""}


def test_every_word_is_in_the_language_and_comes_back(planned: Footwork) -> None:
    english = said_otherwise()
    before = texts(planned)
    assert before & english, "there is something to translate"
    speak(planned, "de")
    left = texts(planned) & english
    assert not left, " | ".join(sorted(left))
    assert "Woche 48, 23.–29. November 2026" in texts(planned)
    speak(planned, "en")
    assert texts(planned) ^ before == set()


def test_undo_is_named_in_the_language_and_still_works(planned: Footwork) -> None:
    assert planned.window.commands["undo"].text() == "Undo add"
    speak(planned, "de")
    assert planned.window.commands["undo"].text() == "Rückgängig: hinzufügen"
    planned.window.commands["undo"].trigger()
    assert not planned.document.plan.days
    assert planned.window.commands["redo"].isEnabled()


def test_place_size_selection_week_and_the_keyboard_s_room_stay(planned: Footwork) -> None:
    (run,) = planned.document.plan.day(TUESDAY)
    window = planned.window
    window.resize(1300, 800)
    window.library.focus_search()
    planned.state.select(EntryRef(run.id))
    window.commands["next"].trigger()
    window.commands["previous"].trigger()
    planned.state.select(EntryRef(run.id))
    geometry, week = window.geometry(), planned.state.week
    speak(planned, "de")
    assert planned.window is window
    assert (window.geometry(), planned.state.week) == (geometry, week)
    assert planned.state.the_one == EntryRef(run.id)
    assert window.library.isAncestorOf(window.focusWidget())
    assert window.details.title.text() == "Lockerer Lauf"


def test_the_library_shows_and_looks_for_the_same(planned: Footwork) -> None:
    library = planned.window.library
    library.show_page(Page.EXERCISES)
    library.filters.search.setText("band")
    library.filters.suits_me.setChecked(True)
    before = library.filters.filter
    speak(planned, "de")
    assert planned.window.library is not library
    assert planned.window.library.page is Page.EXERCISES
    assert planned.window.library.filters.filter == before


def test_what_is_being_typed_is_kept(planned: Footwork, qtbot: QtBot) -> None:
    note = Note("note", "dentist")
    planned.document.edit(add_entry(planned.document.plan, TUESDAY, note), deeds.ADD)
    planned.state.select(EntryRef("note"))
    planned.window.show_details()
    edit = QApplication.focusWidget() or planned.window.focusWidget()
    assert edit is not None
    qtbot.keyClicks(edit, "!")
    speak(planned, "de")
    kept = next(entry for entry in planned.document.plan.day(TUESDAY) if entry.id == "note")
    assert kept != note


def test_wrong_text_waits_with_its_sentence_in_the_other_language(planned: Footwork) -> None:
    (run,) = planned.document.plan.day(TUESDAY)
    planned.state.select(EntryRef(run.id))
    planned.window.details.page.fields["distance"].write("5 parsecs")
    speak(planned, "de")
    distance = planned.window.details.page.fields["distance"]
    assert distance.text() == "5 parsecs"
    assert distance.complaint.startswith("„5 parsecs“ ist keine Strecke")


def test_the_choice_is_kept_and_one_run_may_speak_another(
    planned: Footwork, store: PlanStore, qtbot: QtBot
) -> None:
    speak(planned, "de")
    assert store.read().settings.language == "de"
    again = Footwork(store, TUESDAY)
    qtbot.addWidget(again.window)
    assert again.window.commands["quit"].text() == "Beenden"
    asked = Footwork(store, TUESDAY, language="en")
    qtbot.addWidget(asked.window)
    assert asked.window.commands["quit"].text() == "Quit"
    assert store.read().settings.language == "de"


def test_unset_it_is_the_system_s_language_where_there_is_one(store: PlanStore, qtbot: QtBot) -> None:
    for system, quit_ in ((("gsw-CH", "de-CH", "en"), "Beenden"), (("C",), "Quit")):
        made = Footwork(store, TUESDAY, system=system)
        qtbot.addWidget(made.window)
        assert made.window.commands["quit"].text() == quit_
    assert QLocale().language() == QLocale.Language.English


def test_qt_s_own_words_follow(planned: Footwork) -> None:
    speak(planned, "de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().language() == QLocale.Language.German
    speak(planned, "en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_change_after_the_change_of_language_reaches_the_new_window_alone(planned: Footwork) -> None:
    speak(planned, "de")
    speak(planned, "en")
    planned.document.set_settings(replace(planned.document.settings, unit="mi"))
    planned.state.turn(1)
    planned.state.turn(-1)
    planned.commands.drop((NewEntry(RunKind.LONG),), OnDay(TUESDAY))
    runs = [entry for entry in planned.document.plan.day(TUESDAY) if isinstance(entry, Run)]
    assert len(runs) == 2


def test_a_wide_library_stays_wide_and_nothing_large_stays_behind(planned: Footwork) -> None:
    planned.window.resize(1440, 900)
    planned.window.commands["wide-library"].trigger()
    face, duck_walk = planned.window.library.face, NewExercise("duck-walk")
    face.closer.turn(face.view.cells.find(duck_walk))
    assert planned.window.findChildren(Closer)
    speak(planned, "de")
    assert planned.window.findChildren(Closer) == []
    assert planned.window.library.is_wide
    cells = planned.window.library.face.view.cells
    assert cells.row(cells.find(duck_walk)).name == "Entengang"
