"""What a screen reader finds in a running program, as JSON. Run by the system's Python, which has `gi`.

    /usr/bin/python3 look.py PID

Reads questions from standard input, each a line of JSON, `[NAME, ROLE]`, and answers each with a line: a list
of the visible things of the program with that process id, in reading order, those whose name matches the
pattern NAME from its start and which have that ROLE, where one is said. Of the others no more is asked than
their names, for each question goes to the program and back. Nothing is kept between two questions, so an
answer is never older than its question.
"""

import json
import re
import sys
from collections.abc import Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

BUTTONS = ("button", "push button")
"""The same role: AT-SPI has said "button" since its version 2.54, and "push button" before."""


def role_of(thing: Atspi.Accessible) -> str:
    """What a thing is, in one word however new AT-SPI is."""
    name: str = thing.get_role_name()
    return "push button" if name in BUTTONS else name


def walk(thing: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    """`thing` and everything visible below it; a part that vanishes meanwhile is left out."""
    try:
        if (
            not thing.get_state_set().contains(Atspi.StateType.VISIBLE)
            and thing.get_role_name() != "application"
        ):
            return
        yield thing
        children = [thing.get_child_at_index(index) for index in range(thing.get_child_count())]
    except GLib.Error:
        return
    for child in children:
        if child is not None:
            yield from walk(child)


def describe(thing: Atspi.Accessible) -> dict[str, object]:
    """Role, name, description, states and the box on the screen in pixels."""
    states = thing.get_state_set().get_states()
    component = thing.get_component_iface()
    box = component.get_extents(Atspi.CoordType.SCREEN) if component else None
    return {
        "role": role_of(thing),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "states": [state.value_nick for state in states],
        "box": [box.x, box.y, box.width, box.height] if box else [0, 0, 0, 0],
    }


def look(process_id: int, name: str, role: str) -> Iterator[dict[str, object]]:
    """Describe what is visible of the process and has a name and a role like that."""
    while GLib.MainContext.default().iteration(False):
        pass  # what the bus has told since the last question: programs that have come and gone
    desktop = Atspi.get_desktop(0)
    desktop.set_cache_mask(Atspi.Cache.NONE)
    desktop.clear_cache()
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is None or application.get_process_id() != process_id:
            continue
        application.set_cache_mask(Atspi.Cache.NONE)
        for thing in walk(application):
            try:
                if re.match(name, thing.get_name()) and role in ("", role_of(thing)):
                    yield describe(thing)
            except GLib.Error:  # gone between being found and being asked
                continue


if __name__ == "__main__":
    for question in sys.stdin:
        print(json.dumps(list(look(int(sys.argv[1]), *json.loads(question)))), flush=True)
