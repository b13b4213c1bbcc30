"""What Qt itself says and how it lays out, in the language of the window: its own dialogs and menus."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.wording.language import ENGLISH, PSEUDO, Language


class QtLanguage:
    """Has the application speak one language at a time."""

    def __init__(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        self._translator: QTranslator | None = None

    def speak(self, language: Language) -> None:
        """Qt's catalogue, its locale and the direction of reading. English is what Qt speaks by itself."""
        code = ENGLISH if language.code == PSEUDO else language.code
        QLocale.setDefault(QLocale(code))
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        if code != ENGLISH:
            made = QTranslator(self._app)
            if made.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self._app.installTranslator(made)
                self._translator = made
        right_to_left = language.right_to_left
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )


def system_languages() -> tuple[str, ...]:
    """The languages that the system's user reads, best first."""
    return tuple(QLocale.system().uiLanguages())
