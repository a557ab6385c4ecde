"""Photos made small, off the main thread: one bad or huge file must not hold up the panel."""

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon, QImage, QImageReader, QPixmap

_SMALL, _LARGE = QSize(28, 28), QSize(150, 150)
_MOST_PIXELS = 200_000_000


def read_small(path) -> QImage:
    """Return a photo turned upright at the larger size; an empty image if it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return QImage()
    reader.setScaledSize(size.scaled(_LARGE, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def icon_and_picture(image: QImage) -> tuple[QIcon, QPixmap]:
    """Return the icon of a row and the picture beside the details; on the main thread."""
    large = QPixmap.fromImage(image)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return QIcon(large.scaled(_SMALL, keep, smooth)), large
