"""Type: how large, how heavy, how far apart its lines."""

from dataclasses import dataclass

TIGHT_FROM = 15.0  # points; larger letters are set a little closer, as Inter is meant to be
TIGHT = -0.019  # of the size


@dataclass(frozen=True, slots=True)
class Type:
    """A size in points, a weight from 400 to 700, and the distance between baselines."""

    size: float
    weight: int = 400
    leading: float = 0.0

    def __post_init__(self) -> None:
        if not self.leading:
            object.__setattr__(self, "leading", round(self.size * 1.28, 2))

    @property
    def tracking(self) -> float:
        return TIGHT * self.size if self.size >= TIGHT_FROM else 0.0

    def at(self, size: float) -> "Type":
        """The same type in another size; the leading keeps its proportion."""
        return Type(size, self.weight, self.leading * size / self.size)

    def heavy(self, weight: int = 700) -> "Type":
        """The same type in another weight."""
        return Type(self.size, weight, self.leading)
