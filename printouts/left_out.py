"""What of a print job is not there, told beside what is printed: one sentence for each reason."""

from collections.abc import Iterable, Iterator

from desktop.model.week import Week
from desktop.wording import paper
from desktop.wording.phrase import Phrase, Plural, Said, said
from printouts.job import Remark


def told(remarks: Iterable[Remark]) -> tuple[Said, ...]:
    """“Weeks 48 and 50–52 have no routines, so there are no routine cards of them.”"""
    found: dict[Phrase | Plural, list[Remark]] = {}
    for one in remarks:
        found.setdefault(one.about, []).append(one)
    return tuple(_sentence(about, alike) for about, alike in found.items())


def _sentence(about: Phrase | Plural, alike: list[Remark]) -> Said:
    if isinstance(about, Phrase):
        return Said(about, alike[0].facts)
    weeks = dict.fromkeys(week for one in alike for week in one.weeks)
    count = sum(one.number for one in alike) or len(weeks)
    return said(about, count=count, weeks=tuple(_named(run) for run in _rows(weeks)))


def _rows(weeks: Iterable[Week]) -> Iterator[list[Week]]:
    """The weeks, those that follow one another together."""
    row: list[Week] = []
    for week in weeks:
        if row and row[-1].shifted(1) != week:
            yield row
            row = []
        row.append(week)
    yield row


def _named(row: list[Week]) -> Said | int:
    """``48``, ``48–50``."""
    first, last = row[0].number, row[-1].number
    return first if len(row) == 1 else said(paper.WEEKS_IN_A_ROW, first=first, last=last)
