"""Files and addresses dropped on the evidence page."""

from pathlib import Path


def dropped_of(mime) -> tuple[list[str], list[str]]:
    """Return the files and the web addresses that are dropped; folders are left out."""
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    addresses = [url.toString() for url in mime.urls() if url.scheme() in ("http", "https")]
    return [file for file in files if Path(file).is_file()], addresses
