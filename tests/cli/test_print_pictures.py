"""``footwork print`` to pictures, for a day, and over what was printed before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.model.week import Week
from desktop.storage.plans import PlanStore
from desktop.storage.printed import printed_weeks
from printouts import Pages
from tests.cli.conftest import PNG, TODAY, Footwork

WEEK = Week(TODAY.replace(day=23))


def paint(pages: Pages) -> Iterator[bytes]:
    yield from (PNG for _ in pages.pages)


@pytest.fixture
def planned(footwork: Footwork) -> Footwork:
    """Runs commands over a week with a run today."""
    assert footwork("add", "2026-11-25", "run", "easy", "--distance", "8 km").code == 0
    return footwork


def test_a_name_that_ends_in_png_is_a_picture_and_several_are_numbered(
    planned: Footwork, tmp_path: Path
) -> None:
    one = planned("print", "phone", "-o", str(tmp_path / "today.PNG"), pages=paint)
    assert (one.code, one.err) == (0, "")
    both = planned("print", "fridge,phone", "-o", str(tmp_path / "week.png"), pages=paint)
    assert (both.code, both.err) == (0, "")
    assert f"{tmp_path / 'week-1.png'} and {tmp_path / 'week-2.png'}" in both.out
    assert sorted(path.name for path in tmp_path.glob("*.[pP]*")) == ["today.PNG", "week-1.png", "week-2.png"]


def test_a_picture_that_is_in_the_way_is_asked_about_before_any_is_written(
    planned: Footwork, tmp_path: Path
) -> None:
    (tmp_path / "week-2.png").write_bytes(b"a picture of the runner's")
    answer = planned("print", "fridge,phone", "-o", str(tmp_path / "week.png"), pages=paint)
    assert answer.code == 2
    assert "week-2.png" in answer.err
    assert not (tmp_path / "week-1.png").exists()


def test_without_anything_to_paint_with_it_is_one_sentence(planned: Footwork, tmp_path: Path) -> None:
    def fails(pages: Pages) -> Iterator[bytes]:
        raise ImportError("libEGL.so.1 is missing")

    for pages in (None, fails):
        answer = planned("print", "phone", "-o", str(tmp_path / "today.png"), pages=pages)
        assert answer.code == 2
        assert "cannot be painted as pictures here" in answer.err
        assert not (tmp_path / "today.png").exists()


def test_the_day_of_a_picture_can_be_typed(planned: Footwork, tmp_path: Path) -> None:
    target = str(tmp_path / "x.pdf")
    assert planned("print", "phone", "--day", "2026-11-25", "-o", target).code == 0
    other = planned("print", "phone", "--day", "2026-12-02", "-o", target)
    assert "Nothing is planned on 2026-12-02" in other.err
    beside = planned("print", "phone", "2026-W47", "--day", "2026-11-25", "-o", target)
    assert "2026-11-25 is in none of the weeks" in beside.err
    assert "is not a date" in planned("print", "phone", "--day", "soon", "-o", target).err


def test_a_strip_is_printed_over_the_sheet_that_was_printed_last(
    planned: Footwork, data: Path, tmp_path: Path
) -> None:
    sheet, strip = str(tmp_path / "sheet.pdf"), str(tmp_path / "strip.pdf")
    assert "was not printed yet" in planned("print", "strip", "-o", strip).err
    assert planned("print", "fridge", "-o", sheet).err == ""
    assert printed_weeks(data).week(WEEK) is not None
    assert "as it was printed last" in planned("print", "strip", "-o", strip).err
    assert planned("add", "2026-11-28", "run", "long", "--distance", "16 km").code == 0
    assert planned("print", "strip", "-o", strip).err == ""
    mended = printed_weeks(data).week(WEEK)
    assert mended is not None
    assert mended.corrections == 1
    with PlanStore.open(data, read_only=True) as plans:
        assert mended.changed(plans.read().diary.plan) == ()


def test_a_damaged_memory_of_what_was_printed_stops_nothing(
    planned: Footwork, data: Path, tmp_path: Path
) -> None:
    (data / "plan.printed").write_bytes(b"{")
    strip = planned("print", "strip", "-o", str(tmp_path / "strip.pdf"))
    assert "cannot be read" in strip.err
    assert "was not printed yet" in strip.err
    assert planned("print", "fridge", "-o", str(tmp_path / "sheet.pdf")).err == ""
    (data / "plan.printed").unlink()
    (data / "plan.printed").mkdir()
    answer = planned("print", "fridge", "-o", str(tmp_path / "sheet.pdf"))
    assert answer.code == 0
    assert "could not be noted" in answer.err


def test_no_folder_of_plans_is_made_by_printing(footwork: Footwork, data: Path, tmp_path: Path) -> None:
    assert footwork("print", "fridge", "-o", str(tmp_path / "sheet.pdf")).code == 0
    assert not data.exists()
