"""Slow work beside the window: it tells how far it is, and is stopped by the person."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kaartspel.domain.package import Passed
from kaartspel.domain.ports import ExchangeError, ExchangeProblem
from kaartspel.ui.exchange.job import Job
from kaartspel.ui.exchange.waiting import Waiting


def test_what_it_comes_to(qtbot: QtBot) -> None:
    job = Job()
    with qtbot.waitSignal(job.done) as done:
        job.start(lambda passed: 6 * 7)
    assert done.args == [42]


def test_what_goes_wrong(qtbot: QtBot, tmp_path: object) -> None:
    job = Job()

    def work(passed: Passed) -> None:
        raise ExchangeError(ExchangeProblem.FOREIGN, tmp_path)  # type: ignore[arg-type]

    with qtbot.waitSignal(job.failed) as failed:
        job.start(work)
    assert isinstance(failed.args[0], ExchangeError)


def test_stopped_it_ends_at_the_next_step(qtbot: QtBot) -> None:
    job, waiting = Job(), threading.Event()
    counts: list[int] = []
    job.moved.connect(counts.append)

    def work(passed: Passed) -> None:
        for number in range(1, 1_000_000):
            passed(number)
            waiting.wait(0.01)

    with qtbot.waitSignal(job.cancelled), qtbot.assertNotEmitted(job.done):
        job.start(work)
        qtbot.waitUntil(lambda: len(counts) > 1)
        job.stop()
    assert job.stopped
    assert counts == sorted(counts)


@pytest.mark.parametrize("by", ["button", "key"])
def test_waiting_shows_when_it_takes_long_and_can_be_stopped(qtbot: QtBot, by: str) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    around.show()
    waiting = Waiting("Bringing it in…", 200, around)
    assert not waiting.isVisible()
    qtbot.waitUntil(waiting.isVisible)
    waiting.show_count(50)
    bar, button = waiting.findChild(QProgressBar), waiting.findChild(QPushButton)
    assert bar
    assert button
    assert (bar.value(), bar.maximum()) == (50, 200)
    with qtbot.waitSignal(waiting.stop_wanted):
        if by == "button":
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(waiting, Qt.Key.Key_Escape)
    waiting.end()


def test_the_end_is_no_stop_and_what_is_quick_is_not_shown(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    waiting = Waiting("Looking…", 0, around)
    waiting.show_count(3)
    assert [it.text() for it in waiting.findChildren(QLabel)] == ["Looking… 3"]
    with qtbot.assertNotEmitted(waiting.stop_wanted):
        waiting.end()
    assert not waiting.isVisible()
