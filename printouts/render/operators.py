"""The operators of a PDF page's content."""


def operator(name: str, *values: float | str) -> str:
    """An operator behind its values; numbers have four digits."""
    return " ".join([*(value if isinstance(value, str) else f"{value:.4g}" for value in values), name])
