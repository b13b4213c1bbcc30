"""Names in any script, over and beside a box to tick: their ink stays clear of it on the papers of a week."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.plan import CrossTraining, Day, Entry, Plan, Run, RunKind, StrengthSession
from printouts import Sheet, lay_out
from printouts.faces import face
from printouts.marks import Box, Page, Panel, Text
from printouts.marks import Run as Letters
from printouts.measuring import ink_alone
from tests.printouts.jobs import job
from tests.printouts.sample import BALANCE, CALF, WEEK, routine

NAMES = {
    "Latin": ("Balance and hops", "Jumpy gym, ropes & yoga", "Ķēģu Ļoti ŗņ", "Q|(j)"),
    "Arabic": ("توازن وقفز", "تمرين الكاحل", "ركض وقفز وجري", "إِلَى اللُّغَةِ"),
    "Hebrew": ("כוח לקרסוליים", "קפיצות וקצת ריצה", "ףץךקן"),
    "Devanagari": ("टखनों की मज़बूती हूँ", "क्षत्रिय पृष्ठ", "कूद"),
    "Thai": ("ฐานญาติ กู้ชีพ", "ปั้นกล้ามเนื้อ", "ที่นี่"),
    "Chinese": ("单脚站立和跳跃", "踝关节力量训练"),
}
WAYS: tuple[tuple[Sheet, dict[str, Any]], ...] = (
    (Sheet.FRIDGE, {}),
    (Sheet.FRIDGE, {"orientation": "upright"}),
    (Sheet.FRIDGE, {"large": True}),
    (Sheet.POCKET, {}),
    (Sheet.MONTH, {}),
)
CLEAR = 2.0  # points


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A week of one or two entries a day, most of them named by the runner in one script."""
    names = st.sampled_from(NAMES[draw(st.sampled_from(list(NAMES)))])
    return Plan({when: _day(draw, names, str(when)) for when in WEEK.dates})


def _day(draw: st.DrawFn, names: st.SearchStrategy[str], key: str) -> Day:
    entries: list[Entry] = []
    for at in range(draw(st.integers(0, 2))):
        it = f"{key}-{at}"
        kind = draw(st.sampled_from(["strength", "other", "run"]))
        if kind == "strength":
            entries.append(StrengthSession(it, draw(names), routine(it, CALF, BALANCE)))
        elif kind == "other":
            entries.append(CrossTraining(it, draw(names), 2400, draw(st.none() | st.just(1500))))
        else:
            entries.append(Run(it, draw(st.sampled_from(list(RunKind))), 8000, 2880))
    return tuple(entries)


@settings(max_examples=25, deadline=None)
@given(plans(), st.sampled_from(WAYS), st.sampled_from(["a4", "letter"]))
def test_no_ink_comes_near_a_box_to_tick(plan: Plan, way: tuple[Sheet, dict[str, Any]], paper: str) -> None:
    what, options = way
    for page in lay_out(job(what, plan, paper=paper, **options)).pages:
        assert list(too_near(page)) == []


def too_near(page: Page) -> list[tuple[str, Box]]:
    """Texts of which ink is nearer to a box to tick than it may be."""
    return [
        (mark.text, box)
        for placed in page.placed
        for mark in placed.marks
        if isinstance(mark, Text)
        for box in ticks(placed.marks)
        if any(ink.overlaps(box.inset(-CLEAR), slack=0.05) for ink in inked(mark))
    ]


def inked(mark: Text) -> Iterator[Box]:
    """Where the ink of each letter is; of what is shaped, of all of a run."""
    left = mark.left
    for run in mark.runs:
        parts = [Letters(run.face, one) for one in run.text] if isinstance(run, Letters) else [run]
        for part in parts:
            wide = face(part.face).width(part.text) if isinstance(part, Letters) else part.width
            wide *= mark.size
            yield ink_alone(replace(mark, runs=(part,), left=left, width=wide))
            left += wide + mark.tracking


def ticks(marks: Any) -> list[Box]:
    return [
        mark.box
        for mark in marks
        if isinstance(mark, Panel) and mark.fill == "#FFFFFF" and abs(mark.box.width - mark.box.height) < 0.01
    ]
