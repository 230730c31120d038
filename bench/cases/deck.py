"""A deck of COUNT cards in the view of the first step, 1900 × 1000 pixels, its small pictures ready on the disk.

python -m bench.cases.deck ROOT COUNT first    prints {"first": ms}: from before model and view are made to the end
                                               of the paint in which every visible card has its picture
python -m bench.cases.deck ROOT COUNT scroll   prints {"warm": [ms …], "cold": [ms …]}
python -m bench.cases.deck ROOT COUNT memory   prints {"memory": MB}: resident after looking through the whole deck
"""

import json
import sys
from pathlib import Path
from time import perf_counter

import psutil
from PySide6.QtWidgets import QApplication

from bench.content import many_cards
from bench.floors.blit import SIZE
from bench.frames import PACE, STEP, Paints, frame, idle_until
from kaartspel.decks.library import FolderDecks
from kaartspel.domain.cards import Deck
from kaartspel.domain.settings import Settings
from kaartspel.ui import theme
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.deck_model import DeckModel
from kaartspel.ui.table.deck_view import DeckView

FRAMES = 250
PAGES = 40
MB = 1 << 20


def begin(root: Path, count: int) -> tuple[QApplication, FolderDecks, Deck]:
    application = QApplication(sys.argv[:1])
    theme.load_fonts()
    theme.apply(application, "light", Settings().text_size)
    decks, deck = many_cards(root, count)
    # A first view of nothing, so that fonts and style are not counted.
    warm_pictures = Pictures(decks)
    warm = DeckView(DeckModel(), warm_pictures)
    warm.resize(200, 200)
    warm.show()
    application.processEvents()
    warm.close()
    warm_pictures.close()
    return application, decks, deck


def shown(application: QApplication, decks: FolderDecks, deck: Deck) -> tuple[DeckView, Pictures, float]:
    """The view with every visible picture painted, and how long that took in milliseconds."""
    started = perf_counter()
    model = DeckModel()
    model.show_deck(deck)
    pictures = Pictures(decks)
    view = DeckView(model, pictures)
    done: list[float] = []
    view.painted.connect(lambda: done.append((perf_counter() - started) * 1000))
    view.resize(*SIZE)
    view.show()
    while not done:
        application.processEvents()
    return view, pictures, done[0]


def scroll(application: QApplication, decks: FolderDecks, deck: Deck) -> dict[str, object]:
    view, pictures, _ = shown(application, decks, deck)
    paints = Paints(view.viewport())
    bar = view.verticalScrollBar()
    cold: list[float] = []
    due = perf_counter() + PACE
    for _ in range(FRAMES):  # at the pace of a screen: this many pictures a second come in from the disk meanwhile
        idle_until(application, due)
        cold.append(frame(application, paints, lambda: bar.setValue(bar.value() + STEP), due))
        due = max(due + PACE, perf_counter())
    idle_until(application, perf_counter() + 1.0)
    warm = [frame(application, paints, lambda: bar.setValue(bar.value() - STEP), perf_counter()) for _ in range(FRAMES)]
    pictures.close()
    return {"cold": cold, "warm": warm}


def look_through(application: QApplication, decks: FolderDecks, deck: Deck) -> float:
    view, pictures, _ = shown(application, decks, deck)
    bar = view.verticalScrollBar()
    for page in range(PAGES):
        bar.setValue(bar.maximum() * page // PAGES)
        idle_until(application, perf_counter() + 0.15)
    pictures.close()
    return psutil.Process().memory_info().rss / MB


def main(root: Path, count: int, what: str) -> None:
    parts = begin(root, count)
    if what == "make":
        print(json.dumps({}))
    elif what == "first":
        _view, pictures, took = shown(*parts)
        pictures.close()
        print(json.dumps({"first": took}))
    elif what == "memory":
        print(json.dumps({"memory": look_through(*parts)}))
    else:
        print(json.dumps(scroll(*parts)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
