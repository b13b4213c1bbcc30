"""Which weeks stand in the strip."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.model.week import FIRST_YEAR, LAST_YEAR, Week, week_of
from desktop.ui.weekstrip.row import LEAST, MOST, how_many, weeks_in_row

weeks = st.dates(date(FIRST_YEAR, 1, 8), date(LAST_YEAR, 12, 20)).map(week_of)


@given(weeks, st.integers(LEAST, MOST))
def test_the_week_in_view_is_among_weeks_that_follow_each_other(view: Week, count: int) -> None:
    row = weeks_in_row((), view, count)
    assert view in row
    assert len(row) <= count
    assert all(after == before.shifted(1) for before, after in pairwise(row))


@given(weeks, st.integers(LEAST, MOST), st.data())
def test_the_row_stays_while_the_week_in_view_is_one_of_it(
    view: Week, count: int, data: st.DataObject
) -> None:
    row = weeks_in_row((), view, count)
    other = data.draw(st.sampled_from(row))
    assert weeks_in_row(row, other, len(row)) == row


@given(st.integers(0, 4000))
def test_so_many_weeks_as_fit(width: int) -> None:
    assert LEAST <= how_many(width) <= MOST
    assert how_many(width + 1) >= how_many(width)
