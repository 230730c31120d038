"""Which system libraries Qt's window plugins lack on Linux, and which packages bring them."""

import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from kaartspel.texts import _

DEBIAN, FEDORA = "debian", "fedora"
INSTALL = {DEBIAN: "sudo apt-get install", FEDORA: "sudo dnf install"}

PACKAGES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libGLdispatch.so.0": ("libglvnd0", "libglvnd"),
    "libGLX.so.0": ("libglx0", "libglvnd-glx"),
    "libICE.so.6": ("libice6", "libICE"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl"),
    "libSM.so.6": ("libsm6", "libSM"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libdrm.so.2": ("libdrm2", "libdrm"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libstdc++.so.6": ("libstdc++6", "libstdc++"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-glx.so.0": ("libxcb-glx0", "libxcb"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xinput.so.0": ("libxcb-xinput0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libz.so.1": ("zlib1g", "zlib"),
}
"""What brings a library: (Debian and Ubuntu, Fedora)."""


def check() -> int:
    """Say which system libraries Qt lacks and what installs them; 1 when there are such."""
    found = list(lacking())
    print("\n".join(found) or _("Qt finds every system library it needs."))
    return 1 if found else 0


def lacking() -> Iterator[str]:
    """What Qt lacks on this system and what installs it, in sentences; nothing where nothing is missing."""
    pyside = qt_folder()
    if pyside is None:
        yield _("{name} is not installed.").format(name="PySide6-Essentials")
        return
    names = missing(pyside)
    if not names:
        return
    yield _("Qt needs system libraries that are not here: {names}").format(names=", ".join(names))
    for family in families():
        command = f"{INSTALL[family]} {' '.join(packages(names, family))}"
        yield _("This installs them: {command}").format(command=command)


def qt_folder() -> Path | None:
    """Where the installed PySide6 is, without importing it."""
    found = find_spec("PySide6")
    return Path(found.origin).parent if found and found.origin else None


def missing(pyside: Path) -> tuple[str, ...]:
    """The names (sonames) of the libraries that Qt's plugin for the running desktop would not find; () but on Linux."""
    if not sys.platform.startswith("linux"):
        return ()
    plugins = ["libqxcb.so"] + (["libqwayland.so"] if os.environ.get("WAYLAND_DISPLAY") else [])
    files = [pyside / "Qt" / "plugins" / "platforms" / name for name in plugins]
    files.append(pyside / "Qt" / "lib" / "libQt6Widgets.so.6")
    return not_found("".join(map(needs, files)))


def not_found(told: str) -> tuple[str, ...]:
    """The libraries of which ldd told that it did not find them, each once, by name."""
    return tuple(sorted({line.split()[0] for line in told.splitlines() if line.rstrip().endswith("=> not found")}))


def packages(names: tuple[str, ...], family: str) -> tuple[str, ...]:
    """The packages that bring the libraries `names` on a system of `family`; a name no package is known for stays."""
    column = 1 if family == FEDORA else 0
    return tuple(dict.fromkeys(PACKAGES[name][column] if name in PACKAGES else name for name in names))


def families() -> tuple[str, ...]:
    """The families of packages to speak of: this system's, or both where that is neither."""
    try:
        told = platform.freedesktop_os_release()
    except OSError:
        told = dict[str, str]()
    kin = {told.get("ID", ""), *told.get("ID_LIKE", "").split()}
    if kin & {"debian", "ubuntu"}:
        return (DEBIAN,)
    return (FEDORA,) if kin & {"fedora", "rhel"} else (DEBIAN, FEDORA)


def needs(file: Path) -> str:
    """What ldd tells about `file` of our own installation, "" where there is no ldd or no such file."""
    if not file.exists():
        return ""
    try:
        asked = subprocess.run(  # noqa: S603  a file of the installed PySide6
            ["ldd", str(file)],  # noqa: S607  wherever the system has it
            capture_output=True,
            text=True,
            errors="replace",
            timeout=20,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout
