"""Whether a path lies on a network drive, where GeoPackages are not safe to share."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NETWORK_FILESYSTEMS = {
    "9p",
    "afpfs",
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.davfs2",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.sshfs",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
}
_REMOTE_DRIVE = 4  # GetDriveTypeW's DRIVE_REMOTE


def is_network_path(path, mounts: Path = Path("/proc/mounts")) -> bool:
    """Return whether ``path`` lies on a network drive, as far as the system tells.

    UNC paths on any system; drive letters on Windows; mounted file systems on Linux. Elsewhere
    (macOS) only UNC paths are known, and the answer may be a wrong ``False``.
    """
    text = str(path)
    if text.startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        drive = os.path.splitdrive(os.path.abspath(text))[0] + "\\"
        return ctypes.windll.kernel32.GetDriveTypeW(drive) == _REMOTE_DRIVE
    return _filesystem_of(Path(os.path.realpath(text)), mounts) in _NETWORK_FILESYSTEMS


def _filesystem_of(path: Path, mounts: Path) -> str:
    """Return the type of the file system ``path`` is on, empty if unknown."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    for line in lines:
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = parts[1].replace("\\040", " ")
        inside = str(path) == point or str(path).startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, parts[2]
    return kind
