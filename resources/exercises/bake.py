"""Put all exercises into one file a language, which the program reads at its start.

    python -m resources.exercises.bake

Run it after a change of any exercise or of its words; a test says when it was forgotten. It copies texts and
judges nothing: ``tests/resources/test_exercises.py`` names file and field of what is wrong.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from resources.exercises import FOLDER, PREPARED

ORDER = (  # the order in which the library shows them: families together, base first
    "ankle-alphabet",
    "single-leg-balance",
    "single-leg-balance-knee-forward",
    "single-leg-balance-leg-sweep",
    "calf-raise",
    "calf-raise-weighted",
    "calf-raise-step",
    "band-plantar-flexion",
    "band-dorsiflexion",
    "band-inversion",
    "band-eversion",
    "lateral-hops",
    "lateral-hops-two-footed",
    "duck-walk",
    "duck-walk-backwards",
    "duck-walk-sideways",
    "duck-walk-weighted",
    "heel-to-toe-walk",
    "leg-swing-forward",
    "leg-swing-sideways",
    "walking-knee-hug",
    "hip-circle",
    "knee-to-wall-rock",
    "walking-lunge",
    "lunge-with-rotation",
    "inchworm",
    "side-shuffle",
    "grapevine",
    "high-knees",
    "a-skip",
    "heel-flicks",
    "strides",
    "glute-bridge",
    "single-leg-bridge",
    "hamstring-slide",
    "clamshell",
    "clamshell-band",
    "band-side-walk",
    "side-lying-leg-raise",
    "hip-hike",
    "single-leg-deadlift",
    "squat",
    "split-squat",
    "reverse-lunge",
    "step-up",
    "step-down",
    "single-leg-squat-to-chair",
    "dead-bug",
    "bird-dog",
    "plank",
    "side-plank",
    "side-plank-knees",
    "bent-knee-calf-raise",
    "single-leg-calf-raise",
    "toe-raise-at-wall",
    "short-foot",
    "calf-stretch-straight-knee",
    "calf-stretch-bent-knee",
    "quad-stretch",
    "hamstring-stretch-lying",
    "hip-flexor-stretch",
    "figure-four-stretch",
    "childs-pose",
    "cat-cow",
    "open-book",
    "easy-walk",
)
FAMILIES = "families"  # the file with the names of all families

TextFile = tuple[str, str]
"""The name of a file and the text in it."""


def read() -> tuple[TextFile, ...]:
    """File name and text of every exercise, in the order in which they are shown."""
    return tuple((f"{name}.json", (FOLDER / f"{name}.json").read_text("utf-8")) for name in ORDER)


def words(language: str = "en") -> Mapping[str, TextFile]:
    """For every exercise, and for ``FAMILIES``, file name and text of its words in a language.

    What a language has no file for is there in English.
    """
    found = {}
    for name in (*ORDER, FAMILIES):
        path = FOLDER / language / f"{name}.json"
        if not path.is_file():
            path = FOLDER / "en" / f"{name}.json"
        found[name] = (f"{path.parent.name}/{path.name}", path.read_text("utf-8"))
    return found


def languages() -> list[str]:
    """Every language that has words for exercises."""
    return sorted(path.parent.name for path in FOLDER.glob(f"*/{FAMILIES}.json"))


def together(files: tuple[TextFile, ...], words: Mapping[str, TextFile]) -> str:
    """The prepared file of a language.

    Its first line has the names of the families and a list of the exercises: id, family, what it is a
    variation of, and the folder of its words. Each further line is one exercise: facts, a tab, words.
    """
    listed, lines = [], []
    for _, text in files:
        facts = json.loads(text)
        place, said = words[facts["id"]]
        listed.append([facts["id"], facts["family"], facts["base"], Path(place).parent.name])
        lines.append(f"{_small(facts)}\t{_small(json.loads(said))}\n")
    first = {"families": json.loads(words[FAMILIES][1]), "exercises": listed}
    return f"{_small(first)}\n{''.join(lines)}"


def _small(value: object) -> str:
    """On one line, without a tab: JSON writes both as signs."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main() -> None:
    """Write the prepared file of every language."""
    (FOLDER / PREPARED).mkdir(exist_ok=True)
    for language in languages():
        path = FOLDER / PREPARED / f"{language}.txt"
        path.write_bytes(together(read(), words(language)).encode("utf-8"))
        print(f"{language}: {len(ORDER)} exercises, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
