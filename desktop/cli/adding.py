"""The command that adds something to a day."""

from argparse import Namespace

from desktop.cli.changes import add_exercise, add_run
from desktop.cli.laying import add_routine
from desktop.cli.refused import Refused, shown
from desktop.cli.setting import Setting
from desktop.model.refs import OnDay
from desktop.model.week import parse_date
from desktop.wording import command_line as words

ADD = {"run": add_run, "exercise": add_exercise, "routine": add_routine}


def add(setting: Setting, asked: Namespace) -> str:
    """Add a run, or an exercise or a saved routine to the day's first run or session."""
    on = OnDay(parse_date(asked.date), some_day=asked.some_day)
    if asked.what not in ADD:
        raise Refused(words.NOT_RUN_OR_EXERCISE, typed=shown(asked.what))
    return ADD[asked.what](setting, asked, on)
