"""A second start speaks to the first over a local socket, and leaves it the word."""

import sys
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir, QObject, Signal

WAIT_MS = 1500
SHOW = b"show\n"


def name_for(data: Path) -> str:
    """The socket's name for the library in `data`; says nothing of where that is."""
    digest = QCryptographicHash.hash(str(data.resolve()).encode(), QCryptographicHash.Algorithm.Sha256)
    return "kaartspel-" + digest.toHex().toStdString()[:24]


def show_running(data: Path) -> bool:
    """Ask the program that has this library open to show itself; False where none answers."""
    if sys.platform != "win32" and not Path(QDir.tempPath(), name_for(data)).exists():
        return False  # nobody listens: the start need not wait for QtNetwork
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name_for(data))
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(SHOW)
    socket.flush()
    answered = socket.waitForReadyRead(WAIT_MS)
    socket.disconnectFromServer()
    return answered


class Doorbell(QObject):
    """Listens for a second start, for one user only."""

    rung = Signal()

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(name_for(data)):
            # A killed program leaves its socket behind; whoever holds the library's lock may take its place.
            QLocalServer.removeServer(name_for(data))
            self._server.listen(name_for(data))

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _answer(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.write(b"yes\n")
            socket.flush()
            socket.disconnected.connect(socket.deleteLater)
            self.rung.emit()
