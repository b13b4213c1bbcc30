"""Exercises on their way into the library: complete in words, and drawn by no pose that breaks a rule."""

from functools import cache
from pathlib import Path

import pytest

from desktop.model.catalogue import parse_exercises
from desktop.wording.built_in import exercises_in
from resources.exercises import FOLDER, bake
from resources.figures.bake.motion import plan
from resources.figures.bake.poses.posefile import parse
from resources.figures.bake.poses.scenes import ExerciseScene
from resources.figures.bake.rig import lint, scene_lint
from resources.figures.bake.rig.filling import mark_pieces
from resources.figures.bake.rig.ground import GroundedCamera
from resources.figures.bake.rig.scene import build_body
from resources.figures.bake.rig.skeleton import Skeleton

DRAFTS = sorted(path.name for path in (FOLDER / "drafts").iterdir() if path.is_dir())
FILES = {"facts.json", "en.json", "de.json", "pose.toml", "timeline.toml", "pictogram.json"}


def file(draft: str, name: str) -> Path:
    return FOLDER / "drafts" / draft / name


@cache
def scene(draft: str) -> ExerciseScene:
    return parse(file(draft, "pose.toml").read_text("utf-8"), draft)


@pytest.mark.parametrize("language", bake.languages())
def test_their_facts_and_words_are_whole_and_lead_to_each_other(language: str) -> None:
    facts = [(f"{draft}.json", file(draft, "facts.json").read_text("utf-8")) for draft in DRAFTS]
    words = {draft: (draft, file(draft, f"{language}.json").read_text("utf-8")) for draft in DRAFTS}
    together = parse_exercises((*bake.read(), *facts), {**bake.words(language), **words})
    assert set(together) == {*exercises_in(language), *DRAFTS}


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_draft_is_complete_and_not_in_the_library(draft: str) -> None:
    assert {path.name for path in file(draft, "").iterdir()} == FILES
    assert draft not in exercises_in()
    plan.parse(file(draft, "timeline.toml").read_text("utf-8"), draft, len(scene(draft).keys))


@pytest.mark.parametrize("draft", DRAFTS)
def test_its_pose_breaks_no_rule_and_what_works_is_seen(draft: str) -> None:
    drawn = scene(draft)
    assert [*lint.problems(drawn), *scene_lint.problems(drawn)] == []
    body = build_body(Skeleton(drawn.keys[-1].pose), drawn, GroundedCamera(*drawn.camera, drawn))
    marked = [piece for part in body.parts for mark in part.marks for piece in mark_pieces(part, mark)]
    assert sum(piece.geometry.area for piece in marked if piece.fill == "accent") > 4
