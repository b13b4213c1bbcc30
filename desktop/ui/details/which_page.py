"""Which page shows what. Pages are loaded when they are needed: with their Qt types they slow a start."""

from desktop.model.finding import find_entry
from desktop.model.plan import Plan
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewExercise, NewRoutine
from desktop.ui.details.page import Page
from desktop.ui.state import Selected, Several


def page_for(selected: Selected, plan: Plan) -> type[Page]:
    """The kind of page for what is selected. Raises Gone when an entry is there no more."""
    match selected:
        case ExerciseRef() | NewExercise():
            from desktop.ui.details.exercise_page import ExercisePage

            return ExercisePage
        case EntryRef(entry_id):
            from desktop.ui.details.entry_pages import PAGES

            return PAGES[type(find_entry(plan, entry_id)[2])]
        case Several():
            from desktop.ui.details.several_page import SeveralPage

            return SeveralPage
        case NewRoutine():
            from desktop.ui.details.routine_page import RoutinePage

            return RoutinePage
        case NewEntry():
            from desktop.ui.details.library_entry_page import LibraryEntryPage

            return LibraryEntryPage
        case _:
            from desktop.ui.details.week_page import WeekPage

            return WeekPage
