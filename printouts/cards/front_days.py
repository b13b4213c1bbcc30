"""The days of an exercise on as few fronts as have room to tick them."""

from collections.abc import Callable

from printouts.cards.exercise_front import Planned


def on_fronts(
    part: Callable[[int, int], Planned], count: int, most: int, holds: Callable[[Planned], bool]
) -> list[Planned]:
    """So many days on fronts, each with as many as it holds and ``most``: fewer where their words are long.

    ``part`` makes an exercise of the days from one to before another.
    """
    found: list[Planned] = []
    start = 0
    while start < max(1, count):
        several = (part(start, end) for end in range(min(start + most, count), start + 1, -1))
        found.append(next((one for one in several if holds(one)), part(start, start + 1)))
        start += max(1, len(found[-1].doses))
    return found
