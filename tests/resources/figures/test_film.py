"""Films: small, whole, and when they are not, one sentence says which one and where."""

import json
import lzma
import struct
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from resources.figures.bake.motion.plan import timelines
from resources.figures.film import MAGIC, Columns, available, decode, load
from resources.figures.film_header import FilmError
from resources.figures.looks import BUILDS
from resources.figures.timing import Tempo

BAKED = files(resources) / "figures" / "films"
CLOSE_UPS = ("band-eversion", "band-inversion")
"""A lower leg is the same in every build."""

NAME = "films/calf-raise.film"


def content(exercise: str = "calf-raise") -> bytes:
    return (BAKED / f"{exercise}.film").read_bytes()


def rewritten(**changes: object) -> bytes:
    """The calf raise with other fields in its header."""
    whole = lzma.decompress(content()[len(MAGIC) :])
    (length,) = struct.unpack_from("<I", whole)
    header = json.loads(whole[4 : 4 + length]) | changes
    head = json.dumps(header).encode("ascii")
    return MAGIC + lzma.compress(struct.pack("<I", len(head)) + head + whole[4 + length :])


def test_every_timeline_is_baked() -> None:
    assert available() == timelines()


@pytest.mark.parametrize("exercise", available())
def test_every_frame_of_every_film_lies_in_its_view(exercise: str) -> None:
    film = load(exercise)
    left, top, width, height = film.view
    frames = [film.cels(frame) for frame in range(film.frames)]
    assert min(map(len, frames)) > 10
    for cel in set().union(*frames):  # what stands still is in many frames
        points = np.array([point for outline in film.contours(cel) for point in outline.points])
        assert (points >= (left, top)).all()
        assert (points <= (left + width, top + height)).all()


@pytest.mark.parametrize("exercise", available())
def test_every_stop_has_a_still(exercise: str) -> None:
    film = load(exercise)
    ticks = film.cycle(Tempo()).ticks
    assert film.still(len(ticks) - 1) == film.frames - 1


def test_what_stands_still_is_the_same_shape_in_every_frame() -> None:
    film = load("calf-raise")
    wall = film.cels(0)[0]
    assert all(wall in film.cels(frame) for frame in range(film.frames))


def test_frames_follow_the_way_there_and_back() -> None:
    film = load("calf-raise")
    cycle = film.cycle(Tempo(rep=3, hold=1))
    up = [film.frame_at(cycle.moment(seconds / 30)) for seconds in range(31)]
    down = [film.frame_at(cycle.moment(2 + seconds / 15)) for seconds in range(31)]
    assert up == sorted(up)
    assert len(set(up)) > 20
    assert all(abs(one - other) <= 1 for one, other in zip(down, up[::-1], strict=True))


@pytest.mark.parametrize("exercise", available())
def test_every_build_has_its_film(exercise: str) -> None:
    usual, curved = (load(exercise, build) for build in BUILDS)
    assert usual.frames == curved.frames
    assert usual.phases == curved.phases
    assert usual.cels(0) != curved.cels(0) or exercise in CLOSE_UPS


def test_no_film_is_a_sentence() -> None:
    with pytest.raises(FilmError, match=r"films/no-such\.film is missing\."):
        load("no-such")
    with pytest.raises(FilmError, match="is not an exercise id"):
        load("../calf-raise")


@given(cut=st.integers(0, 4000))
def test_a_film_cut_anywhere_is_a_sentence(cut: int) -> None:
    with pytest.raises(FilmError, match=NAME):
        decode(content()[:cut], NAME)


@given(at=st.integers(0, 20_000), value=st.integers(0, 255))
def test_a_damaged_film_is_a_film_or_a_sentence(at: int, value: int) -> None:
    damaged = bytearray(content())
    damaged[at % len(damaged)] = value
    try:
        film = decode(bytes(damaged), NAME)
    except FilmError as error:
        said = str(error)
    else:
        said = f"{NAME} has {film.frames} frames"
    assert said.startswith(NAME)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("scale", 0),
        ("view", [0, 0, -1, 5]),
        ("thumbnail", "left"),
        ("styles", [["purple", None, 1, None, False, []]]),
        ("styles", [["hair", None, 1, None, False, ["mohican"]]]),
        ("styles", []),
        ("phases", [{"path": "away", "stops": [[0, 0.0]], "seconds": 1}]),
        ("phases", [{"road": "up"}]),
        ("paths", {"up": [0, 9999]}),
        ("paths", {"down": [0, 3]}),
        ("first_still", 9999),
        ("columns", [1, 2, 3]),
        ("columns", [10**9] * len(Columns._fields)),
    ],
)
def test_a_wrong_field_is_named(field: str, value: object) -> None:
    with pytest.raises(FilmError) as caught:
        decode(rewritten(**{field: value}), NAME)
    assert NAME in str(caught.value)
    assert str(caught.value).endswith("bake the motion again.")


def test_a_film_that_unpacks_without_end_is_refused() -> None:
    bomb = MAGIC + lzma.compress(bytes(40_000_000))
    with pytest.raises(FilmError, match="more than a film can be"):
        decode(bomb, NAME)
