"""Whatever is wrong is answered with exit code 2 and one sentence, and changes nothing."""

import re
from pathlib import Path

import pytest

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.kept import Kept
from desktop.model.plan import MAX_ENTRIES_A_DAY, Plan, PlannedExercise, Rest, Run, RunKind
from desktop.storage.plans import PlanStore
from tests.cli.conftest import TODAY, Footwork

TUESDAY = "2026-11-24"
LONG = "x" * 500

REFUSALS = [
    (["shwo"], "There is no command “shwo”; did you mean show?"),
    (["🏃"], "There is no command “🏃”"),
    ([LONG], "There is no command “xxx"),
    (["show", "2026-W54"], "There is no week “2026-W54”"),
    (["show", "soon"], "“soon” is not a week; write it like 2026-W48."),
    (["show", "2026-W48", "2026-W49"], "“2026-W49” is not understood"),
    (["show", "--frob"], "“--frob” is not understood"),
    (["show", "--data"], "--data needs a value after it."),
    (["show", "--data="], "--data needs the name of a folder."),
    (["apply"], "TEMPLATE, WEEK are missing"),
    (["apply", "four-runs"], "WEEK is missing"),
    (
        ["apply", "for-runs", "2026-W48"],
        "There is no template “for-runs”; did you mean four-runs or five-runs?",
    ),
    (["apply", LONG, "2026-W48"], "There is no template “xxx"),
    (["apply", "four-runs", "W48"], "“W48” is not a week"),
    (["apply", "four-runs", "2026-W48", "--add", "--replace"], "--add and --replace exclude each other"),
    (["--json", "show"], "“--json” is not understood"),
    (["show", "--json=yes"], "“--json=yes” is not understood"),
    (["show", "--language"], "--language needs a value after it."),
    (["--language", "--json", "show"], "--language needs a value after it."),
    (["--language", "kl", "show"], "There is no language “kl”; there are en, de"),
    (["add"], "DATE, run|exercise|routine, NAME are missing"),
    (["add", "24.11.2026", "run", "easy"], "“24.11.2026” is not a date; write it like 2026-11-24."),
    (["add", "2026-02-30", "run", "easy"], "“2026-02-30” is not a date"),
    (["add", TUESDAY, "swim", "easy"], "What to add is “run”, “exercise” or “routine”, not “swim”."),
    (["add", TUESDAY, "run", "eesy"], "There is no kind of run “eesy”; did you mean easy?"),
    (["add", TUESDAY, "run", LONG], "There is no kind of run “xxx"),
    (["add", TUESDAY, "run", "easy", "--distance", "8 kmm"], "“8 kmm” is not a distance"),
    (["add", TUESDAY, "run", "easy", "--distance", "-3"], "“-3” is not a distance"),
    (["add", TUESDAY, "run", "easy", "--distance", "-3km"], "“-3km” is not a distance"),
    (["add", TUESDAY, "run", "easy", "--distance=-3"], "“-3” is not a distance"),
    (["add", TUESDAY, "run", "easy", "--distance", "0"], "“0” is out of range"),
    (["add", TUESDAY, "run", "easy", "--distance", LONG], "is not a distance"),
    (["add", TUESDAY, "run", "easy", "--distance"], "--distance needs a value after it."),
    (["add", TUESDAY, "run", "easy", "--duration", "long"], "“long” is not a duration"),
    (["add", TUESDAY, "run", "easy", "--duration", "-5min"], "“-5min” is not a duration"),
    (["add", TUESDAY, "run", "easy", "--to", "warm-up"], "--to says where an exercise goes"),
    (["add", TUESDAY, "exercise", "calf-raise"], "Say where the exercise goes"),
    (["add", TUESDAY, "exercise", "calf-raise", "--to", "lunch"], "--to is warm-up, cool-down or strength"),
    (["add", TUESDAY, "exercise", "calf-rase", "--to", "strength"], "did you mean calf-raise"),
    (["add", TUESDAY, "exercise", LONG, "--to", "strength"], "There is no exercise “xxx"),
    (["add", TUESDAY, "exercise", "calf-raise", "--to", "warm-up"], "There is no run on 2026-11-24"),
    (["add", TUESDAY, "exercise", "calf-raise", "--distance", "3"], "is for runs"),
    (["print"], "WHAT, -o FILE are missing"),
    (["print", "fridge"], "-o FILE is missing"),
    (["print", "fridge", "-o"], "-o needs a value after it."),
    (["print", "frigde", "-o", "x.pdf"], "There is no paper “frigde”; did you mean fridge?"),
    (
        ["print", "fridge", "-o", "x.pdf", "--paper", "b5"],
        "--paper is one of a4, letter, a3, a5, tabloid, legal, not “b5”.",
    ),
    (
        ["print", "cards", "-o", "x.pdf", "--sides", "both"],
        "--sides is one of one, long, short, fold, fronts-backs, not “both”.",
    ),
    (["print", "cards", "-o", "x.pdf", "--size", "a4"], "--size is one of a6, a5, a7, 3x5, 4x6, poker, not"),
    (["print", "cards", "-o", "x.pdf", "--gap", "3mm"], "--gap is one of 0, 3, 6, not “3mm”."),
    (["print", "cards", "-o", "x.pdf", "--marks", ""], "--marks needs a value after it."),
    (
        ["print", "cards", "-o", "x.pdf", "--marks", "dots"],
        "--marks is one of none, marks, lines, not “dots”.",
    ),
    (["print", "cards", "-o", "x.pdf", "--offset", "1"], "--offset is how far right and down in millimetres"),
    (["print", "cards", "-o", "x.pdf", "--offset", "1,nan"], "such as 0.5,-1; not “1,nan”."),
    (["print", "cards", "-o", "x.pdf", "--offset=-5.1,0"], "each at most 5 either way"),
    (
        [
            "print",
            "cards",
            "-o",
            "x.pdf",
            "--every-exercise",
            "--size",
            "a5",
            "--paper",
            "a5",
            "--sides",
            "fold",
        ],
        "A5",
    ),
    (["print", "fridge,", "-o", "x.pdf"], "There is no paper “”; there are fridge, routines, cards"),
    (["print", "fridge,cadrs", "-o", "x.pdf"], "There is no paper “cadrs”; did you mean cards?"),
    (["print", "fridge", "2026-W48", "2026-W54", "-o", "x.pdf"], "2026-W54"),
    (["print", "fridge", "2026-W48..", "-o", "x.pdf"], "“” is not a week"),
    (["print", "fridge", "2026-W48..2026-W47", "-o", "x.pdf"], "“2026-W48..2026-W47” ends before it begins"),
    (["print", "fridge", "1971-W01..2199-W01", "-o", "x.pdf"], "at most 53 go into one print"),
    (["print", "fridge", "-o", "-"], "A terminal cannot show a PDF"),
    (["print", "routines", "-o", "x.pdf"], "2026-W48"),
    (["print", "cards", "2026-W48", "-o", "x.pdf"], "2026-W48"),
    (["demo"], "FOLDER is missing"),
    (["demo", ""], "demo needs the name of a folder."),
]


@pytest.mark.parametrize(("words", "sentence"), REFUSALS, ids=[" ".join(words)[:40] for words, _ in REFUSALS])
def test_one_sentence_and_nothing_changed(
    footwork: Footwork,
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = footwork(*words)
    assert answer.code == 2
    assert answer.out == ""
    assert sentence in answer.err
    assert re.fullmatch(r"footwork: [^\n]{10,300}[.?]\n", answer.err)
    assert footwork("show").out.count("–") >= 7
    assert [path for path in tmp_path.iterdir() if path != data] == []


def test_an_exercise_that_is_there_already_is_not_doubled(footwork: Footwork) -> None:
    footwork("add", TUESDAY, "run", "easy")
    calf = ("add", TUESDAY, "exercise", "calf-raise", "--to", "warm-up")
    footwork(*calf)
    before = footwork("show", "--json").out
    assert footwork(*calf).err == "footwork: Calf raise is in the warm-up of 2026-11-24 already.\n"
    assert footwork("show", "--json").out == before


def test_an_exercise_where_it_is_not_usual_is_planned_and_the_answer_says_so(footwork: Footwork) -> None:
    footwork("add", TUESDAY, "run", "easy")
    answer = footwork("add", TUESDAY, "exercise", "band-eversion", "--to", "cool-down")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Added to the cool-down of 2026-11-24: Band eversion, ")
    assert answer.out.endswith(", unusual here.\n")


def test_a_full_day_takes_nothing_more(footwork: Footwork, data: Path) -> None:
    full = Plan({TODAY: tuple(Rest(f"r{number}") for number in range(MAX_ENTRIES_A_DAY))})
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(Diary(full)))
    for words in (
        ["add", TODAY.isoformat(), "run", "easy"],
        ["add", TODAY.isoformat(), "exercise", "calf-raise", "--to", "strength"],
        ["apply", "four-runs", "2026-W48", "--add"],
    ):
        answer = footwork(*words)
        assert answer.code == 2
        assert "24 entries" in answer.err
    with PlanStore.open(data) as plans:
        assert plans.read().diary.plan == full


def test_an_exercise_the_library_lost_is_still_shown_and_printed(
    footwork: Footwork, data: Path, tmp_path: Path
) -> None:

    run = Run(
        "r",
        RunKind.EASY,
        warm_up=(PlannedExercise("i", "lost-one", Dose(reps=5)),),
        notes="مرحبا 🏃‍♀️\nsecond line",
    )
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(Diary(Plan({TODAY: (run,)}))))
    words = footwork("show").out
    assert "lost-one, 1 × 5 reps" in words
    assert "“مرحبا 🏃‍♀️ second line”" in words
    assert footwork("print", "fridge", "-o", str(tmp_path / "x.pdf")).code == 0


@pytest.mark.parametrize("target", ["", "missing/x.pdf", "file/x.pdf", "x" * 300])
def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left_behind(
    footwork: Footwork, tmp_path: Path, target: str
) -> None:
    (tmp_path / "file").write_text("kept")
    answer = footwork("print", "fridge", "-o", str(tmp_path / target))
    assert answer.code == 2
    assert re.fullmatch(r"footwork: [^\n]+\.\n", answer.err)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_data_folder_that_is_a_file_is_told(footwork: Footwork, data: Path) -> None:
    data.write_text("mine")
    for words in (["show"], ["add", TUESDAY, "run", "easy"], ["exercises"]):
        answer = footwork(*words)
        assert answer.code == 2
        assert str(data) in answer.err
        assert answer.err.count("\n") == 1
    assert data.read_text() == "mine"


def test_a_folder_that_is_open_elsewhere_can_be_looked_at_but_not_changed(
    footwork: Footwork, data: Path
) -> None:
    footwork("add", TUESDAY, "run", "easy")
    with PlanStore.open(data):
        assert footwork("show").code == 0
        answer = footwork("add", TUESDAY, "run", "long")
    assert answer.code == 2
    assert "another Footwork" in answer.err


def test_a_damaged_store_is_never_taken_for_an_empty_plan(footwork: Footwork, data: Path) -> None:
    footwork("add", TUESDAY, "run", "easy")
    for file in data.iterdir():
        if file.suffix == ".json":
            file.write_bytes(b"")
    answer = footwork("show")
    assert answer.code == 2
    assert "damaged" in answer.err


def test_a_demo_that_cannot_be_made_is_told(footwork: Footwork, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    answer = footwork("demo", str(tmp_path / "file" / "demo"))
    assert answer.code == 2
    assert "cannot be made" in answer.err


def test_a_picture_that_cannot_be_drawn_is_told(footwork: Footwork, tmp_path: Path) -> None:
    def picture(folder: Path) -> bytes:
        raise OSError("no window system")

    folder = tmp_path / "demo"
    answer = footwork("demo", str(folder), picture=picture)
    assert answer.code == 1
    assert answer.err.endswith(f"is in {folder}; that failed: no window system.\n")
    assert (folder / "fridge-sheet.pdf").exists()


@pytest.mark.parametrize("name", ["plan.json", "plan.journal", "plan.json.bak", "plan.lock"])
def test_no_paper_is_printed_over_the_plans(footwork: Footwork, data: Path, name: str) -> None:
    footwork("add", TUESDAY, "run", "easy")
    before = {path.name: path.read_bytes() for path in data.glob("plan*")}
    answer = footwork("print", "fridge", "-o", str(data / name))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == f"footwork: {data / name} is where Footwork keeps the plans; choose another name.\n"
    assert {path.name: path.read_bytes() for path in data.glob("plan*")} == before
