"""Words in the scripts of many languages, and a week that a runner noted in them."""

from desktop.model.dose import Dose
from desktop.model.plan import CrossTraining, Note, Plan, Run, RunKind, StrengthSession
from tests.printouts import sample
from tests.printouts.sample import CALF, HOPS, WEEK, routine

OURS = {
    "Latin": "Çà et là, über Żółć – 5½ km",
    "accents": "q̃ x̂ ẍ́",
    "Greek": "Ωμέγα τρέξιμο",
    "Cyrillic": "Привет, бег",
    "Arabic": "تمرين الكاحل لا إله",
    "Arabic with vowels": "السَّلَامُ عَلَيْكُمْ",
    "Hebrew": "ריצה קלה",
    "Hebrew with vowels": "שָׁלוֹם",
    "emoji": "🔥 🏃🏽‍♀️ 👨‍👩‍👧 🇩🇪 1️⃣ ❤️",
}
"""Text that the fonts of Footwork draw on any system."""

SYSTEM_S = {
    "Japanese": "ゆっくり走る練習をしました",
    "Chinese": "今天跑步训练很好",
    "Chinese, traditional": "今天跑步訓練很好",
    "Korean": "오늘은 천천히 달리기",
    "Thai": "วันนี้วิ่งช้า ๆ ดื่มน้ำ",
    "Hindi": "धीरे दौड़ना क्षत्रिय किताब",
}
"""Text that needs fonts of the system: in the tests' packages, Noto CJK, Thai TLWG and Lohit."""

ALL = OURS | SYSTEM_S


def plan() -> Plan:
    """A week with notes and names in them."""
    texts = list(ALL.values())
    days = dict(zip(WEEK.dates, (texts[at::7] for at in range(7)), strict=True))
    return Plan(
        {
            when: (
                Run(f"r{when}", RunKind.EASY, 8000, notes=" ".join(said)),
                Note(f"n{when}", "\n".join(said)),
                StrengthSession(f"s{when}", said[0]),
                CrossTraining(f"c{when}", said[1]),
            )
            for when, said in days.items()
        }
    )


def turned() -> Plan:
    """The sample week with names and notes that run right to left, beside distances, times and doses."""
    monday, tuesday, wednesday, _, friday, *_ = WEEK.dates
    counted = ("ankle-alphabet", Dose(count="האלפבית", each_side=True, sets=2, load=5))
    easy = Run(
        "run",
        RunKind.EASY,
        8000,
        2880,
        "לאט ובנחת, בלי שעון",
        routine("w", counted, CALF),
        routine("c", HOPS),
    )
    return sample.plan().with_days(
        {
            monday: (Note("n", "פיזיותרפיה בבוקר ואחר כך מנוחה"),),
            tuesday: (easy, StrengthSession("e", "تمارين الكاحل", routine("e", HOPS))),
            wednesday: (StrengthSession("s", "תרגול קרסול", routine("s", counted, CALF)),),
            friday: (CrossTraining("x", "שחייה", 2700, 1500), CrossTraining("y", "رحلة بالدراجة", 1500)),
        }
    )
