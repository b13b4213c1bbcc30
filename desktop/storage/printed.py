"""What was printed last of each week, kept beside the plan so that a correction strip can tell what changed.

One small file, ``plan.printed``: JSON with the last sixty weeks, each with its days as documents. Nothing
depends on it. Without it, or where it cannot be read, a week counts as not printed yet; no plan is ever
touched, and no print is stopped because something could not be noted.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from desktop.model.plan import Day
from desktop.model.printed import Columns, Printed
from desktop.model.week import NoSuchWeek, Week, parse_date
from desktop.storage import codec
from desktop.storage.disk import Disk, Unreadable
from desktop.storage.given import MAX_DOCUMENT, BadField, json_list, json_object, parsed
from desktop.storage.layout import Layout
from desktop.wording import storage as words
from desktop.wording.phrase import Said, said
from desktop.wording.storage import reason

MAX_WEEKS: Final = 60
"""Weeks that are remembered, those that were printed last."""

FORMAT: Final = 1
_LONGEST: Final = 10_000.0  # points; no paper has sides so long
_DAYS: Final = (7, 8)  # columns of a sheet: the last is of what is for some day
_LONGEST_NAME: Final = 40


class Remembered(NamedTuple):
    """The weeks that were printed, the last one first. ``problem`` says why there are none, where the file
    is to blame; ``newer``: a newer Footwork wrote it, and it is left alone."""

    weeks: tuple[Printed, ...] = ()
    problem: Said | None = None
    newer: bool = False

    def week(self, week: Week) -> Printed | None:
        """A week as it was printed last, None when it was not."""
        return next((one for one in self.weeks if one.week == week), None)


def printed_weeks(folder: Path, disk: Disk | None = None) -> Remembered:
    """What was printed, out of the data folder of the plan. Never raises and makes nothing."""
    path = Layout(folder).printed
    try:
        text = (disk or Disk()).read(path)
        if text is None:
            return Remembered()
        if len(text) > MAX_DOCUMENT:
            raise Unreadable(len(text), MAX_DOCUMENT)
        return _read(parsed(text), path)
    except OSError as error:
        return Remembered(problem=said(words.PRINTED_UNREADABLE, path=path, reason=reason(error)))
    except BadField as bad:
        return Remembered(problem=said(words.PRINTED_UNREADABLE, path=path, reason=bad.said))


def remember_printed(folder: Path, printed: Iterable[Printed], disk: Disk | None = None) -> Said | None:
    """Note that these weeks hang on the fridge now, once their file is saved or their page is printed.

    Gives the sentence to say where it could not be noted, and never raises: what was printed is printed. A
    folder that is not there is not made, a file that cannot be read is replaced, one that a newer Footwork
    wrote is left as it is. ``printouts.strip.kept.as_printed`` says what a job prints.
    """
    weeks = list(printed)
    disk, path = disk or Disk(), Layout(folder).printed
    if not weeks or not folder.is_dir():
        return None
    before = printed_weeks(folder, disk)
    if before.newer:
        return before.problem
    anew = {one.week for one in weeks}
    kept = [*weeks, *(one for one in before.weeks if one.week not in anew)][:MAX_WEEKS]
    try:
        disk.write_whole(path, _written(kept))
    except (OSError, BadField) as error:
        why = reason(error) if isinstance(error, OSError) else error.said
        return said(words.PRINTED_NOT_NOTED, path=path, reason=why)
    return None


# ---- writing -------------------------------------------------------------------------------------


def _written(weeks: list[Printed]) -> bytes:
    """As many of the weeks as a file of this kind may hold; of a single one at least the days as they are."""
    documents = [_document(one) for one in weeks]
    while True:
        document = {"footwork": "printed", "format": FORMAT, "weeks": documents}
        text = json.dumps(document, indent=1).encode()  # in ASCII: half a character may be written so too
        if len(text) > MAX_DOCUMENT and len(documents) == 1 and documents[0].pop("mended", None) is not None:
            continue
        if len(text) <= MAX_DOCUMENT or len(documents) < 2:
            return text
        documents = documents[: max(1, len(documents) // 2)]


def _document(one: Printed) -> dict[str, Any]:
    document: dict[str, Any] = {
        "first": one.week.first.isoformat(),
        "on": one.on.isoformat(),
        "paper": one.paper,
        "corrections": one.corrections,
        "days": _days_document(one.days),
    }
    if one.mended is not None:
        document["mended"] = _days_document(one.mended)
    if one.columns:
        top, bottom, begin, places = one.columns
        document["columns"] = {"top": top, "bottom": bottom, "line": begin, "places": places}
    return document


def _days_document(days: Mapping[date, Day]) -> dict[str, Any]:
    return {when.isoformat(): codec.day_document(day) for when, day in sorted(days.items())}


# ---- reading -------------------------------------------------------------------------------------


def _read(document: object, path: Path) -> Remembered:
    given = json_object(document)
    if given.get("footwork") != "printed":
        raise BadField(words.NO_PRINTED)
    version = _number(given.get("format"), 1, 1_000_000)
    if version > FORMAT:
        newer = said(words.PRINTED_IS_NEWER, path=path)
        return Remembered(problem=newer, newer=True)
    return Remembered(tuple(map(_read_week, json_list(given.get("weeks"), MAX_WEEKS))))


def _read_week(document: object) -> Printed:
    given = json_object(document)
    week = Week(_date(given.get("first")))
    days = _read_days(given.get("days"), week)
    mended = _read_days(given["mended"], week) if "mended" in given else None
    paper = given.get("paper")
    if not isinstance(paper, str) or len(paper) > _LONGEST_NAME:
        raise BadField(words.NO_PRINTED)
    columns = _columns(given["columns"]) if "columns" in given else None
    corrections = int(_number(given.get("corrections"), 0, 1_000_000))
    return Printed(week, days, _date(given.get("on")), paper, columns, corrections, mended)


def _read_days(document: object, week: Week) -> dict[date, Day]:
    days = {_date(when): codec.read_day(day) for when, day in json_object(document).items()}
    if any(when not in week for when in days):
        raise BadField(words.NO_PRINTED)
    return days


def _columns(document: object) -> Columns:
    given = json_object(document)
    places = tuple(
        (_number(left, 0, _LONGEST), _number(wide, 1, _LONGEST))
        for left, wide in (_pair(one) for one in json_list(given.get("places"), max(_DAYS)))
    )
    top, bottom, begin = (_number(given.get(name), 0, _LONGEST) for name in ("top", "bottom", "line"))
    if len(places) not in _DAYS or top >= bottom:
        raise BadField(words.NO_PRINTED)
    return Columns(top, bottom, begin, places)


def _pair(value: object) -> tuple[object, object]:
    pair = json_list(value, 2)
    if len(pair) != 2:
        raise BadField(words.NO_PRINTED)
    return pair[0], pair[1]


def _number(value: object, least: float, most: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise BadField(words.NO_PRINTED)
    return value


def _date(value: object) -> date:
    try:
        return parse_date(value if isinstance(value, str) else "")
    except NoSuchWeek:
        raise BadField(words.NO_PRINTED) from None
