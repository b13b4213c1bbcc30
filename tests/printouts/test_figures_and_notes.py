"""The fridge sheet without figures, and without what stands at its foot: the days have what these leave."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.plan import Plan
from desktop.wording.health import HEALTH_NOTE
from desktop.wording.voice import Voice
from printouts import ORIENTATIONS, Sheet, lay_out
from printouts.fridge.loss import Loss
from printouts.marks import Picture, Text
from tests.printouts.jobs import job
from tests.printouts.pages import marks, texts
from tests.printouts.sample import LIBRARY
from tests.printouts.sample_two import pages as pages_for_two
from tests.printouts.strategies import plans
from tests.printouts.test_fridge_laws import losses

WAYS = [{"orientation": "across"}, {"orientation": "upright"}, {"large": True}]


def words(**options: Any) -> str:
    """All that a sheet says of the sample week."""
    return " ".join(text for page in lay_out(job(Sheet.FRIDGE, **options)).pages for text in texts(page))


def pictures(**options: Any) -> int:
    pages = lay_out(job(Sheet.FRIDGE, **options)).pages
    return sum(isinstance(mark, Picture) for page in pages for mark in marks(page))


@pytest.mark.parametrize("way", WAYS)
def test_without_figures_every_exercise_is_named_still(way: dict[str, Any]) -> None:
    assert pictures(**way) > 0
    assert pictures(**way, figures=False) == 0
    said = words(**way, figures=False)
    assert [name for name in ("Ankle alphabet", "Duck walk", "Band inversion") if name not in said] == []


@pytest.mark.parametrize("planned", [None, Plan()])
@pytest.mark.parametrize("way", WAYS)
def test_without_notes_the_health_note_stays(way: dict[str, Any], planned: Plan | None) -> None:
    asked, plain = words(planned=planned, **way), words(planned=planned, **way, notes=False)
    for title in ("Notes", "Done this week"):
        assert title in asked
        assert title not in plain
    assert Voice.of("en")(HEALTH_NOTE) in plain
    assert "notes" not in plain  # nor is it said that they are on another page


def test_two_runners_have_no_figures_either() -> None:
    (page,) = pages_for_two(figures=False)
    assert not any(isinstance(mark, Picture) for mark in marks(page))


def test_what_figures_and_notes_leave_makes_a_week_larger() -> None:
    def largest(**options: Any) -> float:
        (page,) = lay_out(job(Sheet.FRIDGE, **options)).pages
        names = {one.short_name for one in LIBRARY.values()}
        return max(mark.size for mark in marks(page) if isinstance(mark, Text) and mark.text in names)

    assert largest(figures=False, notes=False) > largest()


@settings(max_examples=12)
@given(plans(), st.sampled_from(ORIENTATIONS), st.booleans())
def test_less_beside_the_days_never_takes_words_from_them(plan: Plan, way: str, notes: bool) -> None:
    def said(figures: bool, notes: bool) -> list[Loss]:
        found = losses(plan, orientation=way, figures=figures, notes=notes)
        return [one._replace(joined=0, figures=0, headings=0) for one in found]

    before, after = said(True, True), said(False, notes)
    if way == "upright":  # the days share a height: what one gets another may give
        assert sum(one.entries for one in after) <= sum(one.entries for one in before)
    else:
        assert [pair for pair in zip(before, after, strict=True) if pair[1][:2] > pair[0][:2]] == []
