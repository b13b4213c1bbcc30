"""Writes the README's list of all that can be done anew: ``python -m tests.ui.window.readme_ways``."""

from pathlib import Path
from typing import Final

from desktop.ui.window.ways import WAYS
from desktop.ui.window.ways_in_words import introduction, lines
from desktop.wording import ways as words
from desktop.wording.voice import Voice

README: Final = Path(__file__).parents[3] / "README.md"
BEGINS: Final = "## Keys and ways\n\n"
ENDS: Final = "\n## Without a window"


def table(voice: Voice) -> str:
    """The list as the README has it."""
    heads = [voice(head) for head in (words.WHAT, words.BY_DRAGGING, words.BY_KEYS, words.BY_CLICKS)]
    rows = [_row(heads), "|---|---|---|---|"]
    for part in WAYS:
        rows += [_row([f"**{voice(part.title)}**", "", "", ""]), *map(_row, lines(voice, part))]
    return introduction(voice) + "\n\n" + "\n".join(rows) + "\n"


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")


def with_ways(text: str, voice: Voice) -> str:
    """The README's text with the list as it is declared."""
    before, after = text.split(BEGINS)
    return f"{before}{BEGINS}{table(voice)}{ENDS}{after.partition(ENDS)[2]}"


if __name__ == "__main__":
    README.write_text(with_ways(README.read_text("utf-8"), Voice.of()), "utf-8")
