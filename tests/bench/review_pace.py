"""How long the Review panel works on one label, from the key to the next unit shown, in the real QGIS.

review_pace.py: draws fifty points of the demo country and labels them by the real keyboard, as the
journey of the review does; prints milliseconds, and how many labels an hour that would be for a reader who
takes no time at all.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
HOOK = HERE.parent / "e2e" / "hooks" / "review_journey.py"
OTHERWISE = (2, 6)


def main() -> int:
    """Build, play, print."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from tools.named_package import load_package

    load_package()
    from qgis.core import QgsApplication

    app = QgsApplication([], True)
    app.initQgis()
    from review_country import TITLE, reviewed_country
    from tools.desktop import run_desktop

    from terrestrial_carbon.plugin.processing.provider import TerrestrialCarbonProvider

    provider = TerrestrialCarbonProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    with tempfile.TemporaryDirectory(prefix="tc-pace-") as name:
        folder = Path(name)
        country = reviewed_country(folder / "country")
        report = run_desktop(
            HOOK, folder / "pictures", project=country.project, size=(1280, 800), timeout=1400,
            arguments={
                "parts": ["samples"], "cover": str(country.cover), "title": TITLE, "otherwise": OTHERWISE,
                "photo": "", "folder": str(folder),
            },
        )  # fmt: skip
    spent = sorted(report.results["pace"]["own_ms"])
    median, most = statistics.median(spent), spent[-1]
    print(f"{len(spent)} labels: median {median:.1f} ms, longest {most:.1f} ms of the panel's own work")
    print(f"{3.6e6 / median:,.0f} labels an hour if the reader took no time; 200 are the pace designed for")
    return 0


if __name__ == "__main__":
    sys.exit(main())
