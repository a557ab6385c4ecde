"""``terrestrialcarbon:entitlement`` on any polygon layer: figures, selection, odd layers, refusals."""

import pytest
from accounts_algorithms_kit import Feedback, rows_of
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import (
    NULL,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

#: holder, status, tCO2e; 100 ha each
ROWS = (
    ("A", "tradeable", 2_000.0),
    ("A", "protected", 1_000.0),
    ("state", "threatened", 1_000.0),
    ("state", "inaccessible", 8_000.0),
    ("state", "excluded", 5_000.0),
    (None, "tradeable", 36_000.0),
)
FIELDS = "keeper:string,class:string,carbon:double"


def parcels(rows=ROWS, fields=FIELDS, crs="EPSG:6933", size=1_000.0):
    """Return a memory layer of squares, of 100 ha each in the equal-area CRS."""
    uri = f"Polygon?crs={crs}" + "".join(f"&field={field}" for field in fields.split(","))
    layer = QgsVectorLayer(uri, "land", "memory")
    features = []
    for number, row in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([NULL if value is None else value for value in row])
        west = number * 2 * size
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, 0, west + size, size)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def entitlement(layer, **parameters):
    """Run the algorithm with the layer's fields; return its results."""
    import processing

    asked = {"INPUT": layer, "STATUS_FIELD": "class", "STOCK_FIELD": "carbon", "HOLDER_FIELD": "keeper"}
    asked.update({"OUTPUT": "memory:", **parameters})
    return processing.run("terrestrialcarbon:entitlement", asked, feedback=Feedback())


def refusal(layer, **parameters):
    """Return the sentence it refuses with."""
    with pytest.raises(QgsProcessingException) as error:
        entitlement(layer, **parameters)
    return str(error.value)


@pytest.fixture(autouse=True)
def _provider(processing_provider):
    yield


def test_the_papers_holders():
    result = entitlement(parcels(), PERIOD_YEARS=50)
    rows = rows_of(result["OUTPUT"])
    names = ["holder", "parcels", "area_ha", "protected_tco2e", "tradeable_tco2e", "annual_tco2e"]
    assert list(rows[0]) == names
    figures = [[row[name] for name in names if name != "area_ha"] for row in rows]
    assert figures == [
        ["A", 2, 1_000.0, 2_000.0, 40.0],
        ["state", 3, 8_000.0, 1_000.0, 20.0],
        [None, 1, 0.0, 36_000.0, 720.0],
    ]
    assert [row["area_ha"] for row in rows] == pytest.approx([200, 300, 100], rel=1e-6)
    assert (result["HOLDERS"], result["PARCELS"], result["TRADEABLE_TCO2E"]) == (2, 6, 39_000)
    assert (result["ANNUAL_TCO2E"], result["PROTECTED_TCO2E"]) == (780, 9_000)


def test_the_period_is_fifty_years_unless_given():
    assert entitlement(parcels())["ANNUAL_TCO2E"] == 780
    assert entitlement(parcels(), PERIOD_YEARS=39)["ANNUAL_TCO2E"] == 1_000
    assert refusal(parcels(), PERIOD_YEARS=0)


def test_only_the_selection_counts():
    layer = parcels()
    layer.selectByExpression("\"class\" = 'threatened'")
    QgsProject.instance().addMapLayer(layer)
    try:
        chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
        result = entitlement(chosen)
    finally:
        QgsProject.instance().removeAllMapLayers()
    assert (result["PARCELS"], result["HOLDERS"], result["ANNUAL_TCO2E"]) == (1, 1, 20)


def test_holders_may_be_numbers():
    rows = [(7, "tradeable", 100.0), (10, "tradeable", 50.0), (7, "tradeable", 50.0)]
    result = entitlement(parcels(rows, "keeper:integer,class:string,carbon:double"), PERIOD_YEARS=10)
    assert sorted((row["holder"], row["annual_tco2e"]) for row in rows_of(result["OUTPUT"])) == [
        ("10", 5.0), ("7", 15.0),
    ]  # fmt: skip


def test_a_holder_without_a_name_is_no_holder():
    result = entitlement(parcels([("", "tradeable", 100.0), (None, "tradeable", 100.0)]))
    assert [row["holder"] for row in rows_of(result["OUTPUT"])] == [None]
    assert result["HOLDERS"] == 0


def test_untagged_and_unmeasured_parcels_have_only_an_area():
    rows = [("A", None, 500.0), ("A", "", 500.0), ("A", "tradeable", None), ("A", "tradeable", 100.0)]
    result = entitlement(parcels(rows))
    assert (result["PARCELS"], result["TRADEABLE_TCO2E"], result["PROTECTED_TCO2E"]) == (4, 100, 0)


def test_flagged_parcels_count_when_they_are_accepted():
    fields = FIELDS + ",flag:string,flag_accepted:boolean"
    rows = [
        ("A", "tradeable", 100.0, "low_coverage", False),
        ("A", "tradeable", 10.0, "low_coverage", True),
        ("A", "tradeable", 1.0, "apportioned", False),
    ]
    assert entitlement(parcels(rows, fields))["TRADEABLE_TCO2E"] == 11


def test_areas_in_degrees_are_on_the_ellipsoid():
    result = entitlement(parcels(ROWS[:1], crs="EPSG:4326", size=1.0))
    assert rows_of(result["OUTPUT"])[0]["area_ha"] == pytest.approx(1_230_878, rel=1e-3)


def test_an_area_field():
    layer = parcels([("A", "tradeable", 1.0, 12.5)], FIELDS + ",ha:double")
    assert rows_of(entitlement(layer, AREA_FIELD="ha")["OUTPUT"])[0]["area_ha"] == 12.5


def test_geometries_that_are_missing_or_invalid():
    layer = parcels()
    bad = [QgsFeature(layer.fields()), QgsFeature(layer.fields())]
    bad[1].setGeometry(QgsGeometry.fromWkt("Polygon((0 0, 9 9, 9 0, 0 5, 0 0))"))
    for feature in bad:
        feature.setAttributes(["A", "tradeable", 500.0])
    assert layer.dataProvider().addFeatures(bad)[0]
    result = entitlement(layer)
    assert (result["PARCELS"], result["TRADEABLE_TCO2E"]) == (8, 40_000)


def test_what_it_refuses(tmp_path):
    assert "“nobody”" in refusal(parcels(), HOLDER_FIELD="nobody")
    assert "“land”" in refusal(parcels(), HOLDER_FIELD="")
    assert "STATUS_FIELD" in refusal(parcels(), STATUS_FIELD="nothing")
    assert "holds text" in refusal(parcels(), STOCK_FIELD="keeper")
    assert "protectd" in refusal(parcels([("A", "protectd", 1.0)]))
    assert "no parcels" in refusal(parcels([]))
    assert "negative" in refusal(parcels([("A", "tradeable", -1.0)]))
    target = tmp_path / "no" / "table.gpkg"
    assert "table.gpkg" in refusal(parcels(), OUTPUT=str(target))


def test_to_a_file_and_to_none(tmp_path):
    target = tmp_path / "entitlement.csv"
    entitlement(parcels(), OUTPUT=str(target))
    first = target.read_text().splitlines()[1].replace('"', "").split(",")
    assert first[:2] == ["A", "2"] and [float(text) for text in first[3:]] == [1_000, 2_000, 40]
    assert "OUTPUT" not in entitlement(parcels(), OUTPUT=None)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["A", "B", None]),
            st.sampled_from(["tradeable", "threatened", "protected", "inaccessible", "excluded", None]),
            st.floats(0, 1e9),
        ),
        min_size=1,
        max_size=12,
    ),
    st.integers(1, 100),
)
def test_the_sum_is_the_tradeable_stock_by_the_period(rows, period):
    result = entitlement(parcels(rows), PERIOD_YEARS=period)
    tradeable = sum(stock for _, status, stock in rows if status in ("tradeable", "threatened"))
    assert result["ANNUAL_TCO2E"] * period == pytest.approx(tradeable, abs=1e-6)
    by_holder = {row["holder"]: row["tradeable_tco2e"] for row in rows_of(result["OUTPUT"])}
    for holder in {row[0] for row in rows}:
        own = sum(
            stock for who, status, stock in rows if who == holder and status in ("tradeable", "threatened")
        )
        assert by_holder[holder] == pytest.approx(own)
