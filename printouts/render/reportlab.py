"""What we use of ReportLab, loaded without the shaper and without Pillow.

ReportLab loads HarfBuzz wherever it is installed, for a way of shaping that we do not take, and Pillow for
pictures of pixels, of which our pages have none; pages would wait for both.
"""

import sys
from types import ModuleType

_there = "uharfbuzz" in sys.modules
if not _there:
    sys.modules["uharfbuzz"] = None  # type: ignore[assignment]  # Python's own sign for: not to be had
_pillow = sys.modules.get("PIL")
sys.modules["PIL"] = ModuleType("PIL")
sys.modules["PIL"].Image = None  # type: ignore[attr-defined]  # ReportLab's own sign for: no pictures
try:
    from reportlab import rl_config
    from reportlab.pdfbase import pdfdoc, pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas
finally:
    if not _there:
        del sys.modules["uharfbuzz"]
    if _pillow is None:
        del sys.modules["PIL"]
    else:
        sys.modules["PIL"] = _pillow

__all__ = ["Canvas", "TTFont", "pdfdoc", "pdfmetrics", "rl_config"]
