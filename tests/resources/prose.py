"""What holds for the words of every exercise in every language, in the library or on its way there."""

import re

from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Equipment, Exercise
from desktop.wording.instructions import instructed
from desktop.wording.voice import Voice
from printouts.type import Type
from printouts.writing import width

STOP = {"en": "[Ss]top if", "de": "Hör auf, wenn"}
UNWANTED = {  # promises of health, orders, and who is spoken of and not to
    "en": r"\b(prevent|protect|cure|heal(s|ing)?\b|guarantee|must\b|should\b|the runner\b)",
    "de": r"\b(verhinder|verhüt|vorbeug|schütz|heil(t|en|ung)\b|garantier|muss|soll|der Läufer\b)",
}
MAX_WORDS = 18  # in a row without a full stop, a colon or a semicolon
CARD = Type(12, 500)  # as on the board
LINE, FEEL_LINE = (Type(12), 240), (Type(10), 200)  # of an A6 card that three exercises share
MAX_BRIEF_CAUTION = 95
WHOLE = r"^[^\W\d_a-zß-ÿ].*\.$"


def sentences(exercise: Exercise) -> list[str]:
    """Everything that a runner reads of an exercise; of one that nothing speaks against, no reason."""
    reason = exercise.contraindication.reason
    return [
        *exercise.steps,
        exercise.feel,
        exercise.mistake,
        exercise.caution,
        exercise.easier_tip,
        exercise.harder_tip,
        *((reason,) if reason else ()),
    ]


def check(exercise: Exercise, language: str) -> None:
    """Sentences that are whole, short, plain and promise nothing; cautions that say when to stop."""
    for sentence in sentences(exercise):
        assert re.match(WHOLE, sentence), sentence
        assert max(len(part.split()) for part in re.split(r"[.;:]", sentence)) <= MAX_WORDS, sentence
        assert "!" not in sentence
    brief = exercise.brief
    for text in (*sentences(exercise), *brief.steps, brief.feel, brief.caution, *brief.mind):
        assert not re.search(UNWANTED[language], text, re.IGNORECASE), text
    assert len(set(exercise.steps)) == len(exercise.steps)
    assert re.search(STOP[language], exercise.caution)
    assert ("latex" in exercise.caution.lower()) == has_band(exercise)


def check_brief(exercise: Exercise, language: str) -> None:
    """A few words that fill a line of a card each, and keep what is to be minded."""
    brief = exercise.brief
    assert 3 <= len(brief.steps) <= 4
    for dose in (exercise.dose, Dose(reps=10, hold=3), Dose(count="A–Z")):
        steps = instructed(Voice.of(language), exercise, [dose]).brief.steps
        assert [step for step in steps if width(step, LINE[0]) > LINE[1]] == []
    assert width(brief.feel, FEEL_LINE[0]) <= FEEL_LINE[1]
    assert re.search(STOP[language], brief.caution)
    assert len(brief.caution) < MAX_BRIEF_CAUTION
    for text in (*brief.steps, brief.feel, brief.caution, *brief.mind):
        assert re.match(WHOLE, text), text
    assert ("latex" in brief.caution.lower()) == has_band(exercise)


def has_band(exercise: Exercise) -> bool:
    """Whether it is done with a band of any kind."""
    return not {Equipment.BAND, Equipment.LOOP}.isdisjoint(exercise.equipment)


def warns_of_ankles(exercise: Exercise) -> bool:
    """An injured ankle speaks against whatever moves the ankle."""
    return not exercise.movements or Complaint.ANKLE_INJURY in exercise.contraindication.complaints


def agrees_on_pregnancy(exercise: Exercise) -> bool:
    """Whoever is told to ask a midwife first is held back from the exercise, once a pregnancy is ticked."""
    held_back = Complaint.PREGNANCY in exercise.contraindication.complaints
    return held_back or not re.search("midwife|Hebamme", exercise.caution)


def words_of(names: list[str]) -> set[str]:
    """The pieces that a narrow card keeps whole: it breaks at spaces, behind hyphens and at soft ones."""
    pieces = (re.split(r"(?<=-)|\s", name.replace("\u00ad", "-")) for name in names)
    return {word for words in pieces for word in words if word}
