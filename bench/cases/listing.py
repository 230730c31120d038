"""All sessions as a list, and searching while a word is typed, in the library at DATABASE.

python -m bench.cases.listing DATABASE   prints {"list": [ms …], "search": [ms …], "shown": [ms …]}: `Store.listed`;
                                         `Store.search` for every beginning of the words, one after the other; and the
                                         same with the lines of the list that are shown for it
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from kaartspel.storage.store import read_store

TYPED = ("licht", "zorg", "verder", "ik wil rust", "stap werk")
TIMES = 7
MOST = 50


def beginnings() -> list[str]:
    """What stands in the field after every key."""
    return [words[:end] for words in TYPED for end in range(1, len(words) + 1)]


def milliseconds(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1000


def main(database: Path) -> None:
    store = read_store(database)
    store.listed()
    found = {
        "list": [milliseconds(lambda: store.listed()) for _ in range(TIMES)],
        "search": [milliseconds(lambda words=words: store.search(words, MOST)) for words in beginnings()],
        "shown": [milliseconds(lambda words=words: store.named(store.search(words, MOST))) for words in beginnings()],
    }
    store.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
