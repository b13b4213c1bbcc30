"""Baking and checking: what is drawn comes back out of the film, and what does not match is told."""

from dataclasses import replace
from pathlib import Path

import pytest
from shapely.geometry import LineString, Polygon

from resources.figures.bake.__main__ import main
from resources.figures.bake.motion import check
from resources.figures.bake.motion import films as baking
from resources.figures.bake.motion.outlines import rows_of
from resources.figures.bake.motion.plan import Plan, read
from resources.figures.film import available, decode, load
from resources.figures.timing import Tempo


def test_an_outline_that_only_moves_is_stored_once() -> None:
    here = Polygon([(0, 0), (3.33, 0.2), (2.71, 4.6)])
    there = Polygon([(x + 17.13, y - 5.71) for x, y in here.exterior.coords])
    (one,), (other,) = rows_of(here, 8), rows_of(there, 8)
    assert (one.across, one.down) == (other.across, other.down)
    assert (one.x, one.y) != (other.x, other.y)


def test_a_long_line_is_stored_in_steps_of_a_byte() -> None:
    (row,) = rows_of(LineString([(0, 0), (100, -40)]), 8)
    across = [step - 256 if step > 127 else step for step in row.across]
    down = [step - 256 if step > 127 else step for step in row.down]
    assert len(across) > 1
    assert (sum(across), sum(down)) == (800, -320)


def test_a_baked_film_plays_what_the_timeline_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def short(exercise: str, keys: int) -> Plan:
        plan = read(exercise, keys)
        return replace(plan, paths=tuple(replace(path, frames=3) for path in plan.paths))

    monkeypatch.setattr(baking, "read", short)
    usual, curved = baking.bake(["band-inversion"], tmp_path, workers=1)
    assert (usual.parent, curved.parent) == (tmp_path, tmp_path / "curved")
    film = decode(usual.read_bytes(), usual.name)
    cycle = film.cycle(Tempo(rep=3, hold=1))
    assert film.frames == 3 + len(cycle.ticks)
    assert [film.frame_at(cycle.moment(seconds)) for seconds in (0, 0.5, 1.5, 4)] == [0, 1, 2, 0]
    assert len({tuple(film.cels(frame)) for frame in range(3)}) == 3


def test_the_still_of_a_key_frame_has_its_arrows() -> None:
    film = load("calf-raise")
    top = film.frame_at(film.cycle(Tempo()).moment(1.5))
    assert len(film.cels(film.still(1))) > len(film.cels(top))


def test_a_film_of_another_pose_is_told() -> None:
    usual, curved = check.problems(["band-inversion"], match=lambda exercise: "another")
    assert usual.startswith("films/band-inversion.film does not match")
    assert curved.startswith("films/curved/band-inversion.film does not match")
    assert "python -m resources.figures.bake band-inversion" in usual


def test_a_timeline_without_a_film_is_told() -> None:
    (problem,) = check.problems(["band-inversion"], films=())
    assert "is not baked" in problem


def test_an_exercise_without_a_timeline_is_told() -> None:
    assert "band-inversion.toml is missing" in check.problems(["band-inversion"], known=())[0]


def test_all_films_match_their_poses(monkeypatch: pytest.MonkeyPatch) -> None:
    """How smoothly their timelines move is looked at beside the staging."""
    monkeypatch.setattr(check, "_problems_of", lambda exercise: [])
    assert check.problems(available()) == []


def test_an_unknown_exercise_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "films", "moonwalk"]) == 2
    assert capsys.readouterr().err.startswith("There is no timeline for 'moonwalk'; known are a-skip,")
