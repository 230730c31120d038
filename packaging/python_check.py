"""Say whether this Python can make the environment; runs on old Pythons too, so it is written for them."""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Kaartspel needs Python 3.11 or newer; this one (%s) is %s.\n"
        "If there is a newer one, name it: make run PYTHON=python3.13" % (sys.executable, sys.version.split()[0])
    )

try:
    import ensurepip  # noqa: F401
    import venv  # noqa: F401
except ImportError:
    sys.exit(
        "This Python (%s) cannot make environments: its venv module is missing.\n"
        "On Debian and Ubuntu: sudo apt install python3-venv" % sys.executable
    )
