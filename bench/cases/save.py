"""A drop to disk: `Store.save` of a session with one card more than before.

python -m bench.cases.save LIBRARY SESSIONS   prints {"saves": [ms …]}: four a session
"""

import json
import sys
from pathlib import Path
from time import perf_counter

from bench.content import described
from kaartspel.domain.cards import Card, CardRef
from kaartspel.domain.session import Bookmark
from kaartspel.domain.words import Words
from kaartspel.storage.store import open_store

CARDS = [Card(CardRef("photos", f"c{number}"), Words("Kaart", "Card")) for number in range(4)]


def main(library: Path, count: int) -> None:
    store = open_store(library)
    saves: list[float] = []
    for _ in range(count):
        whole = described(CARDS)
        for cards in range(5):
            board = tuple(laid if place < cards else None for place, laid in enumerate(whole.board))
            session = type(whole)(whole.id, whole.exercise, "", whole.started, board)
            started = perf_counter()
            store.save(session, Bookmark("choose"))
            if cards:  # the first is the empty session, which makes its row
                saves.append((perf_counter() - started) * 1000)
    store.close()
    print(json.dumps({"saves": saves}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
