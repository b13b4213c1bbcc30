"""The house as it stands: ``python -m tests.architecture``.

Prints which room imports which (``!`` marks an arrow that is not in the plan of the house), circles where
there are any, and how many modules one drop, one printed page and one painted figure pass.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.ui.start import dress
from tests.architecture import passed, rooms


def main() -> None:
    """Print it."""
    print(*rooms.table(rooms.House.as_it_stands()), sep="\n")
    QApplication.setStyle("Fusion")
    app = QApplication([])
    dress(app)
    print()
    print(passed.told("One drop", passed.one_drop()))
    print(passed.told("One printed page", passed.one_page()))
    print(passed.told("One painted figure", passed.one_figure()))


if __name__ == "__main__":
    main()
