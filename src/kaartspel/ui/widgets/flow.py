"""Parts in lines, like words on a page: what does not fit comes on the next line."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """A layout of parts of their own size, `spacing` pixels apart."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._heights: dict[int, int] = {}

    def addItem(self, item: QLayoutItem) -> None:
        """After the others."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # None is Qt's answer past the end
        """The part of that number."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # None is Qt's answer past the end
        """The same, which is no longer in here."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of all lines, in pixels."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """A part became larger or smaller."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Lay the parts out in `rect`."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        across = sum(size.width() + self._gap for size in sizes) - self._gap if sizes else 0
        return self._with_margins(QSize(across, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """The widest part alone in its line."""
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Lines from the top of `rect`; how high they are with the margins, in pixels."""
        room = rect.marginsRemoved(self.contentsMargins())
        lines: list[list[QLayoutItem]] = [[]]
        across = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = item.sizeHint().width()
            if lines[-1] and across + width > room.width():
                lines.append([])
                across = 0
            lines[-1].append(item)
            across += width + self._gap
        y = room.y()
        for line in lines:
            height = max((_height(item, room.width()) for item in line), default=0)
            x = room.x()
            for item in line:
                size = QSize(min(item.sizeHint().width(), room.width()), _height(item, room.width()))
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height + (self._gap if line is not lines[-1] else 0)
        return y + self.contentsMargins().bottom() - rect.y()


def _height(item: QLayoutItem, width: int) -> int:
    wanted = item.sizeHint()
    return item.heightForWidth(width) if item.hasHeightForWidth() and wanted.width() > width else wanted.height()
