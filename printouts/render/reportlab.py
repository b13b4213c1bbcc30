"""What we use of ReportLab, loaded without the shaper.

ReportLab loads HarfBuzz wherever it is installed, for a way of shaping that we do not take; pages that need
none would wait for it.
"""

import sys

_there = "uharfbuzz" in sys.modules
if not _there:
    sys.modules["uharfbuzz"] = None  # type: ignore[assignment]  # Python's own sign for: not to be had
try:
    from reportlab import rl_config
    from reportlab.pdfbase import pdfdoc, pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas
finally:
    if not _there:
        del sys.modules["uharfbuzz"]

__all__ = ["Canvas", "TTFont", "pdfdoc", "pdfmetrics", "rl_config"]
