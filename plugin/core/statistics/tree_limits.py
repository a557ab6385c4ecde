"""What no tree and no plot exceeds: beyond it, a number is a mistake or has another unit.

The tallest tree known is 116 m, the thickest 11.6 m, the heaviest wood 1.4 g/cm³; the heaviest forests,
of eucalypts and redwoods, have some 5,000 t of dry matter per hectare.
"""

MOST_DIAMETER_CM = 1200.0
MOST_HEIGHT_M = 120.0
MOST_WOOD_DENSITY = 1.5
#: Hectares; the large permanent plots of the world's forest observatories have 50.
MOST_PLOT_HA = 100.0
MOST_BIOMASS_T_PER_HA = 10000.0
