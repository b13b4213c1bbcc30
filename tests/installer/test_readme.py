"""The README is for runners first, and its pictures and commands are there."""

import re

from installer.lock import ROOT
from installer.packages.commands import KINDS

README = (ROOT / "README.md").read_text(encoding="utf-8")


def place(text: str) -> int:
    """Where it stands, once it does."""
    assert text in README, text
    return README.index(text)


def test_what_it_is_comes_first_then_pictures_then_how_to_have_it_then_how_to_work_on_it() -> None:
    order = [
        "# Footwork\n\nFootwork plans",
        "![",
        "## Install",
        "python3 installer/start.py\n",
        "## Where your plans are",
    ]
    order += ["## Work on it", "python3 installer/start.py test\n", "## Licence"]
    places = [place(text) for text in order]
    assert places == sorted(places)


def test_its_pictures_are_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert len(pictures) >= 2
    for picture in pictures:
        assert (ROOT / picture).read_bytes().startswith(b"\x89PNG")


def test_each_kind_of_package_is_told_and_there_is_no_other() -> None:
    rows = README[place("| System |") : place("bring their own Python")].splitlines()
    told = {kind for row in rows[2:] for kind in re.findall(r"^\| [^|]+ \| `(\w+)`", row)}
    assert told == set(KINDS) - {"papers"}
    assert "installer/build.py papers" in README
