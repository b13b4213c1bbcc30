"""Planning by clicks and keys alone: a menu of the places in the week where a thing may go."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMenu, QWidget

from desktop.model.exercise import Part
from desktop.model.placing import Verdict
from desktop.model.plan import Entry, Plan, StrengthSession, routines
from desktop.model.refs import ExerciseRef, InRoutine, NewExercise, OnDay, Place, RoutineRef, Thing
from desktop.ui.commands import Commands
from desktop.ui.controls.words import complaint_line, sentence_case
from desktop.ui.document import Document
from desktop.ui.icons import icon
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes

_NAME_IN_MENU = 40  # characters; a session's name may be very long


class Place(NamedTuple):
    """A target in the week with its words; the verdict is the one that a drop there would get."""

    when: date
    words: str
    target: Target
    verdict: Verdict


def places(plan: Plan, dates: tuple[date, ...], dragged: Thing, commands: Commands) -> Iterator[Place]:
    """Every target of the week that takes the thing, day by day, in the day's own order."""
    exercise = isinstance(dragged, NewExercise | ExerciseRef)
    for when in dates:
        if exercise:
            for entry in plan.day(when):
                for part in routines(entry):
                    target = InRoutine(RoutineRef(entry.id, part))
                    yield Place(when, block_words(entry, part), target, commands.check(dragged, target))
        on_day = OnDay(when)
        words = "New session" if exercise else day_words(when)
        yield Place(when, words, on_day, commands.check(dragged, on_day))


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
    dragged: Thing,
    parent: QWidget,
) -> QMenu:
    """The menu "Add to..." for a thing of the library; the caller pops it up."""
    menu = QMenu(parent)
    menu.setAccessibleName("Add to")
    everywhere = list(places(document.plan, state.week.dates, dragged, commands))
    allowed = [place for place in everywhere if place.verdict.allowed]
    for when in state.week.dates:
        here = [place for place in allowed if place.when == when]
        single = len(here) == 1
        into = menu if single or not here else menu.addMenu(day_words(when))
        for place in here:
            words = place.words
            if single and words != day_words(when):
                words = f"{day_words(when)}: {words[:1].lower()}{words[1:]}"
            _add_place(into, place, words, dragged, commands, themes)
    if not allowed:
        menu.addAction(_why_nowhere(everywhere)).setEnabled(False)
    return menu


def _add_place(
    menu: QMenu, place: Place, words: str, dragged: Thing, commands: Commands, themes: Themes
) -> None:
    text = words.replace("&", "&&")  # an ampersand of the runner's own is no shortcut
    if place.verdict.flags:
        text += f" (you ticked {complaint_line(place.verdict.flags).lower()})"
    action = menu.addAction(text)
    if place.verdict.flags:
        action.setIcon(icon("triangle-alert", themes.current, 16))
    action.triggered.connect(lambda: commands.drop(dragged, place.target))


def _why_nowhere(everywhere: list[Place]) -> str:
    reasons = dict.fromkeys(place.verdict.reason for place in everywhere if place.verdict.reason)
    return " ".join(list(reasons)[:2]) or "Nothing in this week takes it."
