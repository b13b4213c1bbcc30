"""Colours by meaning, one file a theme."""

import json
from importlib.resources import files


def read(name: str) -> dict[str, str]:
    """The colours of ``light`` or ``dark``: meaning -> ``#RRGGBB``."""
    colours: dict[str, str] = json.loads(files(__package__).joinpath(f"{name}.json").read_text("utf-8"))
    return colours
