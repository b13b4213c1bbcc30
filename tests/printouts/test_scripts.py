"""Any script on paper: shaped, in order, embedded, and read out again as it was typed."""

import unicodedata
from pathlib import Path

import pypdfium2
import pytest
from bidi import get_display
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop.model.plan import Note, Plan
from printouts import Pages, Sheet, pdf
from printouts.marks import Box, Glyphs, Page, Placed
from printouts.script import missing, paragraphs, readable, runs
from printouts.shaping.order import in_drawing_order, levels
from printouts.shaping.signs import signs
from printouts.type import Type
from printouts.writing import line
from tests.printouts import scripts
from tests.printouts.jobs import printed
from tests.printouts.sample import DRAWINGS, WEEK
from tests.printouts.tools import called, fonts

_DIRECTION_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\x0c\ufffe"))


def paper(*texts: str, size: float = 12, weight: int = 400) -> Pages:
    """A page with a text on each line."""
    marks = [
        line(readable(text), Type(size, weight), 20, 30 * at, "#000000") for at, text in enumerate(texts, 1)
    ]
    high = 30 * len(texts) + 30
    page = Page(500, high, (Placed(Box(0, 0, 500, high), tuple(marks)),))
    return Pages("words", (page,), drawings=DRAWINGS)


def even(text: str) -> str:
    """A text without what readers of a page add to it, in one form."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_DIRECTION_MARKS).split())


def read_by_poppler(path: Path) -> str:
    return even(called("pdftotext", path, "-"))


def read_by_pdfium(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return even(document[0].get_textpage().get_text_range())
    finally:
        document.close()


READERS = pytest.mark.parametrize("read", [read_by_poppler, read_by_pdfium])


@READERS
@pytest.mark.parametrize("script", scripts.ALL)
@pytest.mark.parametrize("weight", [400, 700])
def test_what_is_read_out_of_a_page_is_what_was_typed(
    tmp_path: Path, script: str, weight: int, read: object
) -> None:
    text = scripts.ALL[script]
    path = tmp_path / "words.pdf"
    path.write_bytes(pdf(paper(text, weight=weight)))
    assert missing(text) == []
    assert read(path) == even(text)  # type: ignore[operator]


def test_the_fonts_are_embedded_as_subsets_and_no_program_complains(tmp_path: Path) -> None:
    path = tmp_path / "words.pdf"
    path.write_bytes(pdf(paper(*scripts.ALL.values())))
    assert "No syntax or stream encoding errors found" in called("qpdf", "--check", path)
    found = fonts(path)
    assert {font["name"].partition("+")[2] for font in found} >= {"DejaVuSans", "NotoEmoji-Regular"}
    assert all((font["embedded"], font["subset"]) == ("yes", "yes") for font in found)
    assert path.stat().st_size < 150_000


def test_the_same_words_give_the_same_bytes() -> None:
    assert pdf(paper(*scripts.ALL.values())) == pdf(paper(*scripts.ALL.values()))


@given(st.text(alphabet="abאבגاب12٣+-,.:%€ !", max_size=16), st.booleans())
def test_the_order_of_a_line_is_that_of_unicode(text: str, turned: bool) -> None:
    """``python-bidi`` leaves out the rule for brackets, so the text has none."""
    drawn = in_drawing_order(text, levels(text, right_to_left=turned))
    assert "".join(drawn) == get_display(text, base_dir="R" if turned else "L")


@READERS
@pytest.mark.parametrize("text", ["ריצה קלה 8 km abc", "اركض ببطء 8 km easy"])
def test_of_a_line_that_mixes_directions_each_word_is_read_out(
    tmp_path: Path, text: str, read: object
) -> None:
    """In which order is up to the reader: neither of the two knows the rule that the line was set by, and
    Poppler puts the space behind a word of the other direction before it."""
    path = tmp_path / "mixed.pdf"
    path.write_bytes(pdf(paper(text)))
    assert sorted(read(path).split()) == sorted(text.split())  # type: ignore[operator]


def test_brackets_belong_to_what_they_enclose() -> None:
    def drawn(text: str) -> str:
        return "".join(in_drawing_order(text, levels(text, right_to_left=True)))

    assert drawn("אב (8 km) abc") == "abc )km 8( בא"
    assert drawn("אב (abc) גד") == "דג )abc( בא"


@given(st.text(max_size=40) | st.sampled_from(list(scripts.ALL.values())))
def test_signs_are_the_whole_text(text: str) -> None:
    assert "".join(signs(text)) == text


def test_letters_with_their_accents_syllables_and_emoji_are_one_sign() -> None:
    assert signs("น้ำใจ") == ("น้ำ", "ใ", "จ")
    assert signs("क्षत्रिय") == ("क्ष", "त्रि", "य")
    assert signs("தமிழ்") == ("த", "மி", "ழ்")
    assert signs("🇩🇪🇫🇷👨‍👩‍👧1️⃣") == ("🇩🇪", "🇫🇷", "👨‍👩‍👧", "1️⃣")
    assert signs("e\u0301 a") == ("e\u0301", " ", "a")


def test_vowel_signs_go_where_they_are_written() -> None:
    """The sign for a short i is typed behind its consonant and stands before it."""
    (run,) = runs("कि", 400)
    (alone,) = runs("क", 400)
    assert isinstance(run, Glyphs)
    assert isinstance(alone, Glyphs)
    assert [glyph.number for glyph in run.glyphs].index(alone.glyphs[0].number) == 1


def test_chinese_characters_are_drawn_as_the_text_s_language_does() -> None:
    faces = {script: runs(scripts.ALL[script][-3:], 400)[0].face for script in scripts.SYSTEM_S}
    east = ("Japanese", "Chinese", "Chinese, traditional", "Korean")
    assert len({runs(scripts.ALL[script], 400)[0].face for script in east}) == len(east), faces


def test_a_script_without_a_bold_font_is_made_bold() -> None:
    (run,) = runs("धीरे", 700)
    (plain,) = runs("धीरे", 400)
    assert isinstance(run, Glyphs)
    assert isinstance(plain, Glyphs)
    assert (run.stroke > 0, plain.stroke) == (True, 0)
    assert run.glyphs == plain.glyphs


def test_headings_take_the_bold_font_of_the_script() -> None:
    for script in ("Japanese", "Thai", "Cyrillic"):
        text = scripts.ALL[script]
        assert runs(text, 700)[0].face != runs(text, 400)[0].face


ALPHABETS = {
    "Greek": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ",
    "Cyrillic": "абвгдежзиклмнопрстуфхцчшщыьэюяёї",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأؤئ",
    "Arabic with vowels": "بتجحدرسعلمنوياةَُِّْ",
    "Hebrew": "אבגדהוזחטיכלמנסעפצקרשתםןץףך",
    "Thai": "กขคงจชซดตทนบปพมยรลวสหอะาเแโใไิีึืุู่้์ำ",
    "Devanagari": [
        "अ",
        "आ",
        "इ",
        "ई",
        "उ",
        "क",
        "का",
        "कि",
        "की",
        "खु",
        "गू",
        "घे",
        "चै",
        "जो",
        "झौ",
        "टं",
        "डाँ",
        "त्र",
        "दि",
        "क्ष",
        "न्दी",
        "पु",
        "ब्र",
        "मे",
        "य",
        "र",
        "ल",
        "वि",
        "स्तु",
        "हा",
    ],
    "Han": "跑步训练很好今天脚踝力量日本語走道訓練",
    "Kana": "ゆっくりはしるれんしゅうをしましたランニング",
    "Hangul": "오늘은천천히달리기훈련발목운동",
    "Latin": "abcdefghijklmnopqrstuvwxyzäöüßéèçñøåłđşğ",
}


@pytest.mark.parametrize("script", ALPHABETS)
@settings(max_examples=8, phases=[Phase.explicit, Phase.generate])
@given(st.data())
def test_words_of_any_letters_are_read_out_by_pdfium_as_they_were_typed(
    script: str, data: st.DataObject
) -> None:
    """Words that nobody writes too, as long as each begins with a letter and not with an accent."""
    letters = ALPHABETS[script]
    starts = [letter for letter in letters if unicodedata.category(letter[0]) in ("Lo", "Ll")]
    more = st.lists(st.sampled_from(letters), min_size=1, max_size=8).map("".join)
    word = st.tuples(st.sampled_from(starts), more).map("".join)
    said = " ".join(data.draw(st.lists(word, min_size=1, max_size=4)))
    document = pypdfium2.PdfDocument(pdf(paper(said)))
    shown = even(document[0].get_textpage().get_text_range())
    document.close()
    assert shown == even(said)


@pytest.mark.parametrize("unseen", ["\U000e0032", "\U000e0001\U000e0020", "a\U000e0032b"])
def test_signs_that_are_never_seen_are_printed_as_nothing(unseen: str) -> None:
    note = Plan({WEEK.first: (Note("n", unseen),)})
    assert printed(Sheet.FRIDGE, note).startswith(b"%PDF")


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_space_that_holds_nothing_together_is_no_text(space: str) -> None:
    assert paragraphs(space) == []
    assert readable(f"{space}5{space}km{space}") == f"5{space}km"
