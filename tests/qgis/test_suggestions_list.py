"""What the page of suggestions lists: very many parcels, and what a suggestion fills in."""

from __future__ import annotations

from datetime import date

import pytest

from terrestrial_carbon.plugin.core.mechanism.classes import Rule
from terrestrial_carbon.plugin.core.mechanism.suggestion_facts import Ground
from terrestrial_carbon.plugin.gui.suggestions.data import Suggested, evidence_of
from terrestrial_carbon.plugin.gui.suggestions.view import SuggestionsView


def listed(number):
    return [
        (Suggested(f"p{i}", "tradeable", None, "tradeable", 1.0, (), "", f"proposal {i}"), f"Parcel {i}", "")
        for i in range(number)
    ]


@pytest.fixture
def view(window):
    view = SuggestionsView()
    yield view
    view.deleteLater()


def test_what_is_chosen_of_very_many_is_chosen_again_at_once(view):
    """With one step for each line, and each looking at all lines, 5,000 parcels took minutes."""
    view.show_listed(listed(60))
    view.view.selectAll()
    view.view.selectionModel().select(
        view.model.index(7, 0),
        view.view.selectionModel().SelectionFlag.Deselect | view.view.selectionModel().SelectionFlag.Rows,
    )
    changes = []
    view.view.selectionModel().selectionChanged.connect(lambda chosen, dropped: changes.append(1))
    view.show_listed(listed(61))  # one more: the list is made anew
    assert sorted(int(one.parcel_id[1:]) for one in view.chosen) == [*range(7), *range(8, 60)]
    assert len(changes) <= 2
    view.show_listed(listed(5))
    assert sorted(one.parcel_id for one in view.chosen) == ["p0", "p1", "p2", "p3", "p4"]


def test_a_threatened_parcel_gets_the_law_that_came_after_the_cut_off(qgis_app):
    law = Ground(
        "in_later_law_area", Rule.LAW_WITH_THREAT, "parks", "Order 2009", date(2009, 7, 20), date(2030, 1, 1)
    )
    threat = Ground("threat_known", Rule.LAW_WITH_THREAT, "clearings", "Report 7", date(2014, 3, 1))
    one = Suggested("p", "threatened", None, "law_with_threat", 1.0, (law, threat), "")
    found = evidence_of(one, "threatened", None)
    assert (found["legal_ref"], found["protected_from"]) == ("Order 2009", date(2009, 7, 20))
    assert "Report 7" in found["threat_note"] and "Order 2009" not in found["threat_note"]
    assert evidence_of(one, "protected", "law") == {}
