"""Make the checkout importable as ``terrestrial_carbon``, whatever its folder is called."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

PACKAGE = "terrestrial_carbon"
ROOT = Path(__file__).resolve().parents[2]


def load_package() -> None:
    """Import the package under its own name, once."""
    if PACKAGE in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)
