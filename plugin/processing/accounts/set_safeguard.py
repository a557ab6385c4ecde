"""``terrestrialcarbon:setsafeguard``: a market safeguard of the country."""

from __future__ import annotations

from enum import Enum

from ...core.mechanism.safeguards import SAFEGUARD_NAMES, set_safeguard
from ...translate import tr
from ..parameters import choice, line
from .base import AccountsAct, Group, paragraphs
from .safeguard_value import safeguard_value

SafeguardName = Enum("SafeguardName", {name.upper(): name for name in SAFEGUARD_NAMES}, type=str)


class SetSafeguard(AccountsAct):
    """Sets or takes back one of the safeguards; each really refuses (M8)."""

    NAME = "setsafeguard"
    GROUP = Group.RESERVE

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Set a safeguard")

    def help_text(self):
        return paragraphs(
            tr(
                "Sets one of the country's market safeguards; all are off until they are set. An empty "
                "value takes it back."
            ),
            tr(
                "trigger_price: credits enter the market only at this price per tonne or above; "
                "guaranteed_minimum_t: so many tonnes a year enter at any price; market_share (0 to 1) with "
                "market_size_t (tonnes a year): at most this share of the market."
            ),
            tr(
                "listed_buyers, listed_sellers: holders (ids or names, with commas), until "
                'listed_until_year; auction_only (true or false) with auctions, such as [{"year": 3, "at": '
                '"2018-05-01"}]; operator_id: the one holder who buys all and sells later; banking_years: '
                "for so many years after theirs credits can be used."
            ),
            tr(
                "block_on_obligation (true unless set): no redemption while an obligation is open; "
                "mechanism_start: a date, for early action. In any case the avoidance credits of a year "
                "are at most the annual budget B."
            ),
            tr("Rule: Terrestrial Carbon Group, question 24."),
        )

    def _inputs(self):
        return (
            choice("NAME", tr("Safeguard"), SafeguardName, SAFEGUARD_NAMES[0]),
            line("VALUE", tr("Value (empty: off)"), optional=True),
        )

    def _work(self, run):
        name = run.code("NAME")
        with run.reading() as book:
            value = safeguard_value(book, name, run.text("VALUE"))
        run.act(set_safeguard, name=name, value=value)
        return {}
