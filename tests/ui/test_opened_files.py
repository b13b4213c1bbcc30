"""On macOS a file that is opened comes as an event, to an application of its own kind: so in a process."""

import subprocess
import sys

from tests.counting import ROOT
from tests.patience import PATIENCE

OPENED = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from desktop.ui.opened_files import OpensFiles

app, shown = OpensFiles(["footwork"]), []
for name in ("/a/first.footwork", "/a/Läufe.FOOTWORK", "/a/other.txt"):
    QCoreApplication.sendEvent(app, QFileOpenEvent(name))
app.go_to(lambda path: shown.append(path.as_posix()))
QCoreApplication.sendEvent(app, QFileOpenEvent("/a/later.footwork"))
print(ascii(shown))
"""


def test_what_came_before_the_window_is_shown_in_it_and_then_each_at_once() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", OPENED], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True
    )
    assert ran.stdout == ascii(["/a/Läufe.FOOTWORK", "/a/later.footwork"]) + "\n"
