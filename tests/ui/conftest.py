"""The whole program in its window, on a library of its own, started and closed as often as a test wants."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaartspel import app, paths
from kaartspel.domain.ports import SessionStore
from kaartspel.ui.main_window import MainWindow

Start = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def thumbnails(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Small pictures are made once for all tests."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def folders(tmp_path: Path, thumbnails: Path) -> paths.Paths:
    return paths.Paths(tmp_path / "data", tmp_path / "config", thumbnails, paths.find(tmp_path).shipped)


def close(window: MainWindow) -> None:
    """As a person closes it; waits for the library."""
    window.close()
    for _ in range(1000):
        if not window.isVisible():
            break
        QTest.qWait(15)
    assert not window.isVisible()
    window.parts.pictures.close()
    assert window.parts.writer.close()


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, folders: paths.Paths) -> Iterator[Start]:
    """`start()` opens the program and waits until its cards are painted and its library is open."""
    opened: list[MainWindow] = []

    def begin(
        language: str = "en",
        *,
        wait: bool = True,
        size: tuple[int, int] = (1280, 720),
        open_store: Callable[[], SessionStore] | None = None,
    ) -> MainWindow:
        window = app.open_window(qapp, folders, app.Options(language, "light"), size, open_store)
        opened.append(window)
        if wait:
            with qtbot.waitSignal(window.parts.writer.opened, timeout=20000):
                pass
            assert window.painted
        return window

    app.make_application()
    yield begin
    for window in opened:
        if window.isVisible():
            close(window)
        window.deleteLater()
    qapp.processEvents()
