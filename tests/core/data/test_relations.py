"""Nested, crossed, the wrong way round, numbered anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.data.readers import read_dataset
from core.data.relations import Relation, relation


@pytest.fixture
def classes(tmp_path: Path):
    """Three schools with 2, 3 and 4 classes of four pupils; ``unique`` numbers them through."""
    rows, number = ["school,class,unique,rater,score"], 0
    for school, n in ((1, 2), (2, 3), (3, 4)):
        for one in range(1, n + 1):
            number += 1
            for pupil in range(4):
                rows.append(f"{school},{one},{number},{pupil % 2 + 1},{school * pupil + one}")
    path = tmp_path / "classes.csv"
    path.write_text("\n".join(rows) + "\n")
    return read_dataset(path)


def test_relations_of_levels(classes) -> None:
    assert relation(classes, "unique", "school") is Relation.WITHIN
    assert relation(classes, "school", "unique") is Relation.AROUND
    assert relation(classes, "unique", "unique") is Relation.SAME
    assert relation(classes, "class", "school") is Relation.RESTARTS
    # The same raters everywhere are the same raters.
    assert relation(classes, "rater", "school") is Relation.CROSSED


def test_samples_are_what_they_are(sample_dir: Path) -> None:
    productivity = read_dataset(sample_dir / "productivity.csv")
    assert relation(productivity, "state", "region") is Relation.WITHIN
    schools = read_dataset(sample_dir / "scotssec.csv")
    assert relation(schools, "primary", "second") is Relation.CROSSED
    # Weeks are occasions, not groups that are numbered anew.
    growth = read_dataset(sample_dir / "growth.csv")
    assert relation(growth, "week", "id") is Relation.CROSSED
