"""What ``footwork print`` takes, and the options of a print job that follow from it."""

import re
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from typing import Final

from desktop.cli.grammar import Flag, Option, Piece, Word
from desktop.cli.refused import Refused, no_such, shown
from desktop.cli.setting import Setting
from desktop.cli.show import asked_week
from desktop.model.kept import Kept
from desktop.model.week import Week, parse_date, week_of
from desktop.wording import command_line as words
from desktop.wording.phrase import said
from printouts import Options, Sheet
from printouts.formats.cut import SIZES
from printouts.formats.paper import PAPERS
from printouts.options import GAPS, MARKS, MAX_OFFSET, ORIENTATIONS, SIDES

USUAL: Final = Options()
SHEETS: Final = tuple(sheet.value for sheet in Sheet)
MOST_WEEKS: Final = 53
"""A year of them: what a slip of the hand asks for beyond that is a book."""
_LENGTH: Final = re.compile(r"[+-]?\d{1,3}(\.\d{1,3})?", re.ASCII)

TO_PRINT: Final[tuple[Piece, ...]] = (
    Word("what", words.PAPERS, words.HELP_PAPERS, choices=SHEETS),
    Word("weeks", words.WEEK, words.HELP_WEEKS, required=False, many=True),
    Option("output", ("-o", "--output"), words.FILE, words.HELP_OUTPUT, required=True, dash=True),
    Option("paper", ("--paper",), words.SIZE, words.HELP_SIZE, default=USUAL.paper, choices=tuple(PAPERS)),
    Option(
        "orientation",
        ("--orientation",),
        words.WAY,
        words.HELP_ORIENTATION,
        default=USUAL.orientation,
        choices=ORIENTATIONS,
    ),
    Option("size", ("--size",), words.SIZE, words.HELP_CARD_SIZE, default=USUAL.card, choices=tuple(SIZES)),
    Option("sides", ("--sides",), words.SIDES, words.HELP_SIDES, default=USUAL.sides, choices=SIDES),
    Option("offset", ("--offset",), words.OFFSET, said(words.HELP_OFFSET, most=MAX_OFFSET)),
    Option(
        "gap", ("--gap",), words.MM, words.HELP_GAP, default=str(USUAL.gap), choices=tuple(map(str, GAPS))
    ),
    Option("marks", ("--marks",), words.MARKS, words.HELP_MARKS, default=USUAL.marks, choices=MARKS),
    Flag("ink_saving", ("--ink-saving",), words.HELP_INK_SAVING),
    Flag("no_figures", ("--no-figures",), words.HELP_NO_FIGURES),
    Flag("no_notes", ("--no-notes",), words.HELP_NO_NOTES),
    Flag("large", ("--large",), words.HELP_LARGE),
    Flag("rule", ("--rule",), words.HELP_RULE),
    Flag("every_exercise", ("--every-exercise",), words.HELP_EVERY_EXERCISE),
    Option("routine", ("--routine",), words.NAME, words.HELP_ROUTINE, many=True),
    Option("day", ("--day",), words.DATE, words.HELP_DAY),
    Option("beside", ("--with",), words.FOLDER_OR_FILE, words.HELP_WITH),
    Option("names", ("--names",), words.TWO_NAMES, words.HELP_NAMES),
)


def asked_sheets(typed: str) -> tuple[Sheet, ...]:
    """The kinds of paper that ``fridge,routines`` names, each once. Raises Refused."""
    named = [name.strip().lower() for name in typed.split(",")]
    for name in named:
        if name not in SHEETS:
            known = said(words.THERE_ARE, known=", ".join(SHEETS))
            raise no_such(words.NO_PAPER, name, SHEETS, known)
    return tuple(Sheet(name) for name in dict.fromkeys(named))


def asked_weeks(setting: Setting, typed: list[str], starts_on: int) -> tuple[Week, ...]:
    """The weeks that were typed, each once and the earliest first; without any the one that holds today.

    Raises Refused, NoSuchWeek.
    """
    found: set[Week] = set()
    for text in typed:
        found.update(_weeks_in(setting, text, starts_on))
        if len(found) > MOST_WEEKS:
            raise Refused(words.TOO_MANY_WEEKS, count=len(found), most=MOST_WEEKS)
    return tuple(sorted(found, key=lambda week: week.first)) or (asked_week(setting, None, starts_on),)


def asked_day(
    setting: Setting, typed: str | None, weeks: tuple[Week, ...], starts_on: int, *, typed_weeks: bool
) -> tuple[date, tuple[Week, ...]]:
    """The day of a phone picture, today without one; and the weeks, the day's where none was typed.

    Raises NoSuchWeek, and Refused for a day that is in none of the weeks.
    """
    if typed is None:
        return setting.today, weeks
    day = parse_date(typed)
    if not typed_weeks:
        return day, (week_of(day, starts_on),)
    if not any(day in week for week in weeks):
        raise Refused(words.DAY_OF_ANOTHER_WEEK, day=str(day))
    return day, weeks


def _weeks_in(setting: Setting, text: str, starts_on: int) -> Iterator[Week]:
    """``2026-W48`` or ``2026-W48..2026-W51``."""
    first, is_range, last = text.partition("..")
    begins = asked_week(setting, first, starts_on)
    ends = asked_week(setting, last, starts_on) if is_range else begins
    count = (ends.first - begins.first).days // 7 + 1
    if count < 1:
        raise Refused(words.WEEKS_END_EARLY, typed=shown(text))
    if count > MOST_WEEKS:
        raise Refused(words.TOO_MANY_WEEKS, count=count, most=MOST_WEEKS)
    return (begins.shifted(at) for at in range(count))


def asked_options(setting: Setting, asked: Namespace, kept: Kept) -> Options:
    """How to print: as typed, in the language that is spoken, in the runner's unit and look.

    Raises Refused.
    """
    return Options(
        paper=asked.paper,
        orientation=asked.orientation,
        card=asked.size,
        gap=int(asked.gap),
        marks=asked.marks,
        sides=asked.sides,
        offset=asked_offset(asked.offset),
        unit=kept.settings.unit,
        ink_saving=asked.ink_saving,
        every_exercise=asked.every_exercise,
        rule=asked.rule,
        large=asked.large,
        figures=not asked.no_figures,
        notes=not asked.no_notes,
        look=kept.diary.runner.look,
        language=setting.voice.language.code,
    )


def asked_offset(typed: str | None) -> tuple[float, float]:
    """How far the backs are moved. Raises Refused."""
    if typed is None:
        return USUAL.offset
    lengths = [part.strip() for part in typed.split(",")]
    if len(lengths) == 2 and all(map(_LENGTH.fullmatch, lengths)):
        right, down = map(float, lengths)
        if max(abs(right), abs(down)) <= MAX_OFFSET:
            return right, down
    raise Refused(words.NO_SUCH_OFFSET, most=MAX_OFFSET, typed=shown(typed))
