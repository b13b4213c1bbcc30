"""What packed programs leave out is what nothing opens; the wheel and they bring the same of Footwork."""

from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pyphen
import pytest
from hatchling.builders.wheel import WheelBuilder

from installer.lock import ROOT
from installer.packages.unused import HYPHENS, is_used
from installer.packages.windows import gather, unpressed
from printouts import hyphens
from printouts.hyphens import hyphenated, printed_in, syllables
from resources.languages import codes


def test_a_packed_program_brings_of_footwork_what_the_wheel_brings(tmp_path: Path) -> None:
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path))
    with ZipFile(wheel) as files:
        wanted = {name for name in files.namelist() if not name.startswith("footwork-")}
    gather(ROOT, tmp_path / "site")
    found = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.*")}
    assert {name for name in found if (tmp_path / "site" / name).is_file()} == wanted


WORDS = {"en": ("hyphenation", "strengthening"), "de": ("Sprunggelenk", "Wadenheben")}


@pytest.mark.parametrize(
    ("language", "words"),
    [*((code, WORDS[code]) for code in codes()), ("th", ("วิ่งระยะไกลในสวนสาธารณะ",))],
)
def test_words_break_with_the_hyphens_that_are_brought_as_with_all(
    language: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks() -> list[list[int]]:
        for kept in (hyphens._points, hyphens._patterns):
            kept.cache_clear()
        with printed_in(language):
            return [[*hyphenated(word), *syllables(word)] for word in words]

    expected = breaks()
    brought = {
        name: file for name, file in pyphen.LANGUAGES.items() if f"pyphen/dictionaries/{file.name}" in HYPHENS
    }
    monkeypatch.setattr(pyphen, "LANGUAGES", brought)
    assert breaks() == expected
    assert all(expected)


@pytest.mark.parametrize(
    ("place", "used"),
    [
        ("desktop/ui/details/drafts.py", True),
        ("resources/exercises/prepared/de.txt", True),
        ("resources/figures/drawings/calf-raise.json", True),
        ("reportlab/lib/fonts.py", True),
        ("reportlab-5.1.0.dist-info/licenses/LICENSE", True),
        ("pyphen/__init__.py", True),
        ("resources/exercises/en/clamshell.json", False),
        ("resources/languages/de/footwork.po", False),
        ("resources/sounds/begin.wav", True),
        ("resources/sounds/bake.py", False),
        ("reportlab/fonts/VeraBd.ttf", False),
        ("platformdirs-4.14.7.dist-info/sboms/platformdirs.cdx.json", False),
        ("pyphen/dictionaries/hyph_fr.dic", False),
        ("pyphen/dictionaries/README_hyph_fr.txt", False),
        ("shiboken6/include/shiboken.h", False),
    ],
)
def test_what_is_opened_stays(place: str, used: bool) -> None:
    assert is_used(PurePosixPath(place)) is used


def test_pythons_library_comes_without_what_is_not_used_and_unpressed() -> None:
    """So that the setup can press all of it together."""
    given = BytesIO()
    with ZipFile(given, "w", ZIP_DEFLATED) as files:
        for name in ("json/__init__.pyc", "argparse.pyc", "unittest/case.pyc", "pydoc.pyc", "sslx.pyc"):
            files.writestr(name, name * 100)
    made = unpressed(given.getvalue())
    with ZipFile(BytesIO(made)) as files:
        assert files.namelist() == ["argparse.pyc", "json/__init__.pyc", "sslx.pyc"]
        assert {entry.compress_type for entry in files.infolist()} == {ZIP_STORED}
        assert files.read("argparse.pyc") == b"argparse.pyc" * 100
    assert unpressed(given.getvalue()) == made
