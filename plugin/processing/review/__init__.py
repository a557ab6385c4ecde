"""Measuring how good maps are and what plots hold: samples, accuracy, field plots."""


def review_classes():
    """Return the classes of the algorithms, in the order of the user's work."""
    from .accuracy import MapAccuracy
    from .budget_uncertainty import BudgetUncertaintyAlgorithm
    from .draw_sample import DrawSample
    from .export_labels import ExportLabels
    from .import_plots import ImportPlots
    from .keep_sample import KeepSample
    from .plot_stock import PlotStock
    from .reopen_parcels import ReopenParcels
    from .sample_accuracy import SampleAccuracy
    from .sample_size import SampleSize
    from .sign_off import SignOff
    from .stock_from_plots import StockFromPlots
    from .stock_uncertainty import StockUncertainty
    from .verification_report import VerificationReportOf

    samples = SampleSize, DrawSample, KeepSample, MapAccuracy, SampleAccuracy, ExportLabels
    stocks = ImportPlots, PlotStock, StockFromPlots, StockUncertainty, BudgetUncertaintyAlgorithm
    return *samples, *stocks, SignOff, ReopenParcels, VerificationReportOf
