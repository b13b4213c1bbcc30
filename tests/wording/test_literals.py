"""Every word a person reads is made by the voice: no literal that looks like prose stands anywhere else."""

import pytest

from tests.wording.literals import in_the_house, looks_like_prose, visible_literals


def test_no_words_stand_outside_the_voice() -> None:
    found = [str(literal) for path, source in in_the_house() for literal in visible_literals(source, path)]
    assert not found, "Declare these in desktop/wording:\n" + "\n".join(found)


@pytest.mark.parametrize(
    "planted",
    [
        'button = QPushButton("Copy week")',
        'label.setText("Today")',
        'said.emit(f"{count} exercises are too many")',
        'raise Refused("This day is full.")',
        'NAMES = {Part.WARM_UP: "Warm-up"}',
        'print("Added to", day)',
        'def f(title: str = "Untitled"): ...',
    ],
)
def test_a_planted_literal_is_found(planted: str) -> None:
    assert list(visible_literals(planted, "planted.py")), planted


@pytest.mark.parametrize(
    "hidden",
    [
        '"""What this module is."""',
        'widget.setObjectName("Week board")',
        'raise ValueError("unit is km or mi")',
        'window.addAction(action, QKeySequence("Ctrl+Shift+Z"))',
        'exercise = library["calf-raise"]',
        'def f(a: "Days[Day]") -> "Days[Day]": ...',
        'assert place, "a drag has a place"',
        'FONT = "Inter-Bold.ttf"',
        'ICONS = {"undo": "undo-2"}',
    ],
)
def test_what_nobody_reads_is_left_alone(hidden: str) -> None:
    assert not list(visible_literals(hidden, "hidden.py")), hidden


def test_units_and_ids_are_no_prose_and_sentences_are() -> None:
    assert not any(map(looks_like_prose, ("km", "calf-raise", "2026-W48", "#0B6653", "", " · ", "primary")))
    assert all(map(looks_like_prose, ("Today", "nothing planned", " more exercises", "Undo 0", "Print…")))
