"""The bill of materials names all that is shipped."""

import json
from importlib.metadata import version

from desktop.wording.shipped import LICENCES, shipped
from installer.lock import ROOT, RUN_LOCK
from installer.packages.papers import bill
from installer.packages.shipped import NOT_SHIPPED, Part, locked
from installer.packages.workshop import Workshop

WORKSHOP = Workshop(ROOT, ROOT, "0123456789abcdef0123456789abcdef01234567", 0)
PARTS = [
    Part("reportlab", "5.1.0", "BSD-3-Clause", "Redistribution is permitted.", ("ab" * 32,)),
    Part("Inter", "", "OFL-1.1", "This Font Software is licensed."),
]


def test_the_bill_is_what_readers_of_cyclonedx_expect() -> None:
    object.__setattr__(WORKSHOP, "__dict__", {**WORKSHOP.__dict__, "version": "1.2.0"})
    told = json.loads(bill(WORKSHOP, PARTS))
    assert (told["bomFormat"], told["specVersion"], told["version"]) == ("CycloneDX", "1.5", 1)
    assert told["serialNumber"] == "urn:uuid:01234567-89ab-cdef-0123-456789abcdef"
    assert told["metadata"]["component"]["version"] == "1.2.0"
    reportlab, inter = told["components"]
    assert reportlab["purl"] == "pkg:pypi/reportlab@5.1.0"
    assert reportlab["licenses"] == [{"expression": "BSD-3-Clause"}]
    assert "version" not in inter


def test_a_lock_tells_its_names_and_hashes() -> None:
    pinned = locked((ROOT / RUN_LOCK).read_text(encoding="utf-8"))
    assert {"pyside6-essentials", "reportlab", "tinydb", "uharfbuzz", "pyphen", "platformdirs"} <= set(pinned)
    assert set(pinned) >= NOT_SHIPPED
    assert all(len(each) == 64 for hashes in pinned.values() for each in hashes)
    assert all(pinned.values())


def test_about_names_all_that_the_program_needs() -> None:
    needed = set(locked((ROOT / RUN_LOCK).read_text(encoding="utf-8"))) - NOT_SHIPPED
    unnamed = {"shiboken6", "pillow", "charset-normalizer"}  # a part of PySide6; asked for by ReportLab alone
    assert {name.lower().replace("_", "-") for name in LICENCES} == needed - unnamed
    told = list(shipped())
    assert f"TinyDB {version('tinydb')} (MIT)" in told
    assert told[0].startswith("Python 3.")
