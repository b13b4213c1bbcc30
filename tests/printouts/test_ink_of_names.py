"""Names, steps and doses in any script: on a card no ink of a text leaves its place or touches another text,
as the fonts themselves say how high and how deep their letters reach."""

from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.exercise import Brief, Exercise, Library
from desktop.model.plan import Day, Plan, PlannedExercise, Run, RunKind, StrengthSession
from printouts import Options, Pages, pdf
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.parts import Card
from printouts.cards.routine_deck import routine_deck
from printouts.formats.card import CardFormat
from printouts.formats.cut import SIZES
from printouts.marks import Box, Marks, Page, Picture, Placed, Text
from printouts.measuring import ink
from printouts.press import press_for
from printouts.type import Type
from printouts.writing import line
from tests.printouts.pages import overlapping
from tests.printouts.sample import DRAWINGS, LIBRARY, WEEK
from tests.printouts.test_card_laws import ticks

WORDS = {
    "Latin": "Ẫu Ảnh Ạ Żółć Çà über Ståle Ğüç Ŝĵ",
    "Devanagari": "धीरे दौड़ें, टखनों की मज़बूती हूँ क्षत्रिय पृष्ठ र्‍यूँ किताब",
    "Thai": "วิ่งช้าๆ ปั้นกล้ามเนื้อ กู้ชีพ ที่นี่ ฐานญาติ ซุ้มประตู",
    "Arabic": "السَّلَامُ عَلَيْكُمْ تمرين الكاحل إِلَى اللُّغَةِ",
    "Chinese": "今天跑步训练很好 慢慢提起脚跟 单脚站立",
    "Japanese": "ゆっくり走る 練習をしました 片足立ち",
    "Korean": "오늘은 천천히 달리기 발목 운동 뒤꿈치",
}

scripts = st.sampled_from(list(WORDS))


def in_script(script: str) -> Library:
    """The library with all its words in a script; names need two lines and more."""
    words = WORDS[script].split()

    def said(count: int, first: int) -> str:
        return " ".join(words[(first + at) % len(words)] for at in range(count))

    def told(at: int, exercise: Exercise) -> Exercise:
        steps = tuple(said(8, at + step) for step in range(3))
        return exercise._replace(
            name=said(7, at), short_name=said(3, at), captions=tuple(said(3, at) for _ in exercise.captions),
            steps=steps, feel=said(6, at), mistake=said(9, at), caution=said(7, at), alarms=(),
            easier_tip=said(6, at), harder_tip=said(6, at + 1),
            brief=Brief(tuple(said(4, at + step) for step in range(3)), said(4, at), said(5, at)),
        )  # fmt: skip

    return Library({key: told(at, exercise) for at, (key, exercise) in enumerate(LIBRARY.items())})


@settings(max_examples=12, deadline=None)
@given(
    scripts,
    st.sampled_from(list(SIZES)),
    st.sampled_from(["a4", "letter"]),
    st.lists(st.sampled_from(list(LIBRARY)), min_size=1, max_size=4, unique=True),
    st.booleans(),
)
def test_no_ink_leaves_its_place_or_touches_another_text(
    script: str, size: str, paper: str, exercises: list[str], large: bool
) -> None:
    library = in_script(script)
    printing = press_for(library, DRAWINGS, Options(paper=paper, card=size, large=large))
    counted = Dose(sets=2, count=WORDS[script][:9])
    items = tuple(
        PlannedExercise(f"i{at}", key, counted if at % 2 else LIBRARY[key].dose)
        for at, key in enumerate(exercises)
    )
    days: dict[date, Day] = {
        WEEK.dates[1]: (Run("r", RunKind.EASY, 8000, warm_up=items),),
        WEEK.dates[2]: (StrengthSession("s", WORDS[script], items),),
    }
    decks = [
        routine_deck(Plan(days), WEEK, printing),
        exercise_deck(Plan(days), WEEK, printing, every=False),
    ]
    for card in (card for deck in decks for card in deck):
        check(card, printing.card)


def check(card: Card, form: CardFormat) -> None:
    inside = form.frame.inset(form.margin - 1.5)
    for side in (card.front, card.back):
        inks = [(mark.text, ink(mark)) for mark in side if isinstance(mark, Text)]
        assert [text for text, box in inks if not inside.holds(box, slack=0.5)] == []
        assert overlapping(inks) == []
        assert [
            text for text, box in inks if any(box.overlaps(other, slack=0.5) for other in around(side))
        ] == []


def around(side: Marks) -> list[Box]:
    """Pictures with no number in them, and boxes to tick."""
    numbers = [mark.box for mark in side if isinstance(mark, Text) and mark.text.isdigit()]
    pictures = [mark.box for mark in side if isinstance(mark, Picture)]
    return [*ticks(side), *(box for box in pictures if not any(map(box.overlaps, numbers)))]


@pytest.mark.parametrize("script", WORDS)
def test_ink_is_where_a_reader_draws_it(script: str) -> None:
    text = line(WORDS[script], Type(30, 700), 20, 100, "#000000")
    page = Page(900, 200, (Placed(Box(0, 0, 900, 200), (text,)),))
    document = pypdfium2.PdfDocument(BytesIO(pdf(Pages("ink", (page,), drawings=DRAWINGS))))
    drawn = document[0].render(scale=2).to_pil().convert("L")
    document.close()
    inked = drawn.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert inked
    box = ink(text)
    assert box.top - 1 <= inked[1] / 2
    assert inked[3] / 2 <= box.bottom + 1
