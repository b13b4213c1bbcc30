"""Everything that is shipped and was made by others has its licence in full, in the packages and in About."""

import re
import sys
from pathlib import Path

import pytest

from installer.lock import ROOT, RUN_LOCK
from installer.packages.papers import bill
from installer.packages.shipped import (
    BESIDE,
    BROUGHT,
    NOT_SHIPPED,
    SHIPPED,
    TEXTS,
    Part,
    _read,
    locked,
    parts,
    texts,
)
from installer.packages.workshop import Workshop
from resources import licences

PARTS = parts(map(Path, filter(None, sys.path)), ROOT)
SHORTEST = 600
"""Letters: no licence that is meant here has fewer."""


def test_all_that_the_lock_brings_and_all_that_lies_beside_is_a_part() -> None:
    names = [part.name.lower().replace("_", "-") for part in PARTS]
    brought = set(locked((ROOT / RUN_LOCK).read_text(encoding="utf-8"))) - NOT_SHIPPED
    assert set(names) == brought | {name.lower() for name, _, _ in BESIDE}
    assert len(names) == len(set(names))


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_each_part_says_its_licence_and_has_its_text(part: Part) -> None:
    assert re.fullmatch(r"[A-Za-z0-9.-]+( (OR|AND|WITH) [A-Za-z0-9.-]+)*", part.licence)
    assert len(part.text) > SHORTEST
    assert "\ufffd" not in part.text
    assert f"\n{part.text}\n" in licences.texts()
    assert f"\n    {part.title} (" in licences.texts().split("\n\n\n")[0]
    assert "LicenseRef" not in licences.texts().split("\n\n\n")[0]


def test_what_is_under_the_lgpl_brings_its_text_and_the_gpls() -> None:
    for part in PARTS:
        if part.name in BROUGHT:
            assert (
                "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007"
                in part.text
            )
            assert "GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007" in part.text
            assert "END OF TERMS AND CONDITIONS" in part.text


def test_what_about_shows_is_of_what_is_locked() -> None:
    """When this fails, run `python -m installer.packages.shipped`."""
    assert licences.texts() == (ROOT / SHIPPED).read_text(encoding="utf-8") == texts(PARTS)


def test_what_lies_in_the_repository_is_told() -> None:
    rooms = ("resources/fonts", "resources/icons", TEXTS)
    found = {path.relative_to(ROOT).as_posix() for room in rooms for path in (ROOT / room).glob("*.txt")}
    told = {place for _, _, place in BESIDE} | {
        f"{TEXTS}/{name}" for _, names in BROUGHT.values() for name in names
    }
    assert found == told | {SHIPPED}


def test_older_texts_are_read_too(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes("durchgeführt \f\r\n\n".encode("latin-1"))
    assert _read(tmp_path / "old") == "durchgeführt"


def test_the_bill_names_the_same_parts() -> None:
    workshop = Workshop(ROOT, ROOT, "0123456789abcdef0123456789abcdef01234567", 0)
    workshop.__dict__["version"] = "1.2.0"
    told = bill(workshop, PARTS)
    for part in PARTS:
        assert f'"name": "{part.name}"' in told
