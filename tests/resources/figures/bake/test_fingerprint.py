"""What a fingerprint counts: code and data that can change a picture, and nothing else."""

from pathlib import Path

import pytest

from resources.figures import bake
from resources.figures.bake import fingerprint
from resources.figures.bake.fingerprint import code_of, data_of

MODULE = '''"""Where the hips are."""

from resources.figures.rig.vectors import vector

WIDTH = 8.5


def hips(width: float = WIDTH) -> list[float]:
    """Both, right first."""
    return [-width, width]
'''


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("resources.figures.rig.vectors import vector", "another.place import (\n    vector,\n)"),
        ('"""Where the hips are."""', '"""Where the hips\nare now."""'),
        ('"""Both, right first."""', '"""Right and left."""'),
        ("\n\n\n", "\n"),
    ],
)
def test_moving_a_module_or_explaining_it_better_leaves_its_drawings_valid(old: str, new: str) -> None:
    assert old in MODULE
    assert code_of(MODULE.replace(old, new)) == code_of(MODULE)


@pytest.mark.parametrize(("old", "new"), [("8.5", "8.6"), ("[-width, width]", "[width, -width]")])
def test_another_number_or_another_rule_makes_drawings_void(old: str, new: str) -> None:
    assert code_of(MODULE.replace(old, new)) != code_of(MODULE)


def test_a_comment_in_a_pose_file_does_not_count_and_a_number_does() -> None:
    assert data_of("# Heels up\nknee = 20\n") == data_of("knee = 20")
    assert data_of("knee = 21") != data_of("knee = 20")


@pytest.mark.parametrize("art", ["poses/hands.py", "rig/hand_art.py", "rig/hair.py", "rig/shoe.py"])
def test_what_hands_heads_and_feet_look_like_counts(art: str) -> None:
    folder = Path(bake.__file__).parent
    counted = {path for pattern in fingerprint._DRAWING for path in folder.glob(pattern)}
    assert folder / art in counted


def test_a_retouch_counts_for_its_drawing_and_not_for_the_film(monkeypatch: pytest.MonkeyPatch) -> None:
    """A film moves on from a key frame at once: it is drawn without what a hand corrected there."""

    def digests() -> tuple[str, str]:
        return fingerprint.of_drawing("lateral-hops"), fingerprint.of_film("lateral-hops")

    before, original = digests(), fingerprint.data_of
    monkeypatch.setattr(fingerprint, "data_of", lambda text: original(text.replace('"face"', '"neck"')))
    drawing, film = digests()
    assert drawing != before[0]
    assert film == before[1]
