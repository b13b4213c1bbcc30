"""``footwork print``: all that can be chosen before printing can be typed, and is named by the help."""

import os
import pty
import re
import subprocess
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import paper
from desktop.cli.grammar import Flag, Option
from desktop.cli.paper_options import TO_PRINT
from desktop.model.week import Week
from desktop.storage.printed import printed_weeks
from printouts import Options, Pages, PrintJob, Sheet
from printouts.formats.cut import SIZES
from printouts.formats.paper import PAPERS
from printouts.options import GAPS, MARKS, ORIENTATIONS, SIDES
from tests.cli.conftest import Footwork
from tests.cli.test_process import finished
from tests.cli.test_process import footwork as process
from tests.printouts.tools import words

OFFERED: dict[str, tuple[object, ...]] = {
    "--paper": tuple(PAPERS),
    "--orientation": ORIENTATIONS,
    "--size": tuple(SIZES),
    "--sides": SIDES,
    "--gap": GAPS,
    "--marks": MARKS,
}
NOT_TYPED = {
    "unit",
    "look",
    "language",
}  # as the runner has settled it for good; --language is every command's


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[PrintJob]:
    """The jobs that would be printed; nothing is."""
    asked: list[PrintJob] = []

    def note(job: PrintJob) -> Pages:
        asked.append(job)
        return Pages("", (), what=job.what, weeks=job.weeks, drawings=job.drawings)

    monkeypatch.setattr(paper, "laid_out", note)
    monkeypatch.setattr(paper, "pdf", lambda pages: b"%PDF-")
    return asked


@pytest.fixture
def asked(footwork: Footwork, tmp_path: Path, jobs: list[PrintJob]) -> Any:
    """The job that a line asks for."""

    def ask(*line: str) -> PrintJob:
        answer = footwork("print", *line, "-o", str(tmp_path / "x.pdf"), "--replace")
        assert (answer.code, answer.err) == (0, "")
        return jobs[-1]

    return ask


def test_every_choice_of_a_print_can_be_typed() -> None:
    of_the_job = {"output", "day", "beside", "names", "routine"}
    typed = {piece.name for piece in TO_PRINT if isinstance(piece, Option | Flag)} - of_the_job
    other = {"card": "size", "figures": "no_figures", "notes": "no_notes"}
    wanted = {other.get(field.name, field.name) for field in fields(Options)} - NOT_TYPED
    assert typed == wanted


def test_the_help_names_all_that_may_be_typed(footwork: Footwork) -> None:
    said = footwork("print", "--help").out
    for option, values in OFFERED.items():
        line = re.search(rf"^  {option} .*?(?=^  -)", said, re.MULTILINE | re.DOTALL)
        assert line
        assert ", ".join(map(str, values)) in " ".join(line[0].split())
    assert ", ".join(Sheet) in " ".join(said.split())


@pytest.mark.parametrize("option", OFFERED)
def test_what_is_offered_is_taken_in_large_letters_too(asked: Any, option: str) -> None:
    field = "card" if option == "--size" else option[2:]
    for value in OFFERED[option]:
        assert getattr(asked("cards", option, str(value).upper()).options, field) == value


def test_flags_offset_and_language_are_taken(asked: Any) -> None:
    assert asked("cards").options == Options()
    line = ["cards", "--offset", "-1.5,+2", "--ink-saving", "--large", "--rule", "--every-exercise"]
    chosen: dict[str, Any] = dict.fromkeys(("ink_saving", "large", "rule", "every_exercise"), True)
    assert asked(*line, "--language", "de").options == Options(offset=(-1.5, 2.0), language="de", **chosen)
    assert asked("fridge", "--no-figures").options == Options(figures=False)
    assert asked("fridge", "--no-notes").options == Options(notes=False)


def test_several_kinds_follow_one_another_each_once(asked: Any) -> None:
    assert asked("cards,fridge,cards").what == (Sheet.CARDS, Sheet.FRIDGE)
    assert asked("Fridge, routines").what == (Sheet.FRIDGE, Sheet.ROUTINES)


@pytest.mark.parametrize(
    ("typed", "weeks"),
    [
        ([], ["2026-W48"]),
        (["2026-W50", "2026-W48"], ["2026-W48", "2026-W50"]),
        (["2026-W52..2027-W01"], ["2026-W52", "2026-W53", "2027-W01"]),
        (["2026-W48..2026-W49", "2026-W49", "2026-11-25"], ["2026-W48", "2026-W49"]),
    ],
)
def test_weeks_are_taken_each_once_and_the_earliest_first(
    asked: Any, typed: list[str], weeks: list[str]
) -> None:
    printed: tuple[Week, ...] = asked("fridge", *typed).weeks
    assert [week.name for week in printed] == weeks


def test_the_answer_says_what_was_written(footwork: Footwork, tmp_path: Path) -> None:
    path = str(tmp_path / "x.pdf")
    footwork("apply", "four-runs", "2026-W48")
    answer = footwork("print", "fridge,cards", "2026-W48..2026-W49", "-o", path)
    assert answer.out == (
        f"Wrote to {path}: fridge sheet and exercise cards of 2 weeks, "
        "2026-W48 (2026-11-23 to 2026-11-29) to 2026-W49 (2026-11-30 to 2026-12-06).\n"
    )


def test_what_is_of_no_week_is_printed_without_one_being_named(footwork: Footwork, tmp_path: Path) -> None:
    path = tmp_path / "why.pdf"
    answer = footwork("print", "why", "-o", str(path))
    assert (answer.code, answer.out) == (0, f"Wrote to {path}: why these exercises.\n")
    assert "About a third fewer leg injuries" in words(path)
    answer = footwork("print", "why", "-o", str(path), "--language", "de")
    assert answer.out == f"Nach {path} geschrieben: warum diese Übungen.\n"
    assert "HR 0,66 (0,45–0,97)" in words(path)


def test_the_answer_names_what_is_there_and_says_what_was_left_out(
    footwork: Footwork, tmp_path: Path
) -> None:
    footwork("apply", "four-runs", "2026-W49")
    asked = ("print", "cards,fridge,routines", "2026-W48", "-o", str(tmp_path / "x.pdf"))
    answer = footwork(*asked)
    assert answer.out.startswith(f"Wrote to {tmp_path / 'x.pdf'}: fridge sheet of week 2026-W48 ")
    assert "Week 48 has no exercises, so there are no exercise cards." in answer.err
    assert "Week 48 has no routines, so there are no routine cards." in answer.err
    said = footwork("print", "cards", "2026-W48..2026-W50", "-o", str(tmp_path / "cards.pdf"))
    assert "exercise cards of week 2026-W49 " in said.out
    assert "Weeks 48 and 50 have no exercises, so there are no exercise cards of them." in said.err
    assert footwork("print", "cards", "2026-W48", "-o", str(tmp_path / "none.pdf")).code == 2


# ---- to standard output --------------------------------------------------------------------


def test_standard_output_gets_the_file_and_nothing_else(tmp_path: Path) -> None:
    data = tmp_path / "data"
    line = ("print", "fridge", "2026-W48", "-o")
    code, out, err = finished(process(*line, "-", data=data))
    assert (code, err) == (0, b"")
    assert finished(process(*line, "week.pdf", data=data))[0] == 0
    assert out == (tmp_path / "week.pdf").read_bytes()


def test_what_is_refused_leaves_standard_output_empty(tmp_path: Path) -> None:
    code, out, err = finished(process("print", "cards", "-o", "-", data=tmp_path / "data"))
    assert (code, out, err.count(b"\n")) == (2, b"", 1)


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    printing = process("print", "cards", "--every-exercise", "--output=-",
                       data=tmp_path / "data", stdout=writing)  # fmt: skip
    os.close(writing)
    os.close(reading)
    assert finished(printing) == (0, None, b"")


def test_a_full_disk_behind_standard_output_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        code, _, err = finished(process("print", "fridge", "-o", "-", data=tmp_path / "data", stdout=full))
    assert (code, err.count(b"\n"), b"cannot be written" in err) == (2, 1, True)


def test_a_terminal_is_sent_no_file(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    printing = process("print", "fridge", "-o", "-", data=tmp_path / "data", stdout=theirs,
                       stdin=subprocess.DEVNULL)  # fmt: skip
    code, _, err = finished(printing)
    os.set_blocking(ours, False)
    with pytest.raises(BlockingIOError):
        os.read(ours, 1)
    os.close(ours)
    os.close(theirs)
    assert code == 2
    assert err.startswith(b"footwork: A terminal cannot show a PDF")


def test_only_what_was_sent_hangs_on_the_fridge(tmp_path: Path) -> None:
    """What is noted for the next correction strip is what somebody was given."""
    data = tmp_path / "data"
    finished(process("add", "2026-11-24", "run", "easy", "--distance", "8km", data=data))
    with Path("/dev/full").open("wb") as full:
        finished(process("print", "fridge", "2026-W48", "-o", "-", data=data, stdout=full))
    assert printed_weeks(data).weeks == ()
    finished(process("print", "fridge", "2026-W48", "-o", "-", data=data))
    assert [week.week.name for week in printed_weeks(data).weeks] == ["2026-W48"]


def test_standard_output_is_no_file_that_could_be_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "-").write_text("my thesis")
    code, out, _ = finished(process("print", "fridge", "-o", "-", data=tmp_path / "data"))
    assert (code, out[:5]) == (0, b"%PDF-")
    assert (tmp_path / "-").read_text() == "my thesis"
