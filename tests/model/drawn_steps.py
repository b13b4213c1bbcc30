"""Steps of runs as hypothesis draws them."""

from hypothesis import strategies as st

from desktop.model.steps import Block, Blocks, Manner, Step, blocks_of


@st.composite
def drawn_step(draw: st.DrawFn) -> Step:
    manner = draw(st.sampled_from(Manner))
    if manner is Manner.STAND:
        return Step(duration=draw(st.integers(1, 7000)), manner=manner)
    metres = draw(st.none() | st.sampled_from([20, 400, 800, 1609, 42_195]) | st.integers(20, 60_000))
    seconds = draw(st.sampled_from([45, 90, 120, 3600]) | st.integers(1, 20_000)) if metres is None else None
    pace, per = draw(st.sampled_from([(None, "km"), (270, "km"), (435, "mi"), (600, "mi"), (3599, "km")]))
    return Step(metres, seconds, manner, pace, per)


@st.composite
def drawn_blocks(draw: st.DrawFn) -> Blocks:
    found: list[Block] = []
    for _ in range(draw(st.integers(0, 3))):
        steps = tuple(draw(st.lists(drawn_step(), min_size=1, max_size=3)))
        found += blocks_of(draw(st.sampled_from([1, 2, 6, 99])), steps, between=draw(st.booleans()))
    return tuple(found)


blocks = drawn_blocks()
