"""From key to paint in a field to write in, while the storage thread saves one state after the other.

python -m bench.cases.typing LIBRARY KEYS saving|quiet   prints {"keys": [ms …], "saves": how many}
"""

import json
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.cases.save import CARDS
from bench.content import described
from bench.frames import PACE, Paints, frame, idle_until
from kaartspel.domain.session import Bookmark
from kaartspel.domain.settings import Settings
from kaartspel.storage.store import open_store
from kaartspel.ui import theme
from kaartspel.ui.widgets.fields import WritingField
from kaartspel.ui.writer import Writer

WORDS = "what i see here is a light that stays on for someone who is still out "


def main(library: Path, count: int, how: str) -> None:
    application = QApplication(sys.argv[:1])
    theme.load_fonts()
    theme.apply(application, "light", Settings().text_size)
    writer = Writer(lambda: open_store(library))
    session = described(CARDS)
    saves = [0]

    def save(_at: object = None) -> None:
        saves[0] += 1
        writer.save(session._replace(outcome=f"state {saves[0]}"), Bookmark("share"))

    opened: list[bool] = []
    writer.opened.connect(lambda: opened.append(True))
    writer.start()
    field = WritingField()
    field.resize(700, 400)
    field.show()
    field.setFocus()
    while not opened:
        idle_until(application, perf_counter() + 0.02)
    if how == "saving":
        writer.saved.connect(save)
        save()
    paints = Paints(field.viewport())
    keys: list[float] = []
    due = perf_counter()
    for number in range(count):
        due = max(due + 2 * PACE, perf_counter())  # thirty keys a second
        idle_until(application, due)
        letter = WORDS[number % len(WORDS)]
        keys.append(frame(application, paints, lambda letter=letter: QTest.keyClick(field, letter), due))
    if how == "saving":
        writer.saved.disconnect(save)
    writer.close()
    print(json.dumps({"keys": keys, "saves": saves[0]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
