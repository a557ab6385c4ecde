"""The algorithms of the accounts: years, rights, credits, the reserve and the ledger."""


def account_classes():
    """Return the algorithm classes in the order of the user's work."""
    return (*_accounts(), *_rights(), *_credits(), *_reserve(), *_ledger())


def _accounts():
    from .close_year import CloseYear
    from .compliance import Compliance
    from .correct_entry import CorrectEntry
    from .early_action import EarlyAction
    from .leakage_bound import LeakageBound
    from .open_accounts import OpenAccounts
    from .record_entry import RecordEntry
    from .restate_budget import RestateBudget
    from .set_buffer import SetBuffer

    return (
        OpenAccounts,
        RecordEntry,
        CorrectEntry,
        CloseYear,
        Compliance,
        RestateBudget,
        SetBuffer,
        EarlyAction,
        LeakageBound,
    )


def _rights():
    from .add_holder import AddHolder
    from .add_project import AddProject
    from .add_right import AddRight
    from .certify import Certify
    from .change_certification import ChangeCertification
    from .end_right import EndRight
    from .entitlement import Entitlement
    from .holder_statement import HolderStatementOf

    return (
        AddHolder,
        AddRight,
        EndRight,
        AddProject,
        Certify,
        ChangeCertification,
        Entitlement,
        HolderStatementOf,
    )


def _credits():
    from .cancel import Cancel
    from .redeem import Redeem
    from .registry import Registry
    from .retire import Retire
    from .transfer import Transfer

    return (
        Redeem,
        Transfer,
        Cancel,
        Retire,
        Registry,
    )


def _reserve():
    from .bond_worth import BondWorth
    from .claim_credits import ClaimCredits
    from .close_bond import CloseBond
    from .contribute_credits import ContributeCredits
    from .deposit_other import DepositOther
    from .issue_bond import IssueBond
    from .reserve_cover import ReserveCoverOf
    from .return_credits import ReturnCredits
    from .set_reserve_rate import SetReserveRate
    from .set_safeguard import SetSafeguard
    from .withhold_credits import WithholdCredits

    return (
        SetReserveRate,
        WithholdCredits,
        ReturnCredits,
        ContributeCredits,
        ClaimCredits,
        DepositOther,
        ReserveCoverOf,
        IssueBond,
        BondWorth,
        CloseBond,
        SetSafeguard,
    )


def _ledger():
    from .verify_ledger import VerifyLedger

    return (VerifyLedger,)
