"""Names are placed only on parcels large enough: 100,000 tiny ones took QGIS minutes and gigabytes."""

from qgis.core import QgsVectorLayer

from terrestrial_carbon.plugin.storage.styles import STYLERS


def test_small_parcels_carry_no_label(qgis_app):
    parcels = QgsVectorLayer(
        "MultiPolygon?crs=EPSG:32620&field=name:string&field=status:string&field=basis:string", "p", "memory"
    )
    STYLERS["parcel"](parcels)
    assert parcels.labelsEnabled()
    assert parcels.labeling().settings().thinningSettings().minimumFeatureSize() > 0
