"""One line of the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, how often, and what is held against the limit.

    `held` is the figure that must not be over `limit`, in `held_as` ("× floor", "ms p99", "MB"); a row without
    `held_as` is only told. `kept` rows fail a run with --check when they are over their limit.
    """

    what: str
    unit: str
    values: Sequence[float]
    held: float = 0.0
    held_as: str = ""
    limit: float = 0.0
    kept: bool = False

    @property
    def over(self) -> bool:
        """Whether it is over its limit."""
        return bool(self.held_as) and self.held > self.limit


def ratio(cases: Sequence[float], floors: Sequence[float]) -> float:
    """How many times its floor a case took: the median over the pairs that ran one after the other."""
    return median(case / floor for case, floor in zip(cases, floors, strict=True))


def p99(values: Sequence[float]) -> float:
    """The value that one in a hundred is over."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]
