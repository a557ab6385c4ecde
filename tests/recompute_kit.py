"""The recomputing script as a module."""

from __future__ import annotations

import importlib.util
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[1] / "resources" / "docs" / "recompute.py"


def _load():
    specification = importlib.util.spec_from_file_location("recompute", SCRIPT)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


recompute = _load()
