"""An acknowledged edit is on the disk, whatever happens to the program after it."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import where

from desktop.storage import notices, records
from desktop.storage.disk import Disk
from desktop.storage.errors import NotSaved
from desktop.storage.history import CURRENT
from desktop.storage.indenting import indented, on_one_line
from desktop.storage.journal import JournalStorage
from desktop.storage.tables import Database
from desktop.wording.voice import Voice
from tests.storage.conftest import MortalDisk, PowerCut

SIX_EDITS = [
    {"days": {str(day): {"edit": edit, "note": "läuft 🏃"}}} for edit, day in enumerate((1, 2, 3, 2, 4, 1))
]


Tables = dict[str, Any]


def states(edits: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the store holds after none, one, two ... of the edits."""
    held: Tables = {}
    found: list[Tables] = [{}]
    for edit in edits:
        held = held | edit["days"]
        found.append({"days": held} if held else {})
    return found


def saved(folder: Path) -> Tables:
    storage = JournalStorage(folder, read_only=True)
    return storage.read()


@pytest.fixture(scope="module")
def six_edits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a snapshot that holds two edits and a journal that holds four more."""
    folder = tmp_path_factory.mktemp("six")
    storage = JournalStorage(folder)
    for number, edit in enumerate(SIX_EDITS):
        storage.commit(edit)
        if number == 1:
            storage.write_snapshot()
    storage.close()
    return folder


def copy_of(folder: Path, target: Path) -> Path:
    target.mkdir(exist_ok=True)
    for path in target.iterdir():
        path.unlink()
    for path in folder.iterdir():
        (target / path.name).write_bytes(path.read_bytes())
    return target


def test_an_edit_is_there_after_reopening(folder: Path, opened: Callable[..., JournalStorage]) -> None:
    storage = opened(folder)
    storage.commit({"days": {"739000": {"entries": []}}, "runner": {"profile": {"unit": "km"}}})
    storage.close()
    assert opened(folder).read() == {
        "days": {"739000": {"entries": []}},
        "runner": {"profile": {"unit": "km"}},
    }


def test_an_edit_is_in_the_file_before_commit_returns(
    folder: Path, opened: Callable[..., JournalStorage]
) -> None:
    storage = opened(folder)
    for edit, state in zip(SIX_EDITS, states(SIX_EDITS)[1:], strict=True):
        storage.commit(edit)
        assert saved(folder) == state


def test_an_edit_that_changes_nothing_writes_nothing(
    folder: Path, opened: Callable[..., JournalStorage]
) -> None:
    storage = opened(folder)
    storage.commit(SIX_EDITS[0])
    before = storage.layout.journal.read_bytes()
    storage.commit(SIX_EDITS[0])
    assert storage.layout.journal.read_bytes() == before


def test_one_changed_document_writes_only_itself(folder: Path, opened: Callable[..., JournalStorage]) -> None:
    storage = opened(folder)
    storage.commit({"days": {str(day): {"entries": ["x" * 1000]} for day in range(500)}})
    before = storage.journal_length
    storage.commit({"days": {"7": {"entries": ["y"]}}})
    assert storage.journal_length - before < 100


@pytest.mark.parametrize(
    "text",
    [
        "läuft 🏃‍♀️",
        "تمرين الكاحل",
        "half a \ud83d",
        "tab\tand\nline",
        "\x00\x7f\x85\u2028\u2029",
        '"quoted\\"',
        "null",
    ],
)
def test_any_text_comes_back(folder: Path, opened: Callable[..., JournalStorage], text: str) -> None:
    storage = opened(folder)
    storage.commit({"days": {"1": {"note": text, text: 1}}})
    storage.close()
    again = opened(folder)
    assert again.read() == {"days": {"1": {"note": text, text: 1}}}
    again.write_snapshot()
    again.close()
    assert saved(folder) == {"days": {"1": {"note": text, text: 1}}}


@pytest.mark.parametrize("bad", [float("nan"), {1, 2}, b"bytes"])
def test_what_is_no_json_is_refused_and_nothing_is_written(
    folder: Path, opened: Callable[..., JournalStorage], bad: bytes | float | set[int]
) -> None:
    storage = opened(folder)
    with pytest.raises((ValueError, TypeError)):
        storage.commit({"days": {"1": {"good": 1}, "2": {"bad": bad}}})
    assert storage.read() == saved(folder) == {}


@pytest.mark.parametrize("name", ["", "two words", 'quo"te', "back\\slash", "line\n", "\ud83d", "x" * 201])
def test_a_name_that_would_confuse_the_files_is_refused(
    folder: Path, opened: Callable[..., JournalStorage], name: str
) -> None:
    storage = opened(folder)
    with pytest.raises(ValueError, match="cannot name a document"):
        storage.commit({"exercises": {name: {}}})


def test_the_snapshot_is_json_that_a_person_can_read(
    folder: Path, opened: Callable[..., JournalStorage]
) -> None:
    storage = opened(folder)
    storage.commit({"days": {"739000": {"note": "läuft 🏃"}}})
    storage.write_snapshot()
    text = storage.layout.snapshot.read_text(encoding="utf-8")
    assert "2024-04-24" in text
    assert '      "note":"läuft 🏃"' in text.splitlines()
    assert text.splitlines()[0].startswith(
        f'{{"footwork": "plan", "version": 2, "minor": {CURRENT.minor}, "about": "The running'
    )
    assert json.loads(text)["tables"] == {"days": {"2024-04-24": {"note": "läuft 🏃"}}}
    assert json.loads(text)["version"] == 2


def test_a_long_journal_becomes_a_snapshot_by_itself(
    folder: Path, opened: Callable[..., JournalStorage]
) -> None:
    storage = opened(folder, long_journal=500)
    for number in range(40):
        storage.commit({"days": {str(number): {"note": "x" * 50}}})
        assert storage.journal_length <= 500 + 100
    assert saved(folder) == {"days": {str(number): {"note": "x" * 50} for number in range(40)}}


def test_handed_out_documents_do_not_alias_the_store(
    folder: Path, opened: Callable[..., JournalStorage]
) -> None:
    storage = opened(folder)
    storage.commit({"days": {"1": {"entries": [{"dose": {"sets": 2}}]}}})
    storage.read()["days"]["1"]["entries"][0]["dose"]["sets"] = 99
    handed_out = storage.read_document("days", "1")
    assert handed_out is not None
    handed_out["entries"].clear()
    assert storage.read() == {"days": {"1": {"entries": [{"dose": {"sets": 2}}]}}}


def test_tinydb_itself_works_over_the_journal(folder: Path) -> None:
    with Database(folder) as database:
        first, second = database.days.insert_multiple([{"kind": "easy", "km": 8}, {"kind": "long", "km": 20}])
        database.days.update({"km": 9}, where("kind") == "easy")
        database.days.remove(doc_ids=[second])
        database.runner.put("profile", {"unit": "mi"})
        found = database.days.search(where("km") == 9)
        found[0]["km"] = 1000
        assert database.days.search(where("km") == 9) == [{"kind": "easy", "km": 9}]
    with Database(folder) as database:
        assert database.days.all() == [{"kind": "easy", "km": 9}]
        assert database.days.get(doc_id=first) == {"kind": "easy", "km": 9}
        assert database.runner.one("profile") == {"unit": "mi"}
        database.drop_tables()
    assert saved(folder) == {}


def test_several_documents_are_saved_together_or_not_at_all(
    folder: Path, opened: Callable[..., JournalStorage]
) -> None:
    storage = opened(folder)
    storage.commit({"days": {"1": {"run": "easy"}}})
    whole = storage.layout.journal.read_bytes()
    storage.commit({"days": {"1": None, "2": {"run": "easy"}}})
    line = storage.layout.journal.read_bytes()[len(whole) :]
    storage.close()
    for length in range(len(line)):
        storage.layout.journal.write_bytes(whole + line[:length])
        assert saved(folder) == {"days": {"1": {"run": "easy"}}}
    storage.layout.journal.write_bytes(whole + line)
    assert saved(folder) == {"days": {"2": {"run": "easy"}}}


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_a_journal_cut_anywhere_is_a_beginning_of_the_edits(
    six_edits: Path, tmp_path: Path, data: st.DataObject
) -> None:
    folder = copy_of(six_edits, tmp_path / "cut")
    journal = (folder / "plan.journal").read_bytes()
    length = data.draw(st.integers(0, len(journal)))
    (folder / "plan.journal").write_bytes(journal[:length])
    edits = max(0, journal[:length].count(b"\n") - 1)  # the first line is none

    assert saved(folder) == states(SIX_EDITS)[2 + edits]
    storage = JournalStorage(folder)
    assert storage.read() == states(SIX_EDITS)[2 + edits]
    tail = journal[:length][journal[:length].rfind(b"\n") + 1 :]
    told = storage.recovered
    assert (told.file.read_bytes() if told and told.file else b"") == tail
    assert sum(loss.edits for loss in told.losses) == 4 - edits if told else edits == 4
    storage.commit({"days": {"9": {"edit": "after"}}})
    storage.close()
    assert saved(folder)["days"]["9"] == {"edit": "after"}


@settings(deadline=None, max_examples=120)
@given(data=st.data())
def test_a_flipped_bit_in_the_journal_never_becomes_an_edit_nobody_made(
    six_edits: Path, tmp_path: Path, data: st.DataObject
) -> None:
    folder = copy_of(six_edits, tmp_path / "flip")
    journal = bytearray((folder / "plan.journal").read_bytes())
    place = data.draw(st.integers(0, len(journal) - 1))
    journal[place] ^= 1 << data.draw(st.integers(0, 7))
    (folder / "plan.journal").write_bytes(journal)

    storage = JournalStorage(folder)
    told = storage.recovered
    assert told is not None
    assert told.file is not None
    assert told.file.read_bytes() in bytes(journal)
    lost = {number for loss in told.losses for number in range(loss.first, loss.last + 1)}
    assert len(lost) <= 2, "a line, or two where the line feed between them was hit"
    kept = [edit for number, edit in enumerate(SIX_EDITS, 1) if number not in lost]
    assert storage.read() == states(kept)[-1], "all others are kept"
    storage.close()
    again = JournalStorage(folder)
    assert again.recovered is None, "the files are in order again"
    assert again.read() == storage.read()
    again.close()


def test_what_was_cut_off_is_told_in_one_sentence(six_edits: Path, tmp_path: Path) -> None:
    folder = copy_of(six_edits, tmp_path / "told")
    journal = (folder / "plan.journal").read_bytes()
    (folder / "plan.journal").write_bytes(journal.replace(b'"edit":5', b'"edit":8', 1))
    storage = JournalStorage(folder)
    storage.close()
    assert storage.recovered is not None
    assert "the last change could not be read" in Voice.of().say(storage.recovered.said)
    assert str(storage.recovered.file) in Voice.of().say(storage.recovered.said)


@pytest.mark.parametrize("emptied", [True, False])
def test_a_journal_that_was_emptied_or_taken_away_is_told_with_what_is_lost(
    six_edits: Path, tmp_path: Path, emptied: bool
) -> None:
    folder = copy_of(six_edits, tmp_path / "emptied")
    (folder / "plan.journal").unlink()
    if emptied:
        (folder / "plan.journal").write_bytes(b"")
    looking = JournalStorage(folder, read_only=True)
    assert looking.recovered is not None
    assert "the last 4 changes are gone" in Voice.of().say(looking.recovered.said)
    storage = JournalStorage(folder)
    storage.close()
    assert storage.recovered == looking.recovered
    assert storage.read() == states(SIX_EDITS)[2]


def test_without_lock_and_notes_an_emptied_journal_is_noticed_too(six_edits: Path, tmp_path: Path) -> None:
    folder = copy_of(six_edits, tmp_path / "emptied")
    (folder / "plan.journal").write_bytes(b"")
    (folder / "plan.lock").unlink()
    for note in folder.glob("plan.at-*"):
        note.unlink()
    storage = JournalStorage(folder)
    storage.close()
    assert storage.recovered is not None
    assert "was emptied or taken away: changes made after" in Voice.of().say(storage.recovered.said)


def test_a_lost_change_in_the_middle_is_named_with_its_days_and_time(tmp_path: Path) -> None:
    clock = iter(range(1_795_590_000, 1_795_600_000, 60))
    storage = JournalStorage(tmp_path / "plans", now=lambda: next(clock))
    for day in (739579, 739580, 739581):
        storage.commit({"days": {str(day): {"edit": day}}})
    storage.close()
    path = storage.layout.journal
    path.write_bytes(path.read_bytes().replace(b'"edit":739580', b'"edit":739589'))
    again = JournalStorage(tmp_path / "plans")
    again.close()
    assert again.read() == {"days": {"739579": {"edit": 739579}, "739581": {"edit": 739581}}}
    assert again.recovered is not None
    (loss,) = again.recovered.losses
    assert (loss.first, loss.last, [str(day) for day in loss.days]) == (2, 2, ["2025-11-25"])
    sentence = Voice.of().say(again.recovered.said)
    assert "a change could not be read (2025-11-25, made between" in sentence


@pytest.mark.parametrize(
    ("damaged", "language", "told"),
    [
        (b"easy", "en", "a change could not be read (2025-11-25: 2 entries, made between"),
        (b"easy", "de", "(2025-11-25: 2 Einträge, zwischen"),
        (b"tempo", "en", "the last change could not be read (2025-11-26: 1 entry, made after"),
    ],
)
def test_days_and_entries_of_a_lost_change_are_named_and_not_those_it_replaced(
    tmp_path: Path, damaged: bytes, language: str, told: str
) -> None:
    run, note = {"type": "run", "id": "r", "kind": "easy"}, {"type": "note", "id": "n", "text": '"type":"'}
    storage = JournalStorage(tmp_path / "plans")
    storage.commit({"days": {"739579": {"entries": [note]}}})
    before = {"days": {"739580": {"entries": [run, run, run]}}}
    storage.commit({"days": {"739580": {"entries": [run, note]}}, "undo": {"1": before}})
    storage.commit({"days": {"739581": {"entries": [run | {"kind": "tempo"}]}}})
    storage.close()
    path = storage.layout.journal
    path.write_bytes(path.read_bytes().replace(damaged, b"x" * len(damaged), 1))
    again = JournalStorage(tmp_path / "plans")
    again.close()
    (pending,) = notices.read(storage.layout, Disk()).pending
    assert pending == again.recovered
    assert told in Voice.of(language).say(pending.said)


def test_what_is_to_be_told_is_kept_until_it_was_seen(six_edits: Path, tmp_path: Path) -> None:
    folder = copy_of(six_edits, tmp_path / "told")
    (folder / "plan.journal").write_bytes((folder / "plan.journal").read_bytes()[:-1])
    JournalStorage(folder).close()
    storage = JournalStorage(folder)
    assert storage.recovered is None
    (pending,) = notices.read(storage.layout, Disk()).pending
    assert "could not be read" in Voice.of().say(pending.said) or "gone" in Voice.of().say(pending.said)
    notices.seen(storage.layout, Disk())
    assert not notices.read(storage.layout, Disk()).pending
    storage.close()


@pytest.mark.parametrize("forgetful", [False, True])
def test_a_power_cut_at_any_step_loses_no_saved_edit(
    tmp_path: Path, mortal_disk: type[MortalDisk], power_cut: type[PowerCut], forgetful: bool
) -> None:
    """Two snapshots and ten edits, cut off at every write, sync, copy, replace and cut there is."""
    edits = [{"days": {str(number % 4): {"edit": number, "note": "x" * 30}}} for number in range(10)]
    expected = states(edits)
    for steps in range(1, 200):
        folder = tmp_path / str(steps)
        acknowledged = 0
        finished = False
        storage = None
        try:
            storage = JournalStorage(folder, disk=mortal_disk(steps, forgetful), long_journal=300)
            for edit in edits:
                storage.commit(edit)
                acknowledged += 1
            finished = True
        except power_cut:
            pass
        if storage:
            with suppress(power_cut):  # gives the lock back, as the end of a process does
                storage.close()
        again = JournalStorage(folder)
        assert again.read() in expected[acknowledged : acknowledged + 2]
        again.commit({"days": {"9": {"edit": "after"}}})
        again.close()
        assert saved(folder)["days"]["9"] == {"edit": "after"}
        if finished:
            return
    pytest.fail("two hundred steps were not enough for ten edits")


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@settings(deadline=None, max_examples=80)
@given(document=st.dictionaries(st.text(max_size=6), values, max_size=4))
def test_a_document_is_indented_and_comes_back_word_for_word(document: dict[str, Any]) -> None:
    text = records.document_text(document)
    shown = indented(text)
    assert json.loads(shown) == document
    assert on_one_line(shown) == text


@pytest.mark.parametrize("text", [b'{"a": 1}', b'{"a":1,"a":2}', b"3", b"{", b"null", b'{"a":NaN}'])
def test_what_we_did_not_write_stays_as_it_was(text: bytes) -> None:
    assert indented(text) == text


def test_a_plan_never_grows_beyond_what_can_be_read_again(
    folder: Path, opened: Callable[..., JournalStorage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.storage.files.MAX_PLAN", 500)
    storage = opened(folder)
    storage.commit({"days": {"1": {"note": "x" * 300}}})
    with pytest.raises(NotSaved, match="the whole plan would have more than"):
        storage.commit({"days": {"2": {"note": "y" * 300}}})
    assert storage.read() == {"days": {"1": {"note": "x" * 300}}}
    storage.commit({"days": {"1": {"note": "z" * 300}}})
    storage.commit({"days": {"1": None, "2": {"note": "y" * 300}}})
    assert storage.read() == {"days": {"2": {"note": "y" * 300}}}
