"""Qt's own boxes appear nowhere but for the system's file and print dialogs: there is one of the house."""

import re

from tests.counting import ROOT

STOCK = {
    *("QMessageBox", "QInputDialog", "QErrorMessage", "QProgressDialog", "QDialogButtonBox", "QWizard"),
    *("QColorDialog", "QFontDialog", "QCalendarWidget", "QSplashScreen", "QWhatsThis"),
}
SYSTEMS_OWN = {"QFileDialog", "QPrintDialog"}


def test_no_stock_box_is_used() -> None:
    seen: set[str] = set()
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        used = set(re.findall(r"\bQ[A-Z]\w+", source))
        assert not used & STOCK, f"{path.relative_to(ROOT)}: a box of the house says it"
        assert not re.search(r"(?<!class )\bQDialog\(", source.replace("(QDialog)", "")), (
            f"{path}: a bare dialog"
        )
        seen |= used
    assert "QFileDialog" in seen, "the walk sees what is used"
    assert {name for name in seen if name.endswith("Dialog")} - {"QDialog"} <= SYSTEMS_OWN
