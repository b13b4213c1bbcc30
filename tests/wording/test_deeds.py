"""What undo calls an edit: known by its phrase, so that it is said again after a restart."""

from desktop.wording import deeds
from desktop.wording.phrase import Phrase
from resources.languages import bake


def test_every_deed_that_is_declared_is_known() -> None:
    declared = {message.id for message in bake.updated("de") if message.context == "undo"}
    known = {deed.text if isinstance(deed, Phrase) else (deed.one, deed.many) for deed in deeds.known()}
    assert known == declared, "desktop.wording.deeds.known looks for them in the rooms that it names"
