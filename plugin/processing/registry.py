"""Which algorithms the provider offers."""


def algorithm_classes():
    """Return the algorithm classes in the order of the user's work."""
    from .accounts import account_classes
    from .budget import Budget
    from .create_workspace import CreateWorkspace
    from .import_parcels import ImportParcels
    from .parcel_statistics import ParcelStatistics
    from .parcel_stock import ParcelStock
    from .parcel_table import ParcelTable
    from .scenario import Scenario

    own = (CreateWorkspace, ImportParcels, ParcelStock, ParcelStatistics, ParcelTable, Budget)
    return (*own, *account_classes(), Scenario)
