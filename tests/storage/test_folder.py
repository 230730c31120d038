"""Where the library stands."""

from pathlib import Path, PureWindowsPath

import pytest

from kaartspel.domain.ports import StorageError, StorageProblem
from kaartspel.storage import folder
from kaartspel.storage.connection import connect
from kaartspel.storage.folder import is_network
from kaartspel.storage.store import open_store

MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
server:/home {root}/home nfs4 rw 0 0
/dev/sdb1 {root}/home/me/local ext4 rw 0 0
//nas/share {root}/my\040share cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("place", "network"),
    [("home/me", True), ("home/me/local", False), ("home/me/local/x", False), ("my share/data", True), ("else", False)],
)
def test_network_mounts(tmp_path: Path, place: str, network: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS.replace("{root}", str(tmp_path)))
    assert is_network(tmp_path / place, mounts) is network


def test_elsewhere(tmp_path: Path) -> None:
    assert not is_network(tmp_path, tmp_path / "no such file")
    assert is_network(Path(r"\\server\share\data"))
    assert PureWindowsPath(r"\\server\share").drive == r"\\server\share"


def test_a_library_on_a_network_is_refused(tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(path).close()
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/home {tmp_path} nfs4 rw 0 0\n")
    # No other way to stand on a network file system in a test than to have the kernel's table say so.
    monkeypatch.setattr(folder.is_network, "__defaults__", (mounts,))
    for opening in (connect, open_store):
        with pytest.raises(StorageError) as refusal:
            opening(path)
        assert refusal.value.problem is StorageProblem.NETWORK
