"""What differs between the QGIS and Qt versions the plugin runs on (3.22 to 3.44), in one place."""

from __future__ import annotations

import warnings

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsField,
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsRasterBandStats,
    QgsRasterTransparency,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QT_VERSION, QMetaType, QVariant
from qgis.PyQt.QtGui import QFontDatabase

QGIS_VERSION = Qgis.versionInt() if hasattr(Qgis, "versionInt") else Qgis.QGIS_VERSION_INT

if QGIS_VERSION >= 33800:  # QgsField takes QMetaType since 3.38; QVariant warns from then on
    TEXT, INTEGER = QMetaType.Type.QString, QMetaType.Type.Int
    LONG, REAL = QMetaType.Type.LongLong, QMetaType.Type.Double
    DATE, DATETIME = QMetaType.Type.QDate, QMetaType.Type.QDateTime
    BOOLEAN = QMetaType.Type.Bool
else:  # 3.22 raises TypeError on QMetaType
    TEXT, INTEGER = QVariant.String, QVariant.Int  # noqa: QGS402
    LONG, REAL = QVariant.LongLong, QVariant.Double  # noqa: QGS402
    DATE, DATETIME, BOOLEAN = QVariant.Date, QVariant.DateTime, QVariant.Bool  # noqa: QGS402

if hasattr(Qgis, "TemporalNavigationMode"):  # since 3.36
    TIME_OFF, TIME_ANIMATED = Qgis.TemporalNavigationMode.Disabled, Qgis.TemporalNavigationMode.Animated
    TIME_IDLE = Qgis.AnimationState.Idle
else:
    TIME_OFF = QgsTemporalNavigationObject.NavigationMode.NavigationOff
    TIME_ANIMATED = QgsTemporalNavigationObject.NavigationMode.Animated
    TIME_IDLE = QgsTemporalNavigationObject.AnimationState.Idle
#: Years as the unit of a frame of QGIS's time.
YEARS = Qgis.TemporalUnit.Years if hasattr(Qgis, "TemporalUnit") else QgsUnitTypes.TemporalUnit.TemporalYears

if hasattr(Qgis, "LayerFilters"):  # since 3.34; the proxy model's own are taken for a number since
    LAYERS_WITH_A_PLACE = Qgis.LayerFilters(Qgis.LayerFilter.HasGeometry) | Qgis.LayerFilter.RasterLayer
else:
    LAYERS_WITH_A_PLACE = QgsMapLayerProxyModel.Filter.HasGeometry | QgsMapLayerProxyModel.Filter.RasterLayer


def make_field(name: str, kind) -> QgsField:
    """Return a field; ``kind`` is one of this module's constants."""
    return QgsField(name, kind)


def make_tab(name: str, parent) -> QgsAttributeEditorContainer:
    """Return a form container that shows as a tab."""
    tab = QgsAttributeEditorContainer(name, parent)
    kinds = getattr(Qgis, "AttributeEditorContainerType", None)
    if kinds is not None and hasattr(tab, "setType"):
        tab.setType(kinds.Tab)
    else:
        tab.setIsGroupBox(False)
    return tab


def set_relative_paths(project) -> None:
    """Make ``project`` store paths relative to itself."""
    if hasattr(project, "setFilePathStorage"):
        project.setFilePathStorage(Qgis.FilePathType.Relative)
    else:
        project.writeEntryBool("Paths", "/Absolute", False)


def save_default_style(layer, name: str, description: str) -> str:
    """Save ``layer``'s style in its database as the default; return an error text, empty if none."""
    if hasattr(layer, "saveStyleToDatabaseV2"):  # since 3.44
        wrong, answer = layer.saveStyleToDatabaseV2(name, description, True, "")
        lost = QgsMapLayer.SaveStyleResult
        return answer if wrong & (lost.QmlGenerationFailed | lost.DatabaseWriteFailed) else ""
    answer = layer.saveStyleToDatabase(name, description, True, "")
    if isinstance(answer, tuple):
        answer = next((part for part in answer if isinstance(part, str)), "")
    return answer or ""


def transparent_range(low: float, high: float) -> QgsRasterTransparency.TransparentSingleValuePixel:
    """Return an entry of a raster's transparency that makes the values ``low`` to ``high`` clear."""
    pixel = QgsRasterTransparency.TransparentSingleValuePixel()
    pixel.min, pixel.max = low, high
    if hasattr(pixel, "opacity"):  # since 3.38, in place of per cent
        pixel.opacity = 0.0
    else:
        pixel.percentTransparent = 100.0
    return pixel


def clear_values(pixel) -> bool:
    """Whether an entry of a raster's transparency makes its values wholly clear."""
    return pixel.opacity == 0.0 if hasattr(pixel, "opacity") else pixel.percentTransparent == 100.0


def families_that_write(script: QFontDatabase.WritingSystem) -> list[str]:
    """Return the names of the fonts that can write ``script``."""
    fonts = QFontDatabase if QT_VERSION >= 0x060000 else QFontDatabase()  # Qt 6 makes none of it
    return list(fonts.families(script))


def sampled_limits(layer, band: int, cells: int) -> tuple[float, float]:
    """Return the least and the greatest value of about ``cells`` cells of a raster layer's band, as it is."""
    wanted = QgsRasterBandStats.Stats.Min | QgsRasterBandStats.Stats.Max
    with warnings.catch_warnings():  # since 3.40 PyQt5 takes the deprecated form, whatever it is given
        warnings.simplefilter("ignore", DeprecationWarning)
        found = layer.dataProvider().bandStatistics(band, wanted, layer.extent(), cells)
    return found.minimumValue, found.maximumValue
