"""Background work: inputs taken on the main thread, progress, cancel, one report."""


def cancel_everything() -> None:
    """Ask all that runs in the background to stop, and keep nothing of it: the plugin is unloaded."""
    from .algorithm_run import AlgorithmRun
    from .background import BackgroundWork

    AlgorithmRun.cancel_all()
    BackgroundWork.cancel_all()
