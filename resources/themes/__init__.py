"""Colours by meaning, one file a theme."""

import json
from pathlib import Path


def read(name: str) -> dict[str, str]:
    """The colours of ``light`` or ``dark``: meaning -> ``#RRGGBB``."""
    # Footwork always runs from plain files.
    colours: dict[str, str] = json.loads((Path(__file__).parent / f"{name}.json").read_text("utf-8"))
    return colours
