"""The result as lines of text: figure, limit, margin."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tests.benchmarks.benchmark import Measured

HEAD: Final = ("what", "measured against", "figure", "limit", "margin", "tries", "")


def lines(results: Sequence[Measured]) -> Iterator[str]:
    """A line for each figure under a head, its columns aligned, then whatever could not be measured."""
    rows = [HEAD, *map(_row, results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    for row in rows:
        yield "  ".join(_aligned(row, widths)).rstrip()
    for result in results:
        if result.problem:
            yield f"{result.benchmark.name}: {result.problem}"


def _row(result: Measured) -> tuple[str, ...]:
    benchmark = result.benchmark
    named = (benchmark.name, benchmark.against)
    if result.problem:
        return (*named, "-", f"{benchmark.limit:g}", "-", str(result.tries), "NOT MEASURED")
    margin = 100 * (1 - result.figure / benchmark.limit)
    verdict = "" if result.held else "PASSED ITS LIMIT"
    return (
        *named,
        f"{result.figure:.2f}",
        f"{benchmark.limit:g}",
        f"{margin:.0f} %",
        str(result.tries),
        verdict,
    )


def _aligned(row: Iterable[str], widths: Iterable[int]) -> Iterator[str]:
    """Words to the left, numbers to the right."""
    for column, (text, width) in enumerate(zip(row, widths, strict=True)):
        yield text.rjust(width) if 2 <= column <= 5 else text.ljust(width)
