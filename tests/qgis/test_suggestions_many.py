"""The list of suggestions with very many parcels: what is chosen stays so, and is looked at once."""

from __future__ import annotations

import pytest

from terrestrial_carbon.plugin.gui.suggestions.data import Suggested
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
