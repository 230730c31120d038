"""The library's folder: which files stand beside the database, and whether there ever was a library."""

import json
import os
import sys
from pathlib import Path
from typing import NamedTuple

MOUNTS = Path("/proc/mounts")
NETWORK_KINDS = frozenset(
    (
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.sshfs",
        "gfs2",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "smb3",
        "smbfs",
    )
)


class Folder(NamedTuple):
    """The files around one database."""

    database: Path

    @property
    def marker(self) -> Path:
        """Tells that there is a library here, should its database ever be gone."""
        return self.database.with_name("library.json")

    @property
    def pictures(self) -> Path:
        """Pictures by content."""
        return self.database.with_name("pictures")

    @property
    def copies(self) -> Path:
        """Copies made before a migration."""
        return self.database.with_name("copies")

    @property
    def lock(self) -> Path:
        """The file that the operating system's lock is on."""
        return self.database.with_suffix(".lock")

    @property
    def write_ahead_log(self) -> Path:
        """What SQLite keeps beside an open database, or one whose program was killed."""
        return self.database.with_name(self.database.name + "-wal")

    @property
    def had_library(self) -> bool:
        """Whether something beside the database tells that there is or was a library here."""
        return (
            self.marker.exists()
            or self.write_ahead_log.exists()
            or any(folder.is_dir() and any(folder.iterdir()) for folder in (self.pictures, self.copies))
        )


def write_marker(folder: Folder, library_id: str, created: str) -> None:
    """Leave word, on disk, that a library lives here."""
    text = json.dumps({"id": library_id, "created": created}, indent=2) + "\n"
    write_whole(folder.marker, text.encode())


def write_whole(path: Path, content: bytes) -> None:
    """`content` at `path`, wholly or not at all; on disk when it returns."""
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    sync(path.parent)


def sync(folder: Path) -> None:
    """The names in `folder` are on disk when it returns."""
    if sys.platform == "win32":  # pragma: no cover - Windows cannot open a folder, and writes names through
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def is_network(folder: Path, mounts: Path = MOUNTS) -> bool:
    """Whether `folder` is known to be on a network file system (Linux by its mounts, Windows by a UNC name)."""
    if str(folder).startswith("\\\\"):
        return True
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    place = folder.resolve()
    around = {place, *place.parents}
    kinds: dict[Path, str] = {}
    for line in lines:
        _, point, kind, *_ = line.split(" ")
        # The kernel writes a space as \040, and so on.
        point = point.encode("utf-8", "surrogateescape").decode("unicode_escape").encode("latin-1")
        if Path(os.fsdecode(point)) in around:
            kinds[Path(os.fsdecode(point))] = kind
    return bool(kinds) and kinds[max(kinds, key=lambda point: len(point.parts))] in NETWORK_KINDS
