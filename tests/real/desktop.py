"""A real X server with a small window manager, and a hand for its pointer and keys from outside."""

import contextlib
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
PROGRAMS = ("Xvfb", "openbox")
PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
SCREEN = "1600x1000x24"


@dataclass(frozen=True)
class Desktop:
    """Its name as DISPLAY wants it, and the connection through which pointer and keys are moved."""

    name: str
    connection: Any
    home: Path

    @property
    def environment(self) -> dict[str, str]:
        """For programs that are to appear on it."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "WAYLAND_"))}
        return {**kept, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "HOME": str(self.home)}


def until(found: Callable[[], T], what: str, seconds: float = 20.0) -> T:
    """What `found` gives as soon as that is something; fails with `what` was waited for."""
    tick, end = threading.Event(), time.monotonic() + seconds
    while time.monotonic() < end:
        if result := found():
            return result
        tick.wait(0.05)
    raise AssertionError(f"waited in vain: {what}")


def missing() -> str:
    """Why there can be no real desktop here, "" where there can."""
    if absent := [name for name in PROGRAMS if not shutil.which(name)]:
        return f"not installed: {', '.join(absent)}"
    try:
        import Xlib.ext.xtest  # noqa: F401
    except ImportError:
        return "not installed: python-xlib"
    return ""


@contextmanager
def desktop(home: Path) -> Iterator[Desktop]:
    """A new X server on a display number of its own, with openbox in it; both end with the block."""
    from Xlib import display

    with contextlib.ExitStack() as ends:
        name = ends.enter_context(_x_server())
        connection = display.Display(name)
        ends.callback(connection.close)
        shown = Desktop(name, connection, home)
        ends.enter_context(_running("openbox", "--sm-disable", environment=shown.environment))
        root = connection.screen().root
        managed = connection.intern_atom("_NET_SUPPORTING_WM_CHECK")
        until(lambda: root.get_full_property(managed, 0), "a window manager")
        yield shown


def why_qt_cannot(shown: Desktop) -> str:
    """What Qt says when it cannot appear on the desktop, "" where it can."""
    tried = subprocess.run(
        [sys.executable, "-c", PROBE], env=shown.environment, capture_output=True, text=True, check=False, timeout=30
    )
    return tried.stderr if tried.returncode else ""


def window(shown: Desktop, title: str) -> tuple[int, int, int, int] | None:
    """Where the window with that title is (left, top, width, height of what is inside its frame), if it is there."""
    from Xlib import X, error

    root = shown.connection.screen().root
    clients = root.get_full_property(shown.connection.intern_atom("_NET_CLIENT_LIST"), X.AnyPropertyType)
    named = shown.connection.intern_atom("_NET_WM_NAME")
    for number in clients.value if clients else ():
        client = shown.connection.create_resource_object("window", number)
        with contextlib.suppress(error.XError):
            text = client.get_full_property(named, X.AnyPropertyType)
            if text and text.value.decode() == title and client.get_attributes().map_state == X.IsViewable:
                box = client.get_geometry()
                corner = client.translate_coords(root, 0, 0)
                return -corner.x, -corner.y, box.width, box.height
    return None


def active(shown: Desktop) -> bool:
    """Whether a window has the keys."""
    from Xlib import X

    root = shown.connection.screen().root
    found = root.get_full_property(shown.connection.intern_atom("_NET_ACTIVE_WINDOW"), X.AnyPropertyType)
    return bool(found and found.value[0])


def drag(shown: Desktop, start: tuple[int, int], end: tuple[int, int]) -> None:
    """The pointer presses at `start`, goes to `end` in some steps, and lets go there."""
    from Xlib import X

    _move(shown, start)
    _send(shown, X.ButtonPress, 1)
    for step in range(1, 9):
        _move(shown, tuple(round(a + (b - a) * step / 8) for a, b in zip(start, end, strict=True)))
    _send(shown, X.ButtonRelease, 1)


def click(shown: Desktop, at: tuple[int, int]) -> None:
    """The pointer clicks at `at`."""
    from Xlib import X

    _move(shown, at)
    _send(shown, X.ButtonPress, 1)
    _send(shown, X.ButtonRelease, 1)


def watch(shown: Desktop, act: Callable[[], None]) -> None:
    """Do `act`, and go on when what it changed on the screen has come to rest, as a person would."""
    before = _picture(shown)
    act()
    until(lambda: _picture(shown) != before, "something to change on the screen")
    seen = [before]

    def at_rest() -> bool:
        seen.append(_picture(shown))
        return len(seen) > 4 and seen[-4:] == seen[-1:] * 4

    until(at_rest, "the screen to come to rest")


def type_words(shown: Desktop, words: str) -> None:
    """The keyboard types `words`: small letters, digits and spaces."""
    for letter in words:
        press(shown, "space" if letter == " " else letter)


def press(shown: Desktop, key: str, *, control: bool = False) -> None:
    """Press and release the key of that X name, with Control held or not."""
    from Xlib import XK, X

    codes = [shown.connection.keysym_to_keycode(XK.string_to_keysym(name)) for name in ("Control_L", key)]
    held, pressed = (codes[:1] if control else []), codes[1]
    for code in (*held, pressed):
        _send(shown, X.KeyPress, code)
    for code in (pressed, *held):
        _send(shown, X.KeyRelease, code)


def _picture(shown: Desktop) -> bytes:
    from Xlib import X

    root = shown.connection.screen().root
    size = root.get_geometry()
    return root.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF).data


def _move(shown: Desktop, at: tuple[int, ...]) -> None:
    from Xlib import X
    from Xlib.ext import xtest

    xtest.fake_input(shown.connection, X.MotionNotify, x=at[0], y=at[1])
    shown.connection.sync()


def _send(shown: Desktop, kind: int, detail: int) -> None:
    from Xlib.ext import xtest

    xtest.fake_input(shown.connection, kind, detail)
    shown.connection.sync()


@contextmanager
def _x_server() -> Iterator[str]:
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as pipe:
                yield f":{pipe.readline().strip()}"
        finally:
            server.terminate()


@contextmanager
def _running(*command: str, environment: dict[str, str]) -> Iterator[None]:
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield
        finally:
            process.terminate()
