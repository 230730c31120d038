"""Open the program from a checkout, or, where no window can be shown, say why and make the demo's pictures.

python packaging/run.py [OPTION …]         options are the program's own
python packaging/run.py --libraries-only   only say which of Qt's system libraries are missing
"""

import os
import subprocess
import sys
from collections.abc import Mapping

DEMO = "build/demo"
PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


def no_window(platform: str, environment: Mapping[str, str]) -> str:
    """Why no window can be shown here, as a sentence; "" where one can."""
    if platform in {"win32", "darwin"} or environment.get("QT_QPA_PLATFORM"):
        return ""
    shown = [f"{name}={environment[name]}" for name in ("WAYLAND_DISPLAY", "DISPLAY") if environment.get(name)]
    if not shown:
        return "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    if not _opens(environment):
        return f"Qt cannot show a window on the display ({', '.join(shown)})."
    return ""


def _opens(environment: Mapping[str, str]) -> bool:
    """Whether Qt finds a display that answers; in a process of its own, since Qt ends the process when it does not."""
    command = [sys.executable, "-c", PROBE]
    try:
        tried = subprocess.run(command, env=dict(environment), capture_output=True, timeout=20, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return False
    return tried.returncode == 0


def kaartspel(*options: str) -> int:
    """Run the program with `options`; its exit code."""
    return subprocess.run([sys.executable, "-m", "kaartspel", *options], check=False).returncode  # noqa: S603


def main() -> int:
    """Exit code of the program, or of the demo."""
    if sys.platform.startswith("linux"):
        kaartspel("doctor", "--libraries")
        sys.stdout.flush()
    if sys.argv[1:] == ["--libraries-only"]:
        return 0
    reason = no_window(sys.platform, os.environ)
    if not reason:
        return kaartspel(*sys.argv[1:])
    print(f"{reason}\nThe demo runs instead; its pictures come in {DEMO}.", flush=True)
    return kaartspel("demo", "--out", DEMO)


if __name__ == "__main__":
    sys.exit(main())
