"""What the Help menu shows, in our own words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop import __version__

# Survey and forces: attributed, as one survey and one estimate, never as a promise (design, facts).
WHY_ANKLES = """
<h2>Why ankles?</h2>
<p>In one survey more than 70 in 100 long-distance runners had at least one foot or ankle problem within a
year. With each step, forces of several times your body weight pass through the ankle.</p>
<p>An ankle moves four ways: toes up (dorsiflexion), toes down (plantar flexion), sole in (inversion) and sole
out (eversion). You land with the toes up, the foot flattens, and you push off with the toes down. Sole in
and sole out fit the foot to the ground.</p>
<p>More distance, another surface, worn-out or unsuitable shoes, an earlier injury and the way your foot
stands can all ask more of an ankle than it is used to.</p>
<p>A stronger ankle is steadier. It holds your form for longer and is a firmer spring to push off from. Two
short sessions a week are a good habit; one is the least that Footwork suggests.</p>
<p>Shoes matter too: cushioning, a supportive upper and collar, and a stability shoe for feet that roll in
too far.</p>
"""

KEYS = """
<h2>Keys</h2>
<table cellpadding="4">
<tr><td><b>F6, Shift+F6</b></td><td>Go round toolbar, library, board, details, week bar</td></tr>
<tr><td><b>Arrows</b></td><td>Move between days and entries</td></tr>
<tr><td><b>Enter</b></td><td>Show details; in the library: Add to…</td></tr>
<tr><td><b>Space</b></td><td>Tick as done</td></tr>
<tr><td><b>Delete</b></td><td>Remove</td></tr>
<tr><td><b>Alt+Up, Alt+Down</b></td><td>Move earlier or later in the day</td></tr>
<tr><td><b>Alt+Left, Alt+Right</b></td><td>Move to the day before or after</td></tr>
<tr><td><b>Ctrl+D</b></td><td>Duplicate</td></tr>
<tr><td><b>Page Up, Page Down</b></td><td>Previous and next week</td></tr>
<tr><td><b>Ctrl+Home</b></td><td>This week</td></tr>
<tr><td><b>Ctrl+F</b></td><td>Find an exercise</td></tr>
<tr><td><b>Ctrl+Z, Ctrl+Shift+Z</b></td><td>Undo and redo, without limit</td></tr>
<tr><td><b>Ctrl+P</b></td><td>Print</td></tr>
<tr><td><b>Ctrl while dragging</b></td><td>Copy</td></tr>
<tr><td><b>Escape</b></td><td>Call a drag off</td></tr>
</table>
"""

ABOUT = f"""
<h2>Footwork {__version__}</h2>
<p>An offline planner for runners. Your plan stays on this computer; Footwork never goes on line.</p>
<p>Footwork is free software under the MIT licence. Inter and DejaVu are the typefaces, Lucide drew the signs;
their licences are beside them.</p>
"""

PAGES = {"Why ankles?": WHY_ANKLES, "Keys": KEYS, "About Footwork": ABOUT}
"""Each page by its title."""


class HelpText(QDialog):
    """One page of help, to be read and closed."""

    def __init__(self, title: str, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        text = QLabel(page, self)
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setContentsMargins(20, 8, 20, 8)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(scroll)
        column.addWidget(buttons)
        self.resize(560, 480)
