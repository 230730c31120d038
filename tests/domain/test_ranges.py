"""Settings stay in their ranges."""

from hypothesis import given
from hypothesis import strategies as st

from kaartspel.domain.settings import NAMES, RANGES, Settings, within


@given(st.builds(Settings, **{name: st.integers(-(10**6), 10**6) for name in RANGES}))
def test_numbers_stay_in_their_ranges(settings: Settings) -> None:
    kept = within(settings)
    for name, (low, high) in RANGES.items():
        assert low <= getattr(kept, name) <= high
        if low <= getattr(settings, name) <= high:
            assert getattr(kept, name) == getattr(settings, name)
    assert within(kept) == kept


def test_defaults_are_in_range_and_names_are_all_names() -> None:
    assert within(Settings()) == Settings()
    assert set(RANGES) < set(NAMES)
