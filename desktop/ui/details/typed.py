"""What is typed into the fields of the details, read; what is wrong is said in a sentence."""

from collections.abc import Callable

from desktop.model.plan import MAX_NAME
from desktop.model.quantity import QuantityError
from desktop.ui.controls.textfield import Wrong
from desktop.wording import quantities
from desktop.wording.details import NAME_TOO_LONG
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice


def amount_typed(voice: Voice, text: str, read: Callable[[], object]) -> object:
    """What ``read`` makes of a text; None for no text. Raises Wrong, with the sentence, for a wrong one."""
    try:
        return read() if text.strip() else None
    except QuantityError as error:
        raise Wrong(quantities.fault(voice, error)) from None


def distance_typed(voice: Voice, text: str, unit: str, now: int | None) -> object:
    """Metres; ``now`` is how far it was before. Raises Wrong."""
    return amount_typed(voice, text, lambda: quantities.read_distance(voice, text, unit, now))


def duration_typed(voice: Voice, text: str, metres: int | None) -> object:
    """Seconds; how far it goes tells what ``7:30`` means. Raises Wrong."""
    return amount_typed(voice, text, lambda: quantities.read_duration(voice, text, metres))


def line_typed(voice: Voice, text: str, label: Phrase, too_long: Phrase = NAME_TOO_LONG) -> str:
    """The runner's own words on one line. Raises Wrong for more than a name may have."""
    line = " ".join(text.split())
    if len(line) > MAX_NAME:
        raise Wrong(voice(too_long, field=voice(label), letters=len(line), limit=MAX_NAME))
    return line
