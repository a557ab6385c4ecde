"""How good maps are, what plots hold, how sure the figures are; signing, and the report of it all."""


def review_classes():
    """Return the classes of the algorithms, in the order of the user's work."""
    from .plots.import_plots import ImportPlots
    from .plots.plot_stock import PlotStock
    from .plots.stock_from_plots import StockFromPlots
    from .samples.accuracy import MapAccuracy
    from .samples.draw_sample import DrawSample
    from .samples.export_labels import ExportLabels
    from .samples.keep_sample import KeepSample
    from .samples.sample_accuracy import SampleAccuracy
    from .samples.sample_size import SampleSize
    from .signing.reopen_parcels import ReopenParcels
    from .signing.sign_off import SignOff
    from .uncertainty.budget_uncertainty import BudgetUncertaintyAlgorithm
    from .uncertainty.stock_uncertainty import StockUncertainty
    from .verification_report import VerificationReportOf

    samples = SampleSize, DrawSample, KeepSample, MapAccuracy, SampleAccuracy, ExportLabels
    stocks = ImportPlots, PlotStock, StockFromPlots, StockUncertainty, BudgetUncertaintyAlgorithm
    return *samples, *stocks, SignOff, ReopenParcels, VerificationReportOf
