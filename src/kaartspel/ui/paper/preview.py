"""The pages under each other, as they will come from the printer."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScroller, QWidget

from kaartspel.domain.pages import Page
from kaartspel.texts import _
from kaartspel.ui import theme
from kaartspel.ui.widgets.prose import speak_as

AROUND = 22
MOST_WIDTH = 860
"""Of a page, in pixels at 100 %."""
MOST_IMAGES = 6


class Preview(QAbstractScrollArea):
    """Asks for the pictures of the pages in sight, and keeps a few of them."""

    wanted = Signal(int, int)
    """The picture of a page, from 0, so many device pixels wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Sequence[Page] = ()
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._asked: dict[int, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(40)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.verticalScrollBar().valueChanged.connect(self._speak)
        self._speak()

    @property
    def pages(self) -> Sequence[Page]:
        """What is shown."""
        return self._pages

    @property
    def complete(self) -> bool:
        """Whether the pages in sight are painted as they are."""
        ratio = self.devicePixelRatioF()
        return bool(self._pages) and all(
            at in self._images and self._images[at].width() == round(self._rect(at).width() * ratio)
            for at in self._in_sight()
        )

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Other pages; the old pictures stay until there are new ones."""
        self._pages = pages
        self._asked.clear()
        self._arrange()
        self._speak()
        self._ask()
        self.viewport().update()

    def show_image(self, number: int, image: QImage) -> None:
        """The picture of a page."""
        self._images[number] = image
        self._images.move_to_end(number)
        if len(self._images) > MOST_IMAGES:
            gone, _image = self._images.popitem(last=False)
            self._asked.pop(gone, None)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other width, other pictures."""
        super().resizeEvent(event)
        self._arrange()
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last page; other keys scroll."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring comes."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002  Qt's signature
        """Pages come in sight."""
        self._ask()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """White sheets with a fine edge, and a ring where the keys are."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), theme.colour(self, "side"))
        painter.setPen(QPen(theme.colour(self, "line"), 1))
        for at in self._in_sight():
            rect = self._rect(at)
            painter.fillRect(rect.translated(0, 3).adjusted(-1, 0, 1, 1), _shade(self.palette()))
            if at in self._images:
                painter.drawImage(rect, self._images[at])
            else:
                painter.fillRect(rect, QColor("white"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour(self, "green"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _ask(self) -> None:
        for at in self._in_sight():
            width = round(self._rect(at).width() * self.devicePixelRatioF())
            if width > 0 and self._asked.get(at) != width:
                self._asked[at] = width
                self.wanted.emit(at, width)

    def _width(self) -> int:
        most = round(MOST_WIDTH * max(theme.scale(), 1.0))
        return max(min(self.viewport().width() - 2 * AROUND, most), 60)

    def _height(self, page: Page) -> int:
        return round(self._width() * page.height / page.width)

    def _rect(self, at: int) -> QRect:
        """Where a page stands in the viewport; all pages are of one size."""
        page = self._pages[at]
        height = self._height(page)
        top = AROUND + at * (height + AROUND) - self.verticalScrollBar().value()
        return QRect((self.viewport().width() - self._width()) // 2, top, self._width(), height)

    def _in_sight(self) -> list[int]:
        if not self._pages:
            return []
        step = self._height(self._pages[0]) + AROUND
        first = max(self.verticalScrollBar().value() - AROUND, 0) // step
        last = (self.verticalScrollBar().value() + self.viewport().height()) // step
        return list(range(first, min(last + 1, len(self._pages))))

    def _arrange(self) -> None:
        bar = self.verticalScrollBar()
        height = AROUND + sum(self._height(page) + AROUND for page in self._pages)
        bar.setRange(0, max(height - self.viewport().height(), 0))
        bar.setPageStep(max(self.viewport().height() - AROUND, 1))

    def _speak(self) -> None:
        at = self._in_sight()
        if at:
            speak_as(self, _("Preview, page {number} of {count}").format(number=at[0] + 1, count=len(self._pages)))
        else:
            speak_as(self, _("Preview"))


def _shade(palette: QPalette) -> QColor:
    shade = palette.color(theme.ROLES["shadow"])
    shade.setAlphaF(0.12)
    return shade
