"""The verification report of the demo: its dialog from the Review panel, and the first page of the PDF."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QLabel, QPushButton

SIZE = (1400, 1000)
READERS = ("Maria Silva", "Wei Zhang")


def run(desk):
    """Let two readers go through the parcels, one sign some off, and make the report."""
    panel = desk.dock("TerrestrialCarbonReviewDock")
    for dock in filter(None, (desk.dock(name) for name in ("Browser", "Browser2", "Layers"))):
        dock.hide()
    workspace = desk.dock("TerrestrialCarbonParcelsDock").session.workspace
    review(workspace)
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [420], Qt.Orientation.Horizontal)
    yield from desk.settle()
    folder = Path(tempfile.mkdtemp())
    QgsSettings().setValue("terrestrial_carbon/export_folder", str(folder))
    QgsSettings().setValue("terrestrial_carbon/open_after_export", False)
    yield from desk.click(panel.findChild(QPushButton, "TerrestrialCarbonReviewReport"))
    yield lambda: panel.report_dialog is not None and panel.report_dialog.isVisible()
    dialog = panel.report_dialog
    yield from desk.settle()
    yield from desk.shot("verification-dialog", dialog)
    yield from desk.click(dialog.ok)
    yield lambda: not dialog.busy
    yield lambda: bool(list(folder.glob("*.pdf")))
    page = first_page(folder)
    dialog.reject()
    yield from desk.settle()
    if page is not None:
        label, picture = QLabel(), QPixmap(str(page))
        label.setPixmap(picture)
        label.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        label.setFixedSize(picture.size())
        label.move(0, 0)
        label.show()
        yield from desk.settle()
        yield from desk.shot("verification-page", label)
        label.close()


def first_page(folder):
    """Draw the first page of the PDF; ``None`` where pdftoppm is not installed."""
    if shutil.which("pdftoppm") is None:
        return None
    target = folder / "page"
    asked = ["-r", "80", "-png", "-f", "1", "-l", "1", "-singlefile"]
    subprocess.run(["pdftoppm", *asked, str(next(folder.glob("*.pdf"))), str(target)], check=True)
    return target.with_suffix(".png")


def review(workspace):
    """Decide on the parcels in two names, and sign off what both agree with."""
    from terrestrial_carbon.plugin.storage.review import Answer, decide  # only QGIS knows the package here
    from terrestrial_carbon.plugin.storage.sign_offs import hindrances, sign

    ids = sorted(feature["id"] for feature in workspace.parcel_layer().getFeatures())
    for number, parcel_id in enumerate(ids[: len(ids) * 3 // 4]):
        verdict = "field_visit" if number == 1 else "agree"
        decide(workspace, Answer("parcel", parcel_id, READERS[0], verdict, "high"))
        if number % 2 == 0:
            verdict = "disagree" if number == 4 else "agree"
            decide(workspace, Answer("parcel", parcel_id, READERS[1], verdict, "medium"))
    ready = [one for one in ids if one not in hindrances(workspace, ids, 2)]
    sign(workspace, ready, "verifier", "Compared with the images of the joining date.", "Ana Souza", 2)
