"""Which languages the operating system is set to, best first, without Qt: for the command line."""

import os
import sys
from collections.abc import Mapping


def system_languages(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Codes as the system writes them (``de_AT.UTF-8``); none where it says that it wants no language.

    POSIX: LC_ALL before LC_MESSAGES before LANG; LANGUAGE, a list, goes before them unless they say ``C``.
    Where nothing is said, Windows is asked.
    """
    said = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    if said.split(".")[0] in ("C", "POSIX"):
        return ()
    if not said and sys.platform == "win32":
        return _of_windows()
    wanted = environment.get("LANGUAGE", "").split(":") if said else []
    return tuple(filter(None, [*wanted, said]))


def _of_windows() -> tuple[str, ...]:
    if sys.platform == "win32":
        import ctypes
        from locale import windows_locale

        code = windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())
        return (code,) if code else ()
    return ()
