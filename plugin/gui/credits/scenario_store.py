"""Scenarios kept in the QGIS project, so that they are there again when it is opened."""

from __future__ import annotations

import json
from dataclasses import asdict, fields

from ...core.findings import RuleError
from ...core.mechanism.scenario import MOST_SCENARIOS, Scenario
from ...core.mechanism.scenario_checks import check_scenario

SCOPE, KEY = "terrestrial_carbon", "scenarios"
_NAMES = {field.name for field in fields(Scenario)}


def save_scenarios(project, scenarios) -> None:
    """Keep the scenarios in the project; it then has something to save."""
    text = json.dumps([asdict(scenario) for scenario in scenarios], ensure_ascii=False)
    if project.readEntry(SCOPE, KEY)[0] != text:
        project.writeEntry(SCOPE, KEY, text)


def load_scenarios(project) -> list[Scenario]:
    """Return the scenarios of the project; those that make no sense are left out."""
    text, found = project.readEntry(SCOPE, KEY)
    if not found or not text:
        return []
    try:
        kept = json.loads(text)
    except ValueError:
        return []
    scenarios = []
    for values in kept if isinstance(kept, list) else ():
        try:
            scenario = Scenario(**{name: value for name, value in values.items() if name in _NAMES})
            check_scenario(scenario)
        except (AttributeError, TypeError, ValueError, RuleError):
            continue
        scenarios.append(scenario)
    return scenarios[:MOST_SCENARIOS]
