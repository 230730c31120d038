"""A program that is killed while it saves loses nothing it called saved."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from kaartspel.storage.first_read import last_session
from kaartspel.storage.store import open_store, read_store

SAVING = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.exercise import Exercise, Step, StepKind
from kaartspel.domain.session import Bookmark
from kaartspel.domain.words import Words
from kaartspel.storage.store import open_store

exercise = Exercise("motives", "1", Words(), (Step("choose", StepKind.CHOOSE, Words(), places=4),))

def save_for_ever(number):
    store = open_store(Path(sys.argv[1]))
    session = sessions.begin(exercise, "0" * 32, store.me(), datetime.now(UTC))
    session = sessions.place(session, 0, sessions.Placement(CardRef("photos", "sea")))
    print("open", os.getpid(), flush=True)
    while True:
        number += 1
        # Words of very different lengths, in two places at once: a torn save shows.
        text = f"{number} " + "woorden " * (number * 7919 % 3000)
        session = sessions.describe(session, 0, motive=f"drijfveer {number}", reason=text)
        session = sessions.write_outcome(session, text)
        store.save(session, Bookmark(place=number))
        # One write to the system: print may make two of it, and be killed between them.
        os.write(1, f"{number}\\n".encode())

for line in sys.stdin:
    program = os.fork()
    if not program:
        save_for_ever(int(line))
    os.waitpid(program, 0)
    print("gone", flush=True)
"""
"""Loading what a program needs takes longer than all the rest: it is done once, and every program is a fork of it."""


def kill_once(nursery: subprocess.Popen[str], last: int, chance: random.Random) -> int:
    """Let a program save until it is killed at a random moment; the number it last called saved."""
    assert nursery.stdin
    assert nursery.stdout
    nursery.stdin.write(f"{last}\n")
    nursery.stdin.flush()
    said, program = nursery.stdout.readline().split()
    assert said == "open"
    # After so many saves, and then at any moment in or between the next few.
    for _ in range(chance.randrange(6)):
        last = int(nursery.stdout.readline())
    threading.Event().wait(chance.random() * 0.03)
    os.kill(int(program), signal.SIGKILL)
    while (line := nursery.stdout.readline()) != "gone\n":
        last = int(line)
    return last


def check(path: Path, last: int) -> int:
    """The library as the next program finds it; the number it holds, never below `last`."""
    first = last_session(path)
    with contextlib.closing(read_store(path)) as reader:
        found = reader.load("0" * 32)
    assert first == found
    number = found.bookmark.place
    placement = found.session.board[0]
    assert placement
    # The save that was under way is there wholly or not at all.
    assert number in {last, last + 1}
    assert placement.motive == f"drijfveer {number}"
    assert placement.reason == found.session.outcome == f"{number} " + "woorden " * (number * 7919 % 3000)
    return number


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.parametrize(
    "kills",
    [
        pytest.param(50, marks=pytest.mark.timeout(240)),
        pytest.param(2000, marks=[pytest.mark.long, pytest.mark.timeout(0)]),
    ],
)
def test_killed_while_saving(path: Path, kills: int) -> None:
    seed = random.randrange(2**32)
    print("seed", seed)
    chance = random.Random(seed)
    open_store(path).close()
    last, saves = 0, 0
    command = [sys.executable, "-c", SAVING, path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as nursery:
        for _ in range(kills):
            acknowledged = kill_once(nursery, last, chance)
            saves += acknowledged - last
            if acknowledged or last_session(path):
                last = check(path, acknowledged)
    assert saves > kills
    opened = open_store(path)
    assert opened.motives() == [f"drijfveer {last}"]
    opened.close()
    with contextlib.closing(dbapi2.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("SELECT count(*) FROM motive").fetchone() == (1,)
