"""Which weeks stand in the strip. Pure."""

from desktop.model.week import Week

LEAST, MOST = 3, 13
CELL = 120  # pixels that a week needs


def how_many(width: int) -> int:
    """So many weeks fit into some pixels."""
    return min(MOST, max(LEAST, width // CELL))


def weeks_in_row(shown: tuple[Week, ...], view: Week, count: int) -> tuple[Week, ...]:
    """The weeks of the row, among them the one in view.

    The row stays where it is as long as that holds, so that what the pointer is over does not run away;
    else the week in view stands near its beginning: what comes next is looked at more than what was.
    """
    if len(shown) == count and view in shown:
        return shown
    before = min(2, (count - 1) // 2)
    first = view.shifted(-before)
    weeks = tuple(dict.fromkeys(first.shifted(number) for number in range(count)))
    return weeks if view in weeks else (view,)
