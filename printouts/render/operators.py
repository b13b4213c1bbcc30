"""The operators of a PDF page's content."""


def operator(name: str, *values: float | str) -> str:
    """An operator behind its values; numbers have four digits."""
    return " ".join([*(value if isinstance(value, str) else f"{value:.4g}" for value in values), name])


def filled_with(parts: str) -> str:
    """The operator that fills with a colour, by its one or three parts from 0 to 1; its capitals stroke.

    Greys have an operator of their own: no printer mixes colours for one.
    """
    return f"{parts} {'rg' if ' ' in parts else 'g'}"
