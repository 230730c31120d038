"""The same list and the bare search, by the raw driver alone.

python -m bench.floors.listing DATABASE   prints {"list": [ms …], "search": [ms …]}: the statement of the list as it is,
                                          and row numbers from the search index alone
"""

import json
import sys
from pathlib import Path

from sqlalchemy.dialects import sqlite

from bench.cases.listing import MOST, TIMES, beginnings, milliseconds
from kaartspel.domain.filter import EVERYTHING
from kaartspel.domain.finding import terms
from kaartspel.storage.connection import connect
from kaartspel.storage.listing import statement

BARE = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"


def main(database: Path) -> None:
    raw = connect(database, read_only=True)
    listed = str(statement(EVERYTHING).compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
    raw.execute(listed).fetchall()
    queries = [" ".join(f'"{term}"*' for term in terms(words)) for words in beginnings()]
    found = {
        "list": [milliseconds(lambda: raw.execute(listed).fetchall()) for _ in range(TIMES)],
        "search": [milliseconds(lambda it=it: raw.execute(BARE, (it, MOST)).fetchall()) for it in queries],
    }
    raw.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
