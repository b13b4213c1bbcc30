"""Everything that can happen to a plan, in its long form: ``python3 installer/start.py faults [WORD ...]``.

With words only the experiments whose names have one of them. Prints a table of what was done, how often,
and what was lost; ends with 1 where anything was lost without a word.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.every import EXPERIMENTS
from tests.faults.experiment import Outcome

HEAD = ("what was done", "times", "whole", "told or asked", "edits lost", "never were")


def main(words: Sequence[str]) -> int:
    """Do it all, print the table; the exit status."""
    outcomes: dict[str, Outcome] = {}
    for experiment in EXPERIMENTS:
        if words and not any(word in experiment.name for word in words):
            continue
        print(f"{experiment.name} ...", file=sys.stderr, flush=True)
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            outcomes[experiment.name] = experiment.run(experiment.long, Path(folder))
    print(*lines(outcomes), sep="\n")
    return 0 if all(outcome.held for outcome in outcomes.values()) else 1


def lines(outcomes: dict[str, Outcome]) -> Iterator[str]:
    """The table, and under it where a loss was first seen and what could not be done here."""
    rows: list[tuple[str, ...]] = [HEAD]
    for name, outcome in outcomes.items():
        counts = (outcome.times, outcome.whole, outcome.told, outcome.lost, outcome.wrong)
        rows.append((name, *map(str, counts)))
    width = max(len(row[0]) for row in rows)
    for name, *numbers in rows:
        columns = (number.rjust(len(head)) for number, head in zip(numbers, HEAD[1:], strict=True))
        yield "  ".join((name.ljust(width), *columns))
    for name, outcome in outcomes.items():
        if outcome.first:
            yield f"{name}: first {outcome.first}"
        if outcome.reason:
            yield f"{name}: {outcome.reason}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
