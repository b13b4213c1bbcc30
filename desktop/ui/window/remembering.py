"""Where the window stood, how large it was, what was open in it and which week it showed.

One small file beside the plan. Nothing depends on it: what is damaged, odd or of a later Footwork is as if it
had never been kept, and a window never comes back on to a screen that is gone.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt

from desktop.model.week import FIRST_YEAR, LAST_YEAR
from desktop.storage.disk import Disk
from desktop.storage.errors import StoreError
from desktop.storage.home import default_folder
from desktop.storage.layout import Layout
from desktop.ui.window.main_window import LEAST_SIZE, first_size
from desktop.ui.window.places import Panels
from desktop.ui.window.text_size import AS_DRAWN, TEXT_SIZES

if TYPE_CHECKING:
    from desktop.ui.footwork import Footwork

MAX_BYTES = 8_000
BESIDE, ABOVE = 4, 36  # pixels of frame, as most systems draw it: beside and below, and above with the title
WAYS = {
    "library": bool,
    "details": bool,
    "library_width": int,
    "details_width": int,
    "share": int,
    "strip": bool,
    "wide": bool,
    "wide_width": int,
}


class Kept(NamedTuple):
    """What is remembered. ``week`` is a day of the week in view where that was not the present one.

    ``text`` is how large everything is drawn, in per cent.
    """

    place: QRect | None = None
    maximised: bool = False
    panels: Panels = Panels()
    week: date | None = None
    text: int = AS_DRAWN


def text_size(folder: Path | None) -> int:
    """How large everything is to be drawn, in per cent; it must be known before there is a window."""
    with suppress(StoreError):
        return read(folder or default_folder()).text
    return AS_DRAWN


def recall(footwork: "Footwork", disk: Disk | None = None) -> None:
    """Give the window the place that it had; the first time, one that fits its screen."""
    window = footwork.window
    kept = read(footwork.store.folder, disk)
    screens = [screen.availableGeometry() for screen in window.screen().virtualSiblings()]
    if kept.place is None:
        window.resize(first_size(window.screen().availableSize()))
    else:
        window.setGeometry(fitted(_scaled(kept.place, 100 / kept.text), screens))
    window.rooms.middle.panels = kept.panels
    window.text_size = window.drawn_at = kept.text
    if kept.maximised:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
    if kept.week is not None:
        footwork.state.show_day(kept.week)


def keep(footwork: "Footwork", disk: Disk | None = None) -> None:
    """Remember how the window is; a disk that does not take it is no trouble."""
    if footwork.store.looking is not None:
        return
    window, state = footwork.window, footwork.state
    panels, place = window.rooms.middle.panels, _scaled(window.normalGeometry(), window.drawn_at / 100)
    document = {
        "footwork": "window",
        "place": [place.x(), place.y(), place.width(), place.height()],
        "maximised": window.isMaximized(),
        "text": window.text_size,
        "panels": {name: getattr(panels, name) for name in WAYS},
    }
    if state.today not in state.week:
        document["week"] = state.week.first.isoformat()
    path = Layout(footwork.store.folder).window
    with suppress(OSError):
        (disk or Disk()).write_whole(path, json.dumps(document, indent=1).encode())


def read(folder: Path, disk: Disk | None = None) -> Kept:
    """What is kept in a folder. Never raises."""
    kept: object = None
    with suppress(OSError, ValueError, RecursionError):
        text = (disk or Disk()).read(Layout(folder).window)
        kept = json.loads(text) if text is not None and len(text) <= MAX_BYTES else None
    if not isinstance(kept, dict):
        return Kept()
    text = kept.get("text")
    return Kept(
        _place(kept.get("place")),
        kept.get("maximised") is True,
        _panels(kept.get("panels")),
        _week(kept),
        text if type(text) is int and text in TEXT_SIZES else AS_DRAWN,
    )


def fitted(place: QRect, screens: Sequence[QRect]) -> QRect:
    """The place, or the nearest to it that is wholly on the screen which had most of it."""
    if not screens:
        return place

    def seen(screen: QRect) -> int:
        common = screen.intersected(place)
        return common.width() * common.height()

    screen = max(screens, key=seen)  # the first one, where none had any of it
    room = screen.adjusted(BESIDE, ABOVE, -BESIDE, -BESIDE)
    size = place.size().boundedTo(room.size()).expandedTo(QSize(LEAST_SIZE))
    left = max(room.left(), min(place.left(), room.right() + 1 - size.width()))
    top = max(room.top(), min(place.top(), room.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())


def _scaled(place: QRect, times: float) -> QRect:
    """A place in other pixels: with larger text the window stays as large as it was on the screen."""
    left, top, width, height = place.x(), place.y(), place.width(), place.height()
    return QRect(round(left * times), round(top * times), round(width * times), round(height * times))


def _place(value: object) -> QRect | None:
    if not isinstance(value, list) or len(value) != 4 or any(type(one) is not int for one in value):
        return None
    if any(abs(one) > 100_000 for one in value) or min(value[2:]) <= 0:
        return None
    return QRect(*value)


def _panels(value: object) -> Panels:
    if not isinstance(value, dict):
        return Panels()
    fits: dict[str, Any] = {name: value[name] for name, kind in WAYS.items() if type(value.get(name)) is kind}
    return Panels(**fits)


def _week(kept: dict[str, Any]) -> date | None:
    with suppress(ValueError, TypeError):
        when = date.fromisoformat(kept["week"]) if "week" in kept else None
        if when is not None and FIRST_YEAR < when.year < LAST_YEAR:
            return when
    return None
