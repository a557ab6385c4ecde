"""Check a plugin zip for what plugins.qgis.org refuses: check_package.py ZIP [--no-scan].

Refused there are wrong names and sizes, incomplete metadata, and any finding of bandit or detect-secrets;
flake8's findings are shown to reviewers, so here they count too. Whether the links in the metadata answer is
not asked: that needs the network, and says nothing about the zip.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath
from urllib.parse import urlparse

LARGEST = 25_000_000
NAME = "terrestrial_carbon"
NEEDED_FILES = ("__init__.py", "metadata.txt", "LICENSE")
NEEDED_KEYS = (
    "name", "description", "about", "version", "qgisMinimumVersion", "author", "email",
    "homepage", "tracker", "repository",
)  # fmt: skip
LINKS = ("homepage", "tracker", "repository")
PLACEHOLDERS = ("http://homepage", "http://bugs", "http://repo")
FLAGS = ("experimental", "deprecated", "server", "hasProcessingProvider")
REFUSED_PARTS = ("__pycache__", ".git", "__MACOSX")
BINARIES = (".exe", ".dll", ".so", ".dylib", ".bat", ".cmd", ".ps1", ".sh", ".com", ".msi")
# Left out by the site's own run of bandit: blacklisted imports it does not mind.
BANDIT_IGNORED = {"B109", "B404", "B410", "B411"}
FLAKE8_CODES = (
    "E9,F82,F83,E101,E711,E712,E713,E714,E721,E722,E731,E741,E742,E743,W605,"
    "F402,F403,F404,F405,F811,F901,F401,F841"
)  # fmt: skip


def name_problems(name: str) -> list[str]:
    """Return what is wrong with one entry's name."""
    problems = []
    parts = name.split("/")
    if ".." in name or name.startswith("/") or "\\" in name or re.match(r"[A-Za-z]:", name):
        problems.append(f"{name}: path leads out of the folder")
    if name.endswith((".pyc", ".pyo")) or any(part in REFUSED_PARTS for part in parts):
        problems.append(f"{name}: left over by a program")
    if parts[-1].startswith("."):
        problems.append(f"{name}: hidden file")
    if PurePosixPath(name).suffix.lower() in BINARIES:
        problems.append(f"{name}: program or script of the system")
    if not name.isascii():
        problems.append(f"{name}: name outside ASCII")
    return problems


def archive_problems(archive: zipfile.ZipFile) -> list[str]:
    """Return what is wrong with the entries."""
    names = archive.namelist()
    problems = [problem for name in names for problem in name_problems(name)]
    if archive.testzip():
        problems.append(f"{archive.testzip()}: damaged")
    if len(names) != len(set(names)):
        problems.append("an entry is there twice")
    tops = sorted({name.split("/")[0] for name in names})
    if tops != [NAME]:
        problems.append(f"top folders are {tops}, wanted is {NAME} alone")
    for needed in NEEDED_FILES:
        if f"{NAME}/{needed}" not in names:
            problems.append(f"{needed}: missing")
    if sum(name.endswith("/metadata.txt") for name in names) > 1:
        problems.append("metadata.txt: more than one, QGIS would take the wrong one")
    problems += [
        f"{entry.filename}: marked as executable"
        for entry in archive.infolist()
        if entry.filename.endswith(".py") and (entry.external_attr >> 16) & 0o111
    ]
    return problems


def metadata_problems(text: str, names: list[str]) -> list[str]:
    """Return what is wrong with metadata.txt, read as the site reads it (a lone % is an error)."""
    parser = configparser.ConfigParser()
    parser.optionxform = str
    try:
        parser.read_string(text)
        values = dict(parser.items("general"))
    except configparser.Error as error:
        return [f"metadata.txt: {error} (a percent sign is written %%)".replace("\n", " ")]
    problems = [f"metadata.txt: {key} is missing" for key in NEEDED_KEYS if not values.get(key, "").strip()]
    for key in LINKS:
        link = urlparse(values.get(key, ""))
        if link.scheme not in ("http", "https") or not link.netloc or values[key] in PLACEHOLDERS:
            problems.append(f"metadata.txt: {key} is no link")
    for key in FLAGS:
        if values.get(key, "no").lower() not in ("true", "false", "yes", "no"):
            problems.append(f"metadata.txt: {key} is neither yes nor no")
    if "/" in values.get("author", ""):
        problems.append("metadata.txt: a slash in author")
    for key in ("version", "qgisMinimumVersion", "qgisMaximumVersion"):
        if key in values and not re.fullmatch(r"\d+(\.\d+)*", values[key]):
            problems.append(f"metadata.txt: {key} is no version number")
    if "qgisMaximumVersion" not in values:
        problems.append("metadata.txt: qgisMaximumVersion is missing")
    if f"{NAME}/{values.get('icon', '')}" not in names:
        problems.append("metadata.txt: icon is not in the zip")
    return problems


def run_tool(module: str, *arguments: str, cwd: str) -> str:
    """Run a scanner of the venv and return what it printed; exit code 1 only says that it found something."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"{module} failed:\n{done.stderr}")
    return done.stdout


def scan_problems(archive: zipfile.ZipFile) -> list[str]:
    """Return the findings of bandit, detect-secrets and flake8 in the unpacked zip."""
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        archive.extractall(folder)
        report = json.loads(run_tool("bandit", "-r", NAME, "-f", "json", "-q", cwd=folder))
        for finding in report["results"]:
            if finding["test_id"] not in BANDIT_IGNORED:
                place = f"{finding['filename']}:{finding['line_number']}"
                problems.append(f"{place}: bandit {finding['test_id']} {finding['issue_text']}")
        problems += [f"{error['filename']}: bandit could not read it" for error in report["errors"]]
        options = ("scan", "--all-files", "--exclude-files", r"metadata\.txt", ".")
        report = json.loads(run_tool("detect_secrets", *options, cwd=folder))
        for name, findings in report["results"].items():
            for found in findings:
                problems.append(f"{name}:{found['line_number']}: looks like a secret ({found['type']})")
        listing = run_tool(
            "flake8", "--isolated", "--max-line-length=120", "--select", FLAKE8_CODES, NAME, cwd=folder
        )
        problems += [f"{line.removeprefix('./')} (flake8)" for line in listing.splitlines()]
    return problems


def check(path: Path, scan: bool = True) -> list[str]:
    """Return everything that is wrong with the zip."""
    if path.stat().st_size > LARGEST:
        return [f"{path.stat().st_size:,} bytes, {LARGEST:,} are allowed"]
    if not zipfile.is_zipfile(path):
        return ["not a zip file"]
    with zipfile.ZipFile(path) as archive:
        problems = archive_problems(archive)
        names = archive.namelist()
        if f"{NAME}/metadata.txt" in names:
            text = archive.read(f"{NAME}/metadata.txt").decode("utf-8")
            problems += metadata_problems(text, names)
        if scan and not any("leads out" in problem for problem in problems):
            problems += scan_problems(archive)
    return problems


def main(arguments: list[str]) -> int:
    paths = [argument for argument in arguments if not argument.startswith("-")]
    if len(paths) != 1:
        print(__doc__)
        return 2
    problems = check(Path(paths[0]), scan="--no-scan" not in arguments)
    for problem in problems:
        print(problem, file=sys.stderr)
    verdict = f"{len(problems)} problem(s)" if problems else "plugins.qgis.org would take it"
    print(f"{paths[0]}: {verdict}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
