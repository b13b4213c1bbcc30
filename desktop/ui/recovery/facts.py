"""What there is to say of the versions: one value for each card, in words, and the problems above them."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import NamedTuple

from desktop.model.plan import Day, Entry, bound, unbound
from desktop.model.week import Week, week_of
from desktop.storage.comparing import Compared, Inside, Planned, compare
from desktop.storage.errors import DamagedStore
from desktop.storage.found import Found, Origin
from desktop.storage.losses import Loss
from desktop.storage.notices import Notice
from desktop.storage.survey import Broken, Problem, Stranger, Survey
from desktop.wording import dates, names, recovery
from desktop.wording import storage as store_words
from desktop.wording import versions as words
from desktop.wording.voice import Voice, sentence_case

MOST_NAMED = 3
"""Entries that a sentence names; more are counted."""


class Card(NamedTuple):
    """One version as a card shows it. ``compared`` is None for the one that all others are beside.

    ``days`` are those of this ``week``; ``differs`` are the places in it that differ.
    """

    inside: Inside
    title: str
    age: str
    weeks: str
    change: str
    entries: str
    sentence: str
    week: Week
    days: tuple[Day, ...]
    differs: frozenset[int] = frozenset()
    compared: Compared | None = None

    @property
    def version(self) -> Found:
        """The version itself."""
        return self.inside.version


class Teller:
    """Tells of the versions of one survey in one language. ``open_now``: the plan is open meanwhile."""

    def __init__(self, survey: Survey, voice: Voice, today: date, *, open_now: bool = False) -> None:
        self.survey, self.voice, self.today, self.open_now = survey, voice, today, open_now
        found = survey.versions
        # While it is open, everything is beside what is open.
        first = next((one for one in found if open_now and one is survey.present), found[0])
        self.first = Inside.of(first)
        self._others = [Inside.of(one) for one in found if one is not first]

    # ---- above the cards -------------------------------------------------------------------

    @property
    def title(self) -> str:
        """What the window is about."""
        if self.survey.needs_choice:
            return self.voice(words.TITLE if self._others else words.ONE_TITLE)
        return self.voice(words.FOUND_TITLE if self.survey.problems else words.ALL_TITLE)

    @property
    def intro(self) -> str:
        """What has happened, in a sentence, and what to do."""
        causes = dict.fromkeys(map(_cause, self.survey.problems))
        if not causes:
            return self.voice(words.NOTHING_FOUND)
        told = sentence_case(self.voice.listed(self.voice(words.CAUSES[cause]) for cause in causes))
        choose = words.CHOOSE if self._others else words.CHOOSE_ONE
        return self.voice(words.GO_ON if self.open_now else choose, causes=told)

    def problems(self) -> Iterator[tuple[str, str]]:
        """An icon and a sentence for each thing that was found."""
        for problem in self.survey.problems:
            yield ("copy" if isinstance(problem, Stranger) else "file-x"), self._problem(problem)

    def _problem(self, problem: Problem) -> str:
        match problem:
            case Stranger(path=path):
                return self.voice(words.BESIDE, file=path.name)
            case Notice(losses=(Loss(foreign=False) as loss,)) if after := self._moment(loss.after):
                if before := self._moment(loss.before):
                    return self.voice(words.GAP, count=loss.edits, after=after, before=before)
                return self.voice(words.BREAKS_OFF, number=loss.first - 1, when=after)
            case _:
                return self.voice.say(problem.said)

    # ---- the cards -------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._others) + 1

    def cards(self, most: int) -> Iterator[Card]:
        """The first cards, the one that the others are beside at the beginning."""
        yield self._card(self.first, None)
        for inside in self._others[: most - 1]:
            yield self._card(inside, compare(self.first, inside))

    def name(self, version: Found) -> str:
        """What a version is called."""
        when = dates.short_date(self.voice, version.changed.date(), self.today)
        losses = bool(version.losses)
        return recovery.version_name(self.voice, version.origin.value, version.label, when, broken_off=losses)

    def _card(self, inside: Inside, compared: Compared | None) -> Card:
        version, voice, holds = inside.version, self.voice, inside.version.holdings
        week = week_of(self.today, self.first.within.kept.settings.week_starts_on)
        changed = compared.dates if compared else ()
        return Card(
            inside,
            self.name(version),
            self._age(version, compared),
            voice(
                words.NUMBER_TO,
                number=holds.weeks,
                date=dates.short_date(voice, holds.last, date.min),
            )
            if holds.last
            else voice(words.NO_WEEKS),
            dates.moment(voice, version.changed, self.today),
            voice(words.PLANNED_AND_DONE, planned=holds.entries, done=holds.done),
            self._missing(version) if compared is None else self.difference(compared, week),
            week,
            tuple(inside.within.kept.diary.plan.day(when) for when in week),
            frozenset(place for place, when in enumerate(week) if when in changed),
            compared,
        )

    def _age(self, version: Found, compared: Compared | None) -> str:
        if compared is not None:
            seconds = (self.first.version.changed - version.changed).total_seconds()
            return words.older(self.voice, seconds)
        if self.open_now:
            return self.voice(words.OPEN_NOW)
        newest = all(version.changed >= other.version.changed for other in self._others)
        return self.voice(words.NEWEST_SUGGESTED if newest else words.SUGGESTED)

    def _missing(self, version: Found) -> str:
        voice = self.voice
        if version.origin is Origin.REMAINS:
            return voice(words.ONLY_REMAINS, count=version.holdings.days)
        losses = self._losses(version)
        if losses:
            count, after = sum(loss.edits for loss in losses), self._moment(losses[0].after)
            told = (
                voice(words.MISSING_AFTER, count=count, when=after)
                if after
                else voice(words.MISSING, count=count)
            )
            remains = any(notice.remains or notice.file for notice in self.survey.notices)
            return voice(words.REMAINS_KEPT, sentence=told) if remains else told
        if not version.complete or not version.is_own:
            return voice(words.MAY_BE_MISSING, when=dates.moment(voice, version.changed, self.today))
        return voice(words.NOTHING_MISSING)

    def _losses(self, version: Found) -> list[Loss]:
        """What is known to be missing in a version; of the present one also what opening it has mended."""
        if version is not self.survey.present:
            return list(version.losses)
        found = (loss for notice in self.survey.notices for loss in notice.losses)
        return [loss for loss in found if not loss.foreign]

    def difference(self, compared: Compared, week: Week) -> str:
        """What another version has or lacks, in a sentence."""
        voice = self.voice
        without = [self._planned(one, week) for one in compared.without]
        extra = [self._planned(one, week) for one in compared.extra]
        if 0 < len(without) + len(extra) <= MOST_NAMED and not compared.changed:
            return words.without_and_with(voice, without, extra)
        numbers = words.numbers(voice, compared.weeks, compared.entries, compared.done)
        if numbers:
            return numbers
        if compared.dates:
            return voice(words.OTHERWISE, count=len(compared.dates))
        return voice(words.ONLY_BESIDE if compared.beside else words.SAME_DAYS)

    def _planned(self, planned: Planned, week: Week) -> str:
        voice, when = self.voice, planned.when
        near = when in week
        day = dates.long_weekday(voice, when) if near else dates.day_and_date(voice, when, self.today)
        return voice(words.ENTRY_ON, entry=words.entry(voice, planned.entry), day=day)

    def _moment(self, seconds: int) -> str:
        return moment_of(self.voice, seconds, self.today)


def moment_of(voice: Voice, seconds: int, today: date) -> str:
    """``Wed 25 Nov, 07:12`` of seconds since 1970; empty where that is not known."""
    with suppress(ValueError, OverflowError, OSError):
        return dates.moment(voice, datetime.fromtimestamp(seconds), today) if seconds else ""
    return ""


def _cause(problem: Problem) -> str:
    """The word in ``words.CAUSES`` for a problem."""
    match problem:
        case Broken(error=DamagedStore(reason=store_words.MISSING)):
            return "missing"
        case Broken():
            return "damaged"
        case Notice(losses=(), replaced=True):
            return "replaced"
        case Notice(losses=losses, emptied=emptied):
            return "lost" if losses or emptied else "unfinished"
        case Stranger():
            return "stranger"
        case _:
            return "documents" if hasattr(problem, "table") else "unreadable"


def spoken_week(card: Card, voice: Voice) -> str:
    """The week of a card for a screen reader: each day that holds anything, with what it holds."""
    told = []
    for place, (when, day) in enumerate(zip(card.week, card.days, strict=True)):
        if bound(day) or place in card.differs:
            phrase = words.DAY_DIFFERS if place in card.differs else words.DAY_HOLDS
            held = _listed(voice, bound(day)) or voice(words.NOTHING)
            told.append(voice(phrase, day=dates.long_weekday(voice, when), entries=held))
    loose = [entry for day in card.days for entry in unbound(day)]
    if loose:
        told.append(voice(words.DAY_HOLDS, day=voice(dates.SOME_DAY), entries=_listed(voice, loose)))
    return " ".join(told)


def _listed(voice: Voice, entries: Iterable[Entry]) -> str:
    return voice.listed(names.entry_title(voice, entry) for entry in entries)
