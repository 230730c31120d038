"""A second start speaks to the first over a local socket, and leaves it the word."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

WAIT_MS = 1500
SHOW, FILE = b"show", b"file "
MOST_BYTES = 1 << 16
"""Of what a second start says: the path of a file as hex digits at most."""


def name_for(data: Path) -> str:
    """The socket's name for the library in `data`; says nothing of where that is."""
    digest = QCryptographicHash.hash(str(data.resolve()).encode(), QCryptographicHash.Algorithm.Sha256)
    return "kaartspel-" + digest.toHex().toStdString()[:24]


def show_running(data: Path, file: Path | None = None) -> bool:
    """Ask the program that has this library open to show itself, and to look at `file`; False where none answers."""
    if sys.platform != "win32" and not Path(QDir.tempPath(), name_for(data)).exists():
        return False  # nobody listens: the start need not wait for QtNetwork
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name_for(data))
    if not socket.waitForConnected(WAIT_MS):
        return False
    said = FILE + os.fsencode(file.absolute()).hex().encode() if file else SHOW
    socket.write(said + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(WAIT_MS)
    socket.disconnectFromServer()
    return answered


class Doorbell(QObject):
    """Listens for a second start, for one user only."""

    rung = Signal()
    file_handed = Signal(object)
    """The path of a file that a second start was asked to open."""

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
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._listen(socket))
            if socket.bytesAvailable():
                self._listen(socket)

    def _listen(self, socket: "QLocalSocket") -> None:
        """Wait for the whole line; then answer, and do what it says."""
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST_BYTES:
                socket.abort()
            return
        said = bytes(socket.readLine(MOST_BYTES).data()).rstrip(b"\n")
        socket.write(b"yes\n")
        socket.flush()
        self.rung.emit()
        file = path_in(said)
        if file:
            self.file_handed.emit(file)


def path_in(said: bytes) -> Path | None:
    """The path that a second start hands over, None where it hands over none."""
    try:
        path = os.fsdecode(bytes.fromhex(said.removeprefix(FILE).decode("ascii"))) if said.startswith(FILE) else ""
    except ValueError:
        return None
    return Path(path) if path and "\0" not in path else None
