"""One Footwork to a data folder: a second start brings the first window to the front.

The message travels over a local socket (a file, a named pipe on Windows), never over a network.
"""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER_WITHIN = 2000  # milliseconds


def raise_first_window(folder: Path) -> bool:
    """Ask the Footwork that has this folder open to come to the front; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_ANSWER_WITHIN):
        return False
    socket.write(b"raise\n")
    socket.flush()
    answered = socket.waitForReadyRead(_ANSWER_WITHIN)
    socket.disconnectFromServer()
    return answered


class FirstWindow(QObject):
    """Listens for second starts on this folder and calls ``come`` for each."""

    def __init__(self, folder: Path, come: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._come = come
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # Only the holder of the folder's lock gets here, so a name that is left over is a dead one.
        QLocalServer.removeServer(_name(folder))
        self._server.newConnection.connect(self._answer)
        self._server.listen(_name(folder))

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.write(b"here\n")
        socket.flush()
        socket.disconnected.connect(socket.deleteLater)
        self._come()


def _name(folder: Path) -> str:
    return "footwork-" + sha256(str(folder.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
