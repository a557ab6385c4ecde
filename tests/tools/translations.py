"""Keep i18n/*.ts in step with the source and compile them: translations.py update|compile LANGUAGE ...

Written for this package rather than left to pylupdate5, which misses plural forms of ``tr_count``, and whose
line numbers make every edit of the code an edit of the translations. The rules are the package's own:
``tr("…")`` and ``tr_count("…", n)`` belong to the context ``@default``, a .ui file's texts to its class.
English has a file too, of the texts with a number alone: 1 parcel, 2 parcels.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
NAME = "terrestrial_carbon"
CONTEXT = "@default"
SOURCE_LANGUAGE = "en"
# What Qt takes plural rules from; QGIS itself calls the language zh-Hans.
QT_LANGUAGE = {"zh-Hans": "zh_CN"}
PLURAL_FORMS = {"zh-Hans": 1}


class Text(NamedTuple):
    """One text to translate."""

    context: str
    source: str
    plural: bool


class NotLiteral(ValueError):
    """``tr`` was called with something other than a plain string, which can never be translated."""


def python_texts(code: str, where: str) -> Iterator[Text]:
    """Yield the texts of a Python file, in the order of their lines."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name not in ("tr", "tr_count"):
            continue
        text = call.args[0] if call.args else None
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            raise NotLiteral(f"{where}:{call.lineno}: {name}() needs a plain string as its first argument")
        yield Text(CONTEXT, text.value, name == "tr_count")


def ui_texts(path: Path) -> Iterator[Text]:
    """Yield the texts of a Qt Designer form."""
    form = ET.parse(path).getroot()
    context = form.findtext("class", default="")
    for string in form.iter("string"):
        if string.text and string.get("notr") != "true":
            yield Text(context, string.text, False)


def collect(root: Path) -> list[Text]:
    """Return each text of the package once, in a stable order."""
    found: dict[Text, None] = {}
    for path in sorted((root / "plugin").rglob("*.py")):
        if path != root / "plugin" / "translate.py":
            found.update(dict.fromkeys(python_texts(path.read_text("utf-8"), str(path.relative_to(root)))))
    for path in sorted((root / "resources").rglob("*.ui")):
        found.update(dict.fromkeys(ui_texts(path)))
    return list(found)


def read_translations(path: Path) -> dict[Text, tuple[list[str], bool]]:
    """Return the translations of a .ts file: their forms, and whether a translator has finished them."""
    known: dict[Text, tuple[list[str], bool]] = {}
    if not path.exists():
        return known
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            text = Text(context.findtext("name", ""), message.findtext("source", ""), plural)
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] if plural else [
                translation.text or ""
            ]
            known[text] = (forms, translation.get("type") != "unfinished")
    return known


def render(texts: list[Text], known: dict[Text, tuple[list[str], bool]], language: str) -> str:
    """Return the .ts file: the texts of today with what has been translated of them."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{QT_LANGUAGE.get(language, language)}" sourcelanguage="en">')
    for context in dict.fromkeys(text.context for text in texts):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in (text for text in texts if text.context == context):
            forms, finished = known.get(text, ([""] * PLURAL_FORMS.get(language, 2), False))
            finished = finished and all(forms)
            mark = "" if finished else ' type="unfinished"'
            lines.append('    <message numerus="yes">' if text.plural else "    <message>")
            lines.append(f"        <source>{escape(text.source)}</source>")
            if text.plural:
                inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
            else:
                inner = escape(forms[0])
            lines += [f"        <translation{mark}>{inner}</translation>", "    </message>"]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def untranslated(path: Path) -> list[str]:
    """Return the sources of a .ts file that have no finished translation."""
    known = read_translations(path).items()
    return [text.source for text, (forms, finished) in known if not (finished and all(forms))]


def update(root: Path, language: str) -> None:
    """Rewrite one .ts file and say how far its translation is."""
    path = root / "i18n" / f"{NAME}_{language}.ts"
    texts = [text for text in collect(root) if text.plural or language != SOURCE_LANGUAGE]
    content = render(texts, read_translations(path), language)
    if not path.exists() or path.read_text("utf-8") != content:
        path.write_bytes(content.encode("utf-8"))
    missing = untranslated(path)
    print(f"{path.relative_to(root)}: {len(read_translations(path))} texts, {len(missing)} not translated")


def lrelease() -> str:
    """Return Qt's compiler of translations."""
    for candidate in ("/usr/lib/qt5/bin/lrelease", "lrelease", "lrelease-qt5", "/usr/lib/qt6/bin/lrelease"):
        found = shutil.which(candidate)
        if found:
            return found
    raise SystemExit("lrelease is missing: install the package qttools5-dev-tools")


def compile_language(root: Path, language: str) -> None:
    """Write the .qm file QGIS reads, unless it is newer than its .ts file."""
    source = root / "i18n" / f"{NAME}_{language}.ts"
    target = source.with_suffix(".qm")
    if not source.exists() or (target.exists() and target.stat().st_mtime >= source.stat().st_mtime):
        return
    fresh = target.with_suffix(f".qm.{os.getpid()}")
    subprocess.run([lrelease(), "-silent", str(source), "-qm", str(fresh)], check=True)
    fresh.replace(target)


def main(arguments: list[str]) -> int:
    if len(arguments) < 2 or arguments[0] not in ("update", "compile"):
        print(__doc__)
        return 2
    work = update if arguments[0] == "update" else compile_language
    try:
        for language in arguments[1:]:
            work(ROOT, language)
    except NotLiteral as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
