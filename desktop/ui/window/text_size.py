"""The sizes in which everything can be drawn, in per cent."""

TEXT_SIZES = (100, 110, 125, 150, 175, 200)
AS_DRAWN = TEXT_SIZES[0]


def other_size(text: int, steps: int) -> int:
    """The size some steps larger or smaller, of those there are; no steps: as drawn."""
    if not steps:
        return AS_DRAWN
    near = min(range(len(TEXT_SIZES)), key=lambda place: abs(TEXT_SIZES[place] - text))
    return TEXT_SIZES[max(0, min(near + steps, len(TEXT_SIZES) - 1))]
