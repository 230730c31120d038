"""PySide6 must leave the reference count of None alone.

PySide6 6.12.0 on Python 3.11 takes a reference to None away in most calls; a program that paints dies of it within
seconds ("none_dealloc"). The pin in pyproject.toml may be raised when this test passes with the newer one on every
Python we support. Python 3.12 made None immortal, so there the count says nothing and the test passes.
"""

import json
import subprocess
import sys

TIMES = 300

PROGRAM = f"""
import json, sys
from PySide6.QtCore import QObject, QPoint, QRect, QSize, QTimer, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPixmap, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget

application = QApplication([])
canvas = QImage(32, 32, QImage.Format.Format_ARGB32_Premultiplied)
stamp = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
canvas.fill(0)
stamp.fill(0)
pixmap, painter, reader = QPixmap(4, 4), QPainter(canvas), QImageReader()
widget, label, view, thing, timer = QWidget(), QLabel(), QListView(), QObject(), QTimer()
model = QStandardItemModel(2, 1)
model.setParent(application)
index = model.index(0, 0)
red, area = QColor(200, 0, 0), QRect(0, 0, 4, 4)


def keep():
    painter.save()
    painter.restore()


calls = dict(
    draw_image=lambda: painter.drawImage(QPoint(0, 0), stamp),
    draw_image_at=lambda: painter.drawImage(0, 0, stamp),
    draw_pixmap=lambda: painter.drawPixmap(area, pixmap),
    draw_text=lambda: painter.drawText(area, 0, "a"),
    draw_rounded=lambda: painter.drawRoundedRect(area, 1, 1),
    fill=lambda: painter.fillRect(area, red),
    pen=lambda: painter.setPen(red),
    opacity=lambda: painter.setOpacity(1.0),
    keep=keep,
    clear=lambda: stamp.fill(0),
    scaled=lambda: stamp.scaled(2, 2),
    from_image=lambda: QPixmap.fromImage(stamp),
    size=lambda: QSize(1, 2).scaled(QSize(3, 4), Qt.AspectRatioMode.KeepAspectRatio),
    reader=lambda: reader.setScaledSize(QSize(1, 1)),
    update=lambda: widget.update(),
    resize=lambda: widget.resize(10, 10),
    text=lambda: label.setText("x"),
    data=lambda: model.setData(index, "x"),
    model=lambda: view.setModel(model),
    parent=lambda: thing.parent(),
    prop=lambda: thing.setProperty("a", 1),
    emit=lambda: thing.objectNameChanged.emit("x"),
    interval=lambda: timer.setInterval(5),
    events=lambda: application.processEvents(),
)

changed = {{}}
for name, call in calls.items():
    call()
    before = sys.getrefcount(None)
    for _ in range({TIMES}):
        call()
    changed[name] = sys.getrefcount(None) - before
painter.end()
print(json.dumps(changed))
"""


def test_no_call_takes_or_leaks_references_to_none() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    changed = json.loads(ran.stdout)
    assert {name: count for name, count in changed.items() if abs(count) > TIMES // 2} == {}
