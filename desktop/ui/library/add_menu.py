"""Planning by clicks and keys alone: a menu of the places in the week where a thing may go."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMenu, QWidget

from desktop.model.exercise import Part
from desktop.model.places import JudgedPlace, are_exercises
from desktop.model.plan import Entry, StrengthSession
from desktop.model.refs import OnDay, Thing, Things
from desktop.ui.board.wording import refusal_text, with_unusual
from desktop.ui.commands import Commands
from desktop.ui.controls.words import complaint_line, sentence_case
from desktop.ui.document import Document
from desktop.ui.icons import icon
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes

_NAME_IN_MENU = 40  # characters; a session's name may be very long


def block_words(entry: Entry, part: Part) -> str:
    """``Warm-up of Easy``, or a session's name."""
    if isinstance(entry, StrengthSession):
        name = " ".join(entry.name.split()) or "Strength session"
        return name if len(name) <= _NAME_IN_MENU else name[: _NAME_IN_MENU - 1] + "…"
    kind = getattr(entry, "kind", None)
    run = f"{kind.value} run" if kind else "run"
    return f"{sentence_case(part.value)} of {'race' if run == 'race run' else run}"


def day_words(when: date) -> str:
    """``Monday 23``."""
    return f"{QLocale().dayName(when.isoweekday())} {when.day}"


def add_menu(
    document: Document,
    state: ViewState,
    commands: Commands,
    themes: Themes,
    thing: Thing,
    parent: QWidget,
) -> QMenu:
    """The menu "Add to..." for a thing of the library; the caller pops it up."""
    menu = QMenu(parent)
    menu.setAccessibleName("Add to")
    things = (thing,)
    everywhere = commands.places(things, state.week.dates)
    allowed = [found for found in everywhere if found.verdict.allowed]
    for when in state.week.dates:
        here = [found for found in allowed if found.when == when]
        single = len(here) == 1
        into = menu if single or not here else menu.addMenu(day_words(when))
        for found in here:
            words = _words(things, found)
            if single and words != day_words(when):
                words = f"{day_words(when)}: {words[:1].lower()}{words[1:]}"
            _add_place(into, found, words, things, commands, themes)
    if not allowed:
        menu.addAction(_why_nowhere(everywhere)).setEnabled(False)
    return menu


def _words(things: Things, found: JudgedPlace) -> str:
    if found.entry is None or isinstance(found.place, OnDay):
        return "New session" if are_exercises(things) else day_words(found.when)
    return block_words(found.entry, found.place.routine.part)


def _add_place(
    menu: QMenu, found: JudgedPlace, words: str, things: Things, commands: Commands, themes: Themes
) -> None:
    text = with_unusual(words, found.verdict).replace("&", "&&")  # a runner's own ampersand is no shortcut
    if found.verdict.flags:
        text += f" (you ticked {complaint_line(found.verdict.flags).lower()})"
    action = menu.addAction(text)
    if found.verdict.flags:
        action.setIcon(icon("triangle-alert", themes.current, 16))
    action.triggered.connect(lambda: commands.drop(things, found.place))


def _why_nowhere(everywhere: Iterable[JudgedPlace]) -> str:
    reasons = dict.fromkeys(refusal_text(found.verdict) for found in everywhere)
    return " ".join(list(reasons)[:2]) or "Nothing in this week takes it."
