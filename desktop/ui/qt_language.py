"""What Qt itself says and how it lays out, in the language of the window: its own dialogs and menus."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.wording.language import ENGLISH, PSEUDO, Language

SPEAKING = "translator"  # the application's property that holds the catalogue in use


def have_qt_speak(app: QApplication, language: Language) -> None:
    """Qt's catalogue, its locale and the direction of reading. English is what Qt speaks by itself."""
    code = ENGLISH if language.code == PSEUDO else language.code
    QLocale.setDefault(QLocale(code))
    before = app.property(SPEAKING)  # not among its children: looking there loads the types of styles, 4 ms
    if before is not None:
        app.removeTranslator(before)
        app.setProperty(SPEAKING, None)
    if code != ENGLISH:
        translator = QTranslator(app)
        if translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(translator)
            app.setProperty(SPEAKING, translator)
    direction = Qt.LayoutDirection.RightToLeft if language.right_to_left else Qt.LayoutDirection.LeftToRight
    app.setLayoutDirection(direction)


def system_languages() -> tuple[str, ...]:
    """The languages that the system's user reads, best first."""
    return tuple(QLocale.system().uiLanguages())
