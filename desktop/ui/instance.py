"""One Footwork to a data folder: a second start brings the first window to the front, with its file.

The message travels over a local socket (a file, a named pipe on Windows), never over a network, and only its
owner may send one.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QThread
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop import ENDING

_ANSWER_WITHIN = 2000  # milliseconds
_ASK_AGAIN = 50  # milliseconds
_RAISE, _SHOW = b"raise", b"show "
_LONGEST = 16_384  # bytes of a message: a name of 4096 bytes, written as twice as many digits, and to spare


def raise_first_window(folder: Path, brought: Path | None = None, *, patience: int = 0) -> bool:
    """Ask the Footwork that has this folder open to come to the front; whether it answered.

    It is asked to show the file ``brought`` too, where there is one. Where nobody listens it is asked again
    for ``patience`` milliseconds: a window that has just been started listens a moment later.
    """
    socket = QLocalSocket()
    if not _connected(socket, folder, monotonic() + patience / 1000):
        return False
    socket.write(message(brought))
    socket.flush()
    answered = socket.waitForReadyRead(_ANSWER_WITHIN)
    socket.disconnectFromServer()
    return answered


def _connected(socket: QLocalSocket, folder: Path, until: float) -> bool:
    while True:
        socket.connectToServer(_name(folder))
        if socket.waitForConnected(_ANSWER_WITHIN):
            return True
        if monotonic() >= until:
            return False
        QThread.msleep(_ASK_AGAIN)


def message(brought: Path | None) -> bytes:
    """What is sent: one line. A file's name may hold any character, so its bytes are written as digits."""
    if brought is None:
        return _RAISE + b"\n"
    return _SHOW + os.fsencode(brought).hex().encode() + b"\n"


def file_in(line: bytes) -> Path | None:
    """The file that a message asks to show, where that could be a file of plans and is named in full."""
    line = line.strip()
    if not line.startswith(_SHOW):
        return None
    with suppress(ValueError):  # no digits, or bytes that are no name here
        path = Path(os.fsdecode(bytes.fromhex(line.removeprefix(_SHOW).decode("ascii"))))
        if path.is_absolute() and path.suffix.lower() == ENDING and "\0" not in str(path):
            return path
    return None


class FirstWindow(QObject):
    """Listens for second starts on this folder and calls ``come`` for each, with the file that it brings."""

    def __init__(
        self, folder: Path, come: Callable[[Path | None], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._come = come
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # Only the holder of the folder's lock gets here, so a name that is left over is a dead one.
        QLocalServer.removeServer(_name(folder))
        self._server.newConnection.connect(self._welcome)
        self._server.listen(_name(folder))

    def _welcome(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.setReadBufferSize(_LONGEST)
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._answer(socket))
        self._answer(socket)  # what came with the connection is told by no signal

    def _answer(self, socket: QLocalSocket) -> None:
        """Answer a whole line; let go of whoever sends more than one could be."""
        if socket.canReadLine():
            brought = file_in(bytes(socket.readLine().data()))
            socket.write(b"here\n")
            socket.flush()
            self._come(brought)
        elif socket.bytesAvailable() >= _LONGEST:
            socket.abort()


def _name(folder: Path) -> str:
    """What the socket is called, or its whole path: each start of a Flatpak has temporary files of its own,
    and one folder that all of them share."""
    name = "footwork-" + sha256(str(folder.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    runtime, flatpak = os.environ.get("XDG_RUNTIME_DIR"), os.environ.get("FLATPAK_ID")
    return f"{runtime}/app/{flatpak}/{name}" if runtime and flatpak else name
