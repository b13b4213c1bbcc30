"""Plain words for movements, equipment and complaints, shared by library and details."""

from collections.abc import Iterable

from desktop.model.exercise import Complaint, Equipment, Exercise, Movement

MOVEMENT_WORDS = {
    Movement.DORSIFLEXION: "toes up",
    Movement.PLANTAR_FLEXION: "toes down",
    Movement.INVERSION: "sole in",
    Movement.EVERSION: "sole out",
}
EQUIPMENT_WORDS = {
    Equipment.CHAIR: "chair",
    Equipment.WALL: "wall",
    Equipment.WEIGHT: "weight",
    Equipment.STEP: "step",
    Equipment.BAND: "band",
    Equipment.ANCHOR: "anchor",
    Equipment.CUSHIONED_SHOES: "cushioned shoes",
    Equipment.LINE: "straight line",
}
_PLAIN_NAMES = {
    Equipment.CHAIR: "a chair",
    Equipment.WALL: "a wall",
    Equipment.WEIGHT: "a weight",
    Equipment.STEP: "a step",
    Equipment.BAND: "a band",
    Equipment.ANCHOR: "an anchor for it",
    Equipment.CUSHIONED_SHOES: "cushioned shoes",
    Equipment.LINE: "a straight line",
}
COMPLAINT_WORDS = {
    Complaint.WEAK_ANKLE: "ankle weakness",
    Complaint.RECENT_SPRAIN: "recent ankle sprain",
    Complaint.ANKLE_INJURY: "ankle injury",
    Complaint.KNEE_INJURY: "knee injury",
    Complaint.POOR_BALANCE: "poor balance or dizziness",
}


def sentence_case(words: str) -> str:
    """The first letter as a capital, the others as they are."""
    return words[:1].upper() + words[1:]


def listed(words: Iterable[str]) -> str:
    """``Band, anchor``."""
    return sentence_case(", ".join(words))


def movement_line(exercise: Exercise) -> str:
    """``Toes down, sole out``."""
    return listed(MOVEMENT_WORDS[movement] for movement in Movement if movement in exercise.movements)


def term_line(exercise: Exercise) -> str:
    """The field's terms: ``Plantar flexion, eversion``."""
    return listed(movement.value for movement in Movement if movement in exercise.movements)


def equipment_line(exercise: Exercise) -> str:
    """``Band, anchor``, or ``No equipment``."""
    return listed(EQUIPMENT_WORDS[thing] for thing in exercise.equipment) or "No equipment"


def needs_line(exercise: Exercise) -> str:
    """``Needs a step and a wall``, or ``No equipment``."""
    things = [_PLAIN_NAMES[thing] for thing in exercise.equipment]
    if not things:
        return "No equipment"
    *others, last = things
    return f"Needs {', '.join(others)} and {last}" if others else f"Needs {last}"


def complaint_line(complaints: Iterable[Complaint]) -> str:
    """``Ankle weakness, knee injury``."""
    return listed(COMPLAINT_WORDS[complaint] for complaint in complaints)
