"""What Qt says while its application is made. Where it would end the process, the reason in a sentence."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

REFUSED = 2


@contextmanager
def in_a_sentence(language: str = "") -> Iterator[None]:
    """Hold back what Qt says until it is known whether it goes on; then it is said as ever.

    Qt aborts where it can open no display. That leaves a report of a crash, and nothing about what to do.
    """
    held: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            _end(language)
        held.append(message)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        if held:
            print(*held, sep="\n", file=sys.stderr)


def _end(language: str) -> None:
    from desktop.ui.opening import tell_terminal
    from desktop.wording.language import choose
    from desktop.wording.libraries import refused_display
    from desktop.wording.system import system_languages
    from desktop.wording.voice import Voice

    tell_terminal("footwork: " + Voice.of(choose(language, system_languages())).say(refused_display()))
    os._exit(REFUSED)
