"""The first read stays light."""

import subprocess
import sys
from pathlib import Path

from kaartspel.domain.session import Bookmark
from kaartspel.storage.first_read import last_session
from kaartspel.storage.store import Store
from sessions import described

READ = """
import sys
from pathlib import Path
from kaartspel.storage.first_read import last_session
print(last_session(Path(sys.argv[1])).session.outcome)
heavy = {"sqlalchemy", "alembic", "filelock", "msgspec", "PySide6", "PIL", "shutil", "hashlib", "platformdirs"}
print(sorted(heavy & set(sys.modules)))
"""


def test_it_loads_nothing_heavy(store: Store, path: Path) -> None:
    session = described(person_id=store.me())
    store.save(session, Bookmark())
    command = [sys.executable, "-c", READ, path]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert said == [session.outcome, "[]"]


def test_no_session_at_all(store: Store, path: Path) -> None:
    assert last_session(path) is None
