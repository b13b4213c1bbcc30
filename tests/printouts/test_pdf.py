"""The files that come out, judged by programs that know nothing of ours."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image, ImageChops, ImageColor, ImageStat

from desktop.model.look import Build, Hair, HairColour, Look, Shirt, Shorts, Skin
from desktop.model.plan import CrossTraining, Note, Plan
from desktop.wording.paper import SUBJECT
from desktop.wording.voice import Voice
from printouts import NothingToPrint, Options, Sheet, lay_out, pdf
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.imposition import impose
from printouts.fridge.sheet import fridge_page
from printouts.marks import MM, Box, Picture, Placed, Text
from resources.figures.looks import SKINS
from tests.printouts import jobs, sample
from tests.printouts.pages import marks, pictures
from tests.printouts.sample import WEEK
from tests.printouts.tools import called, fonts, info, pdfium_picture, poppler_picture, words

PRINTS = {"fridge": Sheet.FRIDGE, "routines": Sheet.ROUTINES, "exercises": Sheet.CARDS}
DPI = 100
NEARLY_GREY = 32  # of 255, between the channels of a colour
RENDERERS = pytest.mark.parametrize("drawn", [poppler_picture, pdfium_picture])


def printed(folder: Path, kind: str, plan: Plan | None = None, **options: object) -> Path:
    path = folder / f"{kind}.pdf"
    path.write_bytes(jobs.printed(PRINTS[kind], plan, **options))
    return path


def cut(picture: Image.Image, box: Box, rim: float = 0.0) -> Image.Image:
    """What a picture of a page at DPI shows in a box in points."""
    box = box.inset(rim)
    left, top, right, bottom = (round(edge * DPI / 72) for edge in (box.left, box.top, box.right, box.bottom))
    return picture.crop((left, top, right, bottom))


def on_page(box: Box, placed: Placed) -> Box:
    """Where a box of a frame lies on the page."""
    frame = placed.frame
    if not placed.turned:
        return box.moved(frame.left, frame.top)
    return Box(frame.right - box.right, frame.bottom - box.bottom, box.width, box.height)


def painted(sheet: Image.Image, box: Box) -> bool:
    """Whether a box holds more than an even ground: a figure has lines, skin, cloth and their edges."""
    return len(cut(sheet, box, rim=3).getcolors(100_000) or []) > 20


def darkness(picture: Image.Image) -> float:
    """The mean darkness of a picture, 0 for white paper to 1 for black."""
    return 1 - ImageStat.Stat(picture.convert("L")).mean[0] / 255


def ink(picture: Image.Image) -> float:
    """What a picture costs, in full covers of one cartridge; black stands in for equal shares of three."""
    colours = ImageChops.invert(picture)
    red, green, blue = colours.split()
    black = ImageChops.darker(ImageChops.darker(red, green), blue)
    shares = [ImageStat.Stat(part).mean[0] / 255 for part in (red, green, blue, black)]
    return shares[0] + shares[1] + shares[2] - 2 * shares[3]


@pytest.mark.parametrize("kind", PRINTS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("sides", ["one", "long", "short", "fold"])
def test_the_files_are_sound_and_carry_their_fonts(tmp_path: Path, kind: str, paper: str, sides: str) -> None:
    path = printed(tmp_path, kind, paper=paper, sides=sides)
    assert "No syntax or stream encoding errors found" in called("qpdf", "--check", path)
    found = fonts(path)
    assert found
    for font in found:
        assert (font["embedded"], font["subset"]) == ("yes", "yes"), font
        assert "Inter" in font["name"]


@pytest.mark.parametrize(
    ("kind", "paper", "sides", "pages", "size"),
    [
        ("fridge", "a4", "one", 1, "841.89 x 595.276 pts (A4)"),
        ("fridge", "letter", "one", 1, "792 x 612 pts (letter)"),
        ("exercises", "a4", "long", 8, "595.276 x 841.89 pts (A4)"),
        ("exercises", "letter", "one", 8, "612 x 792 pts (letter)"),
        ("exercises", "a4", "fold", 7, "595.276 x 841.89 pts (A4)"),
        ("routines", "a4", "short", 6, "595.276 x 841.89 pts (A4)"),
    ],
)
def test_sheets_have_the_size_of_the_paper(
    tmp_path: Path, kind: str, paper: str, sides: str, pages: int, size: str
) -> None:
    said = info(printed(tmp_path, kind, paper=paper, sides=sides))
    assert (said["Pages"], said["Page size"]) == (str(pages), size)
    assert said["Title"].startswith("Week 48")


@pytest.mark.parametrize(
    ("language", "title", "subject"),
    [
        ("en", "Week 48, exercise cards", "A running week with ankle exercises"),
        ("de", "Woche 48, Übungskarten", Voice.of("de")(SUBJECT)),
    ],
)
def test_a_file_names_its_language_and_says_in_it_what_it_is(
    tmp_path: Path, language: str, title: str, subject: str
) -> None:
    path = printed(tmp_path, "exercises", language=language)
    said = info(path)
    assert (said["Title"], said["Subject"], said["Author"]) == (title, subject, "Footwork")
    assert f"/Lang ({language})".encode() in path.read_bytes()


def test_the_text_can_be_read_out_of_the_files(tmp_path: Path) -> None:
    sheet = words(printed(tmp_path, "fridge"))
    for text in (
        "Week 48",
        "23–29 November 2026",
        "Balance",
        "2 × 12",
        "3 × 15 s each",
        "1:50 h",
    ):
        assert text in sheet
    cards = words(printed(tmp_path, "exercises"))
    for exercise in ("Ankle alphabet", "Calf raise on a step", "Lateral hops", "Heel-to-toe walk"):
        assert exercise in cards
    assert "2 × 12: two rounds of twelve." in cards
    routines = words(printed(tmp_path, "routines"))
    for text in ("Easy 8 km, Tue 24", "Thu 26, after Tempo 10 km", "Raise both heels slowly"):
        assert text in routines


def test_the_cuts_of_fronts_and_backs_lie_on_each_other_in_the_file(tmp_path: Path) -> None:
    path = printed(tmp_path, "routines", sides="long", marks="lines", card="a7", gap=3)
    document = pypdfium2.PdfDocument(path)
    front, back = (cuts(document[at]) for at in (0, 1))
    width = document[0].get_width()
    document.close()
    assert len(front) == len(back) > 4
    mirrored = sorted((width - right, bottom, width - left, top) for left, bottom, right, top in front)
    for one, other in zip(mirrored, sorted(back), strict=True):
        assert max(abs(a - b) for a, b in zip(one, other, strict=True)) < 0.1 * MM


def cuts(page: Any) -> list[tuple[float, ...]]:
    """Where the straight lines of a page run that are longer than 10 cm."""
    boxes = [thing.get_bounds() for thing in page.get_objects() if thing.type == pdfium.FPDF_PAGEOBJ_PATH]
    sides = [(box, sorted((box[2] - box[0], box[3] - box[1]))) for box in boxes]
    return [box for box, (thin, long) in sides if thin < 2 and long > 100 * MM]


@RENDERERS
def test_there_is_a_figure_wherever_one_should_stand_on_the_fridge_sheet(
    tmp_path: Path, drawn: Callable[..., Any]
) -> None:
    sheet = drawn(printed(tmp_path, "fridge"), DPI)
    shown = pictures(fridge_page(sample.plan(), WEEK, jobs.press()))
    assert len(shown) == 22
    for picture in shown:
        assert painted(sheet, picture.box), picture


@RENDERERS
@pytest.mark.parametrize("sides", ["long", "short"])
def test_there_is_a_figure_wherever_one_should_stand_on_the_cards(
    tmp_path: Path, drawn: Callable[..., Any], sides: str
) -> None:
    options = Options(sides=sides)
    press = jobs.press(sides=sides)
    deck = exercise_deck(sample.plan(), WEEK, press, every=False)
    path = printed(tmp_path, "exercises", sides=sides)
    for number, page in enumerate(impose(deck, options, press)[:2], 1):
        sheet = drawn(path, DPI, number)
        for placed in page.placed:
            for mark in placed.marks:
                if isinstance(mark, Picture):
                    assert painted(sheet, on_page(mark.box, placed)), (number, mark)


@RENDERERS
@pytest.mark.parametrize("text", ["مرحبا", "🏃 🔥", "日本語", "Привет", "שלום"])
def test_a_note_in_any_script_leaves_its_marks_on_the_paper(
    tmp_path: Path, drawn: Callable[..., Any], text: str
) -> None:
    plan = Plan({WEEK.dates[2]: (Note("n", text),)})
    page = fridge_page(plan, WEEK, jobs.press())
    blank = fridge_page(Plan({WEEK.dates[2]: (Note("n", ""),)}), WEEK, jobs.press())
    known = {mark for mark in marks(blank) if isinstance(mark, Text)}
    note = [mark for mark in marks(page) if isinstance(mark, Text) and mark not in known]
    assert note
    path = printed(tmp_path, "fridge", plan)
    assert all((font["embedded"], font["subset"]) == ("yes", "yes") for font in fonts(path))
    sheet = drawn(path, DPI)
    for mark in note:
        assert darkness(cut(sheet, mark.box)) > 0.05


def test_latin_text_with_accents_and_a_name_of_500_letters_are_readable(tmp_path: Path) -> None:
    plan = Plan(
        {
            WEEK.dates[0]: (Note("n", "Çà et là, über Żółć – 5½ km"),),
            WEEK.dates[1]: (CrossTraining("m", "x" * 500),),
        }
    )
    said = words(printed(tmp_path, "fridge", plan))
    assert "Çà et là" in said
    assert "…" in said


@pytest.mark.parametrize("kind", PRINTS)
def test_the_same_week_gives_the_same_bytes(kind: str) -> None:
    first, second = (pdf(lay_out(jobs.job(PRINTS[kind]))) for _ in range(2))
    assert first == second


def test_the_same_week_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    code = (
        "import sys; from tests.printouts.jobs import printed; from printouts import Sheet; "
        "sys.stdout.buffer.write(printed(Sheet.FRIDGE))"
    )
    command = [sys.executable, "-c", code]
    other = subprocess.run(command, capture_output=True, check=True, timeout=300).stdout
    assert other == jobs.printed(Sheet.FRIDGE)


@pytest.mark.parametrize("kind", PRINTS)
def test_ink_saving_takes_black_ink_alone_and_far_less_of_it(tmp_path: Path, kind: str) -> None:
    colour = poppler_picture(printed(tmp_path, kind), 75)
    saving = poppler_picture(printed(tmp_path, kind, ink_saving=True), 75)
    assert ink(saving) < 0.66 * ink(colour)  # what is left is nearly all type
    red, green, blue = saving.split()
    for one, other in ((red, green), (green, blue), (red, blue)):
        _, most = ImageStat.Stat(ImageChops.difference(one, other)).extrema[0]
        assert most <= NEARLY_GREY


def test_an_empty_week_prints_an_empty_sheet_but_no_cards(tmp_path: Path) -> None:
    assert "Week 48" in words(printed(tmp_path, "fridge", Plan()))
    for kind in (Sheet.ROUTINES, Sheet.CARDS):
        with pytest.raises(NothingToPrint):
            jobs.printed(kind, Plan())


def test_importing_the_package_does_not_load_reportlab() -> None:
    code = "import sys, printouts; sys.exit('reportlab' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=300)


@pytest.mark.parametrize("kind", ["routines", "exercises"])
def test_the_figures_on_paper_look_as_the_runner_chose(tmp_path: Path, kind: str) -> None:
    usual = pdfium_picture(printed(tmp_path, kind), DPI)
    chosen = Look(Skin.DARK, Hair.TIED, HairColour.BLACK, Build.CURVED, Shirt.YELLOW, Shorts.PLUM)
    other = pdfium_picture(printed(tmp_path, kind, look=chosen), DPI)
    for picture, look in ((usual, Look()), (other, chosen)):
        painted_skin = ImageColor.getrgb(SKINS[look.skin][0])
        others = [ImageColor.getrgb(near) for name, (near, _) in SKINS.items() if name != look.skin]
        counted = picture.convert("RGB").getcolors(picture.width * picture.height)
        colours = {colour for _, colour in counted or ()}
        assert painted_skin in colours
        assert not colours.intersection(others)


def test_pictograms_are_of_no_runner_in_particular() -> None:
    chosen = Look(Skin.DARK, build=Build.CURVED)
    assert jobs.printed(Sheet.FRIDGE) == jobs.printed(Sheet.FRIDGE, look=chosen)


def test_hair_and_build_show_when_ink_is_saved_too(tmp_path: Path) -> None:
    usual = pdfium_picture(printed(tmp_path, "exercises", ink_saving=True), DPI)
    for look in (Look(hair=Hair.LONG), Look(hair=Hair.COVERED), Look(build=Build.CURVED)):
        other = pdfium_picture(printed(tmp_path, "exercises", ink_saving=True, look=look), DPI)
        assert ImageChops.difference(usual, other).getbbox() is not None
