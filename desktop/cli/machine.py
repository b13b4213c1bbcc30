"""Names in JSON, for scripts: the same in every language and in every release."""

from desktop.model.exercise import Complaint, Equipment, Movement, Region


def name_for_scripts(value: Movement | Region | Equipment | Complaint) -> str:
    """The name that scripts know since 0.1.0, which wrote spaces where the ids have hyphens."""
    return value.replace("-", " ")
