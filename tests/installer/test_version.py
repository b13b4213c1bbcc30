"""One version everywhere: what the program calls itself is what the changelog tells about."""

import re
from pathlib import Path

from desktop import __version__

CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"


def test_the_version_is_the_one_that_the_changelog_begins_with() -> None:
    head = re.search(r"^## (\S+)(.*)$", CHANGELOG.read_text(encoding="utf-8"), re.MULTILINE)
    assert head is not None
    number, released = head[1], "unreleased" not in head[2]
    assert __version__ == (number if released else f"{number}.dev0")
