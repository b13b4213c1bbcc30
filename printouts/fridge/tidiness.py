"""Whether a day stands well in some sizes: names and doses on a line each."""

from printouts.formats.sizes import Sizes
from printouts.fridge.blocklines import name_room
from printouts.fridge.content import DaySaid, exercises, sessions
from printouts.fridge.rows import is_tidy


def tidy(day: DaySaid, block: float, listed: float, sizes: Sizes) -> bool:
    """Whether every run's name has its line in a block so wide, and every dose its own beside its figure.

    ``listed`` is how wide the narrowest list is.
    """
    if any(not one.own and name_room(one, sizes.blocks) > block for one in sessions(day)):
        return False
    return all(is_tidy(part, listed, sizes.near) for part in exercises(day))
