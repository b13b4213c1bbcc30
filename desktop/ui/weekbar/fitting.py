"""Which forms of several texts have room beside each other."""

from collections.abc import Sequence


def fitting(wants: Sequence[Sequence[int]], room: int) -> list[int]:
    """For each text the place of the form to show: the longest of all that fit together.

    ``wants`` are the pixels of each text's forms, from the longest to the shortest. While they are too wide
    together, the widest that has a shorter form takes it; where nothing is left to shorten, all are shortest.
    """
    places = [0] * len(wants)
    while sum(forms[place] for forms, place in zip(wants, places, strict=True)) > room:
        longer = [at for at, place in enumerate(places) if place + 1 < len(wants[at])]
        if not longer:
            break
        places[max(longer, key=lambda at: wants[at][places[at]])] += 1
    return places
