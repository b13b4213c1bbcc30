"""The command that moves an entry."""

from argparse import Namespace
from dataclasses import replace

from desktop.cli.changes import meant, place_text
from desktop.cli.refused import Refused, shown
from desktop.cli.saving import change
from desktop.cli.setting import Setting
from desktop.cli.show import entry_text
from desktop.model import placing
from desktop.model.catching_up import with_first_days
from desktop.model.finding import find_entry
from desktop.model.kept import Kept
from desktop.model.refs import EntryRef, OnDay
from desktop.model.refusal import Gone
from desktop.model.week import parse_date
from desktop.wording import command_line as words
from desktop.wording import deeds
from desktop.wording.deeds import Deed
from desktop.wording.refusals import refused


def move(setting: Setting, asked: Namespace) -> str:
    """Move an entry to a day, or to some day of the week that holds it."""
    typed = OnDay(parse_date(asked.date), some_day=asked.some_day)

    def work(kept: Kept) -> tuple[Kept, Deed, str]:
        plan, unit, voice = kept.diary.plan, kept.settings.unit, setting.voice
        try:
            entry = find_entry(plan, asked.entry).entry
        except Gone:
            raise Refused(words.NO_ENTRY, typed=shown(asked.entry)) from None
        week, on = meant(kept, typed)
        there, things = place_text(voice, on, week), (EntryRef(entry.id),)
        verdict = placing.check(plan, {}, kept.diary.runner, things, on)
        if verdict.refusal is not None:
            raise Refused(words.ON_DAY, date=there, reason=refused(verdict.refusal, verdict.max_))
        after = with_first_days(plan, placing.place(plan, {}, things, on).plan, setting.today)
        told = voice(
            words.MOVED_ENTRY, date=there, entry=entry_text(voice, replace(entry, some_day=False), unit)
        )
        return kept.with_plan(after), deeds.MOVE, told

    return change(setting, work)
