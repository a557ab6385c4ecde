"""What there is in Examplania: holders, parcels with areas and tonnes, and what protects them.

The areas and tonnes by class are those of the Terrestrial Carbon Group paper, Annex I; the rest
is invented so that every class, date rule and right holder of the paper has its place on the map.
"""

from collections import namedtuple

NAME = "Examplania"
PLACE = "South Atlantic, 30° S 20° W (an invented island)"
JOINING_DATE = "2015-07-01"
CUTOFF_DATE = "2005-12-06"
PERIOD_YEARS = 50

#: hectares and tCO2e by (status, basis), from the paper.
PAPER_CLASSES = {
    ("protected", "law"): (50.0, 2500.0),
    ("protected", "treaty"): (5.0, 500.0),
    ("inaccessible", None): (200.0, 8000.0),
    ("threatened", None): (10.0, 1000.0),
    ("tradeable", None): (735.0, 38000.0),
}

Holder = namedtuple("Holder", "id name kind")

HOLDERS = (
    Holder("state", "State of Examplania", "state"),
    Holder("A", "Ada Aldermoor (land owner A)", "person"),
    Holder("X", "Xanthe Agro Ltd (land owner X)", "company"),
    Holder("timber", "Windward Timber Company", "company"),
    Holder("hillfoot", "Hillfoot Community", "community"),
    Holder("town", "Port Lowen Town Council", "community"),
    Holder("westerby", "Westerby Farmers' Cooperative", "community"),
    Holder("marlow", "Marlow family", "person"),
    Holder("teal", "Teal & Daughters Ltd", "company"),
)

Plot = namedtuple("Plot", "key name holder status basis area_ha stock_tco2e plan_class land_use stratum")


def _plots(status, basis, rows):
    return [Plot(key, name, holder, status, basis, *rest) for key, name, holder, *rest in rows]


PLOTS = tuple(
    _plots(
        "protected",
        "law",
        (
            ("park", "Harrow National Park", "state", 16.0, 950.0, "conservation", "forest", "old forest"),
            ("islets", "Tern Islets Sanctuary", "state", 2.0, 20.0, "conservation", "rock", "coast"),
            ("riparian", "Lowen Riparian Belt", "state", 12.0, 330.0, "conservation", "forest", "river"),
            (
                "covenant",
                "Aldermoor Covenant Wood",
                "A",
                15.0,
                1000.0,
                "conservation",
                "forest",
                "old forest",
            ),
            ("cape", "West Cape Reserve", "state", 5.0, 200.0, "conservation", "shrub", "shrub"),
        ),
    )
    + _plots(
        "protected",
        "treaty",
        (
            ("swamp", "Lowen Mouth Swamp Forest", "state", 3.2, 360.0, "conservation", "wetland", "peat"),
            ("reeds", "Lowen Mouth Reedbeds", "state", 1.8, 140.0, "conservation", "wetland", "peat"),
        ),
    )
    + _plots(
        "inaccessible",
        "biophysical",
        (
            ("crags_n", "North Harrow Crags", "state", 70.0, 2900.0, "conservation", "rock", "mountain"),
            ("crags_m", "Mount Harrow", "state", 60.0, 2600.0, "conservation", "forest", "mountain"),
            ("crags_s", "Stonefall Slopes", "state", 45.0, 1700.0, "conservation", "forest", "mountain"),
        ),
    )
    + _plots(
        "inaccessible",
        "economic",
        (("farpoint", "Farpoint Headland", "state", 25.0, 800.0, "conservation", "shrub", "shrub"),),
    )
    + _plots(
        "threatened",
        None,
        (
            (
                "cleared_a",
                "Park: Eastgate Clearing",
                "state",
                6.5,
                620.0,
                "conservation",
                "forest",
                "degraded forest",
            ),
            (
                "cleared_b",
                "Park: Sawpit Clearing",
                "state",
                3.5,
                380.0,
                "conservation",
                "forest",
                "degraded forest",
            ),
        ),
    )
    + _plots(
        "tradeable",
        None,
        (
            ("x_upper", "Southwood Upper", "X", 40.0, 4000.0, "conversion", "forest", "old forest"),
            ("x_lower", "Southwood Lower", "X", 30.0, 3000.0, "conversion", "forest", "old forest"),
            ("a_home", "Aldermoor Home Farm", "A", 36.0, 900.0, "production", "pasture", "farmland"),
            ("a_park", "Aldermoor Parkland", "A", 28.0, 700.0, "production", "pasture", "farmland"),
            ("a_shore", "Aldermoor Shore Fields", "A", 21.0, 400.0, "production", "pasture", "farmland"),
            ("plain_n", "Redearth Plain North", "state", 58.0, 0.0, "conversion", "bare land", "bare"),
            ("plain_s", "Redearth Plain South", "state", 42.0, 0.0, "conversion", "bare land", "bare"),
            (
                "newgrove",
                "Newgrove Nature Reserve",
                "state",
                24.0,
                1900.0,
                "conservation",
                "forest",
                "old forest",
            ),
            ("town", "Port Lowen Town Land", "town", 32.0, 260.0, "infrastructure", "settlement", "town"),
            ("harbour", "Port Lowen Harbour", "town", 9.0, 30.0, "infrastructure", "settlement", "town"),
            (
                "timber_1",
                "Windward Compartment 1",
                "timber",
                40.0,
                3600.0,
                "production",
                "plantation",
                "plantation",
            ),
            (
                "timber_2",
                "Windward Compartment 2",
                "timber",
                36.0,
                3200.0,
                "production",
                "plantation",
                "plantation",
            ),
            (
                "timber_3",
                "Windward Compartment 3",
                "timber",
                32.0,
                2700.0,
                "production",
                "plantation",
                "plantation",
            ),
            (
                "timber_4",
                "Windward Compartment 4",
                "timber",
                30.0,
                2600.0,
                "production",
                "plantation",
                "plantation",
            ),
            (
                "commons_1",
                "Hillfoot Upper Commons",
                "hillfoot",
                38.0,
                3100.0,
                "production",
                "forest",
                "community forest",
            ),
            (
                "commons_2",
                "Hillfoot Middle Commons",
                "hillfoot",
                33.0,
                2600.0,
                "production",
                "forest",
                "community forest",
            ),
            (
                "commons_3",
                "Hillfoot Old Reserve",
                "hillfoot",
                25.0,
                1700.0,
                "production",
                "forest",
                "community forest",
            ),
            ("farm_1", "Northbank Farm", "westerby", 22.0, 560.0, "production", "cropland", "farmland"),
            ("farm_2", "Mill Lane Fields", "westerby", 19.0, 480.0, "production", "cropland", "farmland"),
            ("farm_3", "Westerby Pastures", "westerby", 21.0, 640.0, "production", "pasture", "farmland"),
            ("farm_4", "Gull Bay Farm", "marlow", 24.0, 900.0, "production", "pasture", "farmland"),
            ("farm_5", "Bridge Farm", "marlow", 18.0, 700.0, "production", "cropland", "farmland"),
            ("farm_6", "Marlow Orchard", "marlow", 21.0, 830.0, "production", "orchard", "orchard"),
            ("farm_7", "Teal Orchard", "teal", 17.0, 760.0, "production", "orchard", "orchard"),
            ("farm_8", "Southbank Woodlot", "teal", 15.0, 880.0, "production", "forest", "woodlot"),
            ("farm_9", "Quarry Copse", "marlow", 14.0, 960.0, "production", "forest", "woodlot"),
            ("farm_10", "Lambs' Hill", "westerby", 10.0, 600.0, "production", "forest", "woodlot"),
        ),
    )
)

ProtectedArea = namedtuple("ProtectedArea", "name designation legal_ref designated_on ended_on plots")

#: Legal protection with dates on both sides of the cut-off.
PROTECTED_AREAS = (
    ProtectedArea(
        "Harrow National Park",
        "National Park",
        "National Parks Act 1994, order 3",
        "1994-03-15",
        None,
        ("park", "cleared_a", "cleared_b"),
    ),
    ProtectedArea(
        "Tern Islets Sanctuary",
        "Seabird Sanctuary",
        "Wildlife Ordinance 1978, s. 12",
        "1978-05-02",
        None,
        ("islets",),
    ),
    ProtectedArea(
        "Lowen Riparian Belt", "Riparian belt", "Vegetation Act 1999, s. 7", "1999-11-01", None, ("riparian",)
    ),
    ProtectedArea(
        "Aldermoor Covenant Wood",
        "Private covenant",
        "Land Register, covenant 41/2001",
        "2001-06-18",
        None,
        ("covenant",),
    ),
    ProtectedArea(
        "West Cape Reserve", "Game Reserve", "Reserves Order 1987", "1987-04-01", "2010-09-30", ("cape",)
    ),
    ProtectedArea(
        "Newgrove Nature Reserve",
        "Nature Reserve",
        "Nature Reserves Order 2009",
        "2009-07-20",
        None,
        ("newgrove",),
    ),
    ProtectedArea(
        "Hillfoot Forest Reserve",
        "Forest Reserve",
        "Forest Ordinance 1971",
        "1971-01-01",
        "2003-02-28",
        ("commons_3",),
    ),
)

RAMSAR_SITE = ("Lowen Mouth", "Ramsar site 9001 (invented)", "1996-02-02", ("swamp", "reeds"))

#: Illegal clearings seen in the park: plot, first and last year of loss, source.
CLEARINGS = (
    ("cleared_a", 2008, 2014, "Ranger report 2014/17"),
    ("cleared_b", 2011, 2014, "Ranger report 2014/22"),
)

#: The survey of land that cannot be developed, made for the joining date.
ACCESS_SURVEY_DATE = "2015-06-20"
ACCESS_SURVEY = (
    ("crags_n", "biophysical", "slopes over 30 degrees, rockfall"),
    ("crags_m", "biophysical", "slopes over 30 degrees"),
    ("crags_s", "biophysical", "slopes over 30 degrees, landslides"),
    ("farpoint", "economic", "beyond the mountains: no road, no landing place"),
)

#: Emissions of the first five years, credits asked for each year (paper, Annex I).
YEARLY_EMISSIONS = (700.0, 700.0, 1500.0, 500.0, 200.0)
COUNTRY = "EXA"  # in serial numbers
YEARLY_AVOIDANCE = 40.0
YEARLY_SEQUESTRATION = 2.0
