"""How wide a readable text is when it is set."""

from functools import lru_cache

from printouts.faces import face
from printouts.marks import Run
from printouts.script import runs
from printouts.type import Type


def width(text: str, style: Type) -> float:
    """What the pen travels over a readable text, in points."""
    sizes, letters = _measured(text, style.weight)
    return sizes * style.size + letters * style.tracking


@lru_cache(maxsize=8192)
def _measured(text: str, weight: int) -> tuple[float, int]:
    """What the pen travels in sizes, and how many letters are tracked."""
    sizes, letters = 0.0, 0
    for run in runs(text, weight):
        if isinstance(run, Run):
            sizes += face(run.face).width(run.text)
            letters += len(run.text)
        else:
            sizes += run.width
    return sizes, letters
