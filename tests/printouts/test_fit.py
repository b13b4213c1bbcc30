"""The rule by which a day gives way: least loss, nothing folded that fits, no single thing folded."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from printouts.fridge.fit import Fit, fit, whole
from printouts.fridge.lane import (
    Fixed,
    Later,
    Listing,
    Part,
    Row,
    Shown,
    ShownBlock,
    ShownFixed,
    ShownLine,
    ShownList,
    ShownWords,
    Way,
    Words,
    tall,
)
from printouts.fridge.loss import Loss, loss
from printouts.fridge.unfolding import Foldable, unfolded

MORE = 12.0  # how tall "+ 3 entries" stands
HAIR = 1e-5

heights = st.integers(8, 60).map(float)


@st.composite
def rows(draw: st.DrawFn) -> Row:
    line, plain, pictured = sorted(draw(st.tuples(heights, heights, heights)))
    figures = draw(st.lists(st.sampled_from("abcdef"), max_size=2, unique=True).map(tuple))
    return Row(
        pictured, plain, draw(st.sampled_from([line, None])), figures, draw(st.sampled_from([1, 1, 2]))
    )


listings = st.builds(
    Listing,
    st.lists(rows(), min_size=1, max_size=8).map(tuple),
    st.just(11.5),
    st.sampled_from([0.0, 14.0]),
    st.booleans(),
)
words = st.builds(Words, st.integers(1, 9), st.just(11.0), st.just(2.0))
blocks = st.builds(Fixed, st.integers(50, 100).map(float))
simple = st.one_of(blocks, listings, words)
laters = st.builds(Later, st.just(12.0), st.lists(simple, min_size=1, max_size=3).map(tuple))
lanes = st.lists(st.one_of(simple, laters), max_size=9).map(tuple)
rooms = st.integers(0, 1200).map(float)


def row(pictured: float, plain: float = 22.0, line: float | None = 12.0, *figures: str) -> Row:
    return Row(pictured, plain, line, figures)


def ways(found: Fit, at: int = 0) -> tuple[Way, ...]:
    shown = found.shown[at]
    assert isinstance(shown, ShownList)
    return shown.ways


def lists_in(lane: Sequence[Part], shown: Sequence[Shown]) -> Iterator[tuple[Listing, ShownList]]:
    for part, now in zip(lane, shown, strict=True):
        if isinstance(part, Listing) and isinstance(now, ShownList):
            yield part, now
        elif isinstance(part, Later) and isinstance(now, ShownBlock):
            yield from lists_in(part.parts, now.parts)


def given_back(part: Part, now: Shown) -> Iterator[Shown]:
    """The part with one thing more of it shown."""
    match part, now:
        case Words(), ShownWords() if now.lines < part.lines:
            yield ShownWords(now.lines + 1)
        case Listing(), ShownList():
            least = [one.least for one in part.rows]
            for count in range(len(now.ways) + 1, len(least) + 1):
                if part.folded(count) != 1:
                    yield now._replace(ways=(*now.ways, *least[len(now.ways) : count]))
            for at, way in enumerate(now.ways):
                if way is not Way.PICTURED:
                    yield now._replace(ways=(*now.ways[:at], Way(way + 1), *now.ways[at + 1 :]))
            if not now.heading:
                yield now._replace(heading=True)
        case Later(), ShownBlock():
            for at, (inner, inside) in enumerate(zip(part.parts, now.parts, strict=True)):
                for better in given_back(inner, inside):
                    yield ShownBlock((*now.parts[:at], better, *now.parts[at + 1 :]))
        case Later(), ShownLine(folded=False):
            yield ShownBlock(tuple(map(least_of, part.parts)))
        case _:
            return


def least_of(part: Part) -> Shown:
    """A part with as little of it as may be shown."""
    match part:
        case Words():
            return ShownWords(1)
        case Listing():
            ways = (part.rows[0].least,) if part.folded(0) == 1 else ()
            return ShownList(ways, heading=not part.optional)
        case _:
            return ShownFixed()


def every_way(part: Part) -> list[Shown]:
    """All ways in which a part may be shown."""
    match part:
        case Fixed():
            return [ShownFixed()]
        case Words():
            return [ShownWords(lines) for lines in range(1, part.lines + 1)]
        case Listing():
            headings = [True, False] if part.optional else [True]
            counts = [count for count in range(len(part.rows) + 1) if part.folded(count) != 1]
            choices = [[way for way in Way if way >= one.least] for one in part.rows]
            return [
                ShownList(chosen, heading)
                for count in counts
                for chosen in product(*choices[:count])
                for heading in headings
            ]
        case Later():
            inside = product(*map(every_way, part.parts))
            return [ShownLine(), ShownLine(folded=True), *(ShownBlock(parts) for parts in inside)]


def least_loss(lane: tuple[Part, ...], room: float) -> Loss | None:
    """By trying everything; None where nothing fits."""
    losses = []
    for shown in product(*map(every_way, lane)):
        folded = sum(isinstance(one, ShownLine) and one.folded for one in shown)
        height = sum(map(tall, lane, shown)) + (MORE if folded else 0.0)
        if folded != 1 and height <= room + HAIR:
            losses.append(loss(lane, shown))
    return min(losses, default=None)


@given(lanes, rooms)
def test_a_lane_is_no_taller_than_its_room_unless_it_is_at_its_least(
    lane: tuple[Part, ...], room: float
) -> None:
    found = fit(lane, room, MORE)
    assert found.height <= room + HAIR or found == fit(lane, 0.0, MORE)


@given(lanes)
def test_what_fits_is_shown(lane: tuple[Part, ...]) -> None:
    everything = whole(lane)
    assert everything.loss == Loss()
    assert fit(lane, everything.height, MORE) == everything


@given(lanes, rooms, st.integers(0, 200))
def test_more_room_never_shows_less(lane: tuple[Part, ...], room: float, more: int) -> None:
    assert fit(lane, room + more, MORE).loss <= fit(lane, room, MORE).loss


@given(lanes, rooms)
def test_no_single_thing_is_folded(lane: tuple[Part, ...], room: float) -> None:
    found = fit(lane, room, MORE)
    for part, now in lists_in(lane, found.shown):
        assert part.folded(len(now.ways)) != 1
    if sum(isinstance(part, Later) for part in lane) > 1:
        assert found.loss.entries != 1


@given(lanes, rooms)
def test_nothing_that_fits_is_left_out(lane: tuple[Part, ...], room: float) -> None:
    found = fit(lane, room, MORE)
    for at, (part, now) in enumerate(zip(lane, found.shown, strict=True)):
        for better in given_back(part, now):
            height = found.height + tall(part, better) - tall(part, now)
            assert height > room, (at, now, better)


@settings(max_examples=60)
@given(
    st.lists(
        st.one_of(
            st.builds(Listing, st.lists(rows(), min_size=1, max_size=3).map(tuple), st.just(11.5)),
            st.builds(Words, st.integers(1, 4), st.just(11.0)),
            st.builds(
                Later,
                st.just(12.0),
                st.tuples(blocks) | st.tuples(blocks, st.builds(Words, st.integers(1, 2), st.just(11.0))),
            ),
        ),
        max_size=3,
    ).map(tuple),
    st.integers(0, 300).map(float),
)
def test_no_other_way_loses_less_of_the_dearest_thing_that_is_lost(
    lane: tuple[Part, ...], room: float
) -> None:
    best = least_loss(lane, room)
    found = fit(lane, room, MORE)
    if best is None:
        assert found.height > room
        return
    dearest = next((at for at, lost in enumerate(found.loss) if lost), len(best))
    assert found.loss[: dearest + 1] == best[: dearest + 1]


def test_figures_go_before_exercises_share_a_line_and_lines_before_exercises_fold() -> None:
    lane = (Listing((row(28.0),) * 4, 11.5),)
    assert ways(fit(lane, 4 * 28.0)) == (Way.PICTURED,) * 4
    assert sorted(ways(fit(lane, 3 * 22.0 + 28.0))) == [Way.PLAIN] * 3 + [Way.PICTURED]
    assert sorted(ways(fit(lane, 3 * 12.0 + 22.0))) == [Way.LINE] * 3 + [Way.PLAIN]
    assert ways(fit(lane, 2 * 12.0 + 11.5)) == (Way.LINE,) * 2


def test_of_alike_figures_one_of_the_longest_list_goes_first() -> None:
    long, short = Listing((row(28.0),) * 3, 11.5), Listing((row(28.0),) * 2, 11.5)
    found = fit((long, short), 3 * 22.0 + 2 * 28.0)
    assert (set(ways(found, 0)), set(ways(found, 1))) == ({Way.PLAIN}, {Way.PICTURED})


def test_of_exercises_beside_each_other_a_pair_may_be_folded_but_not_a_last_one_alone() -> None:
    pair, single = replace(row(28.0, line=None), items=2), row(28.0, line=None)
    room = 22.0 + 11.5
    assert fit((Listing((pair, pair), 11.5),), room).shown == (ShownList((Way.PLAIN,)),)
    assert fit((Listing((pair, single), 11.5),), room).shown == (ShownList(()),)
    assert fit((Listing((pair, single), 11.5),), room).loss.exercises == 3


def test_a_note_keeps_three_lines_longer_than_exercises_stay_unfolded() -> None:
    lane = (Listing((row(28.0),) * 4, 11.5), Words(8, 11.0))
    found = fit(lane, 11.5 + 3 * 11.0)
    assert found.shown == (ShownList(()), ShownWords(3))
    found = fit(lane, 4 * 12.0 + 5 * 11.0)
    assert found.shown == (ShownList((Way.LINE,) * 4), ShownWords(5))


def test_an_entry_is_a_line_before_it_is_folded_and_never_the_only_one_that_is() -> None:
    entry = Later(12.0, (Fixed(52.0), Listing((row(28.0),) * 2, 11.5)))
    lane = (entry,) * 4
    blocks = fit(lane, 2 * (52.0 + 11.5) + 2 * 12.0, MORE)
    assert [type(shown) for shown in blocks.shown] == [ShownBlock, ShownBlock, ShownLine, ShownLine]
    lines = fit(lane, 4 * 12.0, MORE)
    assert lines.shown == (ShownLine(),) * 4
    folded = fit(lane, 4 * 12.0 - 1, MORE)
    assert folded.shown == (ShownLine(),) * 2 + (ShownLine(folded=True),) * 2


def test_a_heading_that_says_nothing_new_goes_first_and_comes_back_last() -> None:
    lane = (replace(Listing((row(28.0),), 11.5, 14.0), optional=True),)
    assert fit(lane, 28.0 + 14.0).shown == (ShownList((Way.PICTURED,)),)
    assert fit(lane, 28.0 + 13.0).shown == (ShownList((Way.PICTURED,), heading=False),)


@given(
    st.lists(st.lists(st.tuples(heights, st.integers(1, 2)), min_size=2, max_size=5), min_size=1, max_size=4),
    st.integers(0, 500).map(float),
)
def test_no_more_exercises_could_be_unfolded(lists: list[list[Foldable]], room: float) -> None:
    counts, taken = unfolded(lists, [11.5] * len(lists), room)
    assert taken <= room

    def items(rows: list[Foldable]) -> int:
        return sum(number for _, number in rows)

    choices = [[count for count in range(len(one) + 1) if items(one[count:]) != 1] for one in lists]
    most = max(
        sum(items(one[:count]) for one, count in zip(lists, chosen, strict=True))
        for chosen in product(*choices)
        if sum(
            sum(height for height, _ in one[:count]) - (11.5 if count == len(one) else 0)
            for one, count in zip(lists, chosen, strict=True)
        )
        <= room
    )
    assert sum(items(one[:count]) for one, count in zip(lists, counts, strict=True)) == most
