"""What the commands do when all is well."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import __version__
from desktop.cli.show import entry_document
from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint
from desktop.model.kept import Kept
from desktop.model.look import Hair, Look, Skin
from desktop.model.plan import Note, Plan, Rest
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.storage.journal import JournalStorage
from desktop.storage.plans import PlanStore
from desktop.wording.voice import Voice
from resources.exercises.bake import ORDER
from tests.cli.conftest import PNG, Footwork
from tests.model.strategies import DATES, plans
from tests.storage.texts import ordinal, put_texts


def shown(footwork: Callable[..., Any], week: str = "2026-W48") -> dict[str, Any]:
    answer = footwork("show", week, "--json")
    assert answer.code == 0
    told: dict[str, Any] = json.loads(answer.out)
    return told


def entries(footwork: Callable[..., Any], when: str) -> list[Any]:
    return next(day["entries"] for day in shown(footwork)["days"] if day["date"] == when)


def test_exercises_as_json_have_all_that_a_card_says(footwork: Footwork) -> None:
    listed = json.loads(footwork("exercises", "--json").out)
    assert [one["id"] for one in listed] == list(ORDER)
    calf = next(one for one in listed if one["id"] == "calf-raise")
    assert (calf["name"], calf["family"], calf["dose"]["text"]) == ("Calf raise", "calf raise", "2 × 10 reps")
    assert calf["movements"] == ["plantar flexion", "eversion"]
    assert calf["fits"] == ["warm-up", "strength"]
    assert calf["equipment"] == ["wall"]
    assert 3 <= len(calf["steps"]) <= 5
    assert calf["caution"].startswith("Stop if")
    assert calf["regions"] == ["calf"]
    assert calf["source"] == "AAOS foot and ankle conditioning programme"
    assert (calf["easier"], calf["harder"]) == (None, "calf-raise-step")
    sweep = next(one for one in listed if one["id"] == "single-leg-balance-leg-sweep")
    assert (sweep["source"], sweep["harder"]) == ("ours", None)
    assert "thigh front" in sweep["regions"]


def test_exercises_are_one_a_line_with_the_runners_own_dose(footwork: Footwork, data: Path) -> None:
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(Diary(doses={"calf-raise": Dose(sets=3, reps=15)})))
    lines = footwork("exercises").out.splitlines()
    assert len(lines) == len(ORDER)
    (line,) = (line for line in lines if line.startswith("calf-raise "))
    assert "3 × 15 reps" in line
    assert line.endswith("Calf")
    described = json.loads(footwork("exercises", "--json").out)
    assert next(one["source"] for one in described if one["id"] == "calf-raise") == "own"


def test_looking_makes_no_folder(footwork: Footwork, data: Path) -> None:
    for command in (["exercises"], ["templates"], ["show"]):
        assert footwork(*command).code == 0
    assert not data.exists()


def test_templates_are_one_a_line_their_id_first(footwork: Footwork) -> None:
    ids = [line.split()[0] for line in footwork("templates").out.splitlines()]
    assert ids[:3] == ["three-easy-runs", "five-k", "four-runs"]


def test_a_template_fills_a_week(footwork: Footwork) -> None:
    answer = footwork("apply", "four-runs", "2026-W48")
    assert answer.out == "Put “For 10 km” into week 2026-W48 (2026-11-23 to 2026-11-29).\n"
    assert shown(footwork)["totals"]["distance"] == 28_000
    assert shown(footwork, "2026-W49")["totals"]["distance"] == 0


def test_a_week_that_holds_something_is_asked_about(footwork: Footwork) -> None:
    footwork("add", "2026-11-24", "run", "easy")
    before = footwork("show", "--json").out
    answer = footwork("apply", "four-runs", "2026-W48")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "footwork: Week 2026-W48 holds 1 entry already; say --add to put “For 10 km” behind it, "
        "or --replace to put it in its place.\n"
    )
    assert footwork("show", "--json").out == before


def test_a_template_is_added_or_put_in_place_when_that_is_said(footwork: Footwork) -> None:
    footwork("apply", "four-runs", "2026-W48")
    first = shown(footwork)
    footwork("add", "2026-11-24", "run", "easy", "--distance", "8km")
    assert footwork("apply", "four-runs", "2026-W48", "--add").code == 0
    assert shown(footwork)["totals"]["distance"] == 2 * 28_000 + 8000
    assert footwork("apply", "four-runs", "2026-W48", "--replace").code == 0
    assert shown(footwork)["totals"] == first["totals"]


def test_a_template_exchanges_what_a_complaint_speaks_against_and_says_so(
    footwork: Footwork, data: Path
) -> None:
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(Diary(runner=Runner(complaints=frozenset({Complaint.KNEE_INJURY})))))
    answer = footwork("apply", "four-runs", "2026-W48")
    _, exchanged, left_out = answer.out.splitlines()
    assert exchanged.startswith("With knee injury: ")
    assert " instead of lateral hops" in exchanged
    assert left_out == "With knee injury: without hip flexor stretch and quad stretch."
    assert "lateral-hops" not in footwork("show", "2026-W48", "--json").out


def test_a_run_with_a_warm_up_and_a_cool_down_and_a_session(footwork: Footwork) -> None:
    added = footwork("add", "2026-11-24", "run", "easy", "--distance", "8km", "--duration", "48min")
    assert added.out == "Added to 2026-11-24: Easy run, 8 km, 48 min.\n"
    footwork("add", "2026-11-24", "exercise", "calf-raise", "--to", "warm-up")
    footwork("add", "2026-11-24", "exercise", "heel-to-toe-walk", "--to", "cool-down")
    footwork("add", "2026-11-24", "exercise", "lateral-hops", "--to", "strength")
    footwork("add", "2026-11-24", "exercise", "band-eversion", "--to", "strength")
    run, session = entries(footwork, "2026-11-24")
    assert (run["type"], run["kind"], run["distance"], run["duration"]) == ("run", "easy", 8000, 2880)
    assert [item["exercise"] for item in run["warm_up"]] == ["calf-raise"]
    assert run["warm_up"][0]["dose"]["reps"] == 10
    assert [item["exercise"] for item in run["cool_down"]] == ["heel-to-toe-walk"]
    assert [item["exercise"] for item in session["exercises"]] == ["lateral-hops", "band-eversion"]


def test_a_run_as_coaches_write_it(footwork: Footwork) -> None:
    steps = "2 km warm-up at 6:00/km, 6 x 800 m @ 4:30/km, 2 min jog"
    typed = ("--called", "  Track  night ", "--at", "18:30", "--steps", steps)
    added = footwork("add", "2026-11-24", "run", "intervals", *typed)
    assert added.code == 0, added.err
    (run,) = entries(footwork, "2026-11-24")
    assert (run["name"], run["starts"]) == ("Track night", 18 * 60 + 30)
    assert [block.get("repeat", 1) for block in run["steps"]] == [1, 6]
    assert run["distance"] > 6800
    assert "Track night" in footwork("show", "2026-W48").out
    footwork("add", "2026-11-25", "run", "intervals", "--steps", steps, "--distance", "10km")
    assert entries(footwork, "2026-11-25")[0]["distance"] == 10_000, "what was typed counts"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("--steps", "6 x nonsense"), "nonsense"),
        (("--at", "25:00"), "25:00"),
        (("--called", "x" * 600), "500"),
    ],
)
def test_a_run_that_cannot_be_is_refused_in_a_sentence(
    footwork: Footwork, typed: tuple[str, ...], told: str
) -> None:
    answer = footwork("add", "2026-11-24", "run", "intervals", *typed)
    assert answer.code == 2
    assert told in answer.err
    assert answer.err.count("\n") == 1
    assert entries(footwork, "2026-11-24") == []


@pytest.mark.parametrize("option", ["--called", "--at", "--steps", "--distance", "--duration"])
def test_what_is_for_runs_is_not_for_exercises(footwork: Footwork, option: str) -> None:
    answer = footwork("add", "2026-11-24", "exercise", "calf-raise", "--to", "strength", option, "8")
    assert answer.code == 2
    assert answer.err.strip().endswith(f"{option} is for runs; an exercise or a routine takes --to.")


def test_a_run_of_which_nothing_is_said_is_a_usual_one(footwork: Footwork) -> None:
    footwork("add", "2026-11-24", "run", "LONG")
    footwork("add", "2026-11-24", "run", "tempo", "--duration", "40")
    long, tempo = entries(footwork, "2026-11-24")
    assert (long["distance"], long["duration"]) == (14_000, 5400)
    assert (tempo["distance"], tempo["duration"]) == (None, 2400)


def test_a_bare_number_counts_in_the_runners_unit(footwork: Footwork, data: Path) -> None:
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(settings=Settings(unit="mi")))
    assert "5 mi" in footwork("add", "2026-11-24", "run", "easy", "--distance", "5").out
    assert entries(footwork, "2026-11-24")[0]["distance"] == 8047


def test_two_looks_at_a_week_are_the_same(footwork: Footwork) -> None:
    footwork("apply", "five-runs", "2026-W48")
    assert footwork("show", "--json").out == footwork("show", "2026-W48", "--json").out


def test_a_week_is_shown_in_words(footwork: Footwork) -> None:
    footwork("apply", "four-runs", "2026-W48")
    lines = footwork("show").out.splitlines()
    assert lines[0] == "Week 2026-W48 (2026-11-23 to 2026-11-29)"
    assert "Tue 24  Easy run, 6 km, 38 min" in lines
    assert "            Split squat, 3 × 8 each" in lines
    assert lines[-1].startswith("Together: 28 km, ")


def test_a_week_starts_on_the_runners_day(footwork: Footwork, data: Path) -> None:
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(settings=Settings(week_starts_on=6)))
    assert shown(footwork)["days"][0]["date"] == "2026-11-22"


def test_what_is_ticked_asks_first_and_can_be_overridden(footwork: Footwork, data: Path) -> None:
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(Diary(runner=Runner(complaints=frozenset({Complaint.WEAK_ANKLE})))))
    hops = ("add", "2026-11-24", "exercise", "lateral-hops", "--to", "strength")
    refused = footwork(*hops)
    assert refused.code == 2
    assert "you ticked ankle weakness" in refused.err
    assert "--anyway" in refused.err
    assert entries(footwork, "2026-11-24") == []
    assert footwork(*hops, "--anyway").code == 0
    assert len(entries(footwork, "2026-11-24")) == 1


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("what", ["fridge", "routines", "cards"])
def test_paper_is_written_whole_over_what_was_there(
    footwork: Footwork, tmp_path: Path, what: str, paper: str
) -> None:
    footwork("apply", "three-easy-runs", "2026-W48")
    target = tmp_path / "paper.pdf"
    target.write_text("somebody else's")
    words = ("print", what, "2026-W48", "-o", str(target), "--paper", paper, "--sides", "long")
    answer = footwork(*words, "--replace")
    assert (answer.code, answer.err) == (0, "")
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "paper.pdf"]


def test_cards_of_the_whole_library_need_no_plan(footwork: Footwork, tmp_path: Path) -> None:
    target = tmp_path / "all.pdf"
    assert footwork("print", "cards", "--every-exercise", "-o", str(target)).code == 0
    assert target.stat().st_size > 10_000


def test_paper_through_a_link_leaves_the_link(footwork: Footwork, tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_text("")
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    assert footwork("print", "fridge", "-o", str(tmp_path / "link.pdf")).code == 0
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes().startswith(b"%PDF-")


def test_paper_onto_a_device_leaves_the_device(footwork: Footwork) -> None:
    assert footwork("print", "fridge", "-o", "/dev/null").code == 0
    assert Path("/dev/null").is_char_device()


def test_figures_on_paper_look_as_the_profile_says(footwork: Footwork, data: Path, tmp_path: Path) -> None:
    usual, chosen = tmp_path / "usual.pdf", tmp_path / "chosen.pdf"
    assert footwork("print", "cards", "--every-exercise", "-o", str(usual)).code == 0
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(Diary(runner=Runner(look=Look(skin=Skin.DARK, hair=Hair.TIED)))))
    assert footwork("print", "cards", "--every-exercise", "-o", str(chosen)).code == 0
    assert usual.read_bytes() != chosen.read_bytes()


def test_what_cannot_be_printed_is_told_beside_the_file(
    footwork: Footwork, data: Path, tmp_path: Path
) -> None:
    plan = Plan({date(2026, 11, 26): (Note("n", "so \ue000"),)})
    with PlanStore.open(data) as plans:
        plans.save(Kept(), Kept(Diary(plan)))
    target = tmp_path / "sheet.pdf"
    done = footwork("print", "fridge", "2026-W48", "-o", str(target))
    assert (done.code, target.exists()) == (0, True)
    assert "1 character of the note on Thursday 26 cannot be printed." in done.err


def test_the_demo_plans_prints_and_draws_and_does_not_double_the_week(
    footwork: Footwork, tmp_path: Path
) -> None:
    drawn = []

    def picture(folder: Path) -> bytes:
        with PlanStore.open(folder) as plans:  # the folder must be free for the window
            drawn.append(sum(map(len, plans.read().diary.plan.days.values())))
            assert plans.read().settings.first_week_seen
        return PNG

    folder = tmp_path / "new" / "demo"
    first = footwork("demo", str(folder), picture=picture)
    assert first.code == 0
    made = ["exercise-cards.pdf", "fridge-sheet.pdf", "routine-cards.pdf", "window.png"]
    assert sorted(path.name for path in folder.iterdir()) == ["data", *made]
    assert all(str(folder / name) in first.out for name in made)
    footwork("demo", str(folder), picture=picture)
    assert drawn[0] == drawn[1] >= 8


@pytest.mark.parametrize("words", [["--help"], ["-h"], []])
def test_help_names_every_command(footwork: Footwork, words: list[str]) -> None:
    answer = footwork(*words)
    assert answer.code == 0
    for command in ("exercises", "templates", "apply", "add", "show", "print", "demo"):
        assert f"  {command} " in answer.out


def test_a_command_explains_itself(footwork: Footwork) -> None:
    assert "--to PART" in footwork("add", "--help").out
    assert "--paper" in footwork("print", "-h").out


def test_the_version(footwork: Footwork) -> None:
    assert footwork("--version").out == f"footwork {__version__}\n"


def test_a_day_that_cannot_be_read_is_told_by_every_command_that_looks_at_it(
    footwork: Footwork, data: Path
) -> None:
    put_texts(data, {"days": {ordinal(date(2026, 11, 24)): b"[]"}})
    footwork("add", "2026-12-25", "run", "easy")
    for command in (("show",), ("add", "2026-11-24", "run", "easy")):
        assert "day 2026-11-24: it is an object with fields" in footwork(*command).err
    assert "2026-11-24" not in footwork("show").err
    assert [path.read_bytes() for path in data.glob("plan.day-2026-11-24.set-aside-*.json")] == [b"[]"]


def test_all_days_that_cannot_be_read_are_one_sentence(footwork: Footwork, data: Path) -> None:
    put_texts(data, {"days": {ordinal(date(2026, 11, day)): b"7" for day in range(23, 26)}})
    told = footwork("show").err
    assert told.count("\n") == 1
    assert told.endswith("Left out as well: day 2026-11-24 and day 2026-11-25.\n")


def test_what_could_not_be_read_of_the_plans_is_told_when_it_is_set_aside(
    footwork: Footwork, data: Path
) -> None:
    footwork("add", "2026-11-24", "run", "easy")
    killed = JournalStorage(data)  # a program that ends without a word leaves its last edits in the journal
    killed.commit({"days": {"739945": {"entries": [{"type": "rest", "id": "r1"}]}}})
    killed.close()
    journal = data / "plan.journal"
    journal.write_bytes(journal.read_bytes().replace(b'"type":"rest"', b'"type":"test"'))
    answer = footwork("add", "2026-11-26", "run", "tempo")
    assert answer.code == 0
    assert answer.err.startswith("footwork: The journal was damaged: the last change could not be read")
    assert next(path.name for path in data.glob("plan.journal.cut-*")) in answer.err
    assert "the last change could not be read" in footwork("add", "2026-11-27", "run", "easy").err
    assert footwork("check").code == 1
    assert footwork("add", "2026-11-28", "run", "easy").err == "", "it was seen"


@given(plans(least_entries=1), st.sampled_from(DATES))
def test_every_entry_can_be_told_as_json_also_one_that_was_moved(plan: Plan, first: date) -> None:
    for _, entry in plan.entries():
        told = entry if isinstance(entry, Rest | Note) else replace(entry, first_day=first)
        document = json.loads(json.dumps(entry_document(Voice.of(), told)))
        assert document.get("first_day", first.isoformat()) == first.isoformat()
        assert document["id"] == entry.id


def test_a_run_is_added_for_some_day_shown_apart_and_moved_to_a_day_and_back(footwork: Footwork) -> None:
    added = footwork("add", "2026-11-29", "run", "easy", "--distance", "8km", "--some-day")
    assert added.out == "Added to 2026-W48, some day: Easy run, 8 km.\n"
    footwork("add", "2026-11-23", "exercise", "calf-raise", "--to", "warm-up", "--some-day")
    (run,) = shown(footwork)["some_day"]
    assert (run["kind"], run["some_day"], len(run["warm_up"])) == ("easy", True, 1)
    assert not any(day["entries"] for day in shown(footwork)["days"])
    assert shown(footwork)["totals"]["distance"] == 8000
    lines = footwork("show", "2026-W48").out.splitlines()
    assert lines[8].startswith("Some day  Easy run, 8 km")
    moved = footwork("move", run["id"], "2026-11-24")
    assert moved.out.startswith("Moved to 2026-11-24: Easy run")
    assert shown(footwork)["some_day"] == []
    assert [one["id"] for one in entries(footwork, "2026-11-24")] == [run["id"]]
    footwork("move", run["id"], "2026-12-01", "--some-day")
    assert [one["id"] for one in shown(footwork, "2026-W49")["some_day"]] == [run["id"]]
    refused = footwork("move", "nobody", "2026-12-01")
    assert refused.code == 2
    assert "nobody" in refused.err
