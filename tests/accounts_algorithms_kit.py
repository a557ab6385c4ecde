"""Examplania's accounts made by the algorithms themselves, for their tests."""

import shutil
from contextlib import contextmanager

import pytest
from qgis.core import NULL, QgsApplication, QgsProcessingException, QgsProcessingFeedback
from report_workspace import EMISSIONS, make_workspace

from terrestrial_carbon.plugin.storage.workspace import open_workspace

ALLOWED_YEARS = (1, 2, 3)
AVOIDANCE, SEQUESTRATION = 40, 2


class Feedback(QgsProcessingFeedback):
    """Remembers what was said."""

    def __init__(self):
        super().__init__(False)
        self.said = []

    def pushWarning(self, text):  # noqa: N802
        self.said.append(text)

    def pushInfo(self, text):  # noqa: N802
        self.said.append(text)


class Accounts:
    """A workspace and the algorithms run on it."""

    def __init__(self, workspace):
        self.workspace = workspace
        self.path = str(workspace.path)
        self.said = []

    @classmethod
    def new(cls, folder):
        """Return a new workspace whose accounts are not open."""
        return cls(make_workspace(folder, entries=False))

    def copy(self, folder):
        """Return a copy of this workspace in a folder."""
        return Accounts(open_workspace(shutil.copy(self.path, folder)))

    def run(self, name, **parameters):
        """Return the results of an algorithm on the workspace; what it said is in ``said``."""
        import processing

        feedback = Feedback()
        self.said = feedback.said
        parameters = {"WORKSPACE": self.path, **parameters}
        return processing.run(f"terrestrialcarbon:{name}", parameters, feedback=feedback)

    def refusal(self, name, **parameters):
        """Return the sentence that an algorithm refuses with."""
        with pytest.raises(QgsProcessingException) as error:
            self.run(name, **parameters)
        return str(error.value)

    def opened(self):
        """Open the accounts, with rights and certified projects of A (A1) and the state (S1); return self."""
        self.run("openaccounts", COUNTRY="EXA")
        self.run("addright", HOLDER="Ada & Sons", KIND="emission", PARCELS="Woods", REFERENCE="ER-1")
        self.run("addproject", RIGHT="ER-1", CODE="A1", NAME="Keep the woods", KIND="avoidance")
        self.run("addright", HOLDER="state", KIND="new_carbon", PARCELS="p3", REFERENCE="NC-1")
        self.run("addproject", RIGHT="NC-1", CODE="S1", NAME="New trees", KIND="sequestration")
        for project in ("A1", "S1"):
            self.run("certify", PROJECT=project, STANDARD="National 1", CERTIFIED_ON="2015-07-01")
        return self

    def year(self, number, close=True, **redeem):
        """Record a year of the paper's example, ask for its credits, close it; return what was redeemed."""
        self.run("recordentry", YEAR=number, KIND="emissions", AMOUNT_TCO2E=EMISSIONS[number - 1])
        self.run("recordentry", YEAR=number, KIND="growth", AMOUNT_TCO2E=SEQUESTRATION, PARCEL="Cliffs")
        found = [
            self.run("redeem", PROJECT=project, AMOUNT_TCO2E=amount, YEAR=number, **redeem)
            for project, amount in (("A1", AVOIDANCE), ("S1", SEQUESTRATION))
        ]
        if close:
            self.run("closeyear", YEAR=number)
        return found

    def five_years(self):
        """Make the five years of the paper's example, the refused requests of years 4 and 5 kept."""
        for number in range(1, 6):
            self.year(number, RECORD_REFUSED=True)
        return self


@contextmanager
def provider_registered():
    """Have our provider in Processing, for fixtures that outlive a test."""
    from terrestrial_carbon.plugin.processing.provider import TerrestrialCarbonProvider

    registry, provider = QgsApplication.processingRegistry(), TerrestrialCarbonProvider()
    assert registry.addProvider(provider)
    try:
        yield
    finally:
        registry.removeProvider(provider)


def rows_of(table):
    """Return the rows of a table as dicts."""
    names = [field.name() for field in table.fields()]
    return [
        dict(zip(names, [None if value == NULL else value for value in feature.attributes()]))
        for feature in table.getFeatures()
    ]
