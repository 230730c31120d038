"""Cards that turn over on their spot: narrow, then the other side, wide again."""

from collections.abc import Sequence
from math import cos, pi

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from kaartspel.domain.cards import CardRef

MILLISECONDS = 190


class Flips(QObject):
    """All cards that turn at one time turn together; those still under way are done when others begin."""

    moved = Signal(object)
    """One of the turning cards (`CardRef`) looks otherwise now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards: frozenset[CardRef] = frozenset()
        self._share = 1.0
        self._turning = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=MILLISECONDS)
        self._turning.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._turning.valueChanged.connect(self._go_on)
        self._turning.finished.connect(self._end)

    def begin(self, cards: Sequence[CardRef]) -> None:
        """These cards turn from their backs to their faces."""
        self._turning.stop()
        self._end()
        if cards:
            self._cards = frozenset(cards)
            self._share = 0.0
            self._turning.start()

    def pose(self, card: CardRef) -> tuple[float, bool]:
        """How wide `card` is seen (a share of its width), and whether its back is seen still."""
        if card not in self._cards:
            return 1.0, False
        return abs(cos(pi * self._share)), self._share < 0.5

    def _go_on(self, share: float) -> None:
        self._share = share
        for card in self._cards:
            self.moved.emit(card)

    def _end(self) -> None:
        cards, self._cards = self._cards, frozenset()
        for card in cards:
            self.moved.emit(card)
