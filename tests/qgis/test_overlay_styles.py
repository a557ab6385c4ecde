"""Overlays as they are drawn: the colours of real pixels, the words of legends, what a filter hides."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from rasters_kit import EPSG, GRID, raster

from terrestrial_carbon.plugin.core.overlays.catalogue_json import catalogue
from terrestrial_carbon.plugin.core.overlays.encoding_json import encoding_of
from terrestrial_carbon.plugin.core.overlays.event_fields import EventFields
from terrestrial_carbon.plugin.core.overlays.reading import EventType
from terrestrial_carbon.plugin.storage.event_classes import YEAR_COLORS, blend, event_classes
from terrestrial_carbon.plugin.storage.event_features import style_features, years_drawn
from terrestrial_carbon.plugin.storage.overlay_filter import (
    EventFilter,
    apply_filter,
    filter_on,
    hidden_ranges,
    keep_encoding,
    show_window,
)
from terrestrial_carbon.plugin.storage.overlay_styles import style_events, style_overlay, tidy_legend

WHITE = (255, 255, 255)
YEARS = {"scheme": "years", "type": "loss", "none": [0], "offset": 2000, "first": 1, "last": 23}
ALERTS = {"scheme": "days", "type": "loss", "none": [0], "epoch": "2014-12-31", "digits": 4,
          "prefix": {"2": "low", "3": "high", "4": "highest"}}  # fmt: skip


def opened(folder, cells, name="map.tif"):
    layer = QgsRasterLayer(str(raster(folder / name, np.atleast_2d(cells))), "map")
    assert layer.isValid()
    return layer


def drawn(layer):
    """Render a layer of one row of cells, ten pixels a cell; return the colour in each cell's middle."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(f"EPSG:{EPSG}"))
    settings.setBackgroundColor(QColor(*WHITE))
    box = layer.extent()
    count = round(box.width() / GRID[1])
    settings.setOutputSize(QSize(10 * count, 10 * round(box.height() / GRID[1])))
    settings.setExtent(box)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return [image.pixelColor(10 * index + 5, 5).getRgb()[:3] for index in range(count)]


def over_white(color):
    alpha = color.alphaF()
    return tuple(round(255 + (part - 255) * alpha) for part in color.getRgb()[:3])


def near(one, other, most=3):
    return all(abs(a - b) <= most for a, b in zip(one, other))


def alert(prefix, day):
    return prefix * 10000 + (day - date(2014, 12, 31)).days


def words(layer):
    return [label for label, _ in layer.renderer().legendSymbologyItems()]


def test_each_year_has_its_colour_and_no_loss_is_clear(qgis_app, tmp_path):
    layer = opened(tmp_path, np.arange(24, dtype="uint8"))
    classes = style_events(layer, encoding_of(YEARS), newest=2023)
    colors = drawn(layer)
    assert colors[0] == WHITE
    assert colors[1:] == [over_white(one.color) for one in classes]
    assert len(set(colors)) == 24
    assert words(layer) == [str(year) for year in range(2001, 2024)]


def test_years_to_come_are_left_out(qgis_app):
    classes = event_classes(encoding_of({**YEARS, "last": 99}), newest=2024)
    assert [one.words for one in classes][-1] == "2024"


# how people with protanopia, deuteranopia and tritanopia see (Machado, Oliveira, Fernandes 2009), linear RGB
SIGHT = {
    "usual": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],  # noqa: E501
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],  # noqa: E501
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],  # noqa: E501
}  # fmt: skip


def lightness(color, sight):
    """Return CIE L* of a colour as somebody with that sight sees it."""
    value = np.array(color.getRgbF()[:3])
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    seen = float(np.array([0.2126, 0.7152, 0.0722]) @ np.clip(np.array(SIGHT[sight]) @ linear, 0, 1))
    return 116 * seen ** (1 / 3) - 16 if seen > 0.008856 else 903.3 * seen


@pytest.mark.parametrize("sight", SIGHT)
def test_the_order_of_years_is_seen_by_lightness_alone(qgis_app, sight):
    steps = [lightness(blend(YEAR_COLORS, index / 22), sight) for index in range(23)]
    assert all(a - b > 2 for a, b in zip(steps, steps[1:]))


def test_alerts_by_year_and_confidence(qgis_app, tmp_path):
    days = [date(2015, 1, 1), date(2015, 12, 31), date(2020, 2, 29), date(2024, 7, 1)]
    codes = [alert(prefix, day) for prefix in (2, 3, 4) for day in days]
    layer = opened(tmp_path, np.array([0, *codes, 19999, 50000], dtype="uint16"))
    classes = style_events(layer, encoding_of(ALERTS), newest=2024)
    colors = drawn(layer)
    expected = []
    for code in codes:
        (one,) = [one for one in classes if one.low <= code <= one.high]
        expected.append(over_white(one.color))
    assert colors[0] == colors[-1] == colors[-2] == WHITE
    assert all(near(*pair) for pair in zip(colors[1:-2], expected))
    said = [word for word in words(layer) if word]
    assert said[0] == "2015, low confidence" and "2020, highest confidence" in said
    assert len(said) == 30
    low, high, highest = (lightness(QColor(*colors[1 + 2 + 4 * step]), "usual") for step in range(3))
    assert low > high > highest  # fainter where less sure


def test_burned_area_by_month(qgis_app, tmp_path):
    layer = opened(tmp_path, np.array([0, 1, 31, 32, 60, 61, 366], dtype="int16"))
    style_events(layer, encoding_of({"scheme": "day_of_year", "type": "fire", "none": [0], "year": 2020}))
    colors = drawn(layer)
    assert colors[0] == WHITE and colors[1] == colors[2] != colors[3] == colors[4] != colors[5]
    assert [word for word in words(layer) if word][2] == "March 2020"


def test_the_legend_in_the_layer_tree_leaves_out_what_says_nothing(qgis_app, tmp_path):
    from qgis.core import QgsLayerTree, QgsLayerTreeModel

    layer = opened(tmp_path, np.array([0, alert(2, date(2020, 1, 1))], dtype="uint16"))
    style_events(layer, encoding_of(ALERTS), newest=2021)
    tree = QgsLayerTree()
    node = tree.addLayer(layer)
    tidy_legend(node)
    model = QgsLayerTreeModel(tree)
    texts = [one.data(0) for one in model.layerLegendNodes(node)]
    assert texts == [
        f"{year}, {sure} confidence" for sure in ("low", "high", "highest") for year in range(2015, 2022)
    ]


def test_spans_of_years_and_types_in_words(qgis_app, tmp_path):
    told = {"scheme": "classes", "type": "loss", "none": [0], "codes": {
        "1": {"from": 2001, "to": 2010}, "2": {"from": 2011, "to": 2020}, "3": {"from": 2001, "to": 2020, "type": "gain"},  # noqa: E501
        "4": {"from": 2015, "type": "fire", "label": "Wildfire"}}}  # fmt: skip
    layer = opened(tmp_path, np.array([0, 1, 2, 3, 4, 9], dtype="uint8"))
    style_events(layer, encoding_of(told))
    assert words(layer) == ["2001–2010 loss of tree cover", "2011–2020 loss of tree cover", "2001–2020 gain",
                            "2015 Wildfire"]  # fmt: skip
    colors = drawn(layer)
    assert colors[0] == colors[5] == WHITE and len(set(colors[1:5])) == 4


def test_amounts_have_their_unit_and_nothing_is_clear(qgis_app, tmp_path):
    layer = opened(tmp_path, np.array([0, 1, 50, 100], dtype="uint8"))
    entry = catalogue().find("gfc_treecover2000")
    style_overlay(layer, entry)
    colors = drawn(layer)
    assert colors[0] == WHITE
    assert near(colors[3], QColor(entry.style.colors[-1]).getRgb()[:3], 6)
    shades = [lightness(QColor(*color), "usual") for color in colors[1:]]
    assert shades[0] > shades[1] > shades[2]
    assert any(word.endswith("%") for word in words(layer))


@pytest.mark.parametrize("entry", list(catalogue()), ids=lambda entry: entry.id)
def test_every_raster_of_the_catalogue_can_be_drawn(qgis_app, tmp_path, entry):
    layer = opened(tmp_path, np.array([0, 1, 7, 100], dtype="uint16"))
    style_overlay(layer, entry)
    assert layer.renderer() is not None and drawn(layer)


def test_a_filter_hides_years_and_gives_them_back(qgis_app, tmp_path):
    layer = opened(tmp_path, np.arange(24, dtype="uint8"))
    encoding = encoding_of(YEARS)
    style_events(layer, encoding)
    keep_encoding(layer, encoding)
    before = drawn(layer)
    apply_filter(layer, EventFilter(2005, 2010))
    assert drawn(layer) == [color if 5 <= code <= 10 else WHITE for code, color in enumerate(before)]
    show_window(layer, (date(2008, 1, 1), date(2015, 12, 31)))
    assert drawn(layer) == [color if 8 <= code <= 10 else WHITE for code, color in enumerate(before)]
    show_window(layer, None)
    assert drawn(layer) == [color if 5 <= code <= 10 else WHITE for code, color in enumerate(before)]
    again = layer.clone()
    assert filter_on(again) == EventFilter(2005, 2010)
    apply_filter(layer, EventFilter())
    assert drawn(layer) == before
    assert not layer.renderer().rasterTransparency().transparentSingleValuePixelList()


def test_what_the_user_made_transparent_stays(qgis_app, tmp_path):
    from qgis.core import QgsRasterTransparency

    from terrestrial_carbon.plugin.storage.compat import transparent_range

    layer = opened(tmp_path, np.arange(24, dtype="uint8"))
    encoding = encoding_of(YEARS)
    style_events(layer, encoding)
    keep_encoding(layer, encoding)
    before = drawn(layer)
    own = QgsRasterTransparency()
    own.setTransparentSingleValuePixelList([transparent_range(7, 7)])
    layer.renderer().setRasterTransparency(own)
    for chosen in (EventFilter(2005, 2010), EventFilter()):
        apply_filter(layer, chosen)
        assert drawn(layer)[7] == WHITE
    assert drawn(layer)[8] == before[8]


def test_filter_by_type_and_confidence(qgis_app, tmp_path):
    codes = [alert(prefix, date(2020, 5, 1)) for prefix in (2, 3, 4)]
    layer = opened(tmp_path, np.array([0, *codes], dtype="uint16"))
    encoding = encoding_of(ALERTS)
    style_events(layer, encoding)
    keep_encoding(layer, encoding)
    before = drawn(layer)
    apply_filter(layer, EventFilter(confidences={"high", "highest"}))
    assert drawn(layer) == [WHITE, WHITE, *before[2:]]
    apply_filter(layer, EventFilter(types={"fire"}))
    assert drawn(layer) == [WHITE] * 4


def test_single_days_are_cut_out_of_a_year(qgis_app):
    """Every code of every alert, against decoding it one by one."""
    encoding = encoding_of(ALERTS)
    window = (date(2016, 2, 10), date(2017, 3, 3))
    hidden = hidden_ranges(encoding, EventFilter(confidences={"low", "highest"}), window)
    for prefix in (2, 3, 4):
        for step in range(-600, 3000, 7):
            day = date(2016, 2, 10) + timedelta(days=step)
            code = alert(prefix, day) if day > date(2014, 12, 31) else 0
            shown = code and prefix != 3 and window[0] <= day <= window[1]
            assert bool(shown) != any(low <= code <= high for low, high in hidden), (prefix, day)


def test_a_filter_survives_project_and_style(qgis_app, tmp_path):
    layer = opened(tmp_path, np.arange(24, dtype="uint8"))
    encoding = encoding_of(YEARS)
    style_events(layer, encoding)
    keep_encoding(layer, encoding)
    apply_filter(layer, EventFilter(2005, 2010))
    before = drawn(layer)
    project = QgsProject()
    project.addMapLayer(layer)
    assert project.write(str(tmp_path / "p.qgz"))
    other = QgsProject()
    assert other.read(str(tmp_path / "p.qgz"))
    (found,) = other.mapLayers().values()
    assert drawn(found) == before
    apply_filter(found, EventFilter())
    assert sum(color != WHITE for color in drawn(found)) == 23


def events(fields, rows):
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{EPSG}&{fields}", "events", "memory")
    features = []
    for index, values in enumerate(rows):
        feature = QgsFeature(layer.fields())
        x, y = GRID[0] + 100.0 * index, GRID[3]
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y - 100, x + 100, y)))
        feature.setAttributes(list(values))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


@pytest.mark.parametrize(
    ("kind", "years"),
    [("field=when:date", ["2019-05-01", "2020-01-01", "2020-12-31", None]), ("field=when:int", [2019, 2020, 2020, None]),  # noqa: E501
     ("field=when:string", ["2019-05-01", "2020", "2020-06", None])],
)  # fmt: skip
def test_events_as_polygons_by_year(qgis_app, kind, years):
    layer = events(kind + "&field=kind:string", [(when, kind) for when, kind in zip(years, "FFHF")])
    fields = EventFields("when", "kind", {"F": EventType.FIRE, "H": EventType.HARVEST})
    assert style_features(layer, fields) == (2019, 2020) == years_drawn(layer)
    first, second, third, unknown = drawn(layer)
    assert first != second == third != unknown and WHITE not in (first, second, unknown)
    apply_filter(layer, EventFilter(2020, 2020))
    assert [color == WHITE for color in drawn(layer)] == [True, False, False, True]
    apply_filter(layer, EventFilter(types={"fire"}))
    assert [color == WHITE for color in drawn(layer)] == [False, False, True, False]
    apply_filter(layer, EventFilter())
    assert drawn(layer) == [first, second, third, unknown]
