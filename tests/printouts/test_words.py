"""A runner's own words on paper: every character is drawn or visibly replaced, never a silent gap."""

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from printouts import Pages, pdf
from printouts.faces import face
from printouts.marks import Box, Glyphs, Page, Placed, Run
from printouts.script import MISSING, SOFT_HYPHEN, drawn, missing, paragraphs, readable, right_to_left, runs
from printouts.shaping.signs import signs
from printouts.type import Type
from printouts.writing import ELLIPSIS, balanced, fitted, line, shorten, tidy, unbroken, width, wrap, wrap_all
from tests.printouts.sample import DRAWINGS
from tests.printouts.strategies import HARD_TEXTS

PLAIN = Type(10)
texts = st.sampled_from(HARD_TEXTS) | st.text(max_size=80)


@given(texts, st.sampled_from([400, 500, 600, 700]))
def test_every_character_that_is_drawn_has_a_glyph_in_its_font(text: str, weight: int) -> None:
    for run in runs(readable(text), weight):
        if isinstance(run, Run):
            assert all(face(run.face).covers(character) for character in run.text)
        else:
            assert all(glyph.number for glyph in run.glyphs)


@given(texts)
def test_readable_text_is_as_readable_as_it_gets(text: str) -> None:
    said = readable(text)
    assert readable(said) == said
    assert missing(said) == []
    assert said.count(MISSING) == text.count(MISSING) + len(missing(text))


def test_plain_words_stay_as_they_are() -> None:
    assert readable("Légs felt  fine – 5½ km") == "Légs felt fine – 5½ km"


def test_an_emoji_is_one_glyph_whatever_it_is_made_of() -> None:
    for emoji in ("🔥", "🏃🏽‍♀️", "👨‍👩‍👧", "🇩🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "❤️"):
        assert readable(emoji) == emoji
        (run,) = runs(emoji, 400)
        assert isinstance(run, Glyphs)
        assert [glyph.text for glyph in run.glyphs] == [emoji]


def test_controls_and_broken_characters_do_not_stop_the_page() -> None:
    assert readable("a\x00b\u200bc") == "abc"
    assert readable("lone \ud800 surrogate") == f"lone {MISSING} surrogate"


def test_a_sign_that_no_font_draws_is_no_tick_box() -> None:
    assert readable("so \ue000") == f"so {MISSING}"
    assert missing("so \ue000\ue001") == ["\ue000", "\ue001"]
    assert MISSING not in "□☐▢◻"


def test_arabic_letters_are_joined_and_run_from_the_right() -> None:
    (run,) = runs(readable("سلام"), 400)
    assert isinstance(run, Glyphs)
    assert run.face == "DejaVuSans.ttf"
    # meem, the lam-alef ligature, seen: the last letter first
    assert [glyph.text for glyph in run.glyphs] == ["م", "ال", "س"]
    (alone,) = runs("س", 400)
    assert isinstance(alone, Glyphs)
    assert run.glyphs[-1].number != alone.glyphs[0].number
    assert right_to_left("سلام") is True


def test_numbers_and_latin_words_keep_their_direction_within_hebrew() -> None:
    drawn = [run.text for run in runs(readable("ריצה קלה (8 km) abc"), 400)]
    assert drawn[0] == "abc"
    assert drawn.index("km") < drawn.index("8")  # the number is read first, from the right
    assert drawn[-1] == "ריצה"


def test_the_fallback_font_is_used_for_its_letters_only() -> None:
    faces = [run.face for run in runs(readable("easy Привет easy"), 700)]
    assert faces == ["Inter-Bold.ttf", "DejaVuSans-Bold.ttf", "Inter-Bold.ttf"]


def test_line_breaks_of_the_runner_are_kept() -> None:
    assert paragraphs("easy\n\n  then  hills \r\nhome") == ["easy", "then hills", "home"]


@given(texts, st.floats(12, 200), st.integers(1, 6))
def test_wrapped_lines_fit_their_room_and_lose_nothing_silently(
    text: str, room: float, max_lines: int
) -> None:
    said = readable(text)
    lines = wrap(said, PLAIN, room, max_lines)
    assert len(lines) <= max_lines
    assert all(width(shown, PLAIN) <= room or len(signs(shown)) <= 1 for shown in lines)
    assert joined(lines) == joined([said]) or lines[-1].endswith(ELLIPSIS)


def joined(lines: list[str]) -> str:
    """Lines without their spaces and without hyphens, which a broken word is given."""
    return "".join(
        sign for sign in drawn("".join(lines)) if not sign.isspace() and sign not in f"-{SOFT_HYPHEN}"
    )


@given(texts, st.floats(12, 200))
def test_a_shortened_text_shows_that_it_is(text: str, room: float) -> None:
    said = readable(text)
    shown = shorten(said, PLAIN, room)
    assert width(shown, PLAIN) <= room
    assert shown == said or shown.endswith(ELLIPSIS)


@pytest.mark.parametrize("room", range(40, 420, 4))
def test_a_text_is_never_cut_within_a_number_or_before_its_unit(room: int) -> None:
    text = "Warm up 10 minutes easy, 6 × 800 m at 3:50 /km, 5.5 km home (20 minutes firm), 90 %"
    head = shorten(text, PLAIN, room).removesuffix(ELLIPSIS)
    assert text.startswith(head)
    for amount in ("10 minutes", "6 × 800 m", "3:50 /km", "5.5 km", "20 minutes", "90 %"):
        assert (amount[0] in head[text.index(amount) :]) == (amount in head)


def test_paragraphs_that_are_left_out_show_as_an_ellipsis() -> None:
    assert wrap_all(["one", "two", "three"], PLAIN, 100, 2) == ["one", "two …"]


def test_titles_break_into_lines_of_like_length_and_texts_leave_no_short_last_line() -> None:
    title = "Single-leg balance, knee forward"
    assert balanced(title, PLAIN, 130) == ["Single-leg balance,", "knee forward"]
    text = "Stand tall near a wall and look straight on."
    assert wrap(text, PLAIN, 195)[-1] == "on."
    assert tidy(text, PLAIN, 195)[-1] == "straight on."


def test_a_title_is_not_made_narrower_than_its_longest_word() -> None:
    assert balanced("Dorsalextension, Band", Type(8.5, 500), 71.8) == ["Dorsalextension,", "Band"]


def test_type_shrinks_before_a_word_is_broken_but_not_below_its_least() -> None:
    word = "Dorsalextension, Band"
    assert unbroken(word, Type(8.5, 500), 71.8, 8).size == 8.5
    assert unbroken(word, Type(8.5, 500), 64.7, 8).size == 8
    assert unbroken(word, Type(8.5, 500), 20, 8).size == 8


def test_words_break_at_spaces_and_behind_hyphens() -> None:
    assert wrap("Heel-to-toe walk", PLAIN, 45) == ["Heel-to-", "toe walk"]


def test_large_and_small_type_start_on_one_edge() -> None:
    for size in (9, 36):
        mark = line("Mon", Type(size, 700), 100, 50, "#000000")
        assert mark.box.left == 100


def test_type_shrinks_to_fit_but_not_below_its_least() -> None:
    assert width("Recovery run", fitted("Recovery run", Type(20, 600), 100, 10)) <= 100
    assert fitted("Recovery run", Type(20, 600), 10, 12).size == 12


def test_letters_are_kerned_and_figures_stay_in_their_columns() -> None:
    bold = face("Inter-Bold.ttf")
    assert bold.kern("Te") == -160 / 2048  # as fontTools reads it from the file
    assert bold.kern("AV") < bold.kern("Fr") < 0
    assert {bold.kern(one + other) for one in "0123456789" for other in "0123456789"} == {0.0}


@pytest.mark.parametrize("text", ["Tempo Wave AVATAR", "Week 48 – 1 × 12", "Easy Привет", "سلام"])
@pytest.mark.parametrize("size", [9, 36])
def test_ink_ends_where_the_layout_measured_it(text: str, size: int) -> None:
    mark = line(readable(text), Type(size, 700), 20, 60, "#000000")
    page = Page(500, 100, (Placed(Box(0, 0, 500, 100), (mark,)),))
    drawn = (
        pypdfium2.PdfDocument(pdf(Pages("ink", (page,), drawings=DRAWINGS)))[0]
        .render(scale=6)
        .to_pil()
        .convert("L")
        .point(lambda v: 255 - v)
    )
    left, top, right, bottom = (edge / 6 for edge in drawn.getbbox())
    assert left == pytest.approx(mark.box.left, abs=0.5)
    assert right == pytest.approx(mark.box.right, abs=0.1 * size)
    assert right <= mark.box.right + 0.5
    assert mark.box.top - 0.1 * size < top < bottom < mark.box.bottom + 0.1 * size
