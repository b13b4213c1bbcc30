"""What is dragged to another program is a PDF: made once, when it is asked for, and gone with the program."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData

from desktop.model.refs import EntryRef, ExerciseRef, Things
from desktop.ui import drag
from desktop.ui.dragout.mime import Outbox, PaperMime, with_paper
from desktop.ui.dragout.papers import file_name, job_of, safe
from desktop.wording.voice import Voice
from printouts import Sheet
from printouts.drawings import Drawings
from resources.figures.source import BakedFigures
from tests.ui.controls.panels import Room

ENGLISH = Voice.of()
WEEK = tuple(map(EntryRef, ("rest", "easy", "ankles", "bike", "note")))


def dragged(room: Room, things: Things, outbox: Outbox) -> QMimeData:
    own = drag.to_mime(things)
    return with_paper(own, things, room.document, BakedFigures(), outbox, ENGLISH)


def words(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_a_card_let_go_elsewhere_is_its_paper(room: Room) -> None:
    outbox = Outbox()
    mime = dragged(room, (EntryRef("easy"),), outbox)
    assert drag.from_mime(mime) == (EntryRef("easy"),), "for Footwork it is what it was"
    assert mime.hasUrls()
    assert outbox._folder is None, "nothing is made before somebody asks"
    (url,) = mime.urls()
    path = Path(url.toLocalFile())
    assert path.name == "Easy, Tue 24.pdf"
    text = words(path)
    assert "8 km" in text
    assert "Calf raise" in text
    assert "Ankle strength" not in text, "the rest of the week stays at home"
    assert mime.urls() == [url], "it is made once"
    outbox.empty()
    assert not path.exists()


@pytest.mark.parametrize(
    ("things", "name", "sheets"),
    [
        ((EntryRef("bike"),), "Cycling, Fri 27.pdf", (Sheet.FRIDGE,)),
        ((EntryRef("ankles"),), "Ankle strength, Wed 25.pdf", (Sheet.FRIDGE, Sheet.ROUTINES)),
        ((ExerciseRef("hops"),), "Lateral hops, Wed 25.pdf", (Sheet.CARDS,)),
        (WEEK, "Week 48.pdf", (Sheet.FRIDGE,)),
    ],
    ids=["training", "session", "exercise", "week"],
)
def test_each_thing_has_its_paper_and_its_name(
    room: Room, things: Things, name: str, sheets: tuple[Sheet, ...]
) -> None:
    assert file_name(room.document, things, ENGLISH) == name
    assert job_of(room.document, things, Drawings(BakedFigures()), ENGLISH).what == sheets


def test_what_is_gone_brings_nothing_and_raises_nothing(room: Room) -> None:
    mime = dragged(room, (EntryRef("bike"),), Outbox())
    room.commands.delete((EntryRef("bike"),))
    assert mime.urls() == []


def test_a_full_disk_brings_nothing(room: Room) -> None:
    def full() -> Path | None:
        return None

    assert PaperMime(drag.to_mime((EntryRef("easy"),)), full).urls() == []


@pytest.mark.parametrize(
    ("name", "file"),
    [("Hip/core: 2*", "Hip core 2"), ("..", "Footwork"), ("a" * 200, "a" * 60), ("مرحبا 🏃", "مرحبا 🏃")],
)
def test_a_name_is_one_that_any_system_takes(name: str, file: str) -> None:
    assert safe(name) == file


def test_two_files_of_one_name_stand_beside_each_other() -> None:
    outbox = Outbox()
    first, second = outbox.put("a.pdf", b"1"), outbox.put("a.pdf", b"2")
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")
    outbox.empty()
    assert not first.parent.parent.exists()
