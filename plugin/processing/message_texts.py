"""The sentences themselves, by code."""

from ..translate import tr


def core_texts():
    """Return the sentences of the rules' findings, by code."""
    return {
        "unknown_status": tr(
            "Parcel {subject} has the unknown status “{value}”: use one of {known}, or leave it empty."
        ),
        "unknown_basis": tr(
            "Parcel {subject} has the unknown basis “{value}”: use one of {known}, or leave it empty."
        ),
        "unknown_flag": tr(
            "Parcel {subject} has the unknown quality flag “{value}”: use one of {known}, leave it empty, or "
            "choose no field for the quality flag."
        ),
        "bad_period": tr(
            "A period of {years} years makes no budget: give a whole number of years, 1 or more."
        ),
        "no_parcels": tr(
            "There are no parcels to make a budget of: choose a layer or a selection with parcels."
        ),
        "negative_stock": tr(
            "Parcel {subject} has a stock of {value} tCO2e: a stock cannot be negative, correct it first."
        ),
        "negative_area": tr(
            "Parcel {subject} has an area of {value} ha: correct its geometry or its area field."
        ),
        "no_history": tr(
            "The historical average needs the emissions of 20 to 30 years: "
            "fill in the table of years and tCO2e."
        ),
        "history_span": tr(
            "The history spans {years} years ({first}–{last}): the rule allows 20 to 30 years, "
            "add or remove years."
        ),
        "history_gap": tr(
            "The history has no figure for {subject}: every year of the span needs its emissions."
        ),
        "history_duplicate": tr("The history gives the year {subject} twice: keep one figure for each year."),
        "history_negative": tr(
            "The history gives {value} tCO2e for {subject}: emissions cannot be negative."
        ),
        "history_trend": tr(
            "The history has a trend of {percent} % of its mean a year: the paper allows the average only "
            "where emissions were fairly stable."
        ),
        "history_variation": tr(
            "The emissions vary by {percent} % around their mean: the paper allows the average only where "
            "emissions were fairly stable."
        ),
        "no_projection": tr(
            "The projection method needs the country's reported and reviewed projection of emissions over "
            "the period, in tCO2e: type it in."
        ),
        "negative_projection": tr("A projection of {value} tCO2e cannot be negative: correct it."),
        "no_plan": tr(
            "The land-management plan method needs the field with each parcel's plan class "
            "(conservation, production, infrastructure, conversion)."
        ),
        "unknown_plan_class": tr(
            "Parcel {subject} has the unknown plan class “{value}”: use one of {known}."
        ),
        "no_plan_class": tr(
            "Parcel {subject} is tradeable but has no plan class: it counts as not planned for conversion."
        ),
        "untagged": tr("{parcels} parcels have no status yet and stand outside the budget ({area_ha} ha)."),
        "withheld": tr(
            "{parcels} parcels are flagged and kept out of the totals until accepted "
            "({area_ha} ha, {stock_tco2e} tCO2e)."
        ),
        "without_stock": tr(
            "{parcels} tagged parcels have no stock yet ({area_ha} ha): run the stock first."
        ),
        "evidence_missing": tr("Parcel {subject}: {field} is required for this status."),
        "evidence_after_cutoff": tr(
            "Parcel {subject} was protected on {since}, after the cut-off {cutoff}: such land is tradeable."
        ),
        "dates_contradict": tr("Parcel {subject}: protection ends on {until}, before it begins on {since}."),
        "basis_not_of_status": tr("Parcel {subject}: the basis “{value}” does not go with this status."),
        "budgets_exceed_stock": tr(
            "The annual budgets of the period add up to {budgets} tCO2e, {difference} tCO2e more than the "
            "tradeable stock of {stock} tCO2e: the first year would start short."
        ),
        "budgets_below_stock": tr(
            "The annual budgets of the period add up to {budgets} tCO2e, {difference} tCO2e less than the "
            "tradeable stock of {stock} tCO2e."
        ),
        "more_years_than_period": tr(
            "The accounts have {years} years but the period has {period}: the budget ends with the period."
        ),
        "negative_amount": tr(
            "Year {subject} has a negative amount ({value} tCO2e): amounts are never negative."
        ),
    }


def raster_texts():
    """Return the sentences of the raster engine's errors, by code."""
    return {
        "raster_missing": tr("The map “{path}” is not there: check the path, or choose another file."),
        "raster_unreadable": tr(
            "The map “{path}” cannot be opened: check that it is a raster and that the file is complete."
        ),
        "raster_corrupt": tr(
            "The map “{path}” is damaged, part of it cannot be read ({detail}): copy or download it again."
        ),
        "raster_no_band": tr("The map “{path}” has no band {band}: choose one of its {bands}."),
        "raster_no_crs": tr(
            "The map “{path}” has no geographic or projected CRS: set it in the layer's properties."
        ),
        "raster_no_grid": tr("The map “{path}” is not georeferenced: georeference it, or choose another."),
        "raster_complex": tr(
            "Band {band} of the map “{path}” holds complex numbers, not densities: choose another band."
        ),
        "raster_container": tr(
            "The file “{path}” holds several maps, not one: choose one of them, such as {maps}."
        ),
        "raster_too_large": tr(
            "Band {band} of the map “{path}” holds whole numbers too large to count with ({value}): "
            "save it with a smaller data type."
        ),
        "raster_unrelated": tr(
            "The map “{path}” cannot be laid on the other maps: no way is known from their CRS to its own. "
            "Reproject it first."
        ),
        "legend_unreadable": tr(
            "The legend “{path}” beside the map cannot be read ({detail}): correct it, or move it away."
        ),
        "geometry_unreadable": tr("The geometry of feature {index} cannot be read: draw or import it again."),
        "geometry_curved": tr("The geometry of feature {index} has curves: convert it to straight segments."),
        "spool_failed": tr(
            "The temporary folder {folder} cannot be written ({detail}): make room there, or set another "
            "temporary folder."
        ),
        "job_unclear": tr("The question to the rasters makes no sense: {detail}."),
        "worker_lost": tr(
            "Three workers ended in the middle of the same piece of work, perhaps for want of memory: "
            "use fewer workers, or close other programs."
        ),
        "worker_lacks": tr(
            "The workers have no Python package “{name}”: they need numpy and GDAL's Python package."
        ),
        "dask_missing": tr(
            "A cluster needs the Python package “distributed”, which is not installed: "
            "install it into QGIS's Python, or choose processes."
        ),
        "dask_unreachable": tr(
            "No Dask scheduler answers at “{address}”: check the address and that the scheduler is running."
        ),
        "dask_no_workers": tr(
            "The Dask scheduler at “{address}” has no workers: start some, or choose processes."
        ),
        "dask_python": tr(
            "The workers at “{address}” run Python {theirs}, but QGIS runs {ours}: "
            "both need the same version."
        ),
        "checkpoint_other": tr(
            "The progress kept in “{path}” is of another run (other maps, parcels or questions): "
            "delete it, or choose another file."
        ),
        "checkpoint_busy": tr(
            "Another run is using the progress kept in “{path}”: wait until it ends, or choose another file."
        ),
        "checkpoint_unusable": tr(
            "Progress cannot be kept in “{path}” ({detail}): free some space, or choose another folder."
        ),
        "boundary_empty": tr(
            "The boundary has no polygon that can be used: choose a layer of polygons, or a selection."
        ),
        "no_class_map": tr(
            "The map {path} has the value {value}, which is no class: classes are whole numbers; choose a "
            "map of classes, or the band that has them."
        ),
        "too_many_classes": tr(
            "The map {path} has more than {most} classes: choose a map of classes, or the band that has them."
        ),
    }
