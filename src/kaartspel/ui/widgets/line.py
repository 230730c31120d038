"""Parts side by side where they fit, below each other where the window is narrow or the text is large."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget, QWidgetItem

_Direction = QBoxLayout.Direction


class Line(QWidget):
    """A row that turns into a column by itself. Nothing in it is ever narrower than it wants to be."""

    def __init__(self, spacing: int = 12, parent: QWidget | None = None) -> None:
        """`spacing` between the parts, in pixels."""
        super().__init__(parent)
        self._box = QBoxLayout(_Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """`part` comes after the others; `stretch` is its share of spare width."""
        self._box.addWidget(part, stretch)

    def insert(self, at: int, part: QWidget) -> None:
        """`part` comes before the one that is now number `at`, counted from 0."""
        self._box.insertWidget(at, part)

    def add_stretch(self) -> None:
        """Spare width goes here."""
        self._box.addStretch(1)

    @property
    def upright(self) -> bool:
        """Whether the parts stand below each other."""
        return self._box.direction() is _Direction.TopToBottom

    def needed(self) -> int:
        """The width that all parts need side by side, in pixels."""
        widths = [max(part.sizeHint().width(), part.minimumWidth()) for part in self._parts()]
        return sum(widths) + self._box.spacing() * (len(widths) - 1)

    def sizeHint(self) -> QSize:
        """Side by side."""
        return QSize(max(self.needed(), 0), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest part."""
        widths = [part.minimumSizeHint().width() for part in self._parts()]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A row or a column."""
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """Other words, or larger ones, may need a column."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        fits = self.needed() <= self.width()
        wanted = _Direction.LeftToRight if fits else _Direction.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
            self.updateGeometry()

    def _parts(self) -> list[QWidget]:
        items = [self._box.itemAt(at) for at in range(self._box.count())]
        widgets = [item.widget() for item in items if isinstance(item, QWidgetItem)]
        return [widget for widget in widgets if widget and not widget.isHidden()]
