"""Run by QGIS before it loads any plugin: keeps every line of the message log."""

import sys
import types

from qgis.core import QgsApplication

if "tc_messages" not in sys.modules:  # some versions run this file twice
    store = sys.modules["tc_messages"] = types.ModuleType("tc_messages")
    store.lines = []
    QgsApplication.messageLog().messageReceived.connect(
        lambda text, tag, level: store.lines.append([tag, text, int(level)])
    )
