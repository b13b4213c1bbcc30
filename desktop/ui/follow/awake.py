"""Keeping the screen awake while a session is followed, by whatever the system has for it."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QProcess

LetSleep = Callable[[], object]
SERVICE, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
LINE = "following along"
WAIT = 300  # milliseconds for the desktop's answer
CONTINUOUS, SYSTEM, DISPLAY = 0x80000000, 0x1, 0x2  # of Windows' SetThreadExecutionState


def keep_awake(reason: str, platform: str = sys.platform) -> LetSleep:
    """Keep the screen on; what is given lets it go off again. Where the system knows no way, nothing
    happens."""
    if platform == "linux":
        return _by_desktop(reason)
    if platform == "darwin":
        return _by_caffeinate()
    if platform == "win32":
        return _by_windows()
    return _nothing


def _nothing() -> None:
    """There is nothing to give back."""


def _by_desktop(reason: str) -> LetSleep:
    """GNOME, KDE and others listen on the session bus."""
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage
    except ImportError:  # a system's own Qt may be without
        return _nothing
    # On a line of its own, which is hung up to let the screen sleep: the desktop then takes the wish back.
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, LINE)

    def let_sleep() -> None:
        QDBusConnection.disconnectFromBus(LINE)

    if not bus.isConnected():
        return let_sleep
    saver = QDBusInterface(SERVICE, PATH, SERVICE, bus)
    saver.setTimeout(WAIT)
    answer = saver.call("Inhibit", "Footwork", reason)
    if answer.type() != QDBusMessage.MessageType.ReplyMessage:
        let_sleep()
    return let_sleep


def _by_caffeinate() -> LetSleep:
    """macOS: it ends with us whatever becomes of us."""
    process = QProcess()
    process.start("/usr/bin/caffeinate", ["-d", "-w", str(os.getpid())])

    def let_sleep() -> None:
        process.kill()
        process.waitForFinished(WAIT)

    return let_sleep


def _by_windows() -> LetSleep:
    from ctypes import windll  # type: ignore[attr-defined,unused-ignore]  # there is none elsewhere

    def say(state: int) -> None:
        with suppress(OSError):
            windll.kernel32.SetThreadExecutionState(state)

    say(CONTINUOUS | SYSTEM | DISPLAY)
    return lambda: say(CONTINUOUS)
