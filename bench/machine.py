"""What the figures were measured on."""

import os
import platform
from pathlib import Path


def machine() -> dict[str, str]:
    """System, processor, cores, how busy it was, Python and Qt."""
    from PySide6 import __version__ as pyside
    from PySide6.QtCore import qVersion

    load = f", load {os.getloadavg()[0]:.1f} at the end" if hasattr(os, "getloadavg") else ""
    return {
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processor": f"{_processor()}, {os.cpu_count()} cores{load}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "qt": f"{qVersion()} (PySide6 {pyside})",
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown")
