"""Pictures of own exercises: named after what is in them, in every copy of the plan, nothing else."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.diary import Diary, OwnExercise, photos
from desktop.model.jpeg import MAX_PICTURE_PIXELS, jpeg_size
from desktop.model.kept import Kept
from desktop.storage.bundle import pack, read
from desktop.storage.disk import Disk
from desktop.storage.errors import NotSaved
from desktop.storage.own_files import is_our_own
from desktop.storage.pictures import MAX_PICTURE, Pictures, name_of
from desktop.storage.plans import PlanStore


def jpeg(width: int = 1500, height: int = 1000, colours: int = 3, more: bytes = b"") -> bytes:
    """The head of a JPEG, which is all that is looked at here."""
    size = height.to_bytes(2) + width.to_bytes(2) + bytes((colours,))
    frame = b"\x08" + size + bytes(3 * colours)
    return b"\xff\xd8\xff\xe0\x00\x04JF\xff\xc0" + (len(frame) + 2).to_bytes(2) + frame + more + b"\xff\xd9"


def with_photos(*pictures: bytes) -> Kept:
    files = [name_of(one) for one in pictures]
    return Kept(Diary(own={"own-a": OwnExercise("own-a", "Tree lean", photo=files[0], photo_end=files[-1])}))


def test_a_picture_is_kept_once_and_read_again(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    name = pictures.put(jpeg())
    assert (pictures.put(jpeg()), pictures.read(name)) == (name, jpeg())
    assert [path.name for path in (tmp_path / "pictures").iterdir()] == [name]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xd8\xff\xd9",
        b"<svg/>",
        jpeg(40_000, 40_000),
        jpeg(MAX_PICTURE_PIXELS // 50 + 1, 50),
        jpeg(colours=4),
        jpeg(more=bytes(MAX_PICTURE)),
    ],
)
def test_what_is_no_picture_that_was_taken_in_is_as_if_it_were_not_there(
    content: bytes, tmp_path: Path
) -> None:
    name = name_of(content)
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / name).write_bytes(content)
    assert Pictures(tmp_path).read(name) is None


@pytest.mark.parametrize("name", ["../plan.json", "", "a/b.jpg", "x.jpg", "0" * 32 + ".jpg"])
def test_nothing_but_a_picture_is_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_bytes(jpeg())
    Pictures(tmp_path).put(jpeg())
    assert Pictures(tmp_path).read(name) is None


def test_one_that_was_changed_since_is_not_the_one_that_was_taken_in(tmp_path: Path) -> None:
    name = Pictures(tmp_path).put(jpeg())
    (tmp_path / "pictures" / name).write_bytes(jpeg(more=b"other"))
    assert Pictures(tmp_path).read(name) is None


def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    class Full(Disk):
        def write_new(self, new: Path, data: bytes, mode: int) -> None:
            raise OSError(28, "No space left on device")

    with pytest.raises(NotSaved):
        Pictures(tmp_path, Full()).put(jpeg())
    assert not list((tmp_path / "pictures").iterdir())


def test_pictures_travel_in_one_file_and_arrive_with_the_exercise(tmp_path: Path) -> None:
    first, second = jpeg(), jpeg(more=b"end")
    kept = with_photos(first, second)
    with PlanStore.open(tmp_path / "one") as store:
        for one in (first, second):
            store.pictures.put(one)
        store.save(Kept(), kept)
        state = store.held()
        (tmp_path / "all.footwork").write_bytes(pack(state, store.pictures.of(state)))
    file = read(tmp_path / "all.footwork")
    with PlanStore.open(tmp_path / "two") as store:
        there = store.beside(file.state, store.read()).kept
        assert there == kept
        store.pictures.take_in(file.pictures, photos(there.diary))
        assert [store.pictures.read(one) for one in kept.diary.own["own-a"].photos] == [first, second]


@pytest.mark.parametrize("brought", [{}, {name_of(jpeg()): b"no picture"}, {"../x.jpg": jpeg()}])
def test_a_file_from_anybody_brings_nothing_that_is_no_picture(
    brought: Mapping[str, bytes], tmp_path: Path
) -> None:
    Pictures(tmp_path).take_in(brought, [name_of(jpeg()), "../x.jpg"])
    assert not list(tmp_path.iterdir())


def test_saved_into_another_folder_the_plan_has_its_pictures_there(tmp_path: Path) -> None:
    kept = with_photos(jpeg())
    with PlanStore.open(tmp_path / "one") as store:
        name = store.pictures.put(jpeg())
        store.rescue(Kept(), kept, tmp_path / "two")
        assert store.pictures.read(name) == jpeg()
    assert (tmp_path / "two" / "pictures" / name).exists()


def test_plans_beside_the_plan_share_its_pictures(tmp_path: Path) -> None:
    name = Pictures(tmp_path).put(jpeg())
    assert Pictures(tmp_path / "other" / "Marathon").read(name) == jpeg()


def test_no_output_goes_among_the_pictures(tmp_path: Path) -> None:
    assert is_our_own(tmp_path / "pictures" / "week.pdf", [tmp_path])


@settings(deadline=None)
@given(st.binary(max_size=60).map(lambda tail: b"\xff\xd8" + tail) | st.binary(max_size=60))
def test_any_bytes_have_a_size_or_none(content: bytes) -> None:
    size = jpeg_size(content)
    assert size is None or (size.width > 0 and size.height > 0)
