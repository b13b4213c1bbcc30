"""Names and doses on the board are whole: they wrap, at spaces and hyphens, in every lane that there is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from desktop.model.dose import Dose
from desktop.model.plan import PlannedExercise, Run, RunKind, StrengthSession
from desktop.ui.board.geometry.boxes import DayLayout, Setting
from desktop.ui.board.geometry.layout import lay_out_day
from desktop.ui.board.geometry.slots import ItemSlot
from desktop.ui.board.geometry.typesetting import SOFT_HYPHEN, FontTypesetter, Style
from desktop.ui.window.places import LANE
from desktop.wording.board import syllables
from desktop.wording.names import run_kind
from desktop.wording.voice import Voice
from tests.printouts.jobs import library as exercises
from tests.ui.board.bench import MON

LANES = st.integers(LANE, 540)
WORDS = st.lists(st.sampled_from(("Balance", "and", "hops", "with", "Sunday")), min_size=1, max_size=8)


def laid_out(session: StrengthSession | Run, width: int, language: str) -> DayLayout:
    setting = Setting(width, "km", exercises(language), FontTypesetter(), Voice.of(language))
    return lay_out_day(MON, (session,), setting)


def cut_well(name: str, lines: list[str]) -> bool:
    """Whether the lines are the name, broken at spaces, behind hyphens and at soft ones alone.

    A soft hyphen that ends no line is not seen.
    """
    rest = name
    for line in lines:
        soft = after(line.removesuffix("-"), rest)
        if line.endswith("-") and soft is not None and soft.startswith(SOFT_HYPHEN):
            rest = soft[1:]
            continue
        whole = after(line, rest)
        if whole is None or (whole and not whole[0].isspace() and not line.endswith("-")):
            return False
        rest = whole.lstrip()
    return not rest


def after(text: str, name: str) -> str | None:
    """What comes after a text that a name begins with, soft hyphens within it aside; None if it does not."""
    for letter in text:
        name = name.lstrip(SOFT_HYPHEN)
        if not name.startswith(letter):
            return None
        name = name[1:]
    return name


def test_a_name_is_cut_well_at_spaces_and_hyphens_and_soft_hyphens_are_not_seen_elsewhere() -> None:
    name = f"Ober{SOFT_HYPHEN}schenkel vorn"
    assert cut_well(name, ["Oberschenkel vorn"])
    assert cut_well(name, ["Oberschenkel", "vorn"])
    assert cut_well(name, ["Ober-", "schenkel", "vorn"])
    assert cut_well("Step-up", ["Step-", "up"])
    for lines in (
        ["Obers-", "chenkel", "vorn"],
        ["Ober", "schenkel vorn"],
        ["Oberschenkel"],
        ["Ober-", "vorn"],
    ):
        assert not cut_well(name, lines)


@pytest.mark.parametrize("language", ["en", "de"])
@given(width=LANES)
@settings(max_examples=12)
def test_every_exercise_has_its_whole_name_and_dose(qapp: object, language: str, width: int) -> None:
    library = exercises(language)
    dose = Dose(3, 10, each_side=True)
    items = tuple(PlannedExercise(f"i{number}", exercise, dose) for number, exercise in enumerate(library))
    day = laid_out(StrengthSession("s", name="Strength", exercises=items), width, language)
    for cell in day.cells:
        if isinstance(cell.slot, ItemSlot):
            names = [line.text for line in cell.lines if line.style is not Style.DOSE]
            assert cut_well(syllables(cell.slot.item.exercise, library), names), (width, names)
            assert not [line.text for line in cell.lines if "…" in line.text]


@pytest.mark.parametrize("language", ["en", "de"])
@given(width=LANES, words=WORDS)
@settings(max_examples=12)
def test_runs_and_sessions_have_their_whole_names(
    qapp: object, language: str, width: int, words: list[str]
) -> None:
    name = " ".join(words)
    for entry in (StrengthSession("s", name=name), Run("r", RunKind.EASY, name=name)):
        (card,) = laid_out(entry, width, language).cards
        shown = [line.text for line in card.own.lines if line.style in (Style.TITLE, Style.TITLE_NARROW)]
        assert " ".join(shown).startswith(name), (width, shown)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", RunKind)
def test_every_kind_of_run_is_called_by_its_whole_name(qapp: object, language: str, kind: RunKind) -> None:
    name = run_kind(Voice.of(language), kind)
    for width in range(LANE, 200):
        (card,) = laid_out(Run("r", kind, 8000, 2880, notes="slow"), width, language).cards
        assert card.own.lines[0].text == name, width
        tick = card.own.tick
        assert tick is not None
        assert not tick.adjusted(-1, -1, 1, 1).intersects(card.own.sign or QRect()), width
