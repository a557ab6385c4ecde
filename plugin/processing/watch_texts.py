"""Sentences for why a status is proposed, and what stands against it, by code."""

from ..translate import tr


def watch_texts():
    """Return the sentences, by code."""
    return {
        "threatened_already": tr("{subject} is threatened already: there is nothing to propose."),
        "treaty_land_stays": tr(
            "{subject} rests on a convention: it stays protected whatever happens on it, so “threatened” "
            "cannot be proposed."
        ),
        "loss_on_map": tr("{map}: {area_ha} ha lost in {years} ({tco2e} tCO2e)"),
        "loss_on_map_ha": tr("{map}: {area_ha} ha lost in {years}"),
        "not_protected_by_law": tr(
            "{subject} is not protected by law: only such land can become threatened. Review it instead."
        ),
    }
