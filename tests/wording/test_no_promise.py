"""Footwork tells what trials found and promises nothing: no text says that an exercise prevents an injury."""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

from desktop.wording.language import ENGLISH, offered
from resources.languages.bake import gathered
from tests.wording.promises import PROMISES

HOUSE = Path(__file__).parents[2]
RESOURCES = HOUSE / "resources"
ON_PAGES = ("README.md", "CHANGELOG.md")


def texts(code: str) -> Iterator[tuple[str, str]]:
    """Every text in a language, and where it stands: the catalogue, exercises, ready-made weeks, and in
    English the pages that come with the source."""
    yield from _catalogue(code)
    for path in sorted(RESOURCES.glob(f"*/{code}/*.json")):
        for text in _strings(json.loads(path.read_text("utf-8"))):
            yield str(path.relative_to(HOUSE)), text
    for name in ON_PAGES if code == ENGLISH else ():
        yield name, (HOUSE / name).read_text("utf-8")


def _catalogue(code: str) -> Iterator[tuple[str, str]]:
    if code == ENGLISH:
        for text in gathered():
            for form in (text.id,) if isinstance(text.id, str) else text.id:
                yield text.place[0], form
        return
    path = RESOURCES / "languages" / code / "footwork.po"
    for message in read_po(BytesIO(path.read_bytes())):
        for form in (message.string,) if isinstance(message.string, str) else message.string or ():
            yield path.name, form


def _strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for one in value:
                yield from _strings(one)
        case dict():
            for one in value.values():
                yield from _strings(one)


@pytest.mark.parametrize("code", offered())
def test_no_text_promises_anything(code: str) -> None:
    found = [f"{place}: {one}" for place, text in texts(code) for one in PROMISES[code].sentences_in(text)]
    assert not found, "Say what was found, for whom and by whom, or leave it out:\n" + "\n".join(found)


@pytest.mark.parametrize("code", offered())
def test_all_kinds_of_text_are_looked_at(code: str) -> None:
    places = [place for place, _ in texts(code)]
    for part in ("exercises/", "templates/"):
        assert any(part in place for place in places), part
    assert sum("/" not in place for place in places) > 2000, "the catalogue"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Calf raises prevent Achilles pain."),
        ("en", "It takes three minutes. A warm-up that is preventive!"),
        ("en", "Strong ankles protect you from sprains."),
        ("en", "Ten minutes a day ward off trouble."),
        ("en", "Do these to avoid injury."),
        ("en", "Fewer ankle injuries in six weeks."),
        ("en", "Balance work lowers your risk."),
        ("en", "It keeps your ankles healthy."),
        ("en", "Run injury-free all year."),
        ("en", "Trials show that you will never get hurt."),
        ("en", "It prevents sprains. Trials have looked at it."),
        ("en", "It prevents sprains, no matter how you run."),
        ("en", "No weight, no chair, no time, and still this small exercise will prevent sprains."),
        ("de", "Wadenheben verhindert Verletzungen."),
        ("de", "Das beugt Verstauchungen wirksam vor."),
        ("de", "Gut zum Vorbeugen."),
        ("de", "Starke Gelenke schützen dich vor Verletzungen."),
        ("de", "So vermeidest du Verletzungen."),
        ("de", "Damit lassen sich Verletzungen vermeiden."),
        ("de", "Weniger Verletzungen in sechs Wochen."),
        ("de", "Das senkt dein Risiko."),
        ("de", "Lauf verletzungsfrei durchs Jahr."),
        ("de", "Laut Studien läufst du garantiert ohne Verletzung."),
    ],
)
def test_a_promise_is_noticed(code: str, text: str) -> None:
    assert list(PROMISES[code].sentences_in(text))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Nobody can promise you fewer injuries."),
        ("en", "No exercise prevents injuries."),
        ("en", "Neither fewer injuries nor less soreness."),
        ("en", "A third fewer leg injuries than with stretching, in that trial."),
        ("en", "Two trials ask whether balance work prevents sprains."),
        ("en", "Less energy at the same speed."),
        ("en", "If an ankle is injured, rest it."),
        ("de", "Weniger Verletzungen kann dir niemand versprechen."),
        ("de", "Keine Übung verhindert Verletzungen."),
        ("de", "In dieser Studie ein Drittel weniger Verletzungen."),
        ("de", "Beug dich langsam vor und heb die Ferse."),
        ("de", "Leg dich hin, das Knie gebeugt, und halt es vor dem Körper."),
    ],
)
def test_what_denies_or_cites_is_none(code: str, text: str) -> None:
    assert not list(PROMISES[code].sentences_in(text))
