"""Make the language files anew: gather the texts, bring the catalogues up to date, compile them.

    python -m resources.languages.bake

Needs Babel, which the program itself never imports. Texts are gathered from ``desktop/wording``: every
``Phrase(...)`` and ``Plural(...)`` written there. A text that a catalogue already has keeps its translation;
one that is gone is dropped; a new one waits in the .po file, empty, for its translator.
"""

import ast
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from resources import languages

FOLDER = Path(__file__).parent
WORDING = FOLDER.parent.parent / "desktop" / "wording"
SOME_DAY = datetime(2026, 1, 1, tzinfo=UTC)  # a catalogue names a day; the same texts give the same bytes
DAYS, MONTHS = range(7), range(1, 13)
DIGITS = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩"}


class Text(NamedTuple):
    """One text of the wording: its English form or forms, what tells it apart, and where it stands."""

    id: str | tuple[str, str]
    context: str | None
    place: tuple[str, int]


def gathered(folder: Path = WORDING) -> Iterator[Text]:
    """Every text declared under a folder, in the order of files and lines.

    Raises ValueError with file and line where a text is not written out.
    """
    for path in sorted(folder.rglob("*.py")):
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
            forms = {"Phrase": 1, "Plural": 2}.get(getattr(call.func, "id", ""))
            if forms is not None:
                yield _text(call, forms, path)


def _text(call: ast.Call, forms: int, path: Path) -> Text:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    given = [*call.args, *([named["context"]] if "context" in named else [])]
    words = [node.value for node in given if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    if len(words) != len(given) or len(words) not in (forms, forms + 1):
        raise ValueError(f"{path.name}, line {call.lineno}: a text is written out where it is declared")
    identity = words[0] if forms == 1 else (words[0], words[1])
    return Text(identity, words[forms] if len(words) > forms else None, (path.name, call.lineno))


def template() -> Catalog:
    """A catalogue of all texts without translations; the same texts give the same catalogue."""
    catalog = Catalog(project="Footwork", charset="utf-8", fuzzy=False)
    for text in gathered():
        catalog.add(text.id, context=text.context, locations=[text.place])
    return catalog


def updated(code: str) -> Catalog:
    """A language's catalogue with exactly the texts that there are now, translations kept."""
    path = FOLDER / code / "footwork.po"
    known = read_po(BytesIO(path.read_bytes()), locale=code) if path.exists() else Catalog(locale=code)
    fresh = Catalog(locale=code, project="Footwork", charset="utf-8", fuzzy=False)
    for message in template():
        if message.id:
            old = known.get(message.id, message.context)
            translation = old.string if old is not None and not old.fuzzy else None
            fresh.add(message.id, translation or None, context=message.context, locations=message.locations)
    return fresh


def po_bytes(catalog: Catalog) -> bytes:
    """The .po file, without dates so that the same texts give the same bytes."""
    target = BytesIO()
    write_po(target, catalog, width=110, sort_output=False, omit_header=False, include_lineno=False)
    lines = target.getvalue().decode("utf-8").split("\n")
    dated = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator')
    kept = [line for line in lines if not line.startswith((*dated, "#")) or line.startswith("#:")]
    return ("\n".join(kept).lstrip("\n")).encode("utf-8")


def mo_bytes(catalog: Catalog) -> bytes:
    """The compiled catalogue that the program reads."""
    dateless = read_po(BytesIO(po_bytes(catalog)), locale=catalog.locale)
    dateless.creation_date = dateless.revision_date = SOME_DAY
    target = BytesIO()
    write_mo(target, dateless)
    return target.getvalue()


def facts(code: str) -> dict[str, Any]:
    """What ``desktop.wording.language.Language`` knows about a language, from CLDR."""
    locale = Locale.parse(code)
    symbols = locale.number_symbols[locale.default_numbering_system]
    lists = locale.list_patterns["standard"]
    if code == "en":  # no comma before "and": the library and the pages never had one
        lists = {**lists, "end": "{0} and {1}"}
    return {
        "name": locale.get_display_name(locale),
        "right_to_left": locale.text_direction == "rtl",
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "digits": DIGITS[locale.default_numbering_system],
        "days": [locale.days["stand-alone"]["wide"][day] for day in DAYS],
        "short_days": [locale.days["stand-alone"]["abbreviated"][day] for day in DAYS],
        "months": [locale.months["format"]["wide"][month] for month in MONTHS],
        "short_months": [locale.months["stand-alone"]["abbreviated"][month] for month in MONTHS],
        "list_middle": lists["middle"],
        "list_end": lists["end"],
        "list_two": lists["2"],
    }


def facts_text(code: str) -> str:
    """The facts as they stand in their file."""
    return json.dumps(facts(code), ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write all files of all languages and say what still waits for its translation."""
    for code in languages.codes():
        (FOLDER / code).mkdir(exist_ok=True)
        (FOLDER / code / "facts.json").write_text(facts_text(code), "utf-8")
        if code == "en":
            continue
        catalog = updated(code)
        (FOLDER / code / "footwork.po").write_bytes(po_bytes(catalog))
        (FOLDER / code / "footwork.mo").write_bytes(mo_bytes(catalog))
        waiting = [message for message in catalog if message.id and not translated(message.string)]
        print(f"{code}: {len(catalog)} texts, {len(waiting)} without a translation")


def translated(string: Any) -> bool:
    """Whether a message's string, or every one of its forms, is filled in."""
    return all(string) if isinstance(string, list | tuple) else bool(string)


if __name__ == "__main__":
    main()
