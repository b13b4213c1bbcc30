"""Tips that wrap: Qt breaks the lines of rich text alone, and what is said in one may be a runner's words."""

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
"""As in html.escape(); that module brings the names of 2,200 signs, which is 2 ms of a start."""


def tip(text: str) -> str:
    """A text as a tip; a "<b>" in it stays what it is. Nothing for no text."""
    return f"<p>{text.translate(_MARKUP)}</p>" if text else ""
