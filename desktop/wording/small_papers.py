"""Words of the smaller papers: the pocket fold-up, the picture for a phone, the correction strip."""

from desktop.wording.phrase import Phrase, Plural

# ---- the pocket fold-up -----------------------------------------------------------------------

HOW_DID_IT_FEEL = Phrase("How did it feel?")
RUN_COUNT = Plural("{count} run", "{count} runs")
STOP_WHEN_IT_HURTS = Phrase("Stop when something hurts.")
TOTALS_AND_CAUTION = Phrase(
    "{totals}. {caution}", context="41 km, 4 runs, 5:44 h. Stop when something hurts."
)
HOW_TO_FOLD = Phrase("Fold on the dashes, cut the line, push the ends in.")
