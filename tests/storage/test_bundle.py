"""Everything in one file: what goes in comes out, and whatever else a file may be is one sentence."""

import stat
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan
from desktop.storage import bundle
from desktop.storage import snapshot as snapshots
from desktop.storage.bundle import Bundle, pack, read
from desktop.storage.disk import MAX_FILE
from desktop.storage.errors import CannotBeRead, NewerVersion
from desktop.storage.history import CURRENT
from desktop.storage.made_here import Kind, kind_of
from desktop.storage.plans import PlanStore
from desktop.storage.state import Snapshot
from tests.counting import ROOT
from tests.patience import PATIENCE
from tests.storage.test_plans import TUESDAY, WEEK

DAY = b'{"entries":[{"type":"note","id":"n","text":"l\xc3\xa4uft"}]}'
STATE = Snapshot(CURRENT, "9f3e21ab04c1", "1", (), 3, {"days": {"739579": DAY}}, 1795590672)
PICTURES = {"calf.png": b"\x89PNG a picture", "Heel-2.jpeg": b"another"}
WHOLE = pack(STATE, PICTURES)


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def zipped(*entries: tuple[ZipInfo | str, bytes], how: int = ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", how) as file:
        for entry, content in entries:
            file.writestr(entry, content)
    return made.getvalue()


def plain(state: Snapshot) -> Snapshot:
    """The state as it comes out of a file: documents indented."""
    return snapshots.decode(snapshots.encode(state), Path("plan.json"))


PLAN = snapshots.encode(STATE)


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    assert read(written(tmp_path / "weeks.footwork", WHOLE)) == Bundle(plain(STATE), PICTURES)


def test_the_same_plan_makes_the_same_file_and_any_zip_program_opens_it(tmp_path: Path) -> None:
    assert pack(STATE, PICTURES) == WHOLE
    with ZipFile(BytesIO(WHOLE)) as file:
        assert file.testzip() is None
        assert file.namelist() == ["plan.json", "pictures/Heel-2.jpeg", "pictures/calf.png"]
        assert "läuft" in file.read("plan.json").decode()


def test_steps_to_undo_stay_at_home() -> None:
    with_steps = STATE._replace(tables={**STATE.tables, "undo": {"1": b"{}"}})
    assert pack(with_steps) == pack(STATE)


@pytest.mark.parametrize("name", ["../plan.json", "a/b.png", "", "nul\0.png", "läufer.png", ".hidden"])
def test_a_picture_has_a_name_that_every_computer_takes(name: str) -> None:
    with pytest.raises(ValueError, match="cannot name a picture"):
        pack(STATE, {name: b""})


def test_a_file_of_ours_makes_room_for_a_newer_one_unless_somebody_added_to_it() -> None:
    assert kind_of(WHOLE) is Kind.EVERYTHING
    added = BytesIO(WHOLE)
    with ZipFile(added, "a") as file:
        file.writestr("diary.txt", "mine")
    for other in (added.getvalue(), WHOLE[:-1], WHOLE + b"\n", zipped(("plan.json", PLAN))):
        assert kind_of(other) is None


def test_a_plan_or_a_backup_is_taken_as_it_lies_in_its_folder(tmp_path: Path) -> None:
    for name in ("plan.json", "plan-2026-11-24-2140.json", "anything"):
        assert read(written(tmp_path / name, PLAN)) == Bundle(plain(STATE), {})


def test_a_plan_comes_with_the_edits_in_its_journal(tmp_path: Path) -> None:
    with PlanStore.open(tmp_path) as store:
        store.save(Kept(), Kept(Diary(WEEK)))
        held = read(tmp_path / "plan.json")
        assert str(TUESDAY.toordinal()) in held.state.tables["days"]
        copy = written(tmp_path / "copied.json", (tmp_path / "plan.json").read_bytes())
        assert read(copy).state.tables == {}
        (tmp_path / "plan.journal").write_bytes(b"of another plan\n")
        assert read(tmp_path / "plan.json").state.tables == {}


def test_what_is_none_of_ours_is_passed_over_and_named(tmp_path: Path) -> None:
    link = ZipInfo("pictures/link.png")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    content = zipped(
        ("plan.json", PLAN),
        ("pictures/", b""),
        ("pictures/calf.png", b"ours"),
        ("pictures/CALF.png", b"the same on some computers"),
        ("pictures/../../escaped.png", b""),
        ("/etc/passwd", b""),
        (link, b"/etc/passwd"),
        ("notes\x1b[31m.txt", b""),
    )
    found = read(written(tmp_path / "a.footwork", content))
    assert found.state == plain(STATE)
    assert found.pictures == {"calf.png": b"ours"}
    assert found.passed_over == (
        "pictures/CALF.png",
        "pictures/../../escaped.png",
        "/etc/passwd",
        "pictures/link.png",
        "notes\N{REPLACEMENT CHARACTER}[31m.txt",
    )


def crowded(*names: str) -> bytes:
    """A zip of empty files."""
    return zipped(*((name, b"") for name in names))


def large(entry: str, size: int) -> bytes:
    """A zip that unpacks to many times its size."""
    plan = () if entry == "plan.json" else (("plan.json", PLAN),)
    return zipped(*plan, (entry, bytes(size)))


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (lambda: b"", "it is empty"),
        (lambda: b"my thesis", "it does not begin like a plan"),
        (lambda: PLAN[:-40], "its end is missing"),
        (lambda: PLAN.replace(b"note", b"nope"), "its checksum is wrong"),
        (lambda: WHOLE[:200], "it is damaged"),
        (lambda: WHOLE[:-30], "it is damaged"),
        (lambda: zipped(("other.json", PLAN)), "no plan is in it"),
        (lambda: zipped(("plan.json", PLAN), how=ZIP_BZIP2), "it is damaged"),
        (lambda: zipped(("plan.json", b"{}")), "it does not begin like a plan"),
        (lambda: crowded(*map(str, range(2001))), "more files are in it than Footwork"),
        (lambda: crowded(*("x" * 300 + str(number) for number in range(1500))), "more files are in it"),
        (lambda: large("plan.json", MAX_FILE + 1), "it has 51 MB, and Footwork reads files up to 50 MB"),
        (
            lambda: large("pictures/a.png", bundle.MAX_PICTURES + 1),
            "it has 151 MB, and Footwork reads files up to 150",
        ),
    ],
)
def test_any_other_file_is_one_sentence(tmp_path: Path, made: Callable[[], bytes], reason: str) -> None:
    """Made when they are looked at: two of them are large."""
    path = written(tmp_path / "a.footwork", made())
    with pytest.raises(CannotBeRead) as caught:
        read(path)
    assert str(caught.value).startswith(f"Nothing can be restored from {path}: {reason}")
    assert str(caught.value).endswith(".")


def test_two_plans_in_one_file_are_none(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = zipped(("plan.json", PLAN), ("plan.json", PLAN))
    with pytest.raises(CannotBeRead, match="it is damaged"):
        read(written(tmp_path / "a.footwork", content))


def test_a_locked_zip_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped(("plan.json", PLAN)))
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    with pytest.raises(CannotBeRead, match="it is damaged"):
        read(written(tmp_path / "a.footwork", bytes(content)))


def test_what_a_newer_footwork_wrote_is_refused_by_its_version(tmp_path: Path) -> None:
    newer = PLAN.replace(b'"version": 2,', b'"version": 9,')
    for content in (newer, zipped(("plan.json", newer))):
        with pytest.raises(NewerVersion, match="was written by a newer Footwork"):
            read(written(tmp_path / "a.footwork", content))


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing", "it is missing"), ("folder", "it is no file"), ("a\0b", "no file can")],
)
def test_a_name_that_leads_to_no_file_is_one_sentence(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotBeRead, match=reason):
        read(tmp_path / name)


@settings(max_examples=300)
@given(
    st.one_of(
        st.binary(max_size=400),
        st.binary(max_size=400).map(lambda rest: b"PK\x03\x04" + rest),
        st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(1, 255)).map(
            lambda flip: WHOLE[: flip[0]] + bytes([WHOLE[flip[0]] ^ flip[1]]) + WHOLE[flip[0] + 1 :]
        ),
        st.integers(0, len(WHOLE)).map(lambda cut: WHOLE[:cut]),
        st.tuples(st.integers(0, len(WHOLE)), st.binary(max_size=40)).map(
            lambda put: WHOLE[: put[0]] + put[1] + WHOLE[put[0] :]
        ),
        st.tuples(st.integers(0, len(WHOLE)), st.binary(max_size=40)).map(
            lambda put: WHOLE[: put[0]] + put[1] + WHOLE[put[0] + len(put[1]) :]
        ),
    )
)
def test_any_bytes_are_the_plan_or_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path / "a.footwork", content)
    try:
        found = read(path)
    except (CannotBeRead, NewerVersion):
        return
    assert found.state.tables == plain(STATE).tables
    assert found.pictures.items() <= PICTURES.items()


GREEDY = """
import sys
from pathlib import Path
from desktop.storage.bundle import read
from desktop.storage.errors import CannotBeRead
try:
    read(Path(sys.argv[1]))
except CannotBeRead as refused:
    print(refused)
status = Path("/proc/self/status").read_text()
print(int(status.partition("VmHWM:")[2].split()[0]) // 1000)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there the system counts it")
@pytest.mark.parametrize("content", ["plan", "pictures", "text"])
def test_the_largest_files_cost_no_more_than_300_mb(tmp_path: Path, content: str) -> None:
    head = PLAN[:400]
    filler = head + bytes(MAX_FILE - len(head))
    made = {
        "plan": lambda: zipped(("plan.json", filler)),
        "pictures": lambda: zipped(("plan.json", PLAN), ("pictures/a.png", bytes(bundle.MAX_PICTURES))),
        "text": lambda: filler,
    }[content]()
    path = written(tmp_path / "a.footwork", made)
    found = subprocess.run(
        [sys.executable, "-c", GREEDY, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    assert int(found.stdout.split()[-1]) < 300, found.stdout


def test_a_diary_with_everything_survives(tmp_path: Path) -> None:
    before = Kept(Diary(WEEK.with_days({TUESDAY: (*WEEK.day(TUESDAY), Note("x", "more"))})))
    with PlanStore.open(tmp_path / "one") as store:
        store.save(Kept(Diary(Plan())), before)
        path = written(tmp_path / "all.footwork", pack(store.held()))
    with PlanStore.open(tmp_path / "two") as store:
        other = store.beside(read(path).state, store.read())
        assert (other.kept, other.left_out) == (before, ())
