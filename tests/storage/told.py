"""What a store says in English."""

from desktop.storage.plans import PlanStore
from desktop.wording.voice import Voice


def told(store: PlanStore) -> str:
    """What was set aside on opening; nothing when all was well."""
    return Voice.of().say(store.recovered.said) if store.recovered else ""
