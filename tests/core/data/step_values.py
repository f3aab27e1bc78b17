"""Any step and any condition, for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from core.data.conditions import Condition, Relation
from core.data.dataset import Kind
from core.data.steps import (
    Base,
    Centre,
    CentreAt,
    Difference,
    GroupMean,
    KeepRows,
    Lag,
    Log,
    Otherwise,
    Power,
    Product,
    Rank,
    Recode,
    Rule,
    SetKind,
    SetLabel,
    SetMissing,
    SetValueLabels,
    Standardise,
)

texts = st.text(st.characters(codec="utf-8"), max_size=12)
floats = st.floats(allow_nan=False)
values = st.one_of(floats, texts)

conditions = st.builds(
    Condition, texts, st.sampled_from(Relation), st.lists(values, max_size=3).map(tuple)
)
rules = st.builds(
    Rule,
    st.none() | floats,
    st.none() | floats,
    st.lists(texts, max_size=2).map(tuple),
    st.none() | floats,
    texts,
)
steps = st.one_of(
    st.builds(Log, texts, texts, st.sampled_from(Base)),
    st.builds(Power, texts, texts, floats),
    st.builds(Standardise, texts, texts),
    st.builds(Centre, texts, texts, st.sampled_from(CentreAt), texts, floats),
    st.builds(Product, texts, st.lists(texts, max_size=3).map(tuple)),
    st.builds(Difference, texts, texts, texts),
    st.builds(Rank, texts, texts, texts),
    st.builds(GroupMean, texts, texts, texts, st.booleans()),
    st.builds(Lag, texts, texts, texts, texts, st.integers(-5, 5), st.booleans(), st.booleans()),
    st.builds(Recode, texts, texts, st.lists(rules).map(tuple), st.sampled_from(Otherwise)),
    st.builds(SetKind, texts, st.sampled_from(Kind)),
    st.builds(SetLabel, texts, texts),
    st.builds(SetValueLabels, texts, st.lists(st.tuples(floats, texts)).map(tuple)),
    st.builds(SetMissing, texts, st.lists(values).map(tuple)),
    st.builds(KeepRows, st.lists(conditions).map(tuple)),
)
