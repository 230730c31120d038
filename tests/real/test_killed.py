"""Words that the window called saved outlive a killed program."""

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kaartspel.storage.first_read import last_session

TYPIST = Path(__file__).parent / "typist.py"
FEW, MANY = 50, 500


@pytest.mark.skipif(not hasattr(os, "fork"), reason="each program is a fork of one that has loaded everything")
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("kills", [FEW, pytest.param(MANY, marks=pytest.mark.long)])
def test_no_word_that_was_saved_is_lost(tmp_path: Path, kills: int) -> None:
    command = [sys.executable, str(TYPIST), str(tmp_path)]
    unseen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    chance = random.Random(kills)
    number = 0
    with subprocess.Popen(command, env=unseen, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as nursery:
        for _ in range(kills):
            saved = kill_once(nursery, number, chance)
            number = on_disk(tmp_path / "kaartspel.db")
            assert number >= saved
        assert nursery.stdin
        nursery.stdin.close()
        assert nursery.wait(30) == 0
    assert number > kills


def kill_once(nursery: subprocess.Popen[str], number: int, chance: random.Random) -> int:
    """Let a program be typed in until it is killed at a random moment; the number it last called saved."""
    assert nursery.stdin
    assert nursery.stdout
    nursery.stdin.write(f"{number}\n")
    nursery.stdin.flush()
    said, program = nursery.stdout.readline().split()
    assert said == "window"
    for _ in range(1 + chance.randrange(3)):
        number = int(nursery.stdout.readline())
    threading.Event().wait(chance.random() * 0.05)
    os.kill(int(program), signal.SIGKILL)
    while (line := nursery.stdout.readline()) != "gone\n":
        number = int(line)
    return number


def on_disk(library: Path) -> int:
    """The last number up to which every word is in the library; no field has a gap."""
    last = last_session(library)
    assert last
    assert last.bookmark.step == "describe"
    placement = last.session.laid[0][1]
    fields = [[int(word) for word in text.split()] for text in (placement.reason, placement.motive)]
    for words in fields:  # a word may stand there twice: a kill can fall between the two fields
        assert set(words) == set(range(1, len(set(words)) + 1))
    return min(max(words, default=0) for words in fields)
