"""How things stand: planned ones are loudest, done ones step back, skipped ones are struck and say why."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.model import gestures
from desktop.model.exercise import Library
from desktop.model.plan import CrossTraining, Plan, PlannedExercise, Run, RunKind, Status, StrengthSession
from desktop.model.refs import EntryRef
from desktop.ui.board.geometry.boxes import Card, Cell
from desktop.ui.board.geometry.typesetting import FontTypesetter
from desktop.ui.board.painting.brushwork import run_colours
from desktop.ui.theme import Theme
from desktop.wording import deeds
from tests.ui.board.bench import MON, TUE, WED, Bench
from tests.ui.board.conftest import BenchOf

WHY = "sore Achilles tendon since the evening of Thursday, better on Monday"
THEMES = ("light", "dark")


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return float(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = map(linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_what_steps_back_is_still_read(name: str, qapp: QApplication) -> None:
    theme = Theme(name)
    for kind in RunKind:
        ground, ink = run_colours(theme, kind, back=True)
        assert contrast(ink, ground) >= 4.5, kind
        assert contrast(theme["accent"], ground) >= 1.5, "its tick is seen"
    for text, lies_on in product(("ink2", "ink3"), ("card", "hover", "tint")):
        assert contrast(theme[text], theme[lies_on]) >= 4.5, f"{text} on {lies_on}"


@pytest.mark.parametrize("name", THEMES)
def test_planned_runs_are_the_loudest(name: str, qapp: QApplication) -> None:
    """A run that steps back is nearer to the card that it stands on."""
    theme = Theme(name)
    for kind in RunKind:
        planned, back = (run_colours(theme, kind, back=way)[0] for way in (False, True))
        assert contrast(back, theme["card"]) <= contrast(planned, theme["card"])
        assert back != theme["card"], "its kind is still to be seen"


def skipped_week(library: Library, reason: str) -> Plan:
    dose = library["calf-raise"].dose
    rows = tuple(PlannedExercise(f"i{number}", "calf-raise", dose) for number in range(2))
    plan = Plan(
        {
            MON: (
                Run("run", RunKind.TEMPO, 8000, 2880, notes="x"),
                Run("race", RunKind.RACE, name="City run"),
            ),
            TUE: (StrengthSession("session", "Strength", rows), CrossTraining("bike", "Cycling", 2400)),
            WED: (Run("planned", RunKind.EASY, 8000, 2880, warm_up=rows[:1]),),
        }
    )
    names = ("run", "race", "session", "bike")
    return gestures.skipped(plan, tuple(map(EntryRef, names)), reason)


def cards(bench: Bench) -> dict[str, Card]:
    return {card.entry.id: card for day in bench.board.week.days for card in day.cards}


def said(cell: Cell, *, struck: bool) -> str:
    return " ".join(line.text for line in cell.lines if line.struck is struck)


@pytest.mark.parametrize("language", ["en", "de", "qps"])
@pytest.mark.parametrize("width", [808, 908, 1600])
def test_what_is_skipped_is_struck_and_says_why(
    bench_of: BenchOf, library: Library, language: str, width: int
) -> None:
    bench = bench_of(skipped_week(library, WHY), language=language)
    bench.board.resize(width, 900)
    type_ = FontTypesetter()
    QApplication.processEvents()
    shown = cards(bench)
    for name in ("run", "race", "session", "bike"):
        cell = shown[name].own
        assert said(cell, struck=True), name
        assert WHY in said(cell, struck=False), "all of the reason stands on the card"
        assert all(cell.rect.left() <= line.left for line in cell.lines)
        assert all(line.baseline < cell.rect.bottom() for line in cell.lines)
        assert cell.tick is not None
        for line in cell.lines:
            right = line.left + type_.width(line.text, line.style)
            assert right <= cell.rect.right() + 1
            beside = line.baseline > cell.tick.top() + 4 and line.baseline - 8 < cell.tick.bottom() - 4
            assert not beside or right <= cell.tick.left() + 1, line.text
    assert not any(line.struck for cell in shown["planned"].cells for line in cell.lines)


def test_without_a_reason_the_card_says_skipped(bench_of: BenchOf, library: Library) -> None:
    bench = bench_of(skipped_week(library, ""))
    assert said(cards(bench)["bike"].own, struck=False) == "Skipped"
    assert said(cards(bench)["session"].own, struck=True) == "Strength"


def test_a_skipped_exercise_is_struck_and_its_dose_is_not(bench_of: BenchOf, library: Library) -> None:
    bench = bench_of(skipped_week(library, ""))
    (_, first, _) = cards(bench)["session"].cells
    assert said(first, struck=True) == "Calf raise"
    assert said(first, struck=False)


def test_a_tick_taken_back_takes_the_line_away(bench_of: BenchOf, library: Library) -> None:
    bench = bench_of(skipped_week(library, WHY))
    run = next(entry for _, entry in bench.document.plan.entries() if entry.id == "run")
    assert isinstance(run, Run)
    bench.commands.replace_entry(replace(run, status=Status.PLANNED, reason=""), deeds.CHANGE)
    assert not said(cards(bench)["run"].own, struck=True)
    assert WHY not in said(cards(bench)["run"].own, struck=False)


def test_why_is_spoken(bench_of: BenchOf, library: Library) -> None:
    bench = bench_of(skipped_week(library, WHY))
    name = bench.index("entry", "run").data(Qt.ItemDataRole.AccessibleTextRole)
    assert WHY in str(name)
