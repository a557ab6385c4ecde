"""A program of its own that opens a project as QGIS does in a fresh profile, without the plugin.

fresh_project.py PROJECT: prints JSON: layers, messages above Info, relations, forms, files that it names.
"""

from __future__ import annotations

import json
import sys

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsAttributeEditorContainer,
    QgsAttributeEditorRelation,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage, QPainter


def elements(container):
    """Yield all elements of a form."""
    for child in container.children():
        yield child
        if isinstance(child, QgsAttributeEditorContainer):
            yield from elements(child)


def facts(project, layer) -> dict:
    """What there is to know of a layer."""
    found = {"valid": layer.isValid(), "source": layer.source(), "read_only": layer.readOnly()}
    found["qfield"] = [layer.customProperty(f"QFieldSync/{name}") for name in ("action", "cloud_action")]
    if not isinstance(layer, QgsVectorLayer):
        return found
    config = layer.editFormConfig()
    relations = [one for one in elements(config.invisibleRootContainer())
                 if isinstance(one, QgsAttributeEditorRelation)]  # fmt: skip
    found["count"], found["read"] = layer.featureCount(), sum(1 for _ in layer.getFeatures())
    found["relations"] = [[one.relation().id(), one.relation().isValid()] for one in relations]
    found["widgets"] = {
        field.name(): [layer.editorWidgetSetup(index).type(), layer.editorWidgetSetup(index).config()]
        for index, field in enumerate(layer.fields())
    }
    found["python"] = [config.initFunction(), config.initCode()]
    found["storage"] = layer.dataProvider().storageType()
    found["key"] = [layer.fields().at(index).name() for index in layer.primaryKeyAttributes()]
    found["errors"], context = (
        [],
        QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer)),
    )
    texts = [layer.displayExpression(), *(layer.constraintExpression(i) for i in range(len(layer.fields())))]
    texts += [layer.defaultValueDefinition(i).expression() for i in range(len(layer.fields()))]
    for text in filter(None, texts):
        expression = QgsExpression(text)
        if expression.hasParserError() or not expression.prepare(context):
            found["errors"].append(text)
    return found


def new_row(layer) -> dict:
    """What a form of the layer begins with."""
    scopes = QgsExpressionContextUtils.globalProjectLayerScopes(layer)
    made = QgsVectorLayerUtils.createFeature(layer, context=QgsExpressionContext(scopes))
    return {field.name(): str(made[field.name()]) for field in layer.fields()}


def main(path: str) -> None:
    """Open, draw, tell."""
    said = []
    log = QgsApplication.messageLog()
    log.messageReceived.connect(
        lambda text, tag, level: said.append(f"{tag}: {text}") if level != Qgis.MessageLevel.Info else None
    )
    project = QgsProject.instance()
    read = project.read(path)
    layers = {layer.name(): facts(project, layer) for layer in project.mapLayers().values()}
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and not layer.readOnly():
            layers[layer.name()]["defaults"] = new_row(layer)
    settings = QgsMapSettings()
    settings.setLayers(list(project.layerTreeRoot().layerOrder()))
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setExtent(project.viewSettings().defaultViewExtent())
    settings.setOutputSize(QSize(400, 300))
    image = QImage(settings.outputSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    painter.end()
    colours = len({image.pixel(x, y) for x in range(0, 400, 7) for y in range(0, 300, 7)})
    manager = project.relationManager()
    relations = {one.id(): one.isValid() for one in manager.relations().values()}
    print(json.dumps({
        "read": read, "said": said, "layers": layers, "relations": relations, "error": project.error(),
        "themes": project.mapThemeCollection().mapThemes(), "colours": colours, "crs": project.crs().authid(),
        "absolute": project.readBoolEntry("Paths", "/Absolute", True)[0], "home": project.presetHomePath(),
        "ellipsoid": project.ellipsoid(),
    }, default=str))  # fmt: skip


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(sys.argv[1])
    application.exitQgis()
