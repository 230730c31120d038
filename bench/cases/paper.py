"""Boards on paper, in a process of their own.

python -m bench.cases.paper DATA first        prints {"id": the id of a session}
python -m bench.cases.paper DATA one          prints {"ms": [from library to disk, the first one not counted]}
python -m bench.cases.paper DATA many COUNT   prints {"took": ms, "memory": most RSS in MB}
python -m bench.cases.paper DATA window COUNT prints {"gaps": [between ticks of 5 ms of the screen's thread, in ms]}
"""

import json
import resource
import sys
from contextlib import closing
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QTimer

from kaartspel import app, paths
from kaartspel.decks.library import FolderDecks
from kaartspel.domain.page_parts import Choice
from kaartspel.storage.folder import Folder
from kaartspel.storage.store import Reader, read_store
from kaartspel.ui.paper import documents
from kaartspel.ui.paper.painting import PaperCards
from kaartspel.ui.paper.press import Press, Subject

WARM = 5


def main(data: Path, what: str, count: int) -> dict[str, object]:
    where = paths.find(data)
    with closing(read_store(where.library)) as library:
        ids = [it.id for it in library.sessions()]
        if what == "first":
            return {"id": ids[0]}
        application = app.make_application()
        library_cards = FolderDecks(where.shipped, where.decks, where.cache)
        cards = PaperCards(library_cards, app.StoredPictures(Folder(where.library).pictures))
        out = data.parent / "paper.pdf"
        wanted = [ids[at % len(ids)] for at in range(count)]
        if what == "one":
            return {"ms": [_one(library, ids[at], out, cards) for at in range(WARM + 1)][1:]}
        if what == "window":
            return {"gaps": _gaps(application, library, wanted, out, cards)}
        started = perf_counter()
        documents.write_sessions(out, ((library.load(it).session, "") for it in wanted), Choice(), cards)
        took = (perf_counter() - started) * 1000
    return {"took": took, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def _one(library: Reader, session: str, out: Path, cards: PaperCards) -> float:
    started = perf_counter()
    documents.write_session(out, (library.load(session).session, ""), Choice(), cards)
    return (perf_counter() - started) * 1000


def _gaps(
    application: app.QApplication, library: Reader, wanted: list[str], out: Path, cards: PaperCards
) -> list[float]:
    found = [(library.load(it).session, "") for it in wanted]
    press = Press(cards, Subject(len(found), lambda at, _cancelled: found[at]))
    gaps: list[float] = []
    last = [perf_counter()]

    def tick() -> None:
        now = perf_counter()
        gaps.append((now - last[0]) * 1000)
        last[0] = now

    sys.setswitchinterval(app.SWITCH_SECONDS)
    timer = QTimer(interval=5)
    timer.timeout.connect(tick)
    timer.start()
    press.done.connect(application.quit)
    press.save(out, Choice())
    application.exec()
    press.close()
    return gaps


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1)))
