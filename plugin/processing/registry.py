"""Which algorithms the provider offers."""


def algorithm_classes():
    """Return the algorithm classes in the order of the user's work."""
    from .accounts import account_classes
    from .baseline import baseline_classes
    from .budget import Budget
    from .check_parcels import CheckParcels
    from .check_sources import CheckSources
    from .create_workspace import CreateWorkspace
    from .evidence import evidence_classes
    from .import_parcels import ImportParcels
    from .losses import loss_classes
    from .merging import merging_classes
    from .natural import natural_classes
    from .parcel_statistics import ParcelStatistics
    from .parcel_stock import ParcelStock
    from .parcel_table import ParcelTable
    from .review import review_classes
    from .scenario import Scenario
    from .suggestions import suggestion_classes

    own = (
        CreateWorkspace,
        ImportParcels,
        CheckParcels,
        CheckSources,
        ParcelStock,
        ParcelStatistics,
        ParcelTable,
    )
    maps = (*suggestion_classes(), *evidence_classes(), *loss_classes())
    ledger = (*merging_classes(), *baseline_classes(), *account_classes())
    return (*own, *maps, Budget, *ledger, Scenario, *natural_classes(), *review_classes())
