"""The market safeguards in words: what they are called, what they do, what they are set to."""

from __future__ import annotations

from ...translate import tr
from ..widgets import number


def safeguard_words() -> dict:
    """Return name → (label, what it does), in the order they are shown (mechanism M8)."""
    return {
        "trigger_price": (
            tr("Trigger price"),
            tr("Credits enter the market only at this price or above (safety valve)."),
        ),
        "guaranteed_minimum_t": (
            tr("Guaranteed minimum"),
            tr("Credits a year (tCO2e) that may enter the market below the trigger price."),
        ),
        "market_share": (
            tr("Share of the market"),
            tr("Credits that enter in a year are at most this share of the whole market (%)."),
        ),
        "market_size_t": (tr("Size of the market"), tr("The whole market in a year, in tCO2e.")),
        "listed_buyers": (tr("Listed buyers"), tr("Only these holders may receive credits.")),
        "listed_sellers": (tr("Listed sellers"), tr("Only these holders may give credits away.")),
        "listed_until_year": (
            tr("Lists hold until year"),
            tr("The accounting year with which the lists of buyers and sellers end."),
        ),
        "auction_only": (tr("Auctions only"), tr("Credits change hands only at a yearly auction.")),
        "auctions": (tr("Auctions"), tr("Days of the auctions (year-month-day), with commas between.")),
        "operator_id": (tr("Operator"), tr("One operator buys all credits and releases them later.")),
        "banking_years": (
            tr("Banking"),
            tr("Years after its own in which a credit can still be used or transferred."),
        ),
        "block_on_obligation": (
            tr("Obligations block"),
            tr("A holder who emitted redeemed carbon redeems nothing until credits are cancelled for it."),
        ),
        "mechanism_start": (
            tr("Start of the mechanism"),
            tr("Protection created from this day to the joining date is creditable (early action)."),
        ),
    }


def value_words(name: str, value, names: dict) -> str:
    """Return what a safeguard is set to; ``names`` are the holders' by id."""
    if name in ("auction_only", "block_on_obligation"):
        return tr("yes") if value else tr("no")
    if value is None or value in ((), 0.0):
        return tr("off")
    if name == "trigger_price":
        return number(value, 2)
    if name in ("guaranteed_minimum_t", "market_size_t"):
        return tr("{amount} tCO2e").format(amount=number(value, 0))
    if name == "market_share":
        return tr("{share} %").format(share=number(100 * value, 2))
    if name in ("listed_buyers", "listed_sellers"):
        return ", ".join(names.get(holder, holder) for holder in value)
    if name == "auctions":
        return ", ".join(auction["at"] for auction in value)
    if name == "operator_id":
        return names.get(value, value)
    return str(value)
