"""Any bytes may stand where a document should be: the others are there all the same."""

import subprocess
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.kept import Kept
from desktop.model.plan import (
    MAX_ENTRIES_A_DAY,
    MAX_EXERCISES_A_ROUTINE,
    MAX_NAME,
    MAX_TEXT,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
)
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.storage import codec, records
from desktop.storage.aside import Aside, SetAside
from desktop.storage.disk import Disk
from desktop.storage.history import CURRENT
from desktop.storage.history import FIRST as FIRST_FORMAT
from desktop.storage.migrations import migrate
from desktop.storage.plans import PlanStore
from desktop.storage.reading import Reader
from desktop.storage.unknown import Unknown
from desktop.wording.voice import Voice
from tests.counting import ROOT
from tests.patience import PATIENCE
from tests.storage import wrong
from tests.storage.texts import ordinal, put_texts
from tests.storage.wrong import WRONG, Way

FIRST = date(2026, 1, 1)
GOOD = b'{"entries":[{"type":"rest","id":"r1"}]}'
REST = (Rest("r1"),)
DAY_WAYS = list(dict.fromkeys(wrong.ways(codec.DAY, wrong.DAY)))

Tables = dict[str, dict[str, bytes]]


def read(tables: Tables, *, newer: bool = False) -> tuple[Kept, tuple[SetAside, ...]]:
    """What is read of a store with these documents, and what is not."""
    aside = Aside(Path("nowhere"), Disk(), read_only=True)
    kept = Reader(lambda table: tables.get(table, {}), aside, Unknown() if newer else None).read()
    assert kept == kept.with_plan(Plan(dict(kept.diary.plan.days)))  # all is read now
    return kept, aside.found


def sound(found: SetAside) -> bool:
    """Whether one short sentence says it, in every language."""
    sentences = [Voice.of(language).say(found.said) for language in ("en", "de")]
    return all(len(each) < 400 and each.isprintable() for each in sentences)


def check_days(texts: Iterable[bytes], *, newer: bool = False) -> int:
    """Read each text as a day between two good ones; how many were set aside."""
    bad = {FIRST + timedelta(days=2 * number): text for number, text in enumerate(texts)}
    good = {when + timedelta(days=1): GOOD for when in bad}
    stored = {ordinal(when): text for when, text in {**bad, **good}.items()}
    kept, asides = read({"days": stored}, newer=newer)
    plan = kept.diary.plan
    assert all(plan.day(when) == REST for when in good)
    named = [found.name for found in asides]
    assert len(named) == len(set(named))
    for when in bad:
        day = plan.day(when)
        assert not day or ordinal(when) not in named
        assert codec.read_day(codec.day_document(day)) == day, "what was read can be saved"
    assert {found.table for found in asides} <= {"days"}
    assert all(map(sound, asides))
    return len(asides)


def test_the_examples_have_every_field_that_the_shapes_know() -> None:
    def known(named: Any, documents: list[Any]) -> set[tuple[str, ...]]:
        return {way for document in documents for way in wrong.names(named, document)}

    def tried(named: Any, documents: list[Any]) -> set[tuple[str, ...]]:
        return {
            tuple(step for step in way if isinstance(step, str))
            for document in documents
            for way in wrong.ways(named, document)
        }

    for named, documents in (
        (codec.DAY, [wrong.DAY]),
        (codec.OWN_DOSE, wrong.OWN_DOSES),
        (codec.ROUTINE, [wrong.ROUTINE]),
        (codec.RUNNER, [wrong.RUNNER]),
        (codec.SETTINGS, [wrong.SETTINGS]),
    ):
        assert known(named, documents) <= tried(named, documents)
    assert check_days([wrong.with_wrong(wrong.DAY, ("entries", 0, "id"), b'"r"')]) == 0


@pytest.mark.parametrize("value", WRONG.values(), ids=WRONG)
def test_a_wrong_value_in_any_field_of_a_day_costs_that_day_alone(value: bytes) -> None:
    texts = [wrong.with_wrong(wrong.DAY, way, value) for way in DAY_WAYS]
    assert check_days(texts) > len(texts) / 4
    check_days(texts, newer=True)


def test_a_field_that_is_missing_or_unknown_costs_its_day_alone() -> None:
    missing = [wrong.without(wrong.DAY, way) for way in DAY_WAYS if way]
    assert 20 < check_days(missing) < len(missing), "ids are needed, notes are not"
    more = [text for way in DAY_WAYS if (text := wrong.with_more(wrong.DAY, way)) is not None]
    assert check_days(more) == len(more)
    assert check_days(more, newer=True) == 0


def own_doses(value: bytes) -> dict[str, bytes]:
    ways = [(document, way) for document in wrong.OWN_DOSES for way in wrong.ways(codec.OWN_DOSE, document)]
    return {f"exercise-{n}": wrong.with_wrong(one, way, value) for n, (one, way) in enumerate(ways)}


@pytest.mark.parametrize("value", WRONG.values(), ids=WRONG)
def test_a_wrong_value_in_an_own_dose_costs_that_dose_alone(value: bytes) -> None:
    good = codec.dose_document(Dose(3, reps=9))
    texts = {**own_doses(value), "calf-raise": records.document_text(good)}
    kept, asides = read({"exercises": texts, "days": {ordinal(FIRST): GOOD}})
    assert kept.diary.plan == Plan({FIRST: REST})
    assert kept.diary.doses["calf-raise"] == Dose(3, reps=9)
    assert kept.diary.doses.keys() | {found.name for found in asides} == texts.keys()
    assert all(map(sound, asides))


@pytest.mark.parametrize("value", WRONG.values(), ids=WRONG)
def test_a_wrong_value_in_an_own_exercise_costs_that_exercise_alone(value: bytes) -> None:
    ways = wrong.ways(codec.OWN_EXERCISE, wrong.OWN)
    bad = {f"own-bad-{number}": wrong.with_wrong(wrong.OWN, way, value) for number, way in enumerate(ways)}
    texts = {**bad, "own-o": records.document_text(wrong.OWN)}
    kept, asides = read({"own": texts, "days": {ordinal(FIRST): GOOD}})
    assert kept.diary.plan == Plan({FIRST: REST})
    assert set(kept.diary.own) == {"own-o"}
    assert {found.name for found in asides} == set(bad)
    assert all(map(sound, asides))


@pytest.mark.parametrize("value", WRONG.values(), ids=WRONG)
def test_a_wrong_value_in_a_saved_routine_costs_that_routine_alone(value: bytes) -> None:
    ways = wrong.ways(codec.ROUTINE, wrong.ROUTINE)
    bad = {f"bad-{number}": wrong.with_wrong(wrong.ROUTINE, way, value) for number, way in enumerate(ways)}
    texts = {**bad, "o": records.document_text(wrong.ROUTINE)}
    kept, asides = read({"routines": texts, "days": {ordinal(FIRST): GOOD}})
    assert kept.diary.plan == Plan({FIRST: REST})
    assert set(kept.diary.routines) == {"o"}, "an id that is not the name of its document is wrong, too"
    assert {found.name for found in asides} == set(bad)
    assert all(map(sound, asides))


def everything(way: Way, value: bytes, table: str) -> Tables:
    document = wrong.RUNNER if table == "runner" else wrong.SETTINGS
    return {
        "days": {ordinal(FIRST): GOOD},
        "runner": {"runner": records.document_text(wrong.RUNNER)},
        "settings": {"settings": records.document_text(wrong.SETTINGS)},
    } | {table: {table: wrong.with_wrong(document, way, value)}}


@pytest.mark.parametrize("table", ["runner", "settings"])
@pytest.mark.parametrize("value", WRONG.values(), ids=WRONG)
def test_wrong_answers_and_settings_are_the_usual_ones_and_cost_nothing_else(
    table: str, value: bytes
) -> None:
    named, document = (codec.RUNNER, wrong.RUNNER) if table == "runner" else (codec.SETTINGS, wrong.SETTINGS)
    usual = Diary().runner if table == "runner" else Settings()
    for way in wrong.ways(named, document):
        kept, asides = read(everything(way, value, table))
        assert kept.diary.plan == Plan({FIRST: REST})
        mine, other = kept.diary.runner, kept.settings
        if asides:
            assert (mine if table == "runner" else other) == usual
            assert [found.table for found in asides] == [table]
            assert sound(asides[0])
        assert (other != Settings()) if table == "runner" else (mine != Runner())


@pytest.mark.parametrize(
    "twins",
    [
        (Rest("a"), Rest("a")),
        (Rest("a"), Run("b", RunKind.EASY, warm_up=(PlannedExercise("a", "calf-raise", Dose(reps=1)),))),
        (Run("b", RunKind.EASY, warm_up=(PlannedExercise("b", "calf-raise", Dose(reps=1)),)),),
    ],
)
def test_an_id_that_is_there_twice_costs_its_day_alone(twins: tuple[Any, ...]) -> None:
    text = records.document_text({"entries": [codec._entry_document(entry) for entry in twins]})
    assert check_days([text]) == 1


@pytest.mark.parametrize(
    "name", ["", "soon", "-5", "0", "1e3", "٧٣٩٩٤٤", " 739944", "739_944", "9" * 5000, "\0"]
)
def test_a_day_without_a_date_costs_itself_alone(name: str) -> None:
    kept, (found,) = read({"days": {name: GOOD, ordinal(FIRST): GOOD}})
    assert kept.diary.plan == Plan({FIRST: REST})
    assert found.name == name
    assert sound(found)


def test_tables_and_documents_that_nobody_knows_harm_nobody(folder: Path) -> None:
    put_texts(
        folder,
        {
            "days": {ordinal(FIRST): GOOD},
            "races": {"1": b"swim"},
            "runner": {"other": b"[]"},
            "settings": {"profile": b"7"},
        },
    )
    with PlanStore.open(folder) as store:
        assert store.read() == Kept(Diary(Plan({FIRST: REST})))
        assert [(found.table, found.name) for found in store.set_aside] == [
            ("runner", "other"),
            ("settings", "profile"),
        ]


@pytest.mark.parametrize("value", WRONG.values(), ids=WRONG)
def test_a_document_of_the_first_format_that_is_wrong_stays_for_whoever_reads_it(value: bytes) -> None:
    stored = {
        "days": {ordinal(FIRST): value, ordinal(FIRST + timedelta(days=1)): GOOD},
        "runner": {"profile": value},
    }
    migrate(stored, FIRST_FORMAT, CURRENT)
    kept, asides = read(stored)
    assert kept.diary.plan.day(FIRST + timedelta(days=1)) == REST
    assert asides


def test_entries_of_the_first_format_that_are_wrong_harm_nobody() -> None:
    for value in WRONG.values():
        stored = {"days": {ordinal(FIRST): wrong.with_wrong(wrong.DAY, ("entries", 1), value)}}
        migrate(stored, FIRST_FORMAT, CURRENT)
        kept, asides = read(stored)
        assert asides or kept.diary.plan.day(FIRST)


def test_the_fullest_day_that_can_be_planned_is_read() -> None:
    """In the longest way that it can be written: half a character has all others escaped."""
    numbers = iter(range(10_000))
    dose = Dose(20, reps=200, hold=600, rest=900, load=299.5, each_side=True)

    def routine() -> tuple[PlannedExercise, ...]:
        return tuple(
            PlannedExercise(f"{next(numbers):016x}", "heel-to-toe-walk", dose, Status.SKIPPED)
            for _ in range(MAX_EXERCISES_A_ROUTINE)
        )

    day = tuple(
        Run(
            f"{next(numbers):016x}",
            RunKind.INTERVALS,
            1_000_000,
            604_800,
            "\ud800" + "🏃" * (MAX_TEXT - 1),
            routine(),
            routine(),
            Status.SKIPPED,
            "🏃" * MAX_NAME,
        )
        for _ in range(MAX_ENTRIES_A_DAY)
    )
    text = records.document_text(codec.day_document(Plan().with_days({FIRST: day}).day(FIRST)))
    kept, asides = read({"days": {ordinal(FIRST): text}})
    assert kept.diary.plan.day(FIRST) == day
    assert not asides


# ---- what it costs -------------------------------------------------------------------------

FIFTY_MB = 50_000_000
JUST_PARSED = 4_000_000
LIMITED = """
import resource, sys
from pathlib import Path
from tests.storage import test_hostile

resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
used = resource.getrusage(resource.RUSAGE_SELF)
seconds = int(used.ru_utime + used.ru_stime) + 20  # against what never ends; a test judges no clock
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
pages = int(Path("/proc/self/statm").read_text().split()[0])
room = pages * resource.getpagesize() + 300_000_000
resource.setrlimit(resource.RLIMIT_AS, (room, room))
getattr(test_hostile, sys.argv[1])(sys.argv[2])
print("done")
"""

COSTLY: dict[str, tuple[bytes, bytes, bytes]] = {
    "zeros": (b"", b"\0", b""),
    "open lists": (b"", b"[", b""),
    "open objects": (b"", b'{"a":', b""),
    "empty lists": (b"[", b"[],", b"[]]"),
    "short lists": (b"[", b"[0],", b"0]"),
    "short objects": (b"[", b'{"":0},', b"0]"),
    "a text": (b'"', b"x", b'"'),
    "a text of wide letters": ('"🏃'.encode(), b"x", b'"'),
    "a text of escapes": (b'"', rb"\u00e4", b'"'),
    "a number": (b"", b"9", b""),
    "a fraction": (b"0.", b"9", b""),
    "entries": (b'{"entries":[', b'{"type":"rest","id":"r"},', b"0]}"),
    "fields": (b'{"entries":[{', b'"type":"rest",', b'"id":"r"}]}'),
    "a dose": (
        b'{"entries":[{"type":"run","id":"r","kind":"easy","warm_up":[{"id":"i","exercise":"e",'
        b'"dose":{"sets":[',
        b"0,",
        b"0]}}]}]}",
    ),
}


def text_of(kind: str, size: int) -> bytes:
    """So many bytes of a kind."""
    start, middle, end = COSTLY[kind]
    return start + middle * ((size - len(start) - len(end)) // len(middle)) + end


def read_documents(kind: str) -> None:
    """Read a text of this kind as a day: as long as a file may be, and as long as a text that is parsed."""
    for size in (FIFTY_MB, JUST_PARSED):
        days = {ordinal(FIRST): text_of(kind, size), ordinal(FIRST + timedelta(days=1)): GOOD}
        kept, asides = read({"days": days})
        assert dict(kept.diary.plan.days) == {FIRST + timedelta(days=1): REST}
        (found,) = asides
        assert sound(found)


def open_store(folder: str) -> None:
    """Open a store, look at its one good day, and close it."""
    with PlanStore.open(Path(folder)) as store:
        assert store.read().diary.plan.day(FIRST) == REST
        assert store.set_aside


def within_limits(work: str, about: object) -> None:
    """Do it in a process that gets 300 MB, and an end, beyond what loading the program takes."""
    command = [sys.executable, "-c", LIMITED, work, str(about)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert (run.returncode, run.stdout, run.stderr) == (0, "done\n", "")


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")


@on_linux
@pytest.mark.parametrize("kind", COSTLY)
def test_any_bytes_are_read_or_refused_in_little_time_and_memory(kind: str) -> None:
    within_limits("read_documents", kind)


@on_linux
@pytest.mark.parametrize("kind", ["a text", "short objects", "open lists"])
def test_a_store_of_one_huge_document_is_opened_and_closed_in_as_little(folder: Path, kind: str) -> None:
    text = text_of(kind, FIFTY_MB * 3 // 4)  # a whole plan may have forty
    put_texts(folder, {"days": {ordinal(FIRST): GOOD, ordinal(FIRST + timedelta(days=1)): text}})
    within_limits("open_store", folder)
    (file,) = folder.glob("plan.day-*.set-aside-*")
    assert file.stat().st_size == len(text)


@on_linux
def test_a_store_of_many_documents_that_are_no_days_is_opened_and_closed_in_as_little(folder: Path) -> None:
    put_texts(folder, {"days": {ordinal(FIRST): GOOD, **{f"day-{n}": b"7" for n in range(50_000)}}})
    within_limits("open_store", folder)
