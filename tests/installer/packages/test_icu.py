"""ICU's data, cut down: all that Qt asks for is there, and Qt sorts and names as it does with all of it."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from installer.packages import icu
from installer.packages.icu import MAGIC, cut, is_kept, packed, pieces, without
from installer.system import CannotContinueError
from tests.patience import PATIENCE

QT_LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"
PROGRAM = """
from PySide6.QtCore import QCollator, QDate, QDateTime, QLocale, QStringDecoder, QTime, QTimeZone
for code in ("de", "de_AT", "en", "en_US"):
    QLocale.setDefault(QLocale(code))
    collator = QCollator()
    collator.setNumericMode(True)
    words = ["Bad", "Zug", "Ärger", "Lauf 10", "Lauf 9", "Straße", "Strasse", "Ofen", "Öl", "Apfel"]
    print(code, sorted(words, key=collator.sortKey))
    print(QLocale(code).toUpper("Fuß und Knöchel"))
    for place in (b"Europe/Berlin", b"Europe/London", b"America/New_York"):
        zone = QTimeZone(place)
        for kind in QTimeZone.TimeType:
            print(*(zone.displayName(kind, name, QLocale(code)) for name in QTimeZone.NameType))
    noon = QDateTime(QDate(2026, 7, 1), QTime(12, 0), QTimeZone(b"Europe/Berlin"))
    print(QLocale(code).toString(noon, QLocale.FormatType.LongFormat))
for name in ("windows-1252", "ISO-8859-15", "cp437", "cp850", "macintosh"):
    print(name, QStringDecoder(name).isValid())
for line in open("/proc/self/maps"):
    if "libicudata" in line:
        print("loaded:", line.split()[-1])
"""
"""Asks Qt for all that it has ICU do."""
linux = pytest.mark.skipif(sys.platform != "linux", reason="Qt brings ICU for Linux alone")


def header() -> bytes:
    told = struct.pack("<H2sHHBBBB4s4B4B", 32, MAGIC, 20, 0, 0, 0, 2, 0, b"CmnD", 1, 0, 0, 0, 3, 0, 0, 0)
    return told.ljust(32, b"\0")


def made_up() -> bytes:
    return header() + packed(
        {
            "icudt99l/coll/de.res": b"how Germans sort",
            "icudt99l/coll/sv.res": b"how Swedes sort: \xe5 \xe4 \xf6",
            "icudt99l/pool.res": b"words",
            "icudt99l/root.res": b"the rest",
        }
    )


def test_what_is_kept_is_found_and_nothing_else() -> None:
    smaller = without(made_up(), lambda name: "sv" not in name)
    assert {name: piece.rstrip(b"\0") for name, piece in pieces(smaller).items()} == {
        "coll/de.res": b"how Germans sort",
        "pool.res": b"words",
        "root.res": b"the rest",
    }
    assert len(smaller) < len(made_up())
    assert without(made_up(), lambda name: True) == made_up()


def test_a_made_up_package_is_as_icu_reads_it() -> None:
    """Names in order, to be looked up by halves; each piece where sixteen bytes begin."""
    package = without(made_up(), lambda name: name != "pool.res")
    assert len(package) % 16 == 0
    (number,) = struct.unpack_from("<I", package, 32)
    rows = [struct.unpack_from("<II", package, 36 + 8 * each) for each in range(number)]
    names = [package[32 + word : package.index(b"\0", 32 + word)] for word, _ in rows]
    assert names == [b"icudt99l/coll/de.res", b"icudt99l/coll/sv.res", b"icudt99l/root.res"]
    assert all((32 + start) % 16 == 0 for _, start in rows)
    assert [package[32 + start : 32 + start + 3] for _, start in rows] == [b"how", b"how", b"the"]


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("root.res", True),
        ("de_AT.res", True),
        ("res_index.res", True),
        ("timezoneTypes.res", True),
        ("zone/en_GB.res", True),
        ("coll/de__PHONEBOOK.res", True),
        ("coll/ucadata.icu", True),
        ("ibm-5348_P100-1997.cnv", True),
        ("fr.res", False),
        ("fil_PH.res", False),
        ("zone/dsb.res", False),
        ("curr/de.res", False),
        ("brkitr/thaidict.dict", False),
        ("gb18030.cnv", False),
        ("unames.icu", False),
    ],
)
def test_what_stays_is_of_our_languages_or_of_all(name: str, stays: bool) -> None:
    assert is_kept(name) is stays


@pytest.mark.parametrize(
    ("at", "wrong", "says"),
    [
        (2, b"\0\0", "header"),
        (8, b"\1", "header"),
        (12, b"XXXX", "header"),
        (32, struct.pack("<I", 0), "nowhere"),
        (32, struct.pack("<I", 2**31), "requires a buffer|disorder"),
        (40, struct.pack("<I", 2**20), "nowhere"),
        (40, struct.pack("<I", 1), "nowhere"),
        (36, struct.pack("<I", 200), "disorder"),
    ],
)
def test_a_package_of_another_shape_is_refused(at: int, wrong: bytes, says: str) -> None:
    package = made_up()
    with pytest.raises((ValueError, struct.error), match=says):
        without(package[:at] + wrong + package[at + len(wrong) :], is_kept)


@pytest.fixture(scope="module")
def whole() -> Path:
    (library,) = QT_LIBRARIES.glob("libicudata.so.*")
    return library


@pytest.fixture(scope="module")
def smaller(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    library = tmp_path_factory.mktemp("qt") / whole.name
    library.write_bytes(whole.read_bytes())
    cut(library)
    return library


def answers(folder: Path) -> list[str]:
    told = os.environ | {"LD_LIBRARY_PATH": str(folder), "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-c", PROGRAM]
    ran = subprocess.run(command, env=told, capture_output=True, text=True, timeout=PATIENCE)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


@linux
def test_qt_answers_with_the_smaller_library_as_with_the_whole(whole: Path, smaller: Path) -> None:
    assert smaller.stat().st_size < whole.stat().st_size / 8
    expected, said = answers(whole.parent), answers(smaller.parent)
    assert {line for line in said if "loaded:" in line} == {f"loaded: {smaller}"}
    assert [line for line in said if "loaded:" not in line] == [
        line for line in expected if "loaded:" not in line
    ]
    german = next(line for line in said if line.startswith("de "))
    assert german.index("'Apfel'") < german.index("'Ärger'") < german.index("'Bad'")
    assert german.index("'Lauf 9'") < german.index("'Lauf 10'")
    assert any("Mitteleuropäische Sommerzeit" in line for line in said)
    assert [line for line in said if line.endswith("False")] == []


@linux
def test_no_piece_that_stays_is_changed(whole: Path, smaller: Path) -> None:
    before, after = (_data(library.read_bytes()) for library in (whole, smaller))
    assert set(after) == {name for name in before if is_kept(name)}
    assert all(after[name].startswith(before[name].rstrip(b"\0")) for name in after)


def _data(library: bytes) -> dict[str, bytes]:
    at = library.index(MAGIC, 0x1000) - 2
    return pieces(library[at:])


@linux
def test_two_cuts_are_alike_and_a_second_one_changes_nothing(
    smaller: Path, whole: Path, tmp_path: Path
) -> None:
    again = tmp_path / whole.name
    again.write_bytes(whole.read_bytes())
    cut(again)
    assert again.read_bytes() == smaller.read_bytes()
    cut(again)
    assert again.read_bytes() == smaller.read_bytes()


@linux
@pytest.mark.parametrize(
    ("at", "wrong"),
    [
        (0, b"MZ"),
        (4, b"\1"),  # 32 bits
        (5, b"\2"),  # the high byte first
        (40, struct.pack("<Q", 2**40)),  # the table of sections is nowhere
        (60, b"\0\0"),  # no sections
        (0x1002, b"\0\0"),  # other data
    ],
)
def test_a_library_of_another_shape_is_left_alone(whole: Path, tmp_path: Path, at: int, wrong: bytes) -> None:
    library = tmp_path / "libicudata.so.99"
    content = whole.read_bytes()
    content = content[:at] + wrong + content[at + len(wrong) :]
    library.write_bytes(content)
    with pytest.raises(
        CannotContinueError, match=r"^libicudata\.so\.99 is not a library of ICU's data as this"
    ):
        cut(library)
    assert library.read_bytes() == content


def test_a_file_that_is_no_library_is_refused_in_a_sentence(tmp_path: Path) -> None:
    for content in (b"", b"text", icu.ELF64_LITTLE, icu.ELF64_LITTLE.ljust(64, b"\0")):
        (tmp_path / "libicudata.so.1").write_bytes(content)
        with pytest.raises(CannotContinueError, match="not a library of ICU's data"):
            cut(tmp_path / "libicudata.so.1")
