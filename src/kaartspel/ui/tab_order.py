"""Tab goes through what is on the screen in the order in which it is read, however the widgets came to be there.

Qt's own order is that of creation, with corrections by hand; here steps, panels and pins come and go all the time.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

OVERLAP = 8
"""How far neighbours may reach into each other with their margins, in pixels."""


@runtime_checkable
class Ordered(Protocol):
    """A widget that knows better than its geometry in which order its parts are read."""

    @property
    def in_order(self) -> Sequence[QWidget]:
        """Its parts, the first one first; those that are hidden are passed over."""
        ...


def stops(root: QWidget, also: QWidget | None = None) -> list[QWidget]:
    """The widgets in `root` at which Tab stops, as they are read; with `also` in its place even if it is none."""
    return [widget for widget in _inside(root) if widget is also or _is_stop(widget)]


def go_on(root: QWidget, *, forward: bool) -> bool:
    """Bring the focus to the next stop in `root`, or to the one before, and into sight; False where there is none."""
    now = root.focusWidget()
    round_trip = stops(root, now)
    others = [widget for widget in round_trip if widget is not now]
    if not others:
        return False
    if now in round_trip:
        to = round_trip[(round_trip.index(now) + (1 if forward else -1)) % len(round_trip)]
    else:
        to = others[0 if forward else -1]
    to.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    reveal(to)
    return True


def go_into(part: QWidget) -> bool:
    """Bring the focus to the first stop in `part`; False where there is none."""
    first = next(iter(stops(part)), None)
    if first:
        first.setFocus(Qt.FocusReason.TabFocusReason)
        reveal(first)
    return first is not None


def reveal(widget: QWidget) -> None:
    """Scroll whatever `widget` lies in until it is in sight."""
    for area in _scrolled(widget):
        area.ensureWidgetVisible(widget)


def reveal_part(widget: QWidget, part: QRect) -> None:
    """The same for the middle of `part`, in pixels of `widget`, with its height above and below."""
    for area in _scrolled(widget):
        page = area.widget()
        if page:
            at = widget.mapTo(page, part.center())
            area.ensureVisible(at.x(), at.y(), 0, part.height())


def _scrolled(widget: QWidget) -> Iterator[QScrollArea]:
    """The scroll areas around `widget`, the innermost first."""
    around = widget.parentWidget()
    while around and not around.isWindow():
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()


def _is_stop(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isEnabled() and widget.focusProxy() is None


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """`widget` and all that is visible in it, as it is read."""
    yield widget
    if isinstance(widget, Ordered):
        parts = [part for part in widget.in_order if part.isVisible()]
    else:
        children = [it for it in widget.children() if isinstance(it, QWidget)]
        parts = as_read([it for it in children if it.isVisible() and not it.isWindow()])
    for part in parts:
        yield from _inside(part)


def as_read(parts: list[QWidget]) -> list[QWidget]:
    """Siblings in reading order: bands from top to bottom, in each of them columns from left to right, and so on."""
    if len(parts) < 2:
        return parts
    for across in (False, True):
        groups = _apart(parts, across=across)
        if len(groups) > 1:
            return [part for group in groups for part in as_read(group)]
    return sorted(parts, key=lambda part: (part.y(), part.x()))


def _apart(parts: list[QWidget], *, across: bool) -> list[list[QWidget]]:
    """Parts in groups between which a straight line can be drawn: an upright one when `across`, else a level one."""
    spans = sorted(((*_span(part.geometry(), across=across), part) for part in parts), key=lambda span: span[:2])
    groups: list[list[QWidget]] = []
    end = None
    for start, stop, part in spans:
        if end is None or start >= end:
            groups.append([])
        groups[-1].append(part)
        end = stop if end is None else max(end, stop)
    return groups


def _span(rect: QRect, *, across: bool) -> tuple[int, int]:
    """Where `rect` begins and ends in one direction, without what it may share with its neighbours."""
    corner = rect.topLeft() if across else QPoint(rect.y(), rect.x())
    length = rect.width() if across else rect.height()
    less = min(OVERLAP, length // 4)
    return corner.x() + less, corner.x() + max(length - less, less + 1)
