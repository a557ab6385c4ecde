"""Parameters of the suggestions; each threshold says what it does."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...core.mechanism.suggestion_facts import Measure
from ...translate import tr
from ..parameters import advanced, band_parameter, day, map_parameter, real, whole

#: Measure → parameters of its map or layer, and of its limit.
MAPS = {
    Measure.SLOPE: ("SLOPE", "MAX_SLOPE_DEG"),
    Measure.ELEVATION: ("ELEVATION", "MAX_ELEVATION_M"),
    Measure.TRAVEL_COST: ("TRAVEL_COST", "MAX_TRAVEL_COST"),
}
PLACES = {
    Measure.ROADS: ("ROADS", "MAX_ROAD_KM", "ROADS_OPENED_FIELD"),
    Measure.RIVERS: ("RIVERS", "MAX_RIVER_KM", ""),
    Measure.SETTLEMENTS: ("SETTLEMENTS", "MAX_SETTLEMENT_KM", ""),
}
#: What each threshold is where none is given.
MIN_SHARE, MIN_LOSS = 90.0, 5.0


def input_parameters():
    """Return all inputs in the order of the user's work."""
    return (
        QgsProcessingParameterFeatureSource("INPUT", tr("Parcels"), _polygons()),
        *_date_parameters(),
        *_law_parameters(),
        *_threat_parameters(),
        *_nature_parameters(),
        *_reach_parameters(),
        *_parcel_parameters(),
    )


def output_parameters():
    """Return WORKSPACE, OUTPUT and PARTS."""
    files, kind = tr("GeoPackage (*.gpkg)"), QgsProcessingParameterFile.Behavior.File
    label = tr("Workspace to put the suggestions into, as proposals (its parcels stay as they are)")
    return (
        QgsProcessingParameterFile("WORKSPACE", label, kind, "gpkg", None, True, files),
        QgsProcessingParameterFeatureSink("OUTPUT", tr("Parcels with suggestions")),
        QgsProcessingParameterFeatureSink(
            "PARTS", tr("Mixed parcels, cut along the evidence"), _polygons()[0], None, True, False
        ),
    )


def _date_parameters():
    least = real(
        "MIN_SHARE", tr("Least share of a parcel that decides for all of it [%]"), MIN_SHARE, 50.0, 100.0
    )
    least.setHelp(
        tr(
            "A status that holds at least this share of a parcel's area is suggested for all of it; below, "
            "the parcel is mixed and shown with its parts. Higher: more parcels are mixed."
        )
    )
    joining = day("JOINING_DATE", tr("Joining date"))
    joining.setHelp(tr("The day the country joins: treaties, threats and inaccessibility are judged on it."))
    cutoff = day("CUTOFF_DATE", tr("Cut-off (empty: 6 December 2005)"), True)
    cutoff.setHelp(
        tr(
            "Land is protected by law if a law protected it on this day, even if relaxed later. Later: more "
            "land is protected, and the budget is smaller."
        )
    )
    return joining, advanced(cutoff), least


def _law_parameters():
    return (
        _areas("LAW_AREAS", tr("Areas protected by law")),
        _field("DESIGNATED_FIELD", tr("Field of the day protection began (date or year)"), "LAW_AREAS"),
        _field("REPEALED_FIELD", tr("Field of the day protection ended"), "LAW_AREAS"),
        _field("NAME_FIELD", tr("Field of the law area's name"), "LAW_AREAS"),
        _areas("TREATY_AREAS", tr("Areas under a treaty (such as Ramsar sites)")),
        _field("TREATY_DATE_FIELD", tr("Field of the day the treaty began to bind"), "TREATY_AREAS"),
        _field("TREATY_NAME_FIELD", tr("Field of the treaty area's name"), "TREATY_AREAS"),
    )


def _threat_parameters():
    encoding = tr("How the loss map is read: id in the catalogue, JSON, or a legend (empty: recognised)")
    since = whole("LOSS_SINCE", tr("First year of loss that counts (empty: the year after the cut-off)"))
    since.setHelp(tr("Up to the last whole year before the joining date. Earlier: more land is threatened."))
    least = real(
        "MIN_LOSS", tr("Least share of a parcel's land under law that is lost [%]"), MIN_LOSS, 0.0, 100.0
    )
    least.setHelp(
        tr(
            "From this share on, a parcel's land under law counts as threatened. Lower: more land is "
            "threatened; a loss map errs in a few percent of its cells."
        )
    )
    return (
        _areas("THREATS", tr("Illegal activity and documented threats")),
        _field("THREAT_DATE_FIELD", tr("Field of the day it was seen"), "THREATS"),
        _field("THREAT_NAME_FIELD", tr("Field of its document or name"), "THREATS"),
        map_parameter("LOSS", tr("Map of losses, counted within law areas")),
        advanced(band_parameter("LOSS_BAND", tr("Band of the losses"), "LOSS")),
        QgsProcessingParameterString("ENCODING", encoding, None, False, True),
        since,
        least,
    )


def _nature_parameters():
    survey = tr("Survey of land that cannot be developed")
    return (
        _areas("ACCESS_AREAS", survey),
        _field("ACCESS_BASIS_FIELD", tr("Field of the basis: biophysical or economic"), "ACCESS_AREAS"),
        _field("ACCESS_DATE_FIELD", tr("Field of the day it was assessed"), "ACCESS_AREAS"),
        _field("ACCESS_NAME_FIELD", tr("Field of the survey's reason"), "ACCESS_AREAS"),
        map_parameter("SLOPE", tr("Map of slope in degrees")),
        _limit("MAX_SLOPE_DEG", tr("Land is too steep above a mean slope of [°]"), 90.0),
        map_parameter("ELEVATION", tr("Map of height in metres")),
        _limit("MAX_ELEVATION_M", tr("Land is too high above a mean height of [m]"), 9000.0),
    )


def _reach_parameters():
    anything = [QgsProcessing.SourceType.TypeVectorAnyGeometry]

    def places(name, label):
        return QgsProcessingParameterFeatureSource(name, label, anything, None, True)

    return (
        places("ROADS", tr("Roads")),
        _limit("MAX_ROAD_KM", tr("Land is too remote if the nearest road is further than [km]"), None),
        advanced(_field("ROADS_OPENED_FIELD", tr("Field of the day a road was opened"), "ROADS")),
        places("RIVERS", tr("Rivers that carry boats")),
        _limit("MAX_RIVER_KM", tr("… and the nearest river further than [km]"), None),
        places("SETTLEMENTS", tr("Settlements")),
        _limit("MAX_SETTLEMENT_KM", tr("… and the nearest settlement further than [km]"), None),
        map_parameter("TRAVEL_COST", tr("Map of travel cost (in any unit, such as minutes)")),
        _limit("MAX_TRAVEL_COST", tr("… and the mean travel cost above [unit of its map]"), None),
    )


def _parcel_parameters():
    return (
        _field("EXCLUDED_FIELD", tr("Field of the day until which a parcel is excluded"), "INPUT"),
        _field(
            "PLAN_FIELD", tr("Field of the plan class (shown where it contradicts; decides nothing)"), "INPUT"
        ),
        advanced(_field("ID_FIELD", tr("Field of the parcels' id (empty: “id”)"), "INPUT")),
    )


def _limit(name, label, most):
    parameter = real(name, label, None, 0.0, most)
    parameter.setHelp(
        tr("Empty: this does not decide. Lower: more land is inaccessible, and the budget is smaller.")
    )
    return parameter


def _areas(name, label):
    return QgsProcessingParameterFeatureSource(name, label, _polygons(), None, True)


def _field(name, label, of):
    return QgsProcessingParameterField(name, label, None, of, optional=True)


def _polygons():
    return [QgsProcessing.SourceType.TypeVectorPolygon]
