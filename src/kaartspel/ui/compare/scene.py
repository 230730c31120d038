"""One drawing with its measures, painted: ribbons, cards above them, and the days above all."""

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPalette

from kaartspel.texts import _
from kaartspel.ui import theme
from kaartspel.ui.compare import painting
from kaartspel.ui.compare.drawing import NOTHING, Drawing, Ribbon, Spot
from kaartspel.ui.compare.following import Follow, card_name
from kaartspel.ui.compare.plan import EDGE, Plan, plan
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import edge, paint_ring

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
LINES_UP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)


class Scene:
    """What is seen of a drawing; coordinates are those of the whole, in pixels."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self.drawing: Drawing = NOTHING
        self.plan: Plan = plan(800, 600, 0, 0, 1.0, notes=False, questions=False)
        self.focus_key = ""
        """The thread whose texts are read, "" for none."""
        self.pointed = ""
        """The thread under the pointer, "" for none."""
        self._palette = QPalette()
        self._ratio = 1.0

    def measure(self, width: int, height: int) -> None:
        """Find the measures for a view of that size."""
        made = self.drawing
        self.plan = plan(
            width,
            height,
            len(made.columns),
            made.rows,
            theme.scale(),
            notes=any(column.note for column in made.columns),
            questions=made.follow is Follow.QUESTION,
        )

    def path(self, ribbon: Ribbon) -> QPainterPath:
        """The middle of the ribbon; on its way past a board it goes between two rows."""
        made = self.plan
        one, other = made.rect(*ribbon.start), made.rect(*ribbon.end)
        start = QPointF(one.right() + 1 - painting.UNDER, one.center().y())
        end = QPointF(other.left() + painting.UNDER, other.center().y())
        lanes: list[tuple[float, float, float]] = []
        passed = ribbon.end[0] - ribbon.start[0]
        for step in range(1, passed):
            column = ribbon.start[0] + step
            row = ribbon.start[1] + (ribbon.end[1] - ribbon.start[1]) * step / passed
            shift = (ribbon.hue % 3 - 1) * made.gap * 0.27
            left = made.left(column)
            lanes.append((left - 4.0, left + made.width + 4.0, made.lane(round(row + 0.5)) + shift))
        return painting.ribbon_path(start, end, lanes)

    def ribbon_at(self, point: QPointF) -> str:
        """The thread of the ribbon at `point`, "" where there is none."""
        column = self.plan.column_at(round(point.x()))
        stroke = QPainterPathStroker()
        stroke.setWidth(self.band + 6)
        for ribbon in reversed(self.drawing.ribbons):
            if ribbon.start[0] - 1 <= column <= ribbon.end[0]:
                path = self.path(ribbon)
                near = path.controlPointRect().adjusted(0, -30, 0, 30).contains(point)
                if near and stroke.createStroke(path).contains(point):
                    return ribbon.key
        return ""

    @property
    def band(self) -> float:
        """How wide a ribbon is."""
        return min(max(self.plan.height * 0.135, 9.0), 24.0)

    def paint(self, painter: QPainter, seen: QRect, palette: QPalette, current: Spot | None) -> None:
        """Paint what lies in `seen`; `current` has the focus."""
        if not self.drawing.columns:
            return
        self._palette, self._ratio = palette, painter.device().devicePixelRatio()
        first, last = self.plan.column_at(seen.left() - 20), self.plan.column_at(seen.right() + 20)
        for ribbon in self.drawing.ribbons:
            if ribbon.end[0] >= first and ribbon.start[0] <= last:
                self._paint_ribbon(painter, ribbon)
        for spot in self.drawing.spots:
            if first <= spot.column <= last:
                self._paint_spot(painter, spot)
        self._paint_knots(painter, first, last)
        if current:
            paint_ring(painter, self.plan.rect(current.column, current.row), palette)
        self._paint_prompts(painter, seen)
        self._paint_head(painter, seen, first, last)

    def _strength(self, key: str) -> float:
        """How much of its ribbon is seen."""
        outstanding = self.pointed or self.focus_key
        if not outstanding:
            return painting.USUAL
        if key == outstanding:
            return painting.STRONG
        return painting.FAINT if self.pointed else painting.LESS

    def _paint_ribbon(self, painter: QPainter, ribbon: Ribbon) -> None:
        passes = ribbon.end[0] - ribbon.start[0] > 1
        width = min(self.band, self.plan.gap * 0.3) if passes else self.band
        painting.paint_ribbon(painter, self.path(ribbon), theme.ribbon(ribbon.hue), width, self._strength(ribbon.key))

    def _paint_knots(self, painter: QPainter, first: int, last: int) -> None:
        for ribbon in self.drawing.ribbons:
            if ribbon.otherwise and first <= ribbon.end[0] <= last:
                rect = self.plan.rect(*ribbon.end)
                at = QPointF(rect.left() - 1, rect.center().y())
                painting.paint_knot(painter, at, theme.ribbon(ribbon.hue), self._palette)

    def _paint_spot(self, painter: QPainter, spot: Spot) -> None:
        rect = self.plan.rect(spot.column, spot.row)
        if spot.gone:
            self._paint_gone(painter, rect, spot)
        painting.paint_paper(painter, rect, self._palette)
        if spot.placement is None:
            painting.paint_words(painter, rect.adjusted(13, 11, -13, -10), spot.text, self._palette)
        else:
            self._paint_card(painter, rect, spot)

    def _paint_gone(self, painter: QPainter, rect: QRect, spot: Spot) -> None:
        start = QPointF(rect.right() - painting.UNDER, rect.center().y())
        length = min(self.plan.between * 0.62, 74.0) + painting.UNDER
        quiet = self._palette.color(theme.ROLES["quiet"])
        colour = theme.ribbon(spot.hue) if spot.hue is not None else quiet
        painting.paint_end(painter, start, length, self.band, colour, self._strength(spot.key))
        painter.setFont(theme.font(13))
        painter.setPen(self._palette.color(theme.ROLES["ink"]))
        beside = QRect(rect.right() + 9, rect.center().y() - 40, self.plan.between, 80)
        painter.drawText(beside, LEFT, _("gone"))

    def _paint_card(self, painter: QPainter, rect: QRect, spot: Spot) -> None:
        assert spot.placement
        inside = painting.inner(rect, self.plan.caption)
        self._paint_picture(painter, inside, spot)
        words = QRect(rect.left() + edge(rect.width()) + 4, inside.bottom() + 1, inside.width() - 8, self.plan.caption)
        if self._chip_fits(spot):
            words.setRight(self._paint_chips(painter, spot, QPoint(words.right() + 1, words.center().y())) - 3)
        else:
            self._paint_chips(painter, spot, inside.topRight() + QPoint(-5, 6), down=True)
        quiet = not spot.placement.motive.strip()
        painting.paint_caption(painter, words, spot.name, self._palette, quiet=quiet)

    def _paint_chips(self, painter: QPainter, spot: Spot, at: QPoint, *, down: bool = False) -> int:
        """The chips to the left of `at`, or below it; where they begin."""
        x, y = at.x(), at.y()
        for text in spot.chips if down else reversed(spot.chips):
            size = painting.chip_size(text)
            top = y if down else y - size.height() // 2
            painting.paint_chip(painter, QRect(QPoint(x - size.width(), top), size), text, self._palette)
            x, y = (x, y + size.height() + 4) if down else (x - size.width() - 5, y)
        return x

    def _paint_picture(self, painter: QPainter, inside: QRect, spot: Spot) -> None:
        assert spot.placement
        ref, digest = spot.placement.card, spot.placement.picture
        word = not digest and self._pictures.known.is_word(ref)
        size = painting.picture_size(inside.size(), self._pictures.shape(ref, digest), word=word)
        picture = self._pictures.small(ref, digest, size, self._ratio) or self._pictures.nearby(ref, digest)
        painting.paint_picture(painter, inside, picture, self._palette)
        if self._pictures.broken(ref, digest):
            painting.paint_words(painter, inside.adjusted(10, 8, -10, -8), card_name(spot.placement), self._palette)

    def _chip_fits(self, spot: Spot) -> bool:
        if not spot.chips or spot.placement is None:
            return True
        room = self.plan.width - 2 * edge(self.plan.width) - 8
        chips = sum(painting.chip_size(text).width() + 5 for text in spot.chips)
        quiet = not spot.placement.motive.strip()
        return painting.caption_width(spot.name, quiet=quiet) + chips + 6 <= room

    def _paint_prompts(self, painter: QPainter, seen: QRect) -> None:
        """Above the rows of questions, at the left however far the sheets are scrolled."""
        for row, prompt in enumerate(self.drawing.prompts):
            top = self.plan.rect(0, row).top() - self.plan.line
            room = QRect(seen.left() + EDGE, top, seen.width() - 2 * EDGE, self.plan.line - 6)
            painter.setFont(theme.font(15, bold=True))
            painter.setPen(self._palette.color(theme.ROLES["ink"]))
            shown = painter.fontMetrics().elidedText(prompt, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, LINES_UP, shown)

    def _paint_head(self, painter: QPainter, seen: QRect, first: int, last: int) -> None:
        """The days stay in sight."""
        made = self.plan
        head = QRect(seen.left(), seen.top(), seen.width(), made.head - made.gap)
        painter.fillRect(head, self._palette.color(theme.ROLES["table"]))
        for column in range(first, last + 1):
            about = self.drawing.columns[column]
            wide = made.width + max(made.between - 12, 0)
            room = QRect(made.left(column), seen.top() + round(18 * theme.scale()), wide, made.head)
            painting.paint_day(painter, room, about.day, about.note, self._palette)
