"""The help of the drawing of samples."""

from ....translate import tr
from ...accounts.base import paragraphs


def draw_help() -> str:
    """Return what the algorithm does, its units, its rules."""
    return paragraphs(
        tr(
            "Draws a sample of the cells of a map of classes, or of parcels, and writes with every unit the "
            "probability with which it was drawn and the weight that follows, ready for the accuracy of maps."
        ),
        tr(
            "Cells: those with data whose centre lies within the boundary, exactly; the points are the "
            "cells' centres, or square plots around them. The map is read block by block, so that a map of "
            "any size needs no more memory than the sample. weight is the hectares a point stands for "
            "(true cell area / probability); of a plot, weight × its area is."
        ),
        tr(
            "Parcels: with equal chances, or with chances proportional to their area; weight is 1 / "
            "probability. In the accuracy, polygons count by weight × area."
        ),
        tr(
            "Designs. random: SIZE units. stratified: SIZES of each class (or the table of samplesize), or "
            "SIZE shared out by ALLOCATION, with MINIMUM. systematic: a square grid with a random start, "
            "SPACING apart or as many as SIZE; parcels every so many from north to south. cluster: SIZE "
            "squares of CLUSTER_SIDE cells with equal chances, or groups of parcels by CLUSTER_FIELD, and "
            "PER_CLUSTER units of each."
        ),
        tr(
            "The same seed and the same data give the same units. Units come in random order: the first of "
            "them are a sample by themselves, so work may stop early. MIN_DISTANCE keeps units apart, on the "
            "plane of a projected map, along a straight line on one in degrees; chances are then only about "
            "those written. Parcels by area are drawn in steps through a random order, so that chances are "
            "exact; parcels larger than a step are taken for certain."
        ),
        tr(
            "AREAS gives the hectares of each class that was drawn from, to be used as AREAS of the "
            "accuracy. The field reference is for labels. Rules: Cochran 1977; Särndal, Swensson and "
            "Wretman 1992; random numbers of units by SplitMix64."
        ),
    )
