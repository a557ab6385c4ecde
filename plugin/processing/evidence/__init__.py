"""The algorithms of evidence attached to parcels."""


def evidence_classes():
    """Return the algorithm classes in the order of the user's work."""
    from .attach import AttachEvidence
    from .export import ExportEvidence
    from .report import EvidenceReportOf

    return (AttachEvidence, EvidenceReportOf, ExportEvidence)
