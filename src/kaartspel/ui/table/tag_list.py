"""The tags of a deck in a list that opens below its button, each with how many cards have it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScroller,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kaartspel.texts import _, ngettext
from kaartspel.ui import theme

COUNT = int(Qt.ItemDataRole.UserRole)
WIDTH, HIGHEST = 260, 420
"""In pixels at 100 % text."""
PADDING = 12


class _Row(QStyledItemDelegate):
    """A tag at the left, its count at the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide6 does not declare the option's fields
        painter.setPen(theme.colour(option.widget, "quiet"))  # type: ignore[attr-defined]
        painter.setFont(theme.font(13))
        room = rect.adjusted(0, 0, -PADDING, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(index.data(COUNT)))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(6 * PADDING, 0)


class TagList(QFrame):
    """Click, Enter or Space takes a tag; typing goes to one; Esc closes."""

    chosen = Signal(str)

    def __init__(self, tags: dict[str, int], parent: QWidget) -> None:
        """`tags` with how many cards have each, in their order."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self._list = _List(self)
        self._list.setItemDelegate(_Row(self._list))
        self._list.setAccessibleName(_("Tags"))
        self._list.taken.connect(self._take)
        QScroller.grabGesture(self._list.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        for tag, count in tags.items():
            item = QListWidgetItem(tag)
            item.setData(COUNT, count)
            spoken = ngettext("{tag}, {count} card", "{tag}, {count} cards", count).format(tag=tag, count=count)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self._list)

    @property
    def tags(self) -> list[str]:
        """What can be taken."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def open_below(self, button: QWidget) -> None:
        """Open under `button`, within the screen."""
        grown = max(theme.scale(), 1)
        rows = self._list.count() * max(self._list.sizeHintForRow(0), 1) + 20
        self.resize(round(WIDTH * grown), min(round(HIGHEST * grown), rows, button.window().height() - 60))
        corner = button.mapToGlobal(QPoint(0, button.height() + 4))
        screen = button.screen().availableGeometry()
        corner.setY(max(min(corner.y(), screen.bottom() - self.height()), screen.top()))
        corner.setX(max(min(corner.x(), screen.right() - self.width()), screen.left()))
        self.move(corner)
        self.show()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, tag: str) -> None:
        self.close()
        self.chosen.emit(tag)


class _List(QListWidget):
    taken = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._click)

    def _click(self, item: QListWidgetItem) -> None:
        self.taken.emit(item.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and item:
            self.taken.emit(item.text())
        else:
            super().keyPressEvent(event)
