"""The demo of Examplania from nothing to a statement, with its figures checked against the paper."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from ..reports.build import build_statement
from ..storage.evidence_files import folder_of
from ..storage.workspace import open_workspace
from ..translate import tr
from . import console
from .examplania import PROJECT, WORKSPACE, build_examplania, stable_id
from .examplania_accounts import keep_accounts
from .examplania_evidence import attach_documents
from .examplania_layers import LAYERS, RASTERS
from .examplania_plan import JOINING_DATE, PAPER_CLASSES
from .journey import compute_budget, measure_stocks
from .statements import write_statements

#: What the paper's Annex I prints, by row of the compliance table, tCO2e (years 1 to 5). Its
#: actual stock of year 5 is a slip: 46,400 is what its own balance of 90 follows from.
PRINTED = {
    "protected_at_start_tco2e": (11000, 11042, 11084, 11126, 11168),
    "remaining_budgets_tco2e": (38220, 37440, 36660, 35880, 35100),
    "avoidance_tco2e": (40, 40, 40, 40, 40),
    "sequestration_tco2e": (2, 2, 2, 2, 2),
    "required_tco2e": (49262, 48524, 47786, 47048, 46310),
    "actual_at_start_tco2e": (50000, 49300, 48600, 47100, 46600),
    "emissions_tco2e": (700, 700, 1500, 500, 200),
    "actual_tco2e": (49300, 48600, 47100, 46600, 46400),
    "balance_tco2e": (38, 76, -686, -448, 90),
}
#: The same where nothing is redeemed after the shortfall of year 3.
BY_RULES = {
    "required_tco2e": (49262, 48524, 47786, 47006, 46226),
    "actual_tco2e": (49300, 48600, 47100, 46600, 46400),
    "balance_tco2e": (38, 76, -686, -406, 174),
}
_TOLERANCE = 1e-6  # relative, of a figure and of a parcel's tonnes

STOCK_PARAMETERS = {"BAND": 1, "UNIT": "t_co2e_per_ha", "POOL": "above_ground", "MIN_COVERAGE": 99.0}


def measure_examplania(workspace, carbon) -> dict:
    """Measure and store the stocks of Examplania; return the outputs of ``parcelstock``."""
    day = date.fromisoformat(JOINING_DATE)
    source = tr("carbon map {name}").format(name=Path(carbon).name)
    return measure_stocks(workspace, carbon, STOCK_PARAMETERS, day, source)[0]


def clear(folder) -> None:
    """Remove what an earlier run of the demo wrote into ``folder``, and nothing else."""
    folder = Path(folder)
    names = (WORKSPACE, PROJECT, LAYERS, *RASTERS.values())
    for name in names:
        for path in (folder / name, *folder.glob(f"{name}-*"), *folder.glob(f"{name}.aux.xml")):
            path.unlink(missing_ok=True)
    shutil.rmtree(folder_of(folder / WORKSPACE), ignore_errors=True)
    for path in (*folder.glob("statement.*"), *folder.glob("statement-*")):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def show_examplania(folder, say=print) -> tuple[list, Path]:
    """Build Examplania in ``folder``, do the main job and print it.

    :returns: what does not agree with the paper (empty if all does), and the project's path.
    """
    clear(folder)
    say(tr("Building Examplania, a country of 1,000 hectares, in {folder}").format(folder=folder))
    paths = build_examplania(folder)
    workspace = open_workspace(paths.workspace)
    stock = measure_examplania(workspace, paths.carbon)
    budget, _ = compute_budget(workspace)
    attach_documents(workspace)
    keep_accounts(workspace)
    statement = build_statement(workspace)
    say("\n" + tr("Stock by class of land on 1 July 2015, measured from the carbon map"))
    say(console.class_table(statement))
    say("\n" + tr("Right holders"))
    say(console.holder_table(statement))
    say("\n" + tr("Budget"))
    say(console.budget_lines(statement))
    titles = {
        "as_printed": tr("Five years of accounts as the paper prints them"),
        "by_rules": tr("The same as the rules say: nothing is redeemed in years 4 and 5"),
    }
    for mode, title in titles.items():
        say("\n" + title)
        say(console.compliance_table(_years(statement, mode)))
    say("")
    written = write_statements(statement, workspace, folder)
    wrong = check(stock, budget, statement)
    for title, path in (
        (tr("workspace"), paths.workspace),
        (tr("QGIS project"), paths.project),
        (tr("maps"), paths.layers),
        *((tr("statement"), path) for path in written),
    ):
        say(f"  {console.pad(title, 14)} {path}")
    return wrong, paths.project


def _years(statement, mode):
    return next(accounts.years for accounts in statement.accounts if accounts.mode == mode)


def check(stock, budget, statement) -> list:
    """Return a sentence for every figure that is not the paper's."""
    wrong = []

    def compare(what, found, wanted):
        if abs(found - wanted) > _TOLERANCE * max(1.0, abs(wanted)):
            text = tr("{what} is {found}, not {wanted}")
            wrong.append(text.format(what=what, found=found, wanted=wanted))

    compare("TOTAL_AREA_HA", stock["TOTAL_AREA_HA"], 1000.0)
    compare("TOTAL_TCO2E", stock["TOTAL_TCO2E"], 50000.0)
    compare("FLAGGED", stock["FLAGGED"], 0)
    wanted = {"P0_TCO2E": 11000.0, "T0_TCO2E": 39000.0, "ANNUAL_BUDGET_TCO2E": 780.0}
    wanted.update({"PROTECTED_AREA_HA": 255.0, "TRADEABLE_AREA_HA": 745.0})
    for name, value in wanted.items():
        compare(name, budget[name], value)
    for (status, basis), (hectares, tonnes) in PAPER_CLASSES.items():
        rows = [row for row in statement.classes if row.status == status and basis in (None, row.basis)]
        compare(f"{status} ha", sum(row.area_ha for row in rows), hectares)
        compare(f"{status} tCO2e", sum(row.stock_tco2e for row in rows), tonnes)
    owner = next(holder for holder in statement.holders if holder.id == stable_id("holder", "A"))
    compare("A ha", owner.area_ha, 100.0)
    compare("A P", owner.protected_tco2e, 1000.0)
    compare("A T", owner.tradeable_tco2e, 2000.0)
    for mode, rows in (("as_printed", PRINTED), ("by_rules", BY_RULES)):
        for name, values in rows.items():
            for year, value in zip(_years(statement, mode), values):
                compare(f"{mode} {name} {year.year}", getattr(year, name), value)
    return wrong
