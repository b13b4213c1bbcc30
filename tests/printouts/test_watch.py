"""Work that is watched while it is done."""

import pytest

from printouts import PrintJob, Sheet, lay_out
from tests.printouts import sample


def test_work_that_is_watched_ends_where_the_watch_says_so() -> None:
    class EnoughError(Exception):
        pass

    made = []

    def watch() -> None:
        made.append(1)
        if len(made) == 3:
            raise EnoughError

    job = PrintJob(
        (Sheet.CARDS,),
        (sample.WEEK,),
        plan=sample.plan(),
        library=sample.LIBRARY,
        drawings=sample.DRAWINGS,
    )
    with pytest.raises(EnoughError):
        lay_out(job, watch)
    assert len(made) == 3
