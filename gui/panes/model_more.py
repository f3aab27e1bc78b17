"""What few models need, folded away: weights, the kind of standard errors, an offset."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.model.spec import ModelSpec, Vce, WeightKind, WeightScale
from gui import edits
from gui.document import Document
from gui.icons import icon
from gui.panes.equation_menu import level_title
from gui.panes.field import LABEL_WIDTH, FieldLabel
from gui.theme import Theme
from gui.widgets.column import bring_into_view
from gui.widgets.combo import Combo
from gui.widgets.label import ElidedLabel, plain_tip, set_role
from gui.widgets.segmented import Segmented
from gui.widgets.variable_combo import VariableCombo

#: The key of weights that are not scaled.
UNSCALED = "none"

Choice = tuple[str, str, QIcon | None]


class MoreForm(QWidget):
    """A line that opens the fields under it; it opens by itself for a model that uses them."""

    def __init__(self, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._document = theme, document
        self._choices: list[Choice] = []
        self._used = False
        self.setAccessibleName(self.tr("More of the model"))
        self.toggle = QPushButton(self.tr("More"), self)
        self.summary = ElidedLabel()
        self.fields = QWidget(self)
        self.kind = Segmented(
            [
                (WeightKind.SAMPLING.value, self.tr("sampling")),
                (WeightKind.FREQUENCY.value, self.tr("frequency")),
            ],
            self.tr("Kind of weights"),
        )
        self.row_weight = VariableCombo(self.tr("Weights of the rows"))
        self.group_weights: dict[str, VariableCombo] = {}
        self.scaling = Combo(self.tr("Scaling of the weights"))
        self.scaling.set_choices(
            [
                (UNSCALED, self.tr("none"), None),
                (WeightScale.SIZE.value, self.tr("size"), None),
                (WeightScale.EFFECTIVE.value, self.tr("effective"), None),
                (WeightScale.GK.value, "gk", None),
            ]
        )
        self.errors = Segmented(
            [
                (Vce.OIM.value, self.tr("model")),
                (Vce.ROBUST.value, self.tr("robust")),
                (Vce.CLUSTER.value, self.tr("cluster")),
            ],
            self.tr("Standard errors"),
        )
        self.cluster = VariableCombo(self.tr("Clusters of the standard errors"))
        self.offset = VariableCombo(self.tr("Offset"))
        self._lay_out()
        self._tell()
        self._connect()
        self._paint()
        self._unfold(False)

    def fill(self, choices: Sequence[Choice]) -> None:
        """Offer these variables."""
        self._choices = list(choices)
        for combo in (self.row_weight, self.offset, *self.group_weights.values()):
            self._offer(combo)
        self.cluster.set_choices(choices)

    def fold(self) -> None:
        """Begin as for a model that needs none of this."""
        self._used = False
        self.toggle.setChecked(False)

    def reveal(self) -> None:
        """Open the section and go to its first field."""
        self.toggle.setChecked(True)
        self.row_weight.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal_offset(self) -> None:
        """Open the section and go to the offset."""
        self.toggle.setChecked(True)
        self.offset.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_spec(self, spec: ModelSpec) -> None:
        """Show what ``spec`` says of all this; open the section if that has just begun."""
        self._show_levels(edits.weighted_levels(spec))
        weights = spec.weights
        if weights is not None:
            self.kind.set_value(weights.kind.value)
        self.row_weight.set_value(weights.rows if weights is not None else "")
        for level, combo in self.group_weights.items():
            combo.set_value(edits.group_weight(spec, level))
        scale = weights.scale if weights is not None else None
        self.scaling.set_value(scale.value if scale is not None else UNSCALED)
        self._scaling_row.setVisible(edits.can_scale(spec) or scale is not None)
        self._show_errors(spec)
        self.offset.set_value(spec.offset)
        used = uses(spec)
        self.summary.set_full_text(" · ".join(used) or self.tr("weights, standard errors, offset"))
        if used and not self._used:
            self.toggle.setChecked(True)
        self._used = bool(used)

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self.toggle, "role", "fold")
        self.toggle.setCheckable(True)
        set_role(self.summary, "role", "mute")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(self.toggle)
        head.addWidget(self.summary, 1)
        self._levels = QVBoxLayout()
        self._levels.setContentsMargins(0, 0, 0, 0)
        self._levels.setSpacing(6)
        self._scaling_row = self._row(self.tr("Scaling"), self.scaling)
        self._cluster_row = self._row(self.tr("Clusters"), self.cluster)
        column = QVBoxLayout(self.fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._row(self.tr("Weights"), self.kind))
        column.addWidget(self._row(self.tr("of rows"), self.row_weight))
        column.addLayout(self._levels)
        column.addWidget(self._scaling_row)
        column.addWidget(self._row(self.tr("Std. errors"), self.errors))
        column.addWidget(self._cluster_row)
        column.addWidget(self._row(self.tr("Offset"), self.offset))
        self._cluster_row.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self.fields)

    def _row(self, text: str, field: QWidget) -> QWidget:
        holder = QWidget(self.fields)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(1, 1)
        name = FieldLabel(self._theme, "", field)
        shown = name.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, name.width())
        name.setText(shown.replace("&", "&&"))
        name.setToolTip(plain_tip(text) if shown != text else "")
        grid.addWidget(name, 0, 0)
        left = Qt.AlignmentFlag.AlignLeft if isinstance(field, Segmented) else Qt.AlignmentFlag(0)
        grid.addWidget(field, 0, 1, left)
        return holder

    def _tell(self) -> None:
        """Tips for the pointer, and the same words for screen readers."""
        self.cluster.setPlaceholderText(self.tr("choose a variable"))
        tips: dict[QWidget, str] = {
            self.toggle: self.tr("Weights, robust standard errors, an offset"),
            self.kind: self.tr(
                "Sampling: the inverse of the probability to be in the sample. "
                "Frequency: how many like units a row or group stands for"
            ),
            self.row_weight: self.tr("The weight of each row, given its group is in the sample"),
            self.scaling: self.tr(
                "Rows' weights sum to the size of their group, or to its effective size; "
                "gk: the groups get the products of both levels' weights"
            ),
            self.errors: self.tr(
                "Model: from the likelihood. Robust: from how the groups of the highest level "
                "differ. Cluster: from the groups of another variable"
            ),
            self.cluster: self.tr("The variable whose groups are independent of each other"),
            self.offset: self.tr("A variable whose coefficient is fixed at 1"),
        }
        for widget, tip in tips.items():
            widget.setToolTip(plain_tip(tip))
            widget.setAccessibleDescription(tip)

    def _connect(self) -> None:
        self.toggle.toggled.connect(self._unfold)
        self.toggle.clicked.connect(self._bring_into_view)
        self.kind.chosen.connect(self._choose_kind)
        self.row_weight.chosen.connect(self._choose_row_weight)
        self.scaling.chosen.connect(self._choose_scale)
        self.errors.chosen.connect(self._choose_errors)
        self.cluster.chosen.connect(self._choose_cluster)
        self.cluster.closed.connect(lambda: self._show_errors(self._document.spec))
        self.offset.chosen.connect(self._choose_offset)
        self._theme.changed.connect(self._paint)

    def _offer(self, combo: VariableCombo) -> None:
        combo.set_choices([("", self.tr("none"), None), *self._choices])

    # --- showing ---------------------------------------------------------------------------------

    def _show_levels(self, levels: tuple[str, ...]) -> None:
        """A field for the weights of each level."""
        if levels == tuple(self.group_weights):
            return
        while (item := self._levels.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        self.group_weights = {}
        before = self.row_weight
        for level in levels:
            title = level_title(level)
            combo = VariableCombo(self.tr("Weights of {0}").format(title))
            tip = self.tr("The weight of each group of {0}").format(title)
            combo.setToolTip(plain_tip(tip))
            combo.setAccessibleDescription(tip)
            self._offer(combo)
            combo.chosen.connect(lambda name, level=level: self._choose_group(level, name))
            self._levels.addWidget(self._row(self.tr("of {0}").format(title), combo))
            QWidget.setTabOrder(before, combo)
            self.group_weights[level] = before = combo

    def _show_errors(self, spec: ModelSpec) -> None:
        implied = spec.weights is not None and spec.weights.kind is WeightKind.SAMPLING
        shown = Vce.ROBUST if implied and spec.vce is Vce.OIM else spec.vce
        self.errors.set_value(shown.value)
        based = self.errors.button(Vce.OIM.value)
        based.setEnabled(not implied)
        tip = self.tr("Sampling weights ask for robust standard errors") if implied else ""
        based.setToolTip(plain_tip(tip))
        self.cluster.set_value(spec.cluster)
        self._cluster_row.setVisible(spec.vce is Vce.CLUSTER)

    def _unfold(self, on: bool) -> None:
        self.fields.setVisible(on)
        self._paint()

    def _bring_into_view(self) -> None:
        """Once the fields have their places, scroll to them."""
        if self.toggle.isChecked():
            QTimer.singleShot(0, self, lambda: bring_into_view(self.fields, self.toggle))

    def _paint(self) -> None:
        name = "down" if self.toggle.isChecked() else "right"
        self.toggle.setFixedWidth(self._theme.px(LABEL_WIDTH))
        self.toggle.setIcon(icon(name, self._theme.palette.mute))

    # --- choosing --------------------------------------------------------------------------------

    def _change(self, spec: ModelSpec, text: str) -> None:
        self._document.set_spec(spec, text)

    def _choose_kind(self, value: str) -> None:
        texts = {
            WeightKind.SAMPLING: self.tr("Sampling weights"),
            WeightKind.FREQUENCY: self.tr("Frequency weights"),
        }
        kind = WeightKind(value)
        self._change(edits.set_weight_kind(self._document.spec, kind), texts[kind])

    def _choose_row_weight(self, name: str) -> None:
        kind = WeightKind(self.kind.value)
        text = self.tr("Weights of the rows: {0}").format(name or self.tr("none"))
        self._change(edits.set_row_weight(self._document.spec, name, kind), text)

    def _choose_group(self, level: str, name: str) -> None:
        kind = WeightKind(self.kind.value)
        words = self.tr("Weights of {0}: {1}")
        text = words.format(level_title(level), name or self.tr("none"))
        self._change(edits.set_group_weight(self._document.spec, level, name, kind), text)

    def _choose_scale(self, value: str) -> None:
        scale = None if value == UNSCALED else WeightScale(value)
        text = self.tr("Scaling of the weights: {0}").format(self.scaling.currentText())
        self._change(edits.set_weight_scale(self._document.spec, scale), text)

    def _choose_errors(self, value: str) -> None:
        spec, vce = self._document.spec, Vce(value)
        if vce is Vce.CLUSTER:
            if spec.vce is not Vce.CLUSTER:
                self._ask_cluster()
            return
        implied = spec.robust and spec.vce is Vce.OIM
        if implied and vce is Vce.ROBUST:
            return
        text = self.tr("Standard errors: {0}").format(self.errors.button(value).text())
        self._change(edits.set_errors(spec, vce), text)

    def _ask_cluster(self) -> None:
        """There are no clusters without their variable: it is chosen first."""
        self._cluster_row.show()
        self.cluster.setFocus(Qt.FocusReason.OtherFocusReason)
        # The list opens where the field will be.
        QTimer.singleShot(0, self.cluster, self.cluster.showPopup)

    def _choose_cluster(self, name: str) -> None:
        text = self.tr("Standard errors: clusters of {0}").format(name)
        self._change(edits.set_errors(self._document.spec, Vce.CLUSTER, name), text)

    def _choose_offset(self, name: str) -> None:
        text = self.tr("Offset {0}").format(name) if name else self.tr("No offset")
        self._change(edits.set_offset(self._document.spec, name), text)


def uses(spec: ModelSpec) -> list[str]:
    """What of the section the model uses, in words: "sampling weights", "robust errors" …"""
    found: list[str] = []
    if spec.weights is not None:
        sampling = spec.weights.kind is WeightKind.SAMPLING
        found.append(_tr("sampling weights") if sampling else _tr("frequency weights"))
    if spec.vce is Vce.CLUSTER:
        found.append(_tr("clusters of {0}").format(spec.cluster))
    elif spec.vce is Vce.ROBUST:
        found.append(_tr("robust errors"))
    if spec.offset:
        found.append(_tr("offset {0}").format(spec.offset))
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("MoreForm", text)
