"""Every algorithm is there on the command line, where there is no desktop."""

from __future__ import annotations

import json
import os

import pytest
from command_kit import PREFIX, Command
from report_workspace import make_workspace

#: Of the accounts, these always run as programs of their own; the others do with TC_EVERY_COMMAND=1.
COMMANDS = {
    "openaccounts", "addright", "certify", "recordentry", "redeem", "transfer", "cancel", "closeyear",
    "compliance", "registry", "entitlement", "verifyledger", "freezebaseline", "parcelsasof",
}  # fmt: skip
EVERY_COMMAND = os.environ.get("TC_EVERY_COMMAND") == "1"


@pytest.fixture(scope="module")
def command(tmp_path_factory):
    """A function that runs qgis_process with the plugin and returns what it printed."""
    return Command(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def algorithms(command):
    """The ids of our algorithms, as qgis_process lists them."""
    listed = json.loads(command("--json", "list").stdout)["providers"]
    return sorted(listed.get("terrestrialcarbon", {}).get("algorithms", {}))


@pytest.fixture(scope="module")
def entry_algorithms(algorithms, qgis_app):
    """The ids of those that enter losses into the accounts, and leave natural disturbances out of them."""
    from terrestrial_carbon.plugin.processing.losses import loss_classes
    from terrestrial_carbon.plugin.processing.natural import natural_classes

    names = {each.NAME for each in (*loss_classes(), *natural_classes())} - {"lossbyyear", "comparelossmaps"}
    return [one for one in algorithms if one[len(PREFIX) :] in names]


@pytest.fixture(scope="module")
def accounts_algorithms(algorithms, qgis_app):
    """The ids of those that work on the accounts and on the baseline they open with."""
    from terrestrial_carbon.plugin.processing.accounts import account_classes
    from terrestrial_carbon.plugin.processing.baseline import baseline_classes

    names = {each.NAME for each in (*account_classes(), *baseline_classes())} | {"scenario"}
    return [one for one in algorithms if one[len(PREFIX) :] in names]


def test_all_algorithms_are_listed(algorithms, qgis_app):
    from terrestrial_carbon.plugin.processing.registry import algorithm_classes

    assert algorithms == sorted(f"{PREFIX}{each.NAME}" for each in algorithm_classes())


def test_algorithms_show_their_help(command, algorithms):
    """Every seventh as a program; that each has help, tests/qgis asks without a program for each."""
    for algorithm in algorithms if EVERY_COMMAND else algorithms[::7]:
        told = json.loads(command("--json", "help", algorithm).stdout)
        assert told["algorithm_details"]["short_description"] or told["algorithm_details"]["name"]
        assert told["parameters"] and told["outputs"], algorithm
        for name, parameter in told["parameters"].items():
            assert name == name.upper() and parameter["description"], (algorithm, name)


def test_bad_input_ends_with_a_sentence_and_not_with_success(command):
    done = command("run", f"{PREFIX}budget", "--", "INPUT=nowhere.gpkg", "PERIOD_YEARS=50", check=False)
    assert done.returncode != 0
    assert "Traceback" not in done.stdout + done.stderr


def test_every_algorithm_does_its_work(command, algorithms, accounts_algorithms, entry_algorithms, tmp_path):
    """From nothing to a budget on the command line: two squares of 100 ha, 10 and 20 t C a hectare.

    Those of evidence and of the review have files of their own.
    """
    from terrestrial_carbon.plugin.processing.evidence import evidence_classes
    from terrestrial_carbon.plugin.processing.review import review_classes

    corners = {"wood": (0, "protected", 10.0), "farm": (1000, "tradeable", 20.0)}
    features = [
        {
            "type": "Feature",
            "properties": {"name": name, "status": status},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, 0], [x + 1000, 0], [x + 1000, 1000], [x, 1000], [x, 0]]],
            },
        }
        for name, (x, status, _) in corners.items()
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::6933"}}
    squares = tmp_path / "squares.geojson"
    squares.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    density, stairs = tmp_path / "density.asc", tmp_path / "stairs.asc"
    for path, cells in ((density, "10 20"), (stairs, "1 2")):
        header = "ncols 2\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1000\nNODATA_value -9999\n"
        path.write_text(f"{header}{cells}\n")
        path.with_suffix(".prj").write_text(_wkt(6933))

    def outcome(name, *words):
        told = command("--json", "run", f"{PREFIX}{name}", "--", *words).stdout
        done.add(f"{PREFIX}{name}")
        return json.loads(told[told.index("{") :])["results"]

    done, workspace, stock = set(), tmp_path / "w.gpkg", tmp_path / "stock.gpkg"
    outcome("createworkspace", "NAME=Two squares", "CRS=EPSG:6933", f"OUTPUT={workspace}")
    brought = outcome("importparcels", f"WORKSPACE={workspace}", f"INPUT={squares}")
    assert (brought["IMPORTED"], brought["SKIPPED"], brought["INVALID"]) == (2, 0, 0)
    source = f"INPUT={workspace}|layername=parcel"
    checked = outcome("checkparcels", source, "MIN_AREA_HA=100.1", f"OUTPUT={tmp_path / 'findings.gpkg'}")
    assert (checked["OVERLAP_COUNT"], checked["GAP_COUNT"]) == (0, 0)
    assert checked["FINDING_COUNT"] == 4  # both too small; of the protected one, date and law are missing
    assert checked["UNION_AREA_HA"] == pytest.approx(200, rel=1e-6)
    parcels = f"PARCELS={workspace}|layername=parcel"
    doubts = outcome(
        "checksources", f"SOURCES={density}", f"SOURCES={tmp_path / 'no.tif'}", parcels, "UNIT=t_c_per_ha",
        f"OUTPUT={tmp_path / 'doubts.gpkg'}",
    )  # fmt: skip
    assert (doubts["SOURCE_COUNT"], doubts["ERROR_COUNT"]) == (2, 1)  # the missing file
    measured = outcome("parcelstock", source, f"DENSITY={density}", "UNIT=t_c_per_ha", f"OUTPUT={stock}")
    assert measured["TOTAL_TCO2E"] == pytest.approx(3000 * 44 / 12, rel=1e-6)
    figures = outcome(
        "parcelstatistics", source, f"RASTERS={density}", f"RASTERS={stairs}", "PREFIXES=carb,step",
        "WORKERS=2", f"OUTPUT={tmp_path / 'statistics.gpkg'}", f"RECORD={tmp_path / 'run.json'}",
    )  # fmt: skip
    assert (figures["PARCELS"], figures["RASTERS"], figures["WITHOUT_DATA"]) == (2, 2, 0)
    assert figures["AREA_HA"] == pytest.approx(200, rel=1e-6) and (tmp_path / "run.json").exists()
    table = outcome(
        "parceltable", source, "ID_FIELD=name", f"CLASSES={stairs}", "CODES=1-23,30", f"DENSITIES={density}",
        "UNIT=t_c_per_ha", f"OUTPUT={tmp_path / 'table.csv'}",
    )  # fmt: skip
    assert (table["ROWS"], table["REST_HA"]) == (2, 0)
    assert table["TCO2E"] == pytest.approx(3000 * 44 / 12, rel=1e-6)
    assert "wood" in (tmp_path / "table.csv").read_text()
    park = json.loads(squares.read_text())
    park["features"] = park["features"][:1]
    park["features"][0]["properties"] = {"name": "Old Park", "since": "1994-03-15"}
    (tmp_path / "park.geojson").write_text(json.dumps(park))
    suggested = outcome(
        "suggeststatus", source, f"LAW_AREAS={tmp_path / 'park.geojson'}", "DESIGNATED_FIELD=since",
        "NAME_FIELD=name", "JOINING_DATE=2015-07-01", f"OUTPUT={tmp_path / 'suggested.gpkg'}",
    )  # fmt: skip
    assert (suggested["PROTECTED_COUNT"], suggested["TRADEABLE_COUNT"], suggested["MIXED_COUNT"]) == (1, 1, 0)
    assert suggested["PROTECTED_HA"] == pytest.approx(100, rel=1e-6)
    lost = outcome(
        "lossbyyear", source, "ID_FIELD=name", f"EVENTS={stairs}", 'ENCODING={"scheme": "years"}',
        f"DENSITY={density}", "UNIT=t_c_per_ha", "YEAR_FROM=2002", f"OUTPUT={tmp_path / 'losses.csv'}",
    )  # fmt: skip
    assert (lost["ROWS"], lost["PARCELS_HIT"], lost["UNKNOWN_CODES"]) == (1, 1, "")
    assert lost["TOTAL_TCO2E"] == pytest.approx(2000 * 44 / 12, rel=1e-6)
    compared = outcome(
        "comparelossmaps", source, f"EVENTS={stairs}", f"EVENTS={density}", 'ENCODING={"scheme": "years"}',
        "BY_YEAR=false", f"OUTPUT={tmp_path / 'compared.csv'}",
    )  # fmt: skip
    assert compared["ALL_HA"] == compared["DOUBLE_HA"] == pytest.approx(200, rel=1e-6)
    copy = tmp_path / "copy.gpkg"
    outcome("makecopy", f"WORKSPACE={workspace}", "NOTE=Ana", f"OUTPUT={copy}")
    both = (f"WORKSPACE={workspace}", f"COPY={copy}", f"REPORT={tmp_path / 'merge.html'}")
    assert outcome("comparecopy", *both)["THEIRS"] == 0
    assert outcome("mergecopy", *both, "CONFLICTS=theirs")["ENTRY"] == 0
    package = outcome("fieldpackage", f"WORKSPACE={workspace}", f"FOLDER={tmp_path / 'field'}")
    assert package["PARCEL_COUNT"] == 2 and (tmp_path / "field" / "field.qgs").exists()
    budget = outcome("budget", f"INPUT={stock}", "PERIOD_YEARS=20", f"OUTPUT={tmp_path / 'b.csv'}")
    assert budget["P0_TCO2E"] == pytest.approx(1000 * 44 / 12, rel=1e-6)
    assert budget["ANNUAL_BUDGET_TCO2E"] == pytest.approx(100 * 44 / 12, rel=1e-6)
    assert (tmp_path / "b.csv").exists()
    elsewhere = {f"{PREFIX}{each.NAME}" for each in (*evidence_classes(), *review_classes())}
    wanted = set(algorithms) - set(accounts_algorithms) - set(entry_algorithms) - elsewhere
    assert sorted(done) == sorted(wanted)


def test_every_algorithm_of_losses_in_the_accounts_does_its_work(
    command, entry_algorithms, tmp_path, processing_provider
):
    """Old Park lost a cell of 25 ha in 2022, and more in 2023; 10 t C a hectare stood there."""
    import processing

    land = make_workspace(tmp_path, entries=False).path
    processing.run(f"{PREFIX}openaccounts", {"WORKSPACE": str(land), "COUNTRY": "EXA"})
    maps = {"loss": "22 23", "density": "10 10"}
    for name, cells in maps.items():
        path = maps[name] = tmp_path / f"{name}.asc"
        path.write_text(f"ncols 2\nnrows 1\nxllcorner 0\nyllcorner -500\ncellsize 500\n{cells}\n")
        path.with_suffix(".prj").write_text(_wkt(6933))
    years = 'ENCODING={"scheme": "years"}'
    density = (f"DENSITY={maps['density']}", "UNIT=t_c_per_ha")
    done = set()

    def outcome(name, *words, check=True):
        ran = command("--json", "run", f"{PREFIX}{name}", "--", *words, check=check)
        done.add(f"{PREFIX}{name}")
        return json.loads(ran.stdout[ran.stdout.index("{") :])["results"] if check else ran

    entry = (f"WORKSPACE={land}", f"EVENTS={maps['loss']}", years, "YEARS=2022", *density)
    entered = outcome("enterlosses", *entry)
    assert (entered["ENTRIES"], entered["OVERLAP_HA"]) == (1, 0)
    assert entered["TOTAL_TCO2E"] == pytest.approx(25 * 10 * 44 / 12, rel=1e-6)
    again = outcome("enterlosses", *entry, check=False)
    said = again.stdout + again.stderr
    assert again.returncode != 0 and "25.00 ha" in said and "916.67" in said and "Traceback" not in said
    stands = outcome("eventlayer", f"WORKSPACE={land}", "YEAR=2022", f"OUTPUT={tmp_path / 'stands.geojson'}")
    assert stands["TOTAL_AREA_HA"] == pytest.approx(25, rel=1e-6)
    features = json.loads((tmp_path / "stands.geojson").read_text())["features"]
    (event,) = (feature["properties"]["event_id"] for feature in features)
    natural_disturbances(outcome, land, event, entered["TOTAL_TCO2E"])
    assert sorted(done) == entry_algorithms


def natural_disturbances(outcome, land, event, emitted):
    """Mark an event, fill in its evidence, leave it out by a level from a series, withdraw the mark."""
    workspace = f"WORKSPACE={land}"
    series = "; ".join(f"{year}: {100 if year % 2 else 200}" for year in range(1990, 2010))
    level = outcome("disturbancebackground", f"SERIES={series}", "DEVIATION=population")
    assert (level["BACKGROUND"], level["MARGIN"], level["THRESHOLD"]) == (150, 100, 250)
    marked = outcome("marknatural", workspace, f"EVENTS={event}", "DISTURBANCE=wildfire", "EVIDENCE_A=map")
    assert (marked["EVENTS_MARKED"], marked["EVENTS_INCOMPLETE"]) == (1, 1)
    left_out = (workspace, "YEAR_FROM=2022", "YEAR_TO=2023", f"SERIES={series}", "DEVIATION=population")
    refused = outcome("naturalexclusion", *left_out, check=False)
    assert refused.returncode != 0 and "Traceback" not in refused.stdout + refused.stderr
    evidence = [f"EVIDENCE_{item}=report" for item in "BCDEF"]
    assert outcome("completenaturalmark", workspace, f"EVENTS={event}", *evidence)["EVENTS_INCOMPLETE"] == 0
    outcome("naturalfollowup", workspace, f"EVENT={event}", "CALENDAR_YEAR=2023", "AMOUNT_TCO2E=16")
    excluded = outcome("naturalexclusion", *left_out)
    assert excluded["SALVAGED_TCO2E"] == 16
    assert excluded["EXCLUDED_TCO2E"] == pytest.approx(emitted - 16 - 150, rel=1e-9)
    withdrawn = outcome("withdrawnaturalmark", workspace, f"EVENTS={event}", "REASON=felled")
    assert withdrawn["EVENTS_WITHDRAWN"] == 1


def test_every_algorithm_of_the_accounts_does_its_work(
    command, accounts_algorithms, tmp_path, processing_provider
):
    """From parcels to a verified ledger with parameters as a command line gives them, each once or more."""
    import processing

    land = make_workspace(tmp_path, entries=False).path
    done = set()

    def outcome(name, *words, workspace=True):
        named = (f"WORKSPACE={land}",) if workspace else ()
        done.add(f"{PREFIX}{name}")
        if not EVERY_COMMAND and name not in COMMANDS:
            return processing.run(f"{PREFIX}{name}", dict(word.split("=", 1) for word in (*named, *words)))
        told = command("--json", "run", f"{PREFIX}{name}", "--", *named, *words).stdout
        return json.loads(told[told.index("{") :])["results"]

    assert outcome("freezebaseline", "EVIDENCE=Annex I")["PARCELS"] == 7
    outcome("thawbaseline", "REASON=a better map")
    frozen = outcome("freezebaseline", "EVIDENCE=Annex II")
    assert (frozen["P0_TCO2E"], frozen["T0_TCO2E"], len(frozen["FINGERPRINT"])) == (11_000, 39_000, 64)
    drifted = outcome("baselinedrift", f"OUTPUT={tmp_path / 'drift.csv'}")
    assert (drifted["CHANGED_COUNT"], drifted["P0_NOW_TCO2E"]) == (0, 11_000)
    assert outcome("parcelsasof", f"OUTPUT={tmp_path / 'joined.gpkg'}")["STOCK_TCO2E"] == 50_000
    assert outcome("parcelhistory", "PARCEL=Woods", f"OUTPUT={tmp_path / 'life.csv'}")["ENTRIES"] == 3 + 1
    opened = outcome("openaccounts", "COUNTRY=EXA")
    assert (opened["P0_TCO2E"], opened["T0_TCO2E"], opened["ANNUAL_BUDGET_TCO2E"]) == (11_000, 39_000, 780)
    outcome("addholder", "NAME=Buyer", "KIND=company", "HOLDER_ID=B")
    right = outcome("addright", "HOLDER=Ada & Sons", "PARCELS=Woods", "REFERENCE=ER-1")
    assert (right["TRADEABLE_TCO2E"], right["ANNUAL_TCO2E"]) == (2_000, 40)
    outcome("addproject", "RIGHT=ER-1", "CODE=A1", "NAME=Keep the woods")
    outcome("certify", "PROJECT=A1", "STANDARD=National 1", "CERTIFIED_ON=2015-07-01")
    outcome("changecertification", "PROJECT=A1", "STATE=suspended", "CHANGED_ON=2016-01-01")
    outcome("changecertification", "PROJECT=A1", "STATE=valid", "CHANGED_ON=2016-02-01")
    outcome("setreserverate", "FROM_YEAR=1", "RISK=medium", "SHARE=0.1")
    entry = outcome("recordentry", "YEAR=2015", "KIND=emissions", "AMOUNT_TCO2E=690")["ENTRY_IDS"]
    outcome("correctentry", f"ENTRY={entry}", "AMOUNT_TCO2E=700")
    redeemed = outcome("redeem", "PROJECT=A1", "AMOUNT_TCO2E=40")
    assert (redeemed["SERIALS"], redeemed["WITHHELD"]) == ("EXA-2015-A1-1-40", "EXA-2015-A1-37-40")
    assert outcome("transfer", "SERIALS=EXA-2015-A1-1-10", "TO=Buyer")["AMOUNT_TCO2E"] == 10
    assert outcome("retire", "SERIALS=EXA-2015-A1-1-2")["AMOUNT_TCO2E"] == 2
    assert outcome("cancel", "SERIALS=EXA-2015-A1-3-3", "PURPOSE=voluntary")["CANCELLED_TCO2E"] == 1
    assert outcome("withholdcredits", "SERIALS=EXA-2015-A1-11-14")["AMOUNT_TCO2E"] == 4
    assert outcome("returncredits", "SERIALS=EXA-2015-A1-11-14")["AMOUNT_TCO2E"] == 4
    assert outcome("contributecredits", "SERIALS=EXA-2015-A1-11-12")["AMOUNT_TCO2E"] == 2
    assert outcome("claimcredits", "SERIALS=EXA-2015-A1-11-12")["AMOUNT_TCO2E"] == 2
    outcome("depositother", "REGISTRY=CDM", "KIND=CER", "REFERENCE=CER-1", "AMOUNT_TCO2E=100")
    cover = outcome("reservecover", "EXPECTED_SHORTFALL_TCO2E=106")
    assert (cover["WITHHELD_TCO2E"], cover["OTHER_TCO2E"], cover["COVER"]) == (6, 100, 1)
    outcome("issuebond", "RIGHT=ER-1", "AMOUNT_TCO2E=10", "REFERENCE=B-1")
    assert outcome("bondworth", "BOND=B-1")["WORTH_TCO2E"] == 10
    assert outcome("closebond", "BOND=B-1")["WORTH_TCO2E"] == 10
    closed = outcome("closeyear")
    assert (closed["CLOSED_YEAR"], closed["BALANCE_TCO2E"], closed["COMPLIANT"]) == (1, 41, True)
    year = outcome("compliance", "YEAR=2015", "MODE=by_rules", f"OUTPUT={tmp_path / 'compliance.csv'}")
    assert (year["BALANCE_TCO2E"], year["COMPLIANT"], year["REDEMPTION_ALLOWED"]) == (41, True, True)
    assert "required_tco2e" in (tmp_path / "compliance.csv").read_text()
    outcome("setbuffer", "FROM_YEAR=2", "BUFFER_TCO2E=78", "EVIDENCE=act 7")
    outcome("restatebudget", "FROM_YEAR=2", "CAUSE=pool_added", "EVIDENCE=peat", "T0_CHANGE_TCO2E=500")
    outcome("setsafeguard", "NAME=trigger_price", "VALUE=20")
    assert outcome("earlyaction", "MECHANISM_START=2013-01-01")["PARCELS"] == 0
    outcome("endright", "RIGHT=ER-1", "TO_YEAR=20")
    listed = outcome("registry", f"OUTPUT={tmp_path / 'registry.csv'}")
    assert (listed["CREDITS_TCO2E"], listed["IN_EXISTENCE_TCO2E"]) == (40, 39)
    statement = outcome("holderstatement", "HOLDER=A", f"OUTPUT={tmp_path / 'holder.csv'}")
    assert (statement["REDEEMED_TCO2E"], statement["ACTIVE_TCO2E"]) == (40, 24)
    share = outcome(
        "entitlement", f"INPUT={land}|layername=parcel", "HOLDER_FIELD=holder_id", workspace=False
    )
    assert (share["HOLDERS"], share["ANNUAL_TCO2E"]) == (2, 780)
    countries = tmp_path / "countries.csv"
    countries.write_text("name,member,p0_tco2e,t0_tco2e\nA,1,5,5\nB,0,7,5\n")
    uri = f"file://{countries}?type=csv&detectTypes=yes"
    fields = ("NAME_FIELD=name", "MEMBER_FIELD=member", "P0_FIELD=p0_tco2e", "T0_FIELD=t0_tco2e")
    bound = outcome("leakagebound", f"INPUT=delimitedtext://{uri}", *fields, workspace=False)
    assert (bound["BOUND_TCO2E"], bound["MEMBERS"]) == (7, 1)
    checked = outcome("verifyledger")
    assert (checked["OK"], checked["FIRST_BAD_ENTRY"], len(checked["HEAD"])) == (True, -1, 64)
    refused = command(
        "run", f"{PREFIX}redeem", "--", f"WORKSPACE={land}", "PROJECT=A1", "AMOUNT_TCO2E=9999", check=False
    )
    assert refused.returncode != 0 and "Traceback" not in refused.stdout + refused.stderr
    assert "A1" in refused.stdout + refused.stderr
    if f"{PREFIX}scenario" in accounts_algorithms:
        assert "PROBABILITY_OF_BREACH" in outcome("scenario", "DRAWS=50", "SEED=1")
    assert sorted(done) == accounts_algorithms


def _wkt(epsg: int) -> str:
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()
