"""A plain zip of the same bytes: what a session file holds, packed, to disk, unpacked again and to disk.

python -m bench.floors.zipping FILE   prints {"ms": [out and in]}; FILE is a session file
"""

import json
import os
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

TIMES = 12


def main(file: Path) -> None:
    with zipfile.ZipFile(file) as found:
        content = {name: found.read(name) for name in found.namelist()}
    took: list[float] = []
    with TemporaryDirectory(dir=file.parent) as folder:
        for number in range(TIMES):
            started = perf_counter()
            packed = Path(folder) / f"{number}.zip"
            with packed.open("wb") as stream:
                with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
                    for name, data in content.items():
                        archive.writestr(name, data)
                stream.flush()
                os.fsync(stream.fileno())
            with zipfile.ZipFile(packed) as archive:
                for name in archive.namelist():
                    target = Path(folder) / f"{number}-{name.replace('/', '-')}"
                    with target.open("wb") as stream:
                        stream.write(archive.read(name))
                        stream.flush()
                        os.fsync(stream.fileno())
            took.append((perf_counter() - started) * 1000)
    print(json.dumps({"ms": took[1:]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
