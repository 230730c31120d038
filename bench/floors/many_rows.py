"""The rows of many sessions by the statements of `storage/together`, through SQLAlchemy's Core and nothing more.

python -m bench.floors.many_rows LIBRARY COUNT TIMES   prints {"loads": [ms …]}
"""

import json
import sys
from pathlib import Path
from time import perf_counter

from bench.content import some_ids
from kaartspel.storage.connection import connect
from kaartspel.storage.engine import engine_on
from kaartspel.storage.together import STATEMENTS


def main(library: Path, count: int, times: int) -> None:
    loads: list[float] = []
    engine = engine_on(connect(library, read_only=True))
    with engine.connect() as connection:
        several = some_ids(connection, count, times + 1)
    for ids in several:
        started = perf_counter()
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            for statement in STATEMENTS.values():
                connection.execute(statement, {"ids": json.dumps(ids)}).all()
            connection.commit()
        loads.append((perf_counter() - started) * 1000)
    print(json.dumps({"loads": loads[1:]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
