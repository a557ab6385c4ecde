"""The algorithm ``terrestrialcarbon:budget``: figures, methods, and what it refuses."""

import json
import math

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

EXAMPLANIA = (
    # name, status, basis, area_ha, stock_tco2e, holder, plan
    ("park", "protected", "law", 50.0, 2_500.0, "A", "conservation"),
    ("marsh", "protected", "treaty", 5.0, 500.0, None, "conservation"),
    ("cliffs", "inaccessible", "biophysical", 150.0, 6_000.0, None, "production"),
    ("far hills", "inaccessible", "economic", 50.0, 2_000.0, None, "production"),
    ("clearings", "threatened", None, 10.0, 1_000.0, None, "conversion"),
    ("woods", "tradeable", None, 35.0, 2_000.0, "A", "production"),
    ("farms", "tradeable", None, 700.0, 36_000.0, "B", "conversion"),
)
FIELDS = "name:string,status:string,basis:string,area:double,stock_tco2e:double,holder:string,plan:string"


class Feedback(QgsProcessingFeedback):
    """Remembers what was said."""

    def __init__(self):
        super().__init__(False)
        self.said = []

    def pushWarning(self, text):  # noqa: N802
        self.said.append(text)

    def pushInfo(self, text):  # noqa: N802
        self.said.append(text)


def parcel_table(rows=EXAMPLANIA, fields=FIELDS, crs="EPSG:6933"):
    """Return a memory layer of squares whose planar area is the row's area (equal-area CRS)."""
    uri = f"Polygon?crs={crs}" + "".join(f"&field={field}" for field in fields.split(","))
    table = QgsVectorLayer(uri, "parcels", "memory")
    assert table.isValid()
    features = []
    for number, row in enumerate(rows):
        feature = QgsFeature(table.fields())
        feature.setAttributes(list(row))
        side = math.sqrt(row[3] * 10_000.0) if row[3:] and isinstance(row[3], float) else 100.0
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(number * 5e3, 0, number * 5e3 + side, side)))
        features.append(feature)
    assert table.dataProvider().addFeatures(features)[0]
    return table


def budget(source, **parameters):
    """Run the algorithm as Processing does and return its results."""
    import processing

    feedback = parameters.pop("feedback", None) or Feedback()
    return processing.run("terrestrialcarbon:budget", {"INPUT": source, **parameters}, feedback=feedback)


def refusal(source, **parameters):
    """Return the sentence the algorithm refuses with."""
    with pytest.raises(QgsProcessingException) as error:
        budget(source, **parameters)
    return str(error.value)


@pytest.fixture(autouse=True)
def _provider(processing_provider):
    yield


def test_examplania():
    result = budget(parcel_table(), OUTPUT="memory:")
    assert (result["P0_TCO2E"], result["T0_TCO2E"]) == (11_000, 39_000)
    assert (result["BUDGET_TCO2E"], result["ANNUAL_BUDGET_TCO2E"]) == (39_000, 780)
    assert result["PROTECTED_AREA_HA"] == pytest.approx(255, rel=1e-6)
    assert result["TRADEABLE_AREA_HA"] == pytest.approx(745, rel=1e-6)
    assert (result["WITHHELD_TCO2E"], result["UNTAGGED_PARCELS"]) == (0, 0)


def test_rows_of_the_table():
    table = budget(parcel_table(), OUTPUT="memory:")["OUTPUT"]
    names = [field.name() for field in table.fields()]
    assert names == ["status", "basis", "side", "parcels", "area_ha", "stock_tco2e", "share_pct"]
    rows = [dict(zip(names, feature.attributes())) for feature in table.getFeatures()]
    assert [row["status"] for row in rows] == [
        "protected", "protected", "inaccessible", "inaccessible", "threatened", "tradeable",
    ]  # fmt: skip
    assert sum(row["parcels"] for row in rows) == 7
    assert sum(row["share_pct"] for row in rows) == pytest.approx(100)
    assert rows[-1]["stock_tco2e"] == 38_000 and rows[-1]["side"] == "tradeable"


def test_output_table_is_optional():
    result = budget(parcel_table(), OUTPUT=None)
    assert "OUTPUT" not in result and result["T0_TCO2E"] == 39_000


def test_area_field_and_period():
    result = budget(parcel_table(), AREA_FIELD="area", PERIOD_YEARS=30)
    assert (result["PROTECTED_AREA_HA"], result["TRADEABLE_AREA_HA"]) == (255, 745)
    assert result["ANNUAL_BUDGET_TCO2E"] == 1_300


def test_area_is_ellipsoidal_whatever_the_reference_system():
    rows = [("cell", "tradeable", None, None, 1.0, None, None)]
    table = parcel_table(rows, crs="EPSG:4326")
    provider = table.dataProvider()
    fid = next(table.getFeatures()).id()
    provider.changeGeometryValues({fid: QgsGeometry.fromRect(QgsRectangle(10, 45, 10.01, 45.01))})
    # 0.01° by 0.01° on WGS 84 at 45°, from the closed formula of the zone's area
    a, f = 6378137.0, 1 / 298.257223563
    e = math.sqrt(f * (2 - f))

    def zone(latitude):
        x = e * math.sin(math.radians(latitude))
        return x / (2 * (1 - x * x)) + 0.25 * math.log((1 + x) / (1 - x))

    expected = (a * a * (1 - e * e)) / e * math.radians(0.01) * (zone(45.01) - zone(45)) / 1e4
    assert budget(table)["TRADEABLE_AREA_HA"] == pytest.approx(expected, rel=1e-6)


def test_selected_features_only():
    table = parcel_table()
    table.selectByExpression("\"status\" = 'threatened'")
    QgsProject.instance().addMapLayer(table)
    source = QgsProcessingFeatureSourceDefinition(table.id(), selectedFeaturesOnly=True)
    result = budget(source)
    assert (result["P0_TCO2E"], result["T0_TCO2E"]) == (0, 1_000)
    QgsProject.instance().removeMapLayer(table.id())


def test_unsaved_edits_count():
    table = parcel_table()
    QgsProject.instance().addMapLayer(table)
    table.startEditing()
    fid = next(feature.id() for feature in table.getFeatures() if feature["name"] == "farms")
    table.changeAttributeValue(fid, table.fields().indexOf("status"), "excluded")
    assert budget(table)["T0_TCO2E"] == 3_000
    table.rollBack()
    QgsProject.instance().removeMapLayer(table.id())


def test_without_basis_and_flag_fields():
    table = parcel_table([("a", "tradeable", 100.0)], "name:string,status:string,stock_tco2e:double")
    assert budget(table)["T0_TCO2E"] == 100


def test_untagged_and_flagged_stand_outside_and_are_told():
    fields = "name:string,status:string,stock_tco2e:double,area:double,flag:string,flag_accepted:bool"
    rows = [
        ("in", "tradeable", 100.0, 1.0, None, None),
        ("new", None, 7.0, 1.0, None, None),
        ("empty", "", 8.0, 1.0, None, None),
        ("thin", "tradeable", 50.0, 1.0, "low_coverage", None),
        ("seen", "protected", 20.0, 1.0, "low_coverage", True),
        ("split", "protected", 30.0, 1.0, "apportioned", None),
    ]
    feedback = Feedback()
    result = budget(parcel_table(rows, fields), feedback=feedback)
    assert (result["P0_TCO2E"], result["T0_TCO2E"]) == (50, 100)
    assert (result["WITHHELD_TCO2E"], result["UNTAGGED_PARCELS"]) == (50, 2)
    said = "\n".join(feedback.said)
    assert "2 parcels have no status" in said and "1 parcels are flagged" in said


def history(years, amount=700.0):
    return [cell for number in range(years) for cell in (1990 + number, amount)]


@pytest.mark.parametrize("years", [20, 25, 30])
def test_historical_average(years):
    result = budget(parcel_table(), METHOD="historical_average", HISTORY=history(years))
    assert result["ANNUAL_BUDGET_TCO2E"] == pytest.approx(700)
    assert (result["P0_TCO2E"], result["T0_TCO2E"]) == (11_000, 39_000)


@pytest.mark.parametrize("years", [19, 31])
def test_history_outside_20_to_30_years_is_refused(years):
    said = refusal(parcel_table(), METHOD="historical_average", HISTORY=history(years))
    assert f"spans {years} years" in said and "20 to 30" in said


def test_history_is_needed():
    assert "20 to 30 years" in refusal(parcel_table(), METHOD="historical_average")


@pytest.mark.parametrize(
    "text",
    [
        "year,emissions_tco2e\n" + "\n".join(f"{1990 + i},{700 + i % 2}.5" for i in range(20)),
        "Year;Emissions\n" + "\n".join(f'{1990 + i};"{700 + i % 2},5"' for i in range(20)),
        "\n".join(f"{1990 + i}\t{700 + i % 2}.5" for i in range(20)),
    ],
)
def test_history_from_a_file(tmp_path, text):
    path = tmp_path / "history.csv"
    path.write_text(text, encoding="utf-8-sig")
    result = budget(parcel_table(), METHOD="historical_average", HISTORY=str(path))
    assert result["ANNUAL_BUDGET_TCO2E"] == pytest.approx(701)


def test_history_from_a_table_of_the_project():
    table = QgsVectorLayer("None?field=year:integer&field=emissions_tco2e:double", "h", "memory")
    for number in range(22):
        feature = QgsFeature(table.fields())
        feature.setAttributes([1990 + number, 660.0])
        table.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(table)
    result = budget(parcel_table(), METHOD="historical_average", HISTORY=table.id())
    assert result["ANNUAL_BUDGET_TCO2E"] == pytest.approx(660)
    QgsProject.instance().removeMapLayer(table.id())


def test_history_as_the_command_line_passes_it():
    text = ",".join(str(cell) for cell in history(20))
    result = budget(parcel_table(), METHOD="historical_average", HISTORY=text)
    assert result["ANNUAL_BUDGET_TCO2E"] == pytest.approx(700)


@pytest.mark.parametrize("flat", [True, False])
def test_history_as_a_list_in_text(flat):
    cells = history(20) if flat else [history(20)[i : i + 2] for i in range(0, 40, 2)]
    result = budget(parcel_table(), METHOD="historical_average", HISTORY=json.dumps(cells))
    assert result["ANNUAL_BUDGET_TCO2E"] == pytest.approx(700)


@pytest.mark.parametrize(
    "given, part",
    [
        ("[1990, 1.0", "is no table"),
        ("no/such/file.csv", "cannot be read"),
        ("nonsense", "is no table"),
        ([1990, 1.0, 1991], "pairs of year"),
        ([1990, "much"], "Row 1"),
        ([1990.5, 1.0], "Row 1"),
    ],
)
def test_unreadable_history(given, part):
    assert part in refusal(parcel_table(), METHOD="historical_average", HISTORY=given)


def test_projection():
    result = budget(parcel_table(), METHOD="projection", PROJECTION_TCO2E=45_000)
    assert (result["T0_TCO2E"], result["BUDGET_TCO2E"]) == (45_000, 45_000)
    assert result["ANNUAL_BUDGET_TCO2E"] == 900
    assert "projection" in refusal(parcel_table(), METHOD="projection")


def test_land_management_plan():
    result = budget(parcel_table(), METHOD="land_management_plan", PLAN_FIELD="plan")
    assert (result["P0_TCO2E"], result["T0_TCO2E"]) == (13_000, 37_000)
    assert "plan class" in refusal(parcel_table(), METHOD="land_management_plan")


BAD = [("nowhere", "forest", None, 1.0, 5.0, None, None)]


def test_unknown_status_names_value_parcel_and_codes():
    said = refusal(parcel_table(EXAMPLANIA + tuple(BAD)))
    for part in ("forest", "nowhere", "protected", "threatened", "inaccessible", "tradeable", "excluded"):
        assert part in said


@pytest.mark.parametrize("code", [" protected", "Protected", "protected ", " "])
def test_codes_are_exact(code):
    said = refusal(parcel_table([("woods", code, None, 35.0, 2_000.0, None, None)]))
    assert f"“{code}”" in said and "protected, threatened" in said


def test_an_empty_text_is_no_status():
    assert budget(parcel_table([("woods", "", "", 35.0, 2_000.0, None, None)]))["UNTAGGED_PARCELS"] == 1


def test_a_field_named_flag_that_is_none_of_ours():
    fields = FIELDS + ",flag:string"
    source = parcel_table([("woods", "tradeable", None, 35.0, 2_000.0, None, None, "seen")], fields)
    said = refusal(source)
    assert "“seen”" in said and "low_coverage" in said and "no field" in said
    assert budget(source, FLAG_FIELD="")["T0_TCO2E"] == 2_000.0


def test_a_workspaces_layer_is_measured_on_its_own_ellipsoid():
    source = parcel_table()
    plain = budget(source, AREA_FIELD=None)["TRADEABLE_AREA_HA"]
    source.setCustomProperty("terrestrial_carbon/ellipsoid", "EPSG:7008")
    assert budget(source, AREA_FIELD=None)["TRADEABLE_AREA_HA"] != pytest.approx(plain, rel=1e-5)


def test_missing_default_fields():
    said = refusal(parcel_table([("a", 1.0)], "name:string,stock_tco2e:double"))
    assert "“status”" in said and "STATUS_FIELD" in said and "name, stock_tco2e" in said
    said = refusal(parcel_table([("a", "tradeable")], "name:string,status:string"))
    assert "“stock_tco2e”" in said and "STOCK_FIELD" in said
    assert "STOCK_FIELD" in refusal(parcel_table(), STOCK_FIELD="")
    assert "“basin”" in refusal(parcel_table(), BASIS_FIELD="basin")
    assert "“ha”" in refusal(parcel_table(), AREA_FIELD="ha")


def test_wrong_types():
    table = parcel_table([("a", "tradeable", "12 t")], "name:string,status:string,stock_tco2e:string")
    assert "holds text" in refusal(table)
    table = parcel_table([("a", 1, 5.0)], "name:string,status:integer,stock_tco2e:double")
    assert "holds numbers" in refusal(table)


def test_empty_layer():
    assert "no parcels" in refusal(parcel_table([]))


@pytest.mark.parametrize("years", [0, -5, 2.5])
def test_bad_period(years):
    assert "period" in refusal(parcel_table(), PERIOD_YEARS=years)


def test_negative_stock():
    rows = [("hole", "tradeable", None, 1.0, -5.0, None, None)]
    assert "hole" in refusal(parcel_table(rows))


def test_layer_without_reference_system():
    table = parcel_table(crs="")
    assert "coordinate reference system" in refusal(table)
    assert budget(table, AREA_FIELD="area")["TRADEABLE_AREA_HA"] == 745


def test_null_geometry_is_told():
    table = parcel_table()
    feature = QgsFeature(table.fields())
    feature.setAttributes(["paper parcel", "tradeable", None, None, 10.0, None, None])
    table.dataProvider().addFeatures([feature])
    feedback = Feedback()
    result = budget(table, feedback=feedback)
    assert result["T0_TCO2E"] == 39_010
    assert result["TRADEABLE_AREA_HA"] == pytest.approx(745, rel=1e-6)
    assert any("without an area" in text and ": 1." in text for text in feedback.said)


def test_invalid_geometry_counts_but_has_no_area():
    table = parcel_table()
    feature = QgsFeature(table.fields())
    feature.setAttributes(["bow-tie", "tradeable", None, None, 10.0, None, None])
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((0 0, 900 900, 900 0, 0 500, 0 0))"))
    table.dataProvider().addFeatures([feature])
    feedback = Feedback()
    result = budget(table, feedback=feedback)
    assert result["T0_TCO2E"] == 39_010
    assert result["TRADEABLE_AREA_HA"] == pytest.approx(745, rel=1e-6)
    assert any("without an area" in text for text in feedback.said)


def test_refusal_writes_nothing(tmp_path):
    target = tmp_path / "budget.gpkg"
    refusal(parcel_table(BAD), OUTPUT=str(target))
    assert not target.exists() and not list(tmp_path.iterdir())


def test_table_to_a_folder_that_is_not_there(tmp_path):
    said = refusal(parcel_table(), OUTPUT=str(tmp_path / "no" / "budget.gpkg"))
    assert "budget.gpkg" in said


def test_a_sink_that_refuses_leaves_no_file(tmp_path, qgis_app):
    from terrestrial_carbon.plugin.core.mechanism.budget import compute_budget
    from terrestrial_carbon.plugin.core.parcel import Parcel, Status
    from terrestrial_carbon.plugin.processing.budget_table import write_rows

    class FullDisk:
        def addFeature(self, feature, flags):  # noqa: N802
            return False

        def lastError(self):  # noqa: N802
            return "disk full"

    target = tmp_path / "half.csv"
    target.write_text("half")
    rows = compute_budget([Parcel("p", Status.TRADEABLE, None, 1.0, 1.0)]).rows
    with pytest.raises(QgsProcessingException) as refused:
        write_rows(rows, FullDisk(), str(target))
    assert "disk full" in str(refused.value) and not target.exists()
