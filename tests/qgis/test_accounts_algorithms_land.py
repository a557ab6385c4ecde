"""The accounts' algorithms: help, icons, entries, terms, rights, projects, leakage; what they refuse."""

import pytest
from accounts_algorithms_kit import Accounts, provider_registered, rows_of
from qgis.core import QgsFeature, QgsVectorLayer


@pytest.fixture(autouse=True)
def _provider(processing_provider):
    yield


@pytest.fixture
def accounts(tmp_path):
    """A workspace whose accounts are not open yet."""
    return Accounts.new(tmp_path)


@pytest.fixture(scope="module")
def template(tmp_path_factory, qgis_processing):
    """Open accounts with the projects A1 and S1, to be copied."""
    with provider_registered():
        return Accounts.new(tmp_path_factory.mktemp("template")).opened()


@pytest.fixture
def opened(template, tmp_path):
    """Open accounts with the projects A1 and S1."""
    return template.copy(tmp_path)


def table(fields, rows, name="table"):
    """Return a memory table."""
    made = QgsVectorLayer("None?" + "&".join(f"field={field}" for field in fields.split(",")), name, "memory")
    features = []
    for row in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    assert made.dataProvider().addFeatures(features)[0]
    return made


def test_every_algorithm_has_help_a_group_and_an_icon(processing_provider):
    algorithms = processing_provider.algorithms()
    assert len(algorithms) > 35
    for algorithm in algorithms:
        assert len(algorithm.shortHelpString()) > 100, algorithm.id()
        assert algorithm.group() and algorithm.groupId(), algorithm.id()
        assert not algorithm.icon().isNull(), algorithm.id()
        assert algorithm.shortDescription() or algorithm.displayName()
        for definition in [*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()]:
            assert definition.name() == definition.name().upper() and definition.description(), algorithm.id()
            if "TCO2E" in definition.name():
                assert "tCO2e" in definition.description(), (algorithm.id(), definition.name())


def test_the_icons_of_the_groups_are_there(processing_provider, plugin_root):
    from terrestrial_carbon.plugin.processing.accounts.base import Group

    for group in Group:
        assert (plugin_root / "resources" / "icons" / f"{group.value}.svg").is_file()


# entries


def test_entries_of_a_parcel_and_a_holder(opened):
    one = opened.run(
        "recordentry", YEAR=2015, KIND="emissions", AMOUNT_TCO2E=100, PARCEL="Woods", NOTE="fire"
    )
    assert (one["ENTRIES"], one["TOTAL_TCO2E"]) == (1, 100)
    opened.run("recordentry", YEAR=1, KIND="emissions", AMOUNT_TCO2E=50, HOLDER="Ada & Sons")
    statement = opened.run("holderstatement", HOLDER="A", OUTPUT="memory:")
    assert rows_of(statement["OUTPUT"])[0]["emitted_tco2e"] == pytest.approx(150)
    assert opened.run("compliance", YEAR=1, OUTPUT=None)["ACTUAL_TCO2E"] == 49_850


def test_entries_from_a_layer_with_a_selection(opened):
    losses = table(
        "parcel:string,loss:double", [("p6", 30.0), ("Farms", 70.0), ("p5", 0.0), ("p5", None), ("p4", 9.0)]
    )
    losses.selectByIds([f.id() for f in losses.getFeatures() if f["parcel"] != "p4"])
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    QgsProject.instance().addMapLayer(losses)
    try:
        result = opened.run(
            "recordentry",
            YEAR=1,
            KIND="emissions",
            INPUT=QgsProcessingFeatureSourceDefinition(losses.id(), selectedFeaturesOnly=True),
            PARCEL_FIELD="parcel",
            AMOUNT_FIELD="loss",
        )
    finally:
        QgsProject.instance().removeAllMapLayers()
    assert (result["ENTRIES"], result["TOTAL_TCO2E"]) == (2, 100)
    assert len(result["ENTRY_IDS"].split(",")) == 2
    assert any("2 rows" in text for text in opened.said)
    assert opened.run("compliance", YEAR=1, OUTPUT=None)["ACTUAL_TCO2E"] == 49_900


def test_entries_that_say_nothing_or_too_much(opened):
    losses = table("parcel:string,loss:double", [("p6", 30.0)])
    assert "nothing to record" in opened.refusal("recordentry", YEAR=1)
    both = {"YEAR": 1, "INPUT": losses, "PARCEL_FIELD": "parcel", "AMOUNT_FIELD": "loss"}
    assert "not both" in opened.refusal("recordentry", AMOUNT_TCO2E=5, **both)
    assert "“no”" in opened.refusal("recordentry", **{**both, "AMOUNT_FIELD": "no"})
    assert "“”" in opened.refusal("recordentry", YEAR=1, INPUT=losses, PARCEL_FIELD="parcel")
    empty = table("parcel:string,loss:double", [("p6", None)])
    assert "no amounts" in opened.refusal("recordentry", **{**both, "INPUT": empty})
    nameless = table("parcel:string,loss:double", [(None, 5.0)])
    assert "without a parcel" in opened.refusal("recordentry", **{**both, "INPUT": nameless})
    assert "Nowhere" in opened.refusal("recordentry", YEAR=1, AMOUNT_TCO2E=5, PARCEL="Nowhere")
    assert "Nobody" in opened.refusal("recordentry", YEAR=1, AMOUNT_TCO2E=5, HOLDER="Nobody")
    assert opened.workspace.account_entries() == []


def test_one_bad_row_of_a_layer_records_none(opened):
    losses = table("parcel:string,loss:double", [("p6", 30.0), ("p6", 1e9)])
    asked = {"INPUT": losses, "PARCEL_FIELD": "parcel", "AMOUNT_FIELD": "loss"}
    opened.refusal("recordentry", YEAR=1, KIND="emissions", **asked)
    assert opened.workspace.account_entries() == []


def test_a_closed_year_changes_only_by_a_correction_with_a_note(opened):
    first = opened.run("recordentry", YEAR=1, KIND="emissions", AMOUNT_TCO2E=700)["ENTRY_IDS"]
    opened.run("closeyear")
    assert "1" in opened.refusal("recordentry", YEAR=1, KIND="emissions", AMOUNT_TCO2E=5)
    assert "note" in opened.refusal("correctentry", ENTRY=first, AMOUNT_TCO2E=690).lower()
    corrected = opened.run("correctentry", ENTRY=first, AMOUNT_TCO2E=690, NOTE="better map")
    assert corrected["ENTRY_ID"] and corrected["ENTRY_ID"] != first
    assert opened.run("compliance", YEAR=1, OUTPUT=None)["ACTUAL_TCO2E"] == 49_310
    assert "nothing" in opened.refusal("correctentry", ENTRY="nothing", AMOUNT_TCO2E=1, NOTE="x")


def test_years_are_closed_one_after_the_other(opened):
    assert "1" in opened.refusal("closeyear", YEAR=2)
    assert opened.run("closeyear", YEAR=2015)["CLOSED_YEAR"] == 1
    assert opened.run("closeyear")["CLOSED_YEAR"] == 2


def test_the_reason_is_kept_in_the_journal(opened):
    from terrestrial_carbon.plugin.storage.ledger import Ledger

    done = opened.run("setbuffer", FROM_YEAR=1, BUFFER_TCO2E=156, EVIDENCE="act 7", REASON="new commitment")
    last = Ledger(opened.workspace).entries()[-1]
    assert (last.kind, last.reason, last.hash) == ("set_buffer", "new commitment", done["HEAD"])


# terms


def test_the_buffer_raises_what_is_required(opened):
    before = opened.run("compliance", YEAR=2, OUTPUT=None)["REQUIRED_TCO2E"]
    opened.run("setbuffer", FROM_YEAR=2016, BUFFER_TCO2E=156, EVIDENCE="act 7")
    result = opened.run("compliance", YEAR=2, OUTPUT="memory:")
    assert result["REQUIRED_TCO2E"] == pytest.approx(before + 156)
    assert [row["buffers_tco2e"] for row in rows_of(result["OUTPUT"])] == [0, 156]


def test_a_pool_phased_in_by_parcel(opened):
    changes = table(
        "id:string,p:double,t:double", [("p1", 500.0, None), ("p6", None, 250.0), ("p5", 0.0, 0.0)]
    )
    result = opened.run(
        "restatebudget", FROM_YEAR=2, CAUSE="pool_added", EVIDENCE="peat survey", INPUT=changes,
        PROTECTED_FIELD="p", TRADEABLE_FIELD="t",
    )  # fmt: skip
    assert (result["P0_TCO2E"], result["T0_TCO2E"], result["ANNUAL_BUDGET_TCO2E"]) == (11_500, 39_250, 785)
    rows = rows_of(opened.run("compliance", YEAR=2, OUTPUT="memory:")["OUTPUT"])
    assert [row["stock_change_tco2e"] for row in rows][1] == 750
    assert [row["actual_tco2e"] for row in rows] == [50_000, 50_750]


def test_territory_excluded_in_sum(opened):
    result = opened.run(
        "restatebudget", FROM_YEAR=2, CAUSE="territory_excluded", EVIDENCE="UN 1", P0_CHANGE_TCO2E=-1_000,
        T0_CHANGE_TCO2E=-4_000,
    )  # fmt: skip
    assert (result["P0_TCO2E"], result["ANNUAL_BUDGET_TCO2E"]) == (10_000, 700)
    said = opened.refusal("restatebudget", FROM_YEAR=1, CAUSE="method", EVIDENCE="x")
    assert said


def test_early_action(accounts):
    from datetime import date

    from report_workspace import add_parcels

    add_parcels(
        accounts.workspace, [("p8", "New reserve", "tradeable", None, 20.0, 400.0, "A", None)],
        protected_from=date(2014, 1, 1),
    )  # fmt: skip
    accounts.run("openaccounts", COUNTRY="EXA")
    assert "start" in accounts.refusal("earlyaction")
    found = accounts.run("earlyaction", MECHANISM_START="2013-01-01", OUTPUT="memory:")
    assert (found["PARCELS"], found["AREA_HA"], found["STOCK_TCO2E"]) == (1, 20, 400)
    assert rows_of(found["OUTPUT"])[0]["name"] == "New reserve"
    accounts.run("setsafeguard", NAME="mechanism_start", VALUE="2014-06-01")
    assert accounts.run("earlyaction", OUTPUT=None)["PARCELS"] == 0


# rights and projects


def test_rights_are_checked_against_the_annual_budget(opened):
    farms = {"HOLDER": "state", "KIND": "emission", "PARCELS": "Farms"}
    said = opened.refusal("addright", ANNUAL_TCO2E=741, **farms)
    assert "740" in said and "780" in said
    added = opened.run("addright", ANNUAL_TCO2E=740, **farms)
    assert (added["TRADEABLE_TCO2E"], added["ANNUAL_TCO2E"], added["PARCEL_COUNT"]) == (36_000, 740, 1)


def test_a_right_over_the_parcels_of_a_layer(opened):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    layer = opened.workspace.parcel_layer()
    layer.selectByExpression("name IN ('Farms', 'Clearings')")
    QgsProject.instance().addMapLayer(layer)
    try:
        source = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
        added = opened.run("addright", HOLDER="state", KIND="emission", INPUT=source)
    finally:
        QgsProject.instance().removeAllMapLayers()
    assert (added["PARCEL_COUNT"], added["TRADEABLE_TCO2E"], added["ANNUAL_TCO2E"]) == (2, 37_000, 740)


def test_rights_need_a_holder_and_parcels(opened):
    assert "Ada & Sons" in opened.refusal("addright", HOLDER="Nobody", PARCELS="Farms")
    assert opened.refusal("addright", HOLDER="state")
    assert "Atlantis" in opened.refusal("addright", HOLDER="state", PARCELS="Atlantis")


def test_two_holders_of_one_name_need_an_id(opened):
    ids = [opened.run("addholder", NAME="Twin", KIND="company")["HOLDER"] for _ in range(2)]
    said = opened.refusal("addright", HOLDER="Twin", PARCELS="Farms")
    assert all(each in said for each in ids)
    assert opened.run("addright", HOLDER=ids[0], PARCELS="Farms")["PARCEL_COUNT"] == 1


def test_a_holder_with_an_id_of_its_own(opened):
    assert opened.run("addholder", NAME="Buyer", KIND="company", HOLDER_ID="B-7")["HOLDER"] == "B-7"
    assert "B-7" in opened.refusal("addholder", NAME="Other", KIND="company", HOLDER_ID="B-7")


def test_ending_a_right_makes_room(opened):
    opened.run(
        "addright", HOLDER="state", KIND="emission", PARCELS="Farms", ANNUAL_TCO2E=740, REFERENCE="ER-2"
    )
    assert opened.refusal("addright", HOLDER="state", PARCELS="Clearings", ANNUAL_TCO2E=20)
    opened.run("endright", RIGHT="ER-2", TO_YEAR=3)
    opened.run("addright", HOLDER="state", PARCELS="Clearings", ANNUAL_TCO2E=20, FROM_YEAR=2018)


def test_certification_suspended_and_restored(opened):
    opened.run("changecertification", PROJECT="A1", STATE="suspended", CHANGED_ON="2020-01-01")
    assert "A1" in opened.refusal("redeem", PROJECT="A1", AMOUNT_TCO2E=1)
    opened.run("changecertification", PROJECT="A1", STATE="valid", CHANGED_ON="2020-02-01")
    assert opened.run("redeem", PROJECT="A1", AMOUNT_TCO2E=1)["SERIALS"] == "EXA-2015-A1-1-1"


def test_a_project_that_was_never_certified(opened):
    opened.run("addright", HOLDER="state", KIND="emission", PARCELS="Farms", REFERENCE="ER-2")
    opened.run("addproject", RIGHT="ER-2", CODE="F1", NAME="Farms", KIND="avoidance", RISK="high")
    assert "never certified" in opened.refusal("changecertification", PROJECT="F1", CHANGED_ON="2020-01-01")
    assert "F1" in opened.refusal("redeem", PROJECT="F1", AMOUNT_TCO2E=1)
    assert "CERTIFIED_ON" in opened.refusal("certify", PROJECT="F1", STANDARD="N", CERTIFIED_ON="yesterday")
    assert "A1, F1, S1" in opened.refusal("redeem", PROJECT="F2", AMOUNT_TCO2E=1)


def test_rights_follow_a_split_on_the_map(opened):
    from qgis.core import QgsGeometry, QgsRectangle

    layer = opened.workspace.parcel_layer()
    assert layer.startEditing()
    woods = next(f for f in layer.getFeatures() if f["id"] == "p6")
    box = woods.geometry().boundingBox()
    middle = box.yMinimum() + box.height() / 2
    for number, (low, high) in enumerate(((box.yMinimum(), middle), (middle, box.yMaximum()))):
        half = QgsFeature(woods)
        half["fid"] = None
        half["id"], half["name"], half["parent_ids"] = f"p6-{number}", f"Woods {number}", "p6"
        half["area_ha"], half["stock_tco2e"] = 17.5, 1_000.0
        shape = QgsGeometry.fromRect(QgsRectangle(box.xMinimum(), low, box.xMaximum(), high))
        shape.convertToMultiType()
        half.setGeometry(shape)
        assert layer.addFeature(half)
    assert layer.deleteFeature(woods.id())
    assert layer.commitChanges(), layer.commitErrors()
    opened.run("recordentry", YEAR=1, KIND="emissions", AMOUNT_TCO2E=10, PARCEL="p6-1")
    statement = opened.run("holderstatement", HOLDER="A", OUTPUT="memory:")
    assert rows_of(statement["OUTPUT"])[0]["emitted_tco2e"] == 10
    assert opened.run("redeem", PROJECT="A1", AMOUNT_TCO2E=39)["SERIALS"] == "EXA-2015-A1-1-39"


# leakage


def test_leakage_bound():
    import processing

    rows = [("Aland", "yes", 100.0, 1.0), ("Beland", "no", 50.0, 2.0), ("Celand", None, 30.0, 3.0)]
    countries = table("name:string,member:string,p0_tco2e:double,t0_tco2e:double", rows)
    result = processing.run("terrestrialcarbon:leakagebound", {"INPUT": countries, "OUTPUT": "memory:"})
    assert (result["BOUND_TCO2E"], result["MEMBERS"], result["COUNTRIES"]) == (80, 1, 3)
    assert [row["bound_tco2e"] for row in rows_of(result["OUTPUT"])] == [30, 0]


@pytest.mark.parametrize(
    "row", [("Aland", "perhaps", 1.0, 1.0), ("Aland", "no", None, 1.0), ("Aland", "no", -1.0, 1.0)]
)
def test_leakage_of_doubtful_countries(row):
    import processing
    from qgis.core import QgsProcessingException

    countries = table("name:string,member:string,p0_tco2e:double,t0_tco2e:double", [row])
    with pytest.raises(QgsProcessingException, match="Aland"):
        processing.run("terrestrialcarbon:leakagebound", {"INPUT": countries})


# workspaces that are not there


@pytest.mark.parametrize("name", ["compliance", "registry", "closeyear"])
def test_no_workspace(tmp_path, name):
    import processing
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="nowhere"):
        processing.run(f"terrestrialcarbon:{name}", {"WORKSPACE": str(tmp_path / "nowhere.gpkg")})


def test_a_read_only_workspace_can_be_read_but_not_changed(opened):
    import os
    import stat

    if os.geteuid() == 0:
        pytest.skip("root writes everywhere")
    os.chmod(opened.path, stat.S_IRUSR)
    assert opened.run("registry", OUTPUT=None)["BLOCKS"] == 0
    assert opened.refusal("closeyear")
