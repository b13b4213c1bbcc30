"""Where lines end: whole words and signs, words that are too long as their language hyphenates them."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.plan import Note, Plan
from printouts import Pages, Sheet, lay_out, pdf
from printouts.hyphens import hyphenated, printed_in
from printouts.marks import Box, Page, Placed, Text
from printouts.script import SOFT_HYPHEN as SHY
from printouts.script import drawn, readable, right_to_left
from printouts.shaping.signs import signs
from printouts.type import Type
from printouts.writing import ELLIPSIS, block, line, shorten, tidy, unbroken, width, wrap
from tests.printouts import jobs, scripts
from tests.printouts.jobs import job
from tests.printouts.pages import texts
from tests.printouts.sample import DRAWINGS, WEEK
from tests.printouts.tools import called

PLAIN = Type(10)
Reader = Callable[[Path], str]


def poppler_words(path: Path) -> str:
    return " ".join(called("pdftotext", path, "-").split())


def pdfium_words(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(str(document[0].get_textpage().get_text_range()).split())
    finally:
        document.close()


LONG = "Donaudampfschifffahrtsgesellschaftskapitän"


def syllables(word: str, language: str) -> str:
    with printed_in(language):
        ends = hyphenated(word)
    return "-".join(word[start:end] for start, end in zip([0, *ends], [*ends, None], strict=True))


def test_words_are_hyphenated_as_their_language_does() -> None:
    assert syllables("Donaudampfschiff", "de") == "Donau-dampf-schiff"
    assert syllables("Dorsalextension,", "de") == "Dor-sa-lex-ten-sion,"
    assert syllables("strengthening", "en") == "strength-en-ing"
    assert syllables("entraînement", "fr") == "entraî-ne-ment"


@pytest.mark.parametrize(
    "word", ["Maria", "Hannah", "km", "heel-to-toe", "a1b2c3d4e5", "https://example.org"]
)
def test_names_and_what_is_no_word_are_left_whole(word: str) -> None:
    for language in ("en", "de", "qps", "xx"):
        assert syllables(word, language) == word


def test_only_a_word_that_is_too_long_is_hyphenated() -> None:
    with printed_in("de"):
        room = width("Trainingswoche", PLAIN) + 1
        assert wrap("Die Trainingswoche", PLAIN, room) == ["Die", "Trainingswoche"]
        assert wrap(LONG, PLAIN, 100) == [f"Donaudampfschiff{SHY}", f"fahrtsgesellschafts{SHY}", "kapitän"]


def test_a_word_that_no_line_holds_begins_on_the_line_before_it() -> None:
    with printed_in("de"):
        first, *_ = wrap(f"Der {LONG} läuft", PLAIN, 120)
    assert first == f"Der Donaudampfschiff{SHY}"


def test_a_note_that_is_one_endless_word_is_looked_at_line_by_line() -> None:
    """Hyphenating all of it for each of its lines would take minutes."""
    with printed_in("de"):
        lines = wrap(LONG * 400, PLAIN, 100, 40)
    assert len(lines) == 40
    assert sum(line.endswith(SHY) for line in lines) > 30


@pytest.mark.parametrize("reader", [poppler_words, pdfium_words])
def test_a_hyphenated_word_is_read_out_with_a_soft_hyphen(tmp_path: Path, reader: Reader) -> None:
    """So that it can be joined again, as PDFium does by itself: U+FFFE is its sign for such a place."""
    with printed_in("de"):
        lines = wrap(LONG, PLAIN, 100)
    marks = block(lines, PLAIN, 20, 30, 200, "#000000")
    page = Page(300, 120, (Placed(Box(0, 0, 300, 120), marks),))
    path = tmp_path / "broken.pdf"
    path.write_bytes(pdf(Pages("broken", (page,), drawings=DRAWINGS)))
    said = reader(path)
    assert said.replace(f"{SHY} ", "").replace("\ufffe", "") == LONG


def test_a_word_with_hyphens_stays_whole_where_it_fits() -> None:
    assert wrap("a heel-to-toe walk", PLAIN, 70) == ["a heel-to-toe", "walk"]
    assert wrap("walking heel-to-toe", PLAIN, 75) == ["walking", "heel-to-toe"]


def test_the_runner_s_soft_hyphens_show_only_where_a_line_ends() -> None:
    said = readable("Morgen\u00adgymnastik")
    assert wrap(said, PLAIN, 200) == [said]
    assert wrap(said, PLAIN, 60) == [f"Morgen{SHY}", "gymnastik"]
    assert width(said, PLAIN) == width("Morgengymnastik", PLAIN)


def test_a_space_that_holds_words_together_is_kept() -> None:
    said = readable("Go \u00a0with Mr\u00a0Li now")
    assert "Mr\u00a0Li" in said
    assert wrap(said, PLAIN, width("Go with Mr", PLAIN) + 3)[-1] == "Mr\u00a0Li now"


def test_numbers_stay_with_their_units() -> None:
    assert wrap("run for 8 km", PLAIN, width("run for 8", PLAIN) + 1) == ["run for", "8 km"]


def test_japanese_lines_never_begin_with_what_closes_nor_end_with_what_opens() -> None:
    said = "今日は「ゆっくり」走りました。とても、気持ちよかったです！ちょっと（十キロ）ロードへ行った。"
    for room in range(45, 220, 3):
        lines = wrap(said, PLAIN, room)
        assert "".join(lines) == said
        assert not any(line[0] in "、。」）！ょっャー" for line in lines[1:]), lines
        assert not any(line[-1] in "「（" for line in lines[:-1]), lines


def test_thai_lines_end_between_syllables() -> None:
    lines = wrap("ประเทศไทยมีนักวิ่งมากมาย", PLAIN, 50)
    assert len(lines) > 1
    assert "".join(lines) == "ประเทศไทยมีนักวิ่งมากมาย"
    assert all(line[0] not in "ะาิีึืุู่้๊๋์ๆ" and line[-1] not in "เแโใไ" for line in lines)


def test_korean_words_stay_whole() -> None:
    assert wrap("오늘은 천천히 달리기", PLAIN, 45) == ["오늘은", "천천히", "달리기"]


def test_type_does_not_shrink_for_a_text_without_spaces() -> None:
    assert unbroken(scripts.ALL["Japanese"] * 3, PLAIN, 60, 6).size == 10


@given(st.sampled_from(list(scripts.ALL.values())), st.floats(8, 200))
def test_lines_and_short_forms_end_between_signs(text: str, room: float) -> None:
    said = readable(text)
    whole = [sign for sign in signs(said) if not sign.isspace()]
    for lines in (wrap(said, PLAIN, room), tidy(said, PLAIN, room)):
        shown = [sign for line in lines for sign in signs(drawn(line)) if not sign.isspace()]
        assert [sign for sign in shown if sign != SHY] == whole
    short = shorten(said, PLAIN, room).removesuffix(ELLIPSIS)
    assert list(signs(short)) == list(signs(said))[: len(signs(short))]


def test_a_sheet_does_not_depend_on_what_was_printed_before() -> None:
    plan = Plan({WEEK.dates[1]: (Note("n", f"Der {LONG} und seine Gleichgewichtsübungen"),)})

    def lines(language: str) -> list[str]:
        return texts(lay_out(job(Sheet.FRIDGE, plan, language=language)).pages[0])

    first = lines("en")
    german = lines("de")
    assert lines("en") == first
    assert any(line.endswith(SHY) for line in german)


def test_a_dose_runs_as_our_words_do_whatever_it_counts() -> None:
    (strong, _), *_ = jobs.press().doses(Dose(count="א–ת", each_side=True))
    assert not right_to_left(strong)
    mark = line(strong, PLAIN, 0, 10, "#000000")
    assert mark.text == "1 × א–ת each"
    assert mark.runs[0].text.startswith("1")


def test_every_line_of_a_text_has_the_direction_of_the_whole() -> None:
    hebrew = "ריצה ארוכה היום (18 km), אחר כך תרגילי קרסול 🔥 👍"
    english = "say שלום and מרחבא to all"
    for room in range(40, 160, 7):
        assert all(right_to_left(line) for line in wrap(hebrew, PLAIN, room))
        assert not any(right_to_left(line) for line in wrap(english, PLAIN, room))
    (mark,) = block(wrap("שלום (8 km)", PLAIN, 300), PLAIN, 0, 10, 300, "#000000")
    assert isinstance(mark, Text)
    assert mark.box.right == pytest.approx(300, abs=0.1)
    *_, second = block(wrap("שלום (8 km)", PLAIN, 40), PLAIN, 0, 10, 40, "#000000")
    assert isinstance(second, Text)
    assert second.text == "(8 km)", "what sets the direction is not a part of the text"


@pytest.mark.parametrize("language", ["en", "de", "xx"])
@pytest.mark.parametrize("word", ["Sprunggelenkkräftigung", "Ауыртпалықсыздандыру", "b" * 40])
def test_a_word_that_must_break_has_a_hyphen_and_four_letters_on_each_line(word: str, language: str) -> None:
    with printed_in(language):
        lines = wrap(word, PLAIN, 64)
    assert len(lines) > 1
    assert all(text.endswith(SHY) for text in lines[:-1])
    assert "".join(text.removesuffix(SHY) for text in lines) == word
    assert min(map(len, lines)) >= 4
