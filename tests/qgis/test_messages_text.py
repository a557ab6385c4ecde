"""What the message bar says is text, whatever names it tells of."""

import pytest
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QTextBrowser

from terrestrial_carbon.plugin.gui.messages import Messages

HOSTILE = "“<b>Act</b> <a href='file:///x'>7</a> <img src='x'>” &lt; a < b & c > d is detached."


@pytest.mark.parametrize("kind", ["info", "success", "warning", "error"])
def test_names_stay_text(qgis_app, kind):
    bar = QgsMessageBar()
    getattr(Messages(bar), kind)(HOSTILE)
    (shown,) = bar.currentItem().findChildren(QTextBrowser)
    assert shown.toPlainText().endswith(HOSTILE) and "href" not in shown.toHtml().replace("&lt;a href", "")
