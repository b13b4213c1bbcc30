"""What holds for every card, paper, gap and way of turning the sheet: nothing is lost, as many as fit stand
on a sheet, and backs lie behind their fronts."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.wording.voice import Voice
from printouts import NotOffered, Options
from printouts.cards.grid import DoesNotFit, grid_for
from printouts.formats.cut import SIZES, card_box
from printouts.formats.paper import PAPERS
from printouts.marks import MM, Box, Page, Placed
from printouts.options import GAPS, SIDES
from tests.printouts.imposed import (
    BACK,
    FRONT,
    cards_on,
    counts,
    fits,
    gaps,
    offsets,
    pages,
    papers,
    size_on,
    sizes,
)  # fmt: skip

TURNED = ("long", "short", "fronts-backs")


def sheets(pages: list[Page], sides: str) -> list[tuple[Page, Page]]:
    """Each sheet's two sides, from the order in which they are printed."""
    if sides == "fronts-backs":
        half = len(pages) // 2
        return list(zip(pages[:half], pages[half:], strict=True))
    return list(zip(pages[::2], pages[1::2], strict=True))


def seen_through(page: Page, placed: Placed, sides: str) -> tuple[Box, bool]:
    """Where a back lies, looked at through the sheet from the front, and whether it stands upside down once
    its card is turned over like a page."""
    frame = placed.frame
    over_the_upright_edge = (sides == "short") == (page.width > page.height)
    if over_the_upright_edge:
        return Box(page.width - frame.right, frame.top, frame.width, frame.height), placed.turned
    return Box(frame.left, page.height - frame.bottom, frame.width, frame.height), not placed.turned


@given(counts, papers, sizes, gaps, st.sampled_from(SIDES))
def test_every_card_is_there_once_in_order_and_within_the_paper(
    count: int, paper: str, size: str, gap: int, sides: str
) -> None:
    options: dict[str, Any] = {"paper": paper, "card": size, "gap": gap, "sides": sides}
    if not fits(**options):
        return
    made = pages(count, **options)
    for kind in (FRONT, BACK):
        assert [number for page in made for number in cards_on(page, kind)] == list(range(1, count + 1))
    for page in made:
        placed = [*cards_on(page, FRONT).values(), *cards_on(page, BACK).values()]
        paper_box = Box(0, 0, page.width, page.height)
        assert {round(side, 2) for side in (page.width, page.height)} == {
            round(side, 2) for side in PAPERS[paper]
        }
        for at, one in enumerate(placed):
            assert paper_box.holds(one.frame)
            assert (one.frame.width, one.frame.height) == size_on(size, paper)
            assert not any(one.frame.overlaps(other.frame) for other in placed[at + 1 :])


@given(counts, papers, sizes, gaps, st.sampled_from(TURNED), offsets)
def test_every_back_lies_behind_its_front_and_upright(
    count: int, paper: str, size: str, gap: int, sides: str, offset: tuple[float, float]
) -> None:
    if not fits(paper=paper, card=size, gap=gap):
        return
    made = pages(count, paper=paper, card=size, gap=gap, sides=sides, offset=offset)
    for front, back in sheets(made, sides):
        fronts, backs = cards_on(front, FRONT), cards_on(back, BACK)
        assert fronts.keys() == backs.keys()
        for number, placed in fronts.items():
            moved = backs[number]
            still = Placed(
                moved.frame.moved(-offset[0] * MM, -offset[1] * MM), moved.marks, turned=moved.turned
            )
            behind, upside_down = seen_through(back, still, sides)
            assert behind.holds(placed.frame)
            assert placed.frame.holds(behind)
            assert not upside_down
            assert not placed.turned


@given(counts, papers, sizes, gaps)
def test_printed_one_after_the_other_all_fronts_come_first_and_the_backs_in_their_order(
    count: int, paper: str, size: str, gap: int
) -> None:
    if not fits(paper=paper, card=size, gap=gap):
        return
    made = pages(count, paper=paper, card=size, gap=gap, sides="fronts-backs")
    both = pages(count, paper=paper, card=size, gap=gap, sides="long")
    assert made == [*both[::2], *both[1::2]]


def test_printed_on_one_side_a_sheet_of_backs_follows_its_fronts_in_the_same_places() -> None:
    front, back = pages(3, sides="one", offset=(2, 2))
    assert {number: placed.frame for number, placed in cards_on(front, FRONT).items()} == {
        number: placed.frame for number, placed in cards_on(back, BACK).items()
    }


@given(counts, papers, sizes, gaps)
def test_folded_a_back_is_joined_to_the_right_of_its_front(
    count: int, paper: str, size: str, gap: int
) -> None:
    if not fits(paper=paper, card=size, gap=gap, sides="fold"):
        return
    made = pages(count, paper=paper, card=size, gap=gap, sides="fold")
    for page in made:
        fronts, backs = cards_on(page, FRONT), cards_on(page, BACK)
        assert fronts.keys() == backs.keys()
        for number, front in fronts.items():
            beside = front.frame.moved(front.frame.width, 0)
            assert backs[number].frame.holds(beside)
            assert beside.holds(backs[number].frame)
            assert not backs[number].turned


@pytest.mark.parametrize("pairs", [False, True])
@pytest.mark.parametrize("gap", GAPS)
def test_as_many_stand_on_a_sheet_as_fit_in_rows_and_columns(pairs: bool, gap: int) -> None:
    for paper, size in product(PAPERS, SIZES):
        card = card_box(size, paper)
        wide, tall = card.width * (1 + pairs), card.height
        most = max(
            sum(
                (column + 1) * wide + column * gap * MM <= width + 0.01
                and (row + 1) * tall + row * gap * MM <= height + 0.01
                for column in range(20)
                for row in range(20)
            )
            for width, height in (PAPERS[paper], PAPERS[paper][::-1])
        )
        try:
            count = grid_for(Options(paper=paper, card=size, gap=gap), pairs=pairs).count
        except DoesNotFit:
            count = 0
        assert count == most, (paper, size)


def test_the_usual_cards_are_quarters_and_more_go_on_a_larger_paper() -> None:
    counted = {
        (paper, size): grid_for(Options(paper=paper, card=size)).count
        for paper, size in product(("a4", "letter", "a3"), ("a6", "a7", "poker"))
    }
    assert counted == {
        ("a4", "a6"): 4, ("a4", "a7"): 8, ("a4", "poker"): 9,
        ("letter", "a6"): 4, ("letter", "a7"): 8, ("letter", "poker"): 9,
        ("a3", "a6"): 8, ("a3", "a7"): 16, ("a3", "poker"): 18,
    }  # fmt: skip


def test_on_american_papers_the_cards_are_halves_of_letter() -> None:
    assert size_on("a6", "letter") == (pytest.approx(107.95 * MM), pytest.approx(139.7 * MM))
    assert size_on("a6", "a4") == (105 * MM, 148 * MM)


def test_what_does_not_fit_is_refused_in_one_sentence_that_says_what_to_do() -> None:
    with pytest.raises(DoesNotFit) as refused:
        pages(1, paper="a5", card="a5", sides="fold")
    assert Voice.of().say(refused.value.said) == (
        "A card of the size A5, front beside back, does not fit on A5; "
        "choose a smaller card, a larger paper, or sides that are not folded."
    )


def test_cards_without_a_back_take_no_second_side_however_they_are_printed() -> None:
    for sides in SIDES:
        made = pages(5, backs=False, sides=sides, card="poker")
        assert len(made) == 1
        assert len(cards_on(made[0], FRONT)) == 5


@pytest.mark.parametrize(
    "wrong",
    [{"card": "a4"}, {"gap": 5}, {"marks": "dots"}, {"offset": (9.0, 0.0)}, {"offset": (0, float("nan"))}],
)
def test_a_way_to_print_that_is_not_offered_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(NotOffered) as refused:
        Options(**wrong)
    assert refused.value.name in wrong
