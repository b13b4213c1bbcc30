"""An exercise of one's own in the real window: from a photo onto a day, onto paper, into another folder."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

from desktop.model.kept import Kept
from desktop.model.plan import StrengthSession, items
from desktop.storage.plans import PlanStore
from tests.e2e.planning import keep_today, kept_today
from tests.e2e.program import CHECKOUT, footwork
from tests.e2e.screen import Screen
from tests.e2e.waiting import PATIENCE, wait_for


def photo(path: Path) -> Path:
    """As a phone takes it: upright only by what it notes, and with where it was."""
    exif = Image.Exif()
    exif[0x0112] = 6
    made = BytesIO()
    Image.new("RGB", (640, 480), (40, 160, 60)).save(made, "JPEG", exif=exif)
    path.write_bytes(made.getvalue())
    return path


def kept(data: Path) -> Kept:
    with PlanStore.open(data, read_only=True) as store:
        return store.read()


def command(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "desktop", *arguments], cwd=CHECKOUT, check=True, timeout=PATIENCE)


def test_from_a_photo_onto_a_day_and_onto_paper(screen: Screen, tmp_path: Path) -> None:
    data, there, file = tmp_path / "plans", tmp_path / "there", tmp_path / "all.footwork"
    keep_today(data, (StrengthSession("session", "Evening"),))
    program = footwork(screen, data, tmp_path / "log")

    program.click("Exercises", "radio button")
    program.click("New exercise…", "push button")
    wait_for("the name to have the keyboard", lambda: program.focused("Name"))
    screen.write("Tree lean")
    program.click("Photo or drawing…", "push button")
    program.find("File name")
    screen.write(str(photo(tmp_path / "lean.jpg")))
    screen.keys("Return")
    program.find("Second picture, where it ends…")
    program.click("Add to Mine", "push button")

    shelved = program.find("Tree lean, ", "list item").middle
    program.drag(shelved, program.find("Evening, ", "table cell").middle, ".*Evening, place 1 of 1.*")
    wait_for("the session to hold it", lambda: _planned(data))
    program.close()

    (own,) = kept(data).diary.own.values()
    picture = (data / "pictures" / own.photo).read_bytes()
    assert Image.open(BytesIO(picture)).size == (480, 640)
    command("--data", str(data), "print", "cards", "-o", str(tmp_path / "cards.pdf"))
    assert picture in (tmp_path / "cards.pdf").read_bytes()

    command("--data", str(data), "backup", str(file))
    command("--data", str(there), "restore", str(file))
    assert kept(there).diary == kept(data).diary
    assert (there / "pictures" / own.photo).read_bytes() == picture


def _planned(data: Path) -> bool:
    names = [item.exercise for entry in kept_today(data) for item in items(entry)]
    return names == list(kept(data).diary.own)
