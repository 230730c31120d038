"""Sessions out as files and in again, each time the whole way.

python -m bench.cases.exchange DATA one        prints {"ms": [a session file out and into another library]}
python -m bench.cases.exchange DATA out FILE   prints {"took": ms, "memory": most RSS in MB}: the archive of all
python -m bench.cases.exchange DATA in FILE    prints the same: that archive looked at, and into a new library
"""

import json
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from kaartspel import paths, transfer
from kaartspel.domain.package import Whose
from kaartspel.exchange.package_write import write_sessions
from kaartspel.storage.store import open_store, read_store

TIMES = 12
PICTURES = 4
"""What a session of the measure has with it; else it is not the right library."""


def main(data: Path, what: str, file: Path) -> dict[str, object]:
    started = perf_counter()
    if what == "one":
        return {"ms": _one(paths.find(data).library, file)}
    if what == "out":
        with closing(read_store(paths.find(data).library)) as library:
            transfer.write_logbook(library, file)
    else:
        with (
            TemporaryDirectory(dir=data.parent) as folder,
            closing(open_store(Path(folder) / "kaartspel.db")) as store,
            transfer.checked(file) as package,
        ):
            store.plan(package)
            store.take_in(package, Whose())
    took = (perf_counter() - started) * 1000
    return {"took": took, "memory": _most_memory()}


def _most_memory() -> float:
    """The most resident memory so far, in MB; on Linux from the kernel's own count, which begins with the program."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _one(library: Path, file: Path) -> list[float]:
    """Sessions with four pictures, each into a library that has nothing yet, so that the pictures go along."""
    found: list[float] = []
    with closing(read_store(library)) as ours, TemporaryDirectory(dir=library.parent) as folder:
        ids, me, made = [it.id for it in ours.sessions()][:TIMES], ours.me(), datetime.now(UTC)
        for session in ids:
            with closing(open_store(Path(folder) / session / "kaartspel.db")) as theirs:
                started = perf_counter()
                write_sessions(file, ours.copies([session]), 1, me, made, ours.stored)
                with transfer.checked(file) as package:
                    told = theirs.take_in(package, Whose())
                found.append((perf_counter() - started) * 1000)
                assert told.pictures == PICTURES
    return found[1:]


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))))
