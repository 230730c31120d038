"""Many sessions beside each other: their data, and their boards on the screen.

python -m bench.cases.compare data LIBRARY COUNT TIMES    prints {"loads": [ms …], "compared": [ms …]}
python -m bench.cases.compare screen DATA COUNT TIMES     prints {"shown": [ms …]}: from asking to painted
"""

import json
import sys
from pathlib import Path
from time import perf_counter

from bench.content import some_ids
from kaartspel.domain.compare import Comparison, compare
from kaartspel.storage.connection import connect
from kaartspel.storage.engine import engine_on
from kaartspel.storage.store import read_store


def chosen(library: Path, count: int, times: int) -> list[list[str]]:
    """Sessions to compare, others each time."""
    with engine_on(connect(library, read_only=True)).connect() as connection:
        return some_ids(connection, count, times + 1)


def data(library: Path, count: int, times: int) -> None:
    loads: list[float] = []
    compared: list[float] = []
    store = read_store(library)
    several = chosen(library, count, times)
    for ids in several:
        started = perf_counter()
        store.load_many(ids)
        loads.append((perf_counter() - started) * 1000)
    for ids in several:
        found = store.load_many(ids)
        started = perf_counter()
        compare(found)
        compared.append((perf_counter() - started) * 1000)
    store.close()
    print(json.dumps({"loads": loads[1:], "compared": compared[1:]}))


def _shows(comparison: Comparison | None, ids: list[str]) -> bool:
    return comparison is not None and {session.id for session in comparison.sessions} == set(ids)


def screen(folder: Path, count: int, times: int) -> None:
    from PySide6.QtCore import QEventLoop
    from PySide6.QtTest import QTest

    from kaartspel import app, paths
    from kaartspel.ui.compare.boards import BoardsView

    where = paths.find(folder)
    several = chosen(where.library, count, times)
    window = app.open_window(app.make_application(), where, app.Options("nl", "light"), (1440, 900))
    while not (window.painted and window.parts.writer.idle):
        QTest.qWait(20)
    QTest.qWait(1500)
    rooms, shown = window.rooms, []
    for ids in several:
        started = perf_counter()
        rooms.compare_sessions(ids)
        if not _shows(rooms.compare.comparison, ids):
            waiting = QEventLoop()
            rooms.compare.shown.connect(waiting.quit)
            waiting.exec()
        assert _shows(rooms.compare.comparison, ids)
        rooms.compare.findChildren(BoardsView)[0].viewport().repaint()
        shown.append((perf_counter() - started) * 1000)
        QTest.qWait(300)  # its pictures come
    window.close()
    window.parts.pictures.close()
    window.parts.writer.close()
    print(json.dumps({"first": shown[:1], "shown": shown[1:]}))


if __name__ == "__main__":
    {"data": data, "screen": screen}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
