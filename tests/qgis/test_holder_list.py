"""Ticking right holders by keyboard, in the list of a safeguard."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from terrestrial_carbon.plugin.gui.credits.safeguard_dialog import HolderList


def test_the_space_bar_ticks_a_holder_and_takes_the_tick_back(qtbot):
    holders = HolderList([("Ash Trust", "a"), ("Birch Trust", "b"), ("Cedar Trust", "c")], {"a"})
    qtbot.addWidget(holders)
    holders.show()
    changes = []
    holders.changed.connect(lambda: changes.append(holders.ids()))
    holders.view.setCurrentIndex(holders.view.model().index(1, 0))
    QTest.keyClick(holders.view, Qt.Key.Key_Space)
    assert holders.ids() == ["a", "b"]
    QTest.keyClick(holders.view, Qt.Key.Key_Space)
    assert holders.ids() == ["a"]
    assert changes == [["a", "b"], ["a"]]
