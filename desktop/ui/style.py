"""The style sheet of the window, filled in from the theme."""

from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme import Theme

# Focus is a 2 px ring in a border that is always there, so that it never moves the layout. Buttons that paint
# themselves are named by their class: a sheet of its own for each would cost more than all the other rules.
_SHEET = """
QMainWindow, QDialog { background: $panel; color: $ink; }
QLabel { color: $ink; background: transparent; }
QLabel[quiet="true"] { color: $ink3; }
QMenuBar { background: $panel; color: $ink; padding: 2px 8px; spacing: 2px; }
QMenuBar::item { padding: 6px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $tint; }
QMenu { background: $card; color: $ink; border: 1px solid $button_edge; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $tint; color: $accent_text; }
QMenu::item:disabled { color: $control; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: $ink; color: $card; border: none; padding: 4px 8px; font-size: 12px; }
QPushButton, QToolButton { background: $card; color: $ink; border: 1px solid $button_edge; border-radius: 6px;
  padding: 6px 13px; font-weight: 500; min-height: 16px; }
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $control; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 5px 12px; }
QPushButton:disabled, QToolButton:disabled { color: $control; border-color: $line; background: transparent; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; font-size: 15px;
  padding: 9px 18px; border-radius: 8px; }
QPushButton[primary="true"]:hover { background: $accent_text; color: $card; }
QPushButton[primary="true"]:disabled { background: $hover; color: $control; border-color: $line; }
QPushButton[primary="true"]:focus { border: 2px solid $focus; padding: 8px 17px; }
QPushButton[refused="true"] { color: $refused; border-color: $refused_edge; background: $refused_ground;
  font-size: 15px; padding: 9px 18px; border-radius: 8px; }
QPushButton[refused="true"]:focus { border: 2px solid $focus; padding: 8px 17px; }
QDialog QPushButton[primary="true"], QDialog QPushButton[refused="true"] { font-size: 13px; padding: 6px 13px;
  border-radius: 6px; }
QDialog QPushButton[primary="true"]:focus, QDialog QPushButton[refused="true"]:focus { padding: 5px 12px; }
Box QScrollArea, Box QScrollArea > QWidget > QWidget, WeekTaken QScrollArea,
  WeekTaken QScrollArea > QWidget > QWidget, ReadyWeeks QScrollArea,
  ReadyWeeks QScrollArea > QWidget > QWidget { background: transparent; }
QPushButton#link { background: transparent; border: none; color: $accent_text; font-weight: 600;
  text-decoration: underline; padding: 3px 2px; text-align: left; min-height: 18px;
  min-width: 8px; }
QPushButton#link:focus { border: 2px solid $focus; padding: 1px 0px; }
QPushButton#quiet { background: transparent; border: none; color: $ink3; font-weight: 400; padding: 3px 2px;
  min-height: 18px; min-width: 8px; }
QPushButton#quiet:focus { border: 2px solid $focus; padding: 1px 0px; }
QToolButton[flat="true"] { background: transparent; border-color: transparent; padding: 6px 8px;
  font-weight: 500; }
QToolButton[square="true"] { padding: 6px; }
QToolButton[square="true"]:focus { padding: 5px; }
QToolButton[flat="true"]:hover { background: $hover; border-color: $line; }
QToolButton[flat="true"]:focus { border: 2px solid $focus; padding: 5px 7px; }
QToolButton::menu-indicator { image: none; width: 0px; }
QFrame#separator { background: $line; border: none; }
QFrame#banner { background: $refused_ground; border: solid $refused_edge; border-width: 1px 0; }
QFrame#banner QLabel { color: $refused; font-weight: 500; }
QFrame#news { background: $tint; border: solid $line; border-width: 1px 0; }
QFrame#news QLabel { color: $ink; font-weight: 500; }
QFrame#warning { background: $warning_ground; border: solid $warning_edge; border-width: 1px 0; }
QProgressBar { background: $line; border: none; border-radius: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QRadioButton { color: $ink; spacing: 8px; padding: 4px 2px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $control; border-radius: 8px;
  background: $card; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; border-radius: 8px;
  background: $on_accent; }
QRadioButton:focus { border: 2px solid $focus; border-radius: 4px; padding: 2px 0px; }
QComboBox QAbstractItemView { background: $card; color: $ink; border: 1px solid $button_edge; outline: none;
  selection-background-color: $tint; selection-color: $accent_text; padding: 2px; }
QSplitter::handle { background: $line; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $button_edge; border-radius: 3px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $control; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $button_edge; border-radius: 3px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QFileDialog QToolButton, QFileDialog QToolButton:focus { padding: 1px; min-height: 0; }
QToolButton#title { font-size: 18px; font-weight: 600; }
QToolButton#title[open="true"] { background: $tint; border-color: $tint; }
QToolButton#title[open="true"]:focus { border-color: $focus; }
PaintedButton, PaintedButton:hover, PaintedButton:pressed, PaintedButton:focus, PaintedButton:disabled {
  min-height: 0; padding: 0; border: none; }
"""


def wear(app: QApplication, theme: Theme) -> None:
    """Dress an application in a theme."""
    app.setPalette(theme.palette())
    app.setStyleSheet(style_sheet(theme))


def show_as(widget: QWidget, **looks: bool) -> None:
    """Give a widget the looks that the sheet has for these properties, which Qt reads while it polishes."""
    for name, on in looks.items():
        widget.setProperty(name, on)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def style_sheet(theme: Theme) -> str:
    """The sheet for a theme; colours are named with underscores in it."""
    names = ("panel", "ink", "ink3", "card", "tint", "line", "hover", "accent", "focus", "control", "refused")
    pairs = ("accent-text", "on-accent", "button-edge", "refused-ground", "refused-edge")
    warning = ("warning-ground", "warning-edge")
    return _filled({name.replace("-", "_"): theme.hex(name) for name in (*names, *pairs, *warning)})


def _filled(colours: dict[str, str]) -> str:
    """The sheet with its colours. (``string.Template`` would do the same, and take 3 ms to load.)"""
    sheet = _SHEET
    for name in sorted(colours, key=len, reverse=True):  # a longer name may begin with a shorter one
        sheet = sheet.replace(f"${name}", colours[name])
    if "$" in sheet:
        raise ValueError(f"no such colour: {sheet[sheet.index('$') :][:20]}")
    return sheet
