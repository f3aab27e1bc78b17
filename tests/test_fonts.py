"""The bundled fonts load, in every weight we use, with figures of one width."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

FONTS = Path(__file__).parent.parent / "resources" / "fonts"
WEIGHTS = (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold)


@pytest.fixture
def families(qapp) -> set[str]:
    found = set()
    for path in FONTS.glob("*.ttf"):
        number = QFontDatabase.addApplicationFont(str(path))
        assert number >= 0, path.name
        found.update(QFontDatabase.applicationFontFamilies(number))
    return found


def test_both_families_load(families: set[str]) -> None:
    assert {"Inter", "JetBrains Mono"} <= families


@pytest.mark.parametrize("weight", WEIGHTS)
def test_inter_has_each_weight_and_tabular_figures(families, weight: QFont.Weight) -> None:
    font = QFont("Inter")
    font.setPixelSize(100)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    assert QFontInfo(font).family() == "Inter"
    assert QFontInfo(font).weight() == weight
    metrics = QFontMetricsF(font)
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_each_family_has_its_licence() -> None:
    for family in ("Inter", "JetBrainsMono"):
        assert "SIL Open Font License" in (FONTS / f"{family}-LICENSE.txt").read_text("utf-8")
