"""A language that nobody speaks: it shows which texts were never handed to the voice, and which do not fit.

Every text becomes two fifths longer, gets accents and stands in brackets: "Copy week" becomes
"[Çöþý ŵéék ~~~~]". Placeholders stay what they are.
"""

import re
from functools import lru_cache

_ACCENTS = str.maketrans(
    "AEIOUCNSYZaeioucnsyzdghjklprtw",
    "ÅÉÎÖÛÇÑŠÝŽåéîöûçñšýžđĝĥĵķłþŕŧŵ",
)
_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
STRETCH = 0.4
MIN_LETTERS = 4  # a shorter text is a unit or a pattern, which no language stretches


@lru_cache(maxsize=2048)
def stretched(text: str) -> str:
    """The text in the pseudo-language; an empty one stays empty, units and the like keep their length."""
    parts = _PLACEHOLDER.split(text)
    accented = "".join(part if part.startswith("{") else part.translate(_ACCENTS) for part in parts)
    if sum(map(str.isalpha, _PLACEHOLDER.sub("", text))) < MIN_LETTERS:
        return accented
    padding = "~" * max(1, round(STRETCH * len(_PLACEHOLDER.sub("", text))))
    # Words as long as words are, so that lines break where a real language breaks them.
    filling = " ".join(padding[at : at + 7] for at in range(0, len(padding), 7))
    return f"[{accented} {filling}]"
