"""Whether the system asks for less motion."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

from desktop.model.settings import Motion


def wants_less_motion(choice: Motion) -> bool:
    """Whether figures show key frames alone: the runner's choice, else the system's."""
    return system_prefers_reduced_motion() if choice is Motion.SYSTEM else choice is Motion.REDUCED


def system_prefers_reduced_motion() -> bool:
    """What the system says, as far as Qt tells: the desktop's animation time is none (KDE, and styles that
    follow it), or Windows' animation effects are switched off. Where Qt knows nothing (GNOME, macOS in
    Qt 6.11), False; the runner's own setting stands above this anyway.
    """
    style = QApplication.style()
    if style is not None and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0:
        return True
    if QGuiApplication.platformName() == "windows":
        return not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    return False
