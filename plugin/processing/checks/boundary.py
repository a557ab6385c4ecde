"""The boundary that parcels should fill, in the parcels' CRS."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSource,
)

from ...storage.land import is_polygon, land_of, only_polygons, straight
from ...translate import tr

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


def boundary_of(source, crs, context) -> QgsGeometry:
    """Return the polygons of a source as one, in ``crs``.

    :raises QgsProcessingException: there is none, or it has no place in that CRS.
    """
    request = QgsFeatureRequest().setSubsetOfAttributes([])
    shapes = [feature.geometry() for feature in source.getFeatures(request, _UNCHECKED)]
    return united_boundary(shapes, source.sourceCrs(), crs, context.transformContext(), source.sourceName())


def united_boundary(shapes, own_crs, crs, transforms, name: str) -> QgsGeometry:
    """Return polygons in ``own_crs`` as one in ``crs``.

    :param name: what the error calls them.
    """
    shapes = [straight(shape) for shape in shapes if is_polygon(shape)]
    transform = QgsCoordinateTransform(own_crs, crs, transforms)
    try:
        for shape in shapes:
            if shape.transform(transform):
                raise QgsCsException("no place")
    except QgsCsException as error:
        text = tr("The boundary “{layer}” has no place in the parcels' CRS ({crs}): correct one of the two.")
        raise QgsProcessingException(text.format(layer=name, crs=crs.userFriendlyIdentifier())) from error
    land = [shape if shape.isGeosValid() else land_of(shape) for shape in shapes]
    union = only_polygons(QgsGeometry.unaryUnion([shape for shape in land if shape is not None]))
    if union is None:
        text = tr("The boundary “{layer}” has no polygons: choose the layer of the area, or leave it empty.")
        raise QgsProcessingException(text.format(layer=name))
    return union
