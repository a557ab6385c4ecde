"""The rules of the house, read off the source with ast. Each takes a module and returns what breaks the rule.

``tests/core/test_architecture.py`` holds the package to them, and shows that each of them can fail.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PACKAGE = "terrestrial_carbon"
STANDARD = set(getattr(sys, "stdlib_module_names", ())) | {"__future__"}
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_MAIN = 400, 50, 150

# room of the house -> rooms it may use, besides itself
MAY_USE = {
    "core": set(),
    "raster": {"core"},
    "storage": {"core", "translate"},
    "tasks": {"storage", "raster", "core", "translate"},
    "processing": {"storage", "raster", "core", "translate"},
    "reports": {"storage", "raster", "core", "translate"},
    "gui": {"tasks", "processing", "reports", "storage", "raster", "core", "translate"},
    "demo": {"processing", "reports", "storage", "raster", "core", "translate"},
    "main": {"gui", "tasks", "processing", "reports", "storage", "raster", "core", "translate"},
    "translate": set(),
    "__init__": {"main"},
}
EXCEPTIONS = {
    ("processing/create_demo.py", "demo"),  # the one algorithm that makes the demo country
    ("processing/review/verification_report.py", "reports"),  # the one algorithm that writes a report
    ("reports/wording.py", "processing"),  # a statement says a finding in the words of the algorithms
}

# room -> what it may import from outside; rooms that are not named may have all of these
QGIS_WORLD = {"qgis", "osgeo", "numpy", "processing", "jinja2"}
OUTSIDE = {"core": {"numpy"}, "raster": {"numpy", "osgeo"}, "translate": {"qgis"}}
OPTIONAL = {"core": {"scipy"}, "raster": {"distributed", "cloudpickle"}}
OPTIONAL_ELSEWHERE = {"scipy", "matplotlib", "psycopg2", "plotly", "lxml", "yaml", "requests"}
WITHOUT_WIDGETS = {"storage", "tasks", "processing", "reports", "demo"}
WIDGETS = ("qgis.gui", "qgis.PyQt.QtWidgets", "qgis.utils")

# modules of the standard library that reach outside the process, which the rules never do
REACHING_OUT = {
    "os", "io", "shutil", "socket", "subprocess", "sqlite3", "urllib", "http", "tempfile", "ssl", "ftplib",
    "threading", "multiprocessing", "asyncio", "concurrent", "random", "locale", "pickle", "ctypes",
}  # fmt: skip
FILE_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink"}
# the only door from the rules to the disk: the tables that are part of the package
TABLE_READERS = {"core/tables.py"}


# methods that a base class calls, and documents
HOOKS = {
    "accept", "ask", "compute", "data", "done", "event", "exec", "finished", "flags", "gather", "group",
    "help_text", "icon", "id", "index", "name", "paint", "parent", "preview", "redo", "reject", "run",
    "show_data", "sort", "tags", "title", "told", "undo",
}  # fmt: skip


@dataclass(frozen=True)
class Module:
    """A source file of the package: its path under plugin/ and its text."""

    path: str
    text: str

    @property
    def room(self) -> str:
        """The first folder under plugin/, or the name of a file that lies directly in it."""
        return self.path.split("/")[0].removesuffix(".py")

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed source, always the same nodes."""
        return ast.parse(self.text)

    def at(self, node: ast.AST, message: str) -> str:
        """Return a finding with its place."""
        return f"plugin/{self.path}:{getattr(node, 'lineno', 1)}: {message}"


def modules(plugin: Path) -> list[Module]:
    """Return all modules under the folder plugin/."""
    paths = sorted(plugin.rglob("*.py"))
    return [Module(path.relative_to(plugin).as_posix(), path.read_text("utf-8")) for path in paths]


def _parents(tree: ast.AST) -> dict[ast.AST, ast.AST]:
    return {child: parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)}


def _guarded(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """Tell whether an import stands in a try or a function, where its absence can be borne."""
    while node in parents:
        node = parents[node]
        if isinstance(node, (ast.Try, ast.FunctionDef)):
            return True
    return False


def inner_imports(module: Module) -> Iterator[tuple[ast.ImportFrom, str]]:
    """Yield the relative imports with the room each leads to."""
    folder = ["plugin", *module.path.split("/")[:-1]]
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.ImportFrom) or not node.level:
            continue
        base = folder[: len(folder) - node.level + 1]
        for alias in node.names:
            target = [*base, *(node.module.split(".") if node.module else [alias.name])]
            yield node, target[1] if target[:1] == ["plugin"] and len(target) > 1 else "outside plugin"


def outer_imports(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Yield the absolute imports with the full name each of them names."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node, node.module
            for alias in node.names:
                yield node, f"{node.module}.{alias.name}"


def broken_arrows(module: Module) -> list[str]:
    """A room uses only the rooms below it; the rules use none."""
    allowed = MAY_USE.get(module.room)
    if allowed is None:
        return [f"plugin/{module.path}: {module.room} is no room of this house"]
    found = []
    for node, target in inner_imports(module):
        if target != module.room and target not in allowed and (module.path, target) not in EXCEPTIONS:
            found.append(module.at(node, f"{module.room} must not use {target}"))
    return found


def strangers(module: Module) -> list[str]:
    """From outside the package comes only what each room may use, and what may be absent is guarded."""
    found = []
    allowed = OUTSIDE.get(module.room, QGIS_WORLD)
    optional = OPTIONAL.get(module.room, set() if module.room in OUTSIDE else OPTIONAL_ELSEWHERE)
    parents = _parents(module.tree)
    for node, name in outer_imports(module):
        top = name.partition(".")[0]
        if top in STANDARD or top in allowed:
            continue
        if top in (PACKAGE, "plugin"):
            found.append(module.at(node, f"{name}: imports inside the package are relative"))
        elif top not in optional:
            found.append(module.at(node, f"{module.room} must not import {name}"))
        elif not _guarded(node, parents):
            found.append(module.at(node, f"{name} may be absent: import it in a function or a try"))
    return found


def widgets_below(module: Module) -> list[str]:
    """Storage, tasks, algorithms and reports run where there is no screen."""
    if module.room not in WITHOUT_WIDGETS:
        return []
    return [
        module.at(node, f"{module.room} must not import {name}")
        for node, name in outer_imports(module)
        if name in WIDGETS or name.startswith(tuple(f"{widget}." for widget in WIDGETS))
    ]


def wrong_qt(module: Module) -> list[str]:
    """Qt and QGIS come through their public names, which hold for all versions."""
    wrong = ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip", "qgis._core", "qgis._gui")
    return [
        module.at(node, f"{name}: import through qgis.PyQt or qgis.core")
        for node, name in outer_imports(module)
        if name in wrong or name.startswith(tuple(f"{each}." for each in wrong))
    ]


def reaching_out(module: Module) -> list[str]:
    """The rules compute: no files, no network, no threads, no chance."""
    if module.room != "core" or module.path in TABLE_READERS:
        return []
    found = [
        module.at(node, f"core must not import {name}")
        for node, name in outer_imports(module)
        if name.partition(".")[0] in REACHING_OUT
    ]
    for node, name in _calls(module):
        if name in FILE_CALLS:
            found.append(module.at(node, f"core must not call {name}()"))
    return found


def _calls(module: Module) -> Iterator[tuple[ast.Call, str]]:
    """Yield the calls with the last part of the name called."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node, node.func.attr
            elif isinstance(node.func, ast.Name):
                yield node, node.func.id


def gdal_exceptions(module: Module) -> list[str]:
    """GDAL's exceptions are a switch of the whole process, which belongs to QGIS."""
    wrong = ("UseExceptions", "DontUseExceptions")
    found = [(node, name) for node, name in _calls(module) if name in wrong]
    return [module.at(node, f"{name}() switches all of QGIS") for node, name in found]


def bare_disconnects(module: Module) -> list[str]:
    """``signal.disconnect()`` cuts QGIS's own connections too."""
    return [
        module.at(node, "disconnect() without a slot cuts everybody's connections")
        for node, name in _calls(module)
        if name == "disconnect" and not node.args
    ]


def event_loops(module: Module) -> list[str]:
    """No loop inside the loop, and no dialog by the name Qt 6 has dropped."""
    wrong = {"processEvents": "re-enters half-finished work", "exec_": "is exec in Qt 6"}
    found = [(node, name) for node, name in _calls(module) if name in wrong]
    return [module.at(node, f"{name}() {wrong[name]}") for node, name in found]


def untranslatable(module: Module) -> list[str]:
    """``tr`` takes a plain string: anything else is never found by the translators' tools."""
    if module.path == "translate.py":
        return []
    found = []
    for node, name in _calls(module):
        if name in ("tr", "tr_count"):
            text = node.args[0] if node.args else None
            if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
                found.append(module.at(node, f"{name}() needs a plain string; format its result"))
    return found


def _lines(node: ast.AST) -> int:
    return node.end_lineno - node.lineno + 1


def too_long(module: Module) -> list[str]:
    """Files and functions that fit a reader's head."""
    limit = LONGEST_MAIN if module.path == "main.py" else LONGEST_FILE
    length = len(module.text.splitlines())
    found = [f"plugin/{module.path}: {length} lines, {limit} are allowed"] if length > limit else []
    for node in ast.walk(module.tree):
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or _is_table(node):
            continue
        if _lines(node) > LONGEST_FUNCTION:
            message = f"{node.name} has {_lines(node)} lines, {LONGEST_FUNCTION} are allowed"
            found.append(module.at(node, message))
    return found


def _is_table(function: ast.FunctionDef) -> bool:
    """Tell a table that is a function only because its words are translated when it is asked for."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    only = body[0] if len(body) == 1 else None
    return isinstance(only, ast.Return) and isinstance(only.value, (ast.Dict, ast.Tuple, ast.List))


def thick_algorithms(module: Module) -> list[str]:
    """An algorithm takes parameters, asks the rooms below, fills a sink: no arrays or rasters of its own."""
    if module.room != "processing" or not _algorithms(module):
        return []
    found = [
        module.at(node, f"an algorithm must not import {name}")
        for node, name in outer_imports(module)
        if name.partition(".")[0] in ("numpy", "osgeo", "sqlite3", "jinja2")
    ]
    if len(_algorithms(module)) > 1:
        found.append(f"plugin/{module.path}: one algorithm in a file")
    return found


def _algorithms(module: Module) -> list[ast.ClassDef]:
    wanted = ("TerrestrialCarbonAlgorithm", "QgsProcessingAlgorithm")
    return [
        node
        for node in module.tree.body
        if isinstance(node, ast.ClassDef)
        and node.name != "TerrestrialCarbonAlgorithm"
        and any(isinstance(base, ast.Name) and base.id in wanted for base in node.bases)
    ]


def undocumented(module: Module) -> list[str]:
    """What other modules use says what it is; Qt's and QGIS's own hooks are documented there."""
    found = [] if ast.get_docstring(module.tree) else [f"plugin/{module.path}: no docstring"]
    for owner in (module.tree, *(node for node in module.tree.body if isinstance(node, ast.ClassDef))):
        for node in owner.body:
            if not isinstance(node, (ast.FunctionDef, ast.ClassDef)) or node.name.startswith("_"):
                continue
            is_method = isinstance(owner, ast.ClassDef)
            if is_method and (owner.name.startswith("_") or not _is_own_name(node)):
                continue
            if not ast.get_docstring(node):
                found.append(module.at(node, f"{node.name} has no docstring"))
    return found


def _is_own_name(node: ast.AST) -> bool:
    """Tell a name of ours from a hook of a base class and from a property's setter."""
    setter = any(isinstance(each, ast.Attribute) for each in getattr(node, "decorator_list", ()))
    return node.name.islower() and node.name not in HOOKS and not setter


def interface_names(module: Module) -> list[tuple[str, str]]:
    """Return the attributes asked of QGIS's interface object, each with its place."""
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if name in ("iface", "_iface"):
                found.append((node.attr, module.at(node, f"iface.{node.attr}")))
    return found


def form_connections(text: str) -> bool:
    """Tell whether a Qt Designer form connects signals, which belongs to the code."""
    return "<connection>" in text


RULES = (
    broken_arrows, strangers, widgets_below, wrong_qt, reaching_out, gdal_exceptions, bare_disconnects,
    event_loops, untranslatable, too_long, thick_algorithms, undocumented,
)  # fmt: skip
