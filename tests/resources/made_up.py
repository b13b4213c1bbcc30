"""A library of as many exercises as a test wants: those that ship, over and over, in the later families."""

import json
from pathlib import Path
from typing import Any

from resources import exercises
from resources.exercises import bake


def prepare(folder: Path, count: int) -> None:
    """Prepare so many exercises under a folder, in English, as the bake prepares those that ship."""
    known = [json.loads(text) for _, text in bake.read()]
    said = bake.words("en")
    families = list(json.loads(said[bake.FAMILIES][1]))
    words = {bake.FAMILIES: said[bake.FAMILIES]}
    files = []
    for number in range(count):
        facts: dict[str, Any] = dict(known[number % len(known)])
        original = facts["id"]
        if number >= len(known):
            facts |= {"id": f"made-up-{number}", "base": None, "easier": None, "harder": None}
            facts["family"] = families[7 + number % (len(families) - 7)]
        files.append((f"{facts['id']}.json", json.dumps(facts)))
        text = json.loads(said[original][1])
        if number >= len(known):
            text["name"] = f"{text['name']} {number}"
        words[facts["id"]] = (f"en/{facts['id']}.json", json.dumps(text))
    (folder / exercises.PREPARED).mkdir(parents=True)
    prepared = bake.together(tuple(files), words)
    (folder / exercises.PREPARED / "en.txt").write_text(prepared, "utf-8")
