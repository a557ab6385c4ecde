"""make demo: build Examplania, or read a folder of real maps; measure, budget, accounts, statement.

    demo.py [FOLDER] [--out FOLDER] [--locale CODE] [--no-open]

Without FOLDER the example country of the paper is built under build/demo and every figure is
checked against the paper: the exit code is 1 if one is off. With FOLDER, a folder of maps, stock,
status and budget of those are made under build/demo-<name>; ``--help`` says which maps are needed.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "terrestrial_carbon"


def load_package() -> None:
    """Import the checkout under the plugin's name, whatever its folder is called."""
    spec = importlib.util.spec_from_file_location(
        PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)


def wanted_language(code: str | None) -> str:
    """Return the plugin's code of a language from --locale or the environment."""
    for value in (code, os.environ.get("LC_ALL"), os.environ.get("LC_MESSAGES"), os.environ.get("LANG")):
        if value:
            return "zh-Hans" if value.lower().startswith("zh") else "en"
    return "en"


class _Help(argparse.Action):
    """Prints the help with the maps a folder needs, which takes loading the plugin."""

    def __init__(self, option_strings, dest, **_):
        super().__init__(option_strings, dest, nargs=0, help="show this help, with the maps a folder needs")

    def __call__(self, parser, *_):
        from terrestrial_carbon.plugin.demo.catalogue import needed_text

        parser.epilog = "\n".join(textwrap.wrap(needed_text(), 100))
        parser.print_help()
        parser.exit()


def arguments() -> argparse.Namespace:
    """Read the command line."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form, add_help=False)
    parser.add_argument("-h", "--help", action=_Help)
    parser.add_argument("folder", nargs="?", help="a folder of real maps")
    parser.add_argument("--out", help="where to write (default build/demo, or build/demo-<name>)")
    parser.add_argument("--locale", help="language: en or zh-Hans (default: that of LANG)")
    parser.add_argument("--no-open", action="store_true", help="do not offer to open QGIS at the end")
    return parser.parse_args()


def main() -> int:
    """Run the demo; return the exit code."""
    load_package()
    options = arguments()
    if "XDG_RUNTIME_DIR" not in os.environ:  # Qt complains without one
        runtime = ROOT / "build" / ".runtime"
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QLocale

    language = wanted_language(options.locale)
    QLocale.setDefault(QLocale("zh_CN" if language == "zh-Hans" else "en_GB"))
    application = QgsApplication([], True)
    application.initQgis()
    try:
        wrong, project = run(options, language)
    finally:
        application.exitQgis()
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    if wrong:
        return 1
    if not options.no_open:
        offer_qgis(project, language)
    return 0


def run(options, language: str):
    """Do the job in ``language``; return what is wrong and the project's path."""
    from qgis.core import QgsApplication

    from terrestrial_carbon.plugin.core.findings import RuleError
    from terrestrial_carbon.plugin.demo.real_maps import show_real_maps
    from terrestrial_carbon.plugin.demo.show_examplania import show_examplania
    from terrestrial_carbon.plugin.processing.messages import sentence
    from terrestrial_carbon.plugin.processing.provider import TerrestrialCarbonProvider
    from terrestrial_carbon.plugin.storage.errors import TerrestrialCarbonError
    from terrestrial_carbon.plugin.translate import available_languages, speaking

    registry = QgsApplication.processingRegistry()
    provider = TerrestrialCarbonProvider()  # the registry keeps no Python reference
    registry.addProvider(provider)
    try:
        with speaking(language if language in available_languages() else "en"):
            if options.folder:
                source = Path(options.folder).resolve()
                out = Path(options.out or ROOT / "build" / f"demo-{source.name}")
                return [], show_real_maps(source, out)
            out = Path(options.out or ROOT / "build" / "demo")
            return show_examplania(out)
    except (TerrestrialCarbonError, RuleError) as error:
        return [sentence(error)], None
    except OSError as error:  # the folder or the disk, in the system's words
        return [str(error)], None
    finally:
        registry.removeProvider(provider)


def offer_qgis(project, language: str) -> None:
    """Offer to open the project in QGIS, where there is a screen and somebody to ask."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    program = shutil.which("qgis")
    if not (screen and program and sys.stdin.isatty() and sys.stdout.isatty()):
        return
    from terrestrial_carbon.plugin.translate import available_languages, speaking, tr

    with speaking(language if language in available_languages() else "en"):
        question = tr("Open the project in QGIS now? [y/N]")
    if input(f"\n{question} ").strip().lower() in ("y", "yes", "是"):
        sys.stdout.flush()
        os.execv(program, [program, str(project)])


if __name__ == "__main__":
    sys.exit(main())
