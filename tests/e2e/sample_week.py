"""The sample week, planned in three ways: four runs with their routines, two sessions, a note, a rest."""

from typing import Any, Final

from desktop.model.plan import Entry, Note, Plan, Rest, Run, StrengthSession
from desktop.model.week import week_of
from tests.e2e.hand import Hand
from tests.e2e.program import Thing
from tests.e2e.screen import Point

DAYS: Final = ("Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun ")
WARM_UP, COOL_DOWN = "calf-raise", "heel-to-toe-walk"
STRENGTH = ("duck-walk", "single-leg-balance")
NOTE: Final = "physio 17:00"
WEEK: Final = (
    [("rest",)],
    [("easy", WARM_UP, COOL_DOWN)],
    [("strength", *STRENGTH)],
    [("tempo", WARM_UP, COOL_DOWN)],
    [("easy", WARM_UP, COOL_DOWN), ("note", NOTE)],
    [("strength", *STRENGTH)],
    [("long", WARM_UP, COOL_DOWN)],
)
"""What is planned on each day in the end."""

LINES: Final = (
    ("rest",),
    ("easy", "calf", "heel cool"),
    ("duck", "balance"),
    ("tempo", "calf", "heel cool"),
    ("easy", "calf", "heel cool", f"note: {NOTE}"),
    ("duck", "balance"),
    ("long", "calf", "heel cool"),
)
"""The same as lines of quick add, day by day."""


def brief(plan: Plan) -> tuple[list[tuple[str, ...]], ...]:
    """A week as ``WEEK`` tells it; the one in which something is planned."""
    first = min((when for when, _ in plan.entries()), default=None)
    return (
        () if first is None else tuple([_brief(entry) for entry in plan.day(when)] for when in week_of(first))
    )


def whole(plan: Plan) -> list[Any]:
    """All that is planned but the ids, which differ from plan to plan."""
    text = [[repr(entry) for entry in day] for _, day in sorted(plan.days.items())]
    ids = {entry.id for _, entry in plan.entries()}
    ids |= {item for _, entry in plan.entries() for item in _ids(entry)}
    for one in ids:
        text = [[entry.replace(one, "id") for entry in day] for day in text]
    return [day for day in text if day]


def _ids(entry: Entry) -> list[str]:
    match entry:
        case Run():
            return [item.id for item in (*entry.warm_up, *entry.cool_down)]
        case StrengthSession():
            return [item.id for item in entry.exercises]
        case _:
            return []


def _brief(entry: Entry) -> tuple[str, ...]:
    match entry:
        case Run():
            return (entry.kind.value, *(item.exercise for item in (*entry.warm_up, *entry.cool_down)))
        case StrengthSession():
            return ("strength", *(item.exercise for item in entry.exercises))
        case Note():
            return ("note", entry.text)
        case Rest():
            return ("rest",)
        case _:
            return ("other",)


# ---- by dragging ---------------------------------------------------------------------------


class Board:
    """Where things stand on the screen, asked once for what does not move."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        heads = hand.program.things("", "table column header")
        self._heads = {head.name[:4]: head.box for head in heads if head.box[2] > 0}

    def free(self, day: str, down: int = 420) -> Point:
        """A point of a day so far below its name."""
        left, top, width, _ = self._heads[day]
        return left + width // 2, top + down

    def row(self, name: str) -> Point:
        """A row of the library that is in view."""
        return self._hand.program.find(name, "list item").middle

    def plus(self, day: str) -> Point:
        """The button below what a day holds."""
        left, _, width, _ = self._heads[day]
        pluses = self._hand.program.find("Add", "table cell"), *self._hand.program.found("Add", "table cell")
        return next(one.middle for one in pluses if left <= one.middle[0] <= left + width)

    def run(self, day: str, kind: str) -> Thing:
        """A run on the board."""
        names = {
            "Tue ": "Tuesday",
            "Wed ": "Wednesday",
            "Thu ": "Thursday",
            "Fri ": "Friday",
            "Sun ": "Sunday",
        }
        return self._hand.program.find(f"{kind}, .*{names[day]}", "table cell")


def by_dragging(hand: Hand) -> None:
    """The mouse does it all but for the words of the note; what stands there already is copied with Ctrl."""
    program = hand.program
    board = Board(hand)
    hand.click(program.find("Runs", "radio button").middle)
    shelf = board.row("Hills,")
    for day, kind in (("Tue ", "Easy,"), ("Thu ", "Tempo,"), ("Sun ", "Long,")):
        hand.drag(board.row(kind), board.free(day), f"{day}.*place 1 of 1")
    hand.wheel_down(shelf, 20)
    hand.drag(board.row("Rest"), board.free("Mon "), "Mon .*place 1 of 1")

    hand.click(program.find("Exercises", "radio button").middle)
    _drag_exercises(hand, board, "Calf raise,", "warm-up", 0)
    hand.drag(board.row("Single-leg balance,"), board.free("Wed "), "Wed .*")
    hand.wheel_down(shelf, 30)
    _drag_exercises(hand, board, "Heel-to-toe walk,", "cool-down", -1)
    session = program.find("Ankle strength, .*Wednesday", "table cell").middle
    left, top = session
    hand.drag(board.row("Duck walk,"), (left, top + 12), "Wed .*place 1 of 2")

    run = board.run("Tue ", "Easy").middle
    hand.drag(run, board.free("Fri "), "Fri .*place 1 of 1|Copy.*Fri ", ctrl=True)
    session = program.find("Ankle strength, .*Wednesday", "table cell").middle
    hand.drag(session, board.free("Sat "), "Sat .*place 1 of 1|Copy.*Sat ", ctrl=True)
    hand.click(program.find("Runs", "radio button").middle)
    hand.wheel_down(shelf, 20)
    hand.drag(board.row("Note"), board.free("Fri ", 560), "Fri .*place 2 of 2")
    program.find("Enter keeps it")
    hand.line(NOTE)


def _drag_exercises(hand: Hand, board: Board, name: str, part: str, edge: int) -> None:
    """An exercise into the warm-up or the cool-down of each run that is there."""
    for day, kind in (("Tue ", "Easy"), ("Thu ", "Tempo"), ("Sun ", "Long")):
        left, top, width, height = board.run(day, kind).box
        end = left + width // 2, (top + height - 5) if edge else top + 5
        hand.drag(board.row(name), end, f"{day}{part}, place 1 of 1")


# ---- by quick add, and by keys alone ---------------------------------------------------------


def by_quick_add(hand: Hand) -> None:
    """A click on the plus of a day opens its line; what lands has the keys, so the next line is typed on."""
    board = Board(hand)
    for day, lines in zip(DAYS, LINES, strict=True):
        hand.click(board.plus(day))
        _type(hand, lines)


def by_keys(hand: Hand) -> None:
    """No pointer: arrows from day to day, lines typed on them; what stands there already is copied."""
    rest, run, session, tempo, _, _, long = LINES
    hand.press(*["Left"] * 7)
    _type(hand, rest, to="Right")
    _type(hand, run)
    hand.press("Up", "Up", "ctrl+c", "Right", "Right", "Right")
    hand.press_and_keep("ctrl+v")
    hand.press("Left", "Left")
    _type(hand, session)
    hand.press("Up", "Up", "ctrl+c", "Right", "Right", "Right")
    hand.press_and_keep("ctrl+v")
    hand.press("Left", "Left")
    _type(hand, tempo, to="Right")
    _type(hand, (f"note: {NOTE}",))
    hand.press("Right", "Right")
    _type(hand, long)


def _type(hand: Hand, lines: tuple[str, ...], to: str = "") -> None:
    """Lines on the day in focus, and perhaps an arrow to another."""
    for line in lines:
        hand.line(line)
    if to:
        hand.press(to)
