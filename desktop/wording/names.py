"""One name for each thing: kinds of run, parts, movements, equipment, complaints, states, entries."""

from collections.abc import Iterable, Mapping

from desktop.model.exercise import (
    ANKLE,
    Complaint,
    Equipment,
    Exercise,
    Movement,
    Part,
    Region,
    section_of,
)
from desktop.model.plan import CrossTraining, Entry, Note, Rest, Run, RunKind, Status, StrengthSession
from desktop.model.refs import NewEntryKind
from desktop.model.summary import Progress
from desktop.wording.language import ENGLISH, PSEUDO
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice, sentence_case

APP = "Footwork"

RUN_KINDS: Mapping[RunKind, Phrase] = {
    RunKind.RECOVERY: Phrase("Recovery"),
    RunKind.EASY: Phrase("Easy"),
    RunKind.LONG: Phrase("Long"),
    RunKind.HILLS: Phrase("Hills"),
    RunKind.TEMPO: Phrase("Tempo"),
    RunKind.INTERVALS: Phrase("Intervals"),
    RunKind.RACE: Phrase("Race"),
}
RUNS: Mapping[RunKind, Phrase] = {  # where nothing beside the word says that it is a run
    RunKind.RECOVERY: Phrase("Recovery run"),
    RunKind.EASY: Phrase("Easy run"),
    RunKind.LONG: Phrase("Long run"),
    RunKind.HILLS: RUN_KINDS[RunKind.HILLS],
    RunKind.TEMPO: Phrase("Tempo run"),
    RunKind.INTERVALS: RUN_KINDS[RunKind.INTERVALS],
    RunKind.RACE: RUN_KINDS[RunKind.RACE],
}
SHORT_RUN_KINDS: Mapping[RunKind, Phrase] = {  # where another language has a long word
    RunKind.RECOVERY: Phrase("Recovery", context="a kind of run, in at most eight letters"),
    RunKind.RACE: Phrase("Race", context="a kind of run, in at most eight letters"),
}
PARTS: Mapping[Part, Phrase] = {
    Part.WARM_UP: Phrase("Warm-up"),
    Part.COOL_DOWN: Phrase("Cool-down"),
    Part.STRENGTH: Phrase("Strength session"),
}
MOVEMENTS: Mapping[Movement, Phrase] = {  # what a runner sees
    Movement.DORSIFLEXION: Phrase("toes up"),
    Movement.PLANTAR_FLEXION: Phrase("toes down"),
    Movement.INVERSION: Phrase("sole in"),
    Movement.EVERSION: Phrase("sole out"),
}
MOVEMENT_TERMS: Mapping[Movement, Phrase] = {  # what a physiotherapist calls it
    Movement.DORSIFLEXION: Phrase("dorsiflexion"),
    Movement.PLANTAR_FLEXION: Phrase("plantar flexion"),
    Movement.INVERSION: Phrase("inversion"),
    Movement.EVERSION: Phrase("eversion"),
}
REGIONS: Mapping[Region, Phrase] = {
    Region.FOOT: Phrase("foot", context="a part of the body"),
    Region.CALF: Phrase("calf", context="a part of the body"),
    Region.SHIN: Phrase("shin", context="a part of the body"),
    Region.THIGH_FRONT: Phrase("front of the thigh", context="a part of the body"),
    Region.HAMSTRINGS: Phrase("hamstrings", context="a part of the body"),
    Region.HIP: Phrase("hip", context="a part of the body"),
    Region.CORE: Phrase("core", context="a part of the body"),
    Region.UPPER_BACK: Phrase("upper back", context="a part of the body"),
}
EQUIPMENT: Mapping[Equipment, Phrase] = {
    Equipment.CHAIR: Phrase("chair"),
    Equipment.WALL: Phrase("wall"),
    Equipment.WEIGHT: Phrase("weight"),
    Equipment.STEP: Phrase("step"),
    Equipment.BAND: Phrase("band"),
    Equipment.ANCHOR: Phrase("anchor"),
    Equipment.CUSHIONED_SHOES: Phrase("cushioned shoes"),
    Equipment.LINE: Phrase("straight line"),
    Equipment.LOOP: Phrase("band loop"),
    Equipment.MAT: Phrase("mat"),
    Equipment.TOWEL: Phrase("towel"),
}
CROSS_TRAINING = Phrase("Cross-training")
REST = Phrase("Rest")
NOTE = Phrase("Note")
NEW_ENTRIES: Mapping[NewEntryKind, Phrase] = {
    NewEntryKind.STRENGTH: PARTS[Part.STRENGTH],
    NewEntryKind.CROSS_TRAINING: CROSS_TRAINING,
    NewEntryKind.REST: REST,
    NewEntryKind.NOTE: NOTE,
}
NEEDED: Mapping[Equipment, Phrase] = {  # within "Needs a step and a wall"
    Equipment.CHAIR: Phrase("a chair"),
    Equipment.WALL: Phrase("a wall"),
    Equipment.WEIGHT: Phrase("a weight"),
    Equipment.STEP: Phrase("a step"),
    Equipment.BAND: Phrase("a band"),
    Equipment.ANCHOR: Phrase("an anchor for it"),
    Equipment.CUSHIONED_SHOES: Phrase("cushioned shoes", context="needs"),
    Equipment.LINE: Phrase("a straight line"),
    Equipment.LOOP: Phrase("a band loop"),
    Equipment.MAT: Phrase("a mat"),
    Equipment.TOWEL: Phrase("a towel"),
}
NEEDS = Phrase("Needs {things}")
NO_EQUIPMENT = Phrase("No equipment")
COMPLAINTS: Mapping[Complaint, Phrase] = {
    Complaint.WEAK_ANKLE: Phrase("ankle weakness"),
    Complaint.RECENT_SPRAIN: Phrase("recent ankle sprain"),
    Complaint.ANKLE_INJURY: Phrase("ankle injury"),
    Complaint.KNEE_INJURY: Phrase("knee injury"),
    Complaint.BACK_PAIN: Phrase("back pain"),
    Complaint.POOR_BALANCE: Phrase("poor balance or dizziness"),
    Complaint.PREGNANCY: Phrase("pregnancy"),
}
STATES: Mapping[Progress, Phrase] = {
    Progress.PLANNED: Phrase("not done"),
    Progress.PARTLY: Phrase("partly done"),
    Progress.DONE: Phrase("done"),
    Progress.SKIPPED: Phrase("skipped"),
}
YOU_TICKED = Phrase("You ticked {complaints}. {reason}")
UNNAMED_SESSION = Phrase("Ankle strength")
UNNAMED_TRAINING = Phrase("Cycling")
_CYCLING = ("cycl", "bik", "fahrrad", "rennrad", "radfahr", "radtour")
_SMALL_NAMES = (ENGLISH, PSEUDO)


def run_kind(voice: Voice, kind: RunKind) -> str:
    """``Easy``: where a card or a heading already says that it is a run."""
    return voice(RUN_KINDS[kind])


def short_run_kind(voice: Voice, kind: RunKind) -> str:
    """The same in few letters, for a narrow place; no different for most of them."""
    return voice(SHORT_RUN_KINDS.get(kind, RUN_KINDS[kind]))


def run(voice: Voice, kind: RunKind) -> str:
    """``Easy run``, ``Hills``: where the word stands alone."""
    return voice(RUNS[kind])


def one_run(voice: Voice, planned: Run) -> str:
    """``City Marathon``, ``Easy run``: a run by its name, else by its kind, where the word stands alone."""
    return flat(planned.name) or run(voice, planned.kind)


def new_entry(voice: Voice, kind: RunKind | NewEntryKind) -> str:
    """``Easy run``, ``Rest``: a kind of entry that the library offers."""
    return run(voice, kind) if isinstance(kind, RunKind) else voice(NEW_ENTRIES[kind])


def part(voice: Voice, part: Part) -> str:
    """``Warm-up``."""
    return voice(PARTS[part])


def movements(voice: Voice, chosen: Iterable[Movement]) -> str:
    """``Toes down, sole in``, in the order of the compass."""
    return _line(voice, (MOVEMENTS[one] for one in _in_order(chosen)))


def movement_terms(voice: Voice, chosen: Iterable[Movement]) -> str:
    """``Plantar flexion, inversion``."""
    return _line(voice, (MOVEMENT_TERMS[one] for one in _in_order(chosen)))


def regions(voice: Voice, worked: Iterable[Region]) -> str:
    """``Calf, shin``, from the ground up."""
    wanted = set(worked)
    return _line(voice, (REGIONS[region] for region in Region if region in wanted))


def what_it_works(voice: Voice, exercise: Exercise) -> str:
    """``Toes down, sole in``; of an exercise for another part of the body ``Front of the thigh, hip``, though
    the ankle may move in it too."""
    if for_the_ankle(exercise):
        return movements(voice, exercise.movements)
    return regions(voice, exercise.regions)


def for_the_ankle(exercise: Exercise) -> bool:
    """Whether an exercise is told by the movements of the ankle that it works."""
    return bool(exercise.movements) and section_of(exercise.family) == ANKLE


def equipment(voice: Voice, needed: Iterable[Equipment]) -> str:
    """``Band, anchor``, each thing once, or ``No equipment``."""
    things = list(dict.fromkeys(needed))
    return _line(voice, (EQUIPMENT[thing] for thing in things)) if things else voice(NO_EQUIPMENT)


def needs(voice: Voice, needed: Iterable[Equipment]) -> str:
    """``Needs a step and a wall``, or ``No equipment``."""
    things = [voice(NEEDED[thing]) for thing in dict.fromkeys(needed)]
    return voice(NEEDS, things=voice.listed(things)) if things else voice(NO_EQUIPMENT)


def complaints(voice: Voice, ticked: Iterable[Complaint]) -> str:
    """``ankle weakness and knee injury``, within a sentence."""
    return voice.listed(voice(COMPLAINTS[complaint]) for complaint in ticked)


def state(voice: Voice, progress: Progress | Status) -> str:
    """``not done``, ``partly done``, ``done``, ``skipped``."""
    return voice(STATES[Progress(progress.value)])


def entry_title(voice: Voice, entry: Entry) -> str:
    """What a card is called, on one line: ``Easy``, ``Ankle strength``, ``Rest``, a note's words."""
    match entry:
        case Run():
            return flat(entry.name) or run_kind(voice, entry.kind)
        case StrengthSession():
            return flat(entry.name) or voice(UNNAMED_SESSION)
        case CrossTraining():
            return flat(entry.activity) or voice(UNNAMED_TRAINING)
        case Rest():
            return voice(REST)
        case Note():
            return flat(entry.text) or voice(NOTE)


def within_a_sentence(voice: Voice, name: str) -> str:
    """An exercise's name in the middle of a sentence: English writes it small, ``two-footed hops``.

    German and most others leave it as it is: there the capital belongs to the noun, not to the line.
    """
    return name[:1].lower() + name[1:] if voice.language.code in _SMALL_NAMES else name


def is_cycling(activity: str) -> bool:
    """Whether a runner's word for cross-training means cycling, in any of our languages; unnamed it does."""
    own = activity.casefold()
    return not own.strip() or any(part in own for part in _CYCLING)


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def _in_order(chosen: Iterable[Movement]) -> list[Movement]:
    wanted = set(chosen)
    return [movement for movement in Movement if movement in wanted]


def _line(voice: Voice, phrases: Iterable[Phrase]) -> str:
    return sentence_case(", ".join(voice(phrase) for phrase in phrases))
