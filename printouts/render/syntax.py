"""How values are written in a PDF file."""

from collections.abc import Iterable, Mapping

Value = str
"""A value as it stands in the file."""


def text(words: str) -> Value:
    """Words that a reader shows or speaks; what is not plain ASCII is written in UTF-16."""
    if words.isascii() and words.isprintable():
        return f"({words.translate(_ESCAPED)})"
    return f"<feff{words.encode('utf-16-be', 'replace').hex()}>"


def array(values: Iterable[Value]) -> Value:
    """``[1 2 3]``."""
    return f"[{' '.join(values)}]"


def dictionary(entries: Mapping[str, Value]) -> Value:
    """``<< /Type /Page >>``."""
    return f"<< {' '.join(f'/{name} {value}' for name, value in entries.items())} >>"


def number(value: float) -> Value:
    """Points with two digits."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


_ESCAPED = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})
