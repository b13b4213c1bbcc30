"""Writes the README's table of keys anew: ``python -m tests.ui.actions.readme_keys``."""

from pathlib import Path

from desktop.ui.actions.keys_table import keys_table
from desktop.wording.voice import Voice

README = Path(__file__).parents[3] / "README.md"
HEAD = "| Keys | |\n|---|---|\n"


def with_keys(text: str, voice: Voice) -> str:
    """The README's text with the table as the actions declare it."""
    before, after = text.split(HEAD)
    rest = after.partition("\n\n")[2]
    lines = "\n".join(f"| {line.keys} | {line.help} |" for line in keys_table(voice))
    return f"{before}{HEAD}{lines}\n\n{rest}"


if __name__ == "__main__":
    README.write_text(with_keys(README.read_text("utf-8"), Voice.of()), "utf-8")
