"""Pictures come at their size, never stop the screen, and never take more than their share of memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaartspel.domain.cards import CardRef
from kaartspel.ui import pictures as pictures_module
from kaartspel.ui import theme
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import MARGIN, CardButton, Look, card_height, paint_card, picture_rect

SIZE = QSize(120, 80)


@dataclass
class Cards:
    """A deck library over files in a folder: `<card>.jpg` is the large picture, made small by `prepare`."""

    folder: Path

    def decks(self) -> tuple[()]:
        return ()

    def problems(self) -> tuple[()]:
        return ()

    def thumbnail(self, card: CardRef) -> Path | None:
        small = self.folder / f"{card.card}.small.jpg"
        return small if small.exists() else None

    def picture(self, card: CardRef) -> Path | None:
        return self.folder / f"{card.card}.jpg" if self.thumbnail(card) else None

    def prepare(self, card: CardRef) -> bool:
        source = self.folder / f"{card.card}.jpg"
        if not source.exists():
            return False
        with Image.open(source) as image:
            image.thumbnail((480, 480))
            image.save(self.folder / f"{card.card}.small.jpg")
        return True

    def digest(self, card: CardRef) -> str:
        return f"digest of {card.card}" if self.thumbnail(card) else ""


@dataclass
class Store:
    """Pictures of cards whose decks are gone."""

    folder: Path

    def stored(self, digest: str) -> Path | None:
        file = self.folder / f"{digest}.jpg"
        return file if file.exists() else None


@pytest.fixture
def cards(tmp_path: Path) -> Cards:
    for number, colour in enumerate(("red", "green", "blue")):
        Image.new("RGB", (1500, 1000), colour).save(tmp_path / f"c{number}.jpg")
    Image.new("RGB", (300, 900), "gold").save(tmp_path / "tall.jpg")
    (tmp_path / "odd.small.jpg").write_bytes(b"nothing")
    return Cards(tmp_path)


@pytest.fixture
def pictures(qtbot: QtBot, cards: Cards) -> Iterator[Pictures]:
    made = Pictures(cards)
    yield made
    made.close()


def ref(card: str) -> CardRef:
    return CardRef("deck", card)


def came(qtbot: QtBot, pictures: Pictures, card: str, digest: str = "", ratio: float = 1.0) -> QPixmap:
    qtbot.waitUntil(lambda: pictures.small(ref(card), digest, SIZE, ratio) is not None)
    found = pictures.small(ref(card), digest, SIZE, ratio)
    assert found is not None
    return found


def test_a_picture_that_is_not_there_yet_is_made_and_comes(qtbot: QtBot, pictures: Pictures) -> None:
    with qtbot.waitSignal(pictures.ready):
        assert pictures.small(ref("c0"), "", SIZE, 1.0) is None
    found = came(qtbot, pictures, "c0")
    assert found.size() == SIZE
    assert found.toImage().pixelColor(60, 40).red() > 200
    assert found.toImage().pixelColor(0, 0).alpha() < 128


def test_it_is_sharp_on_a_fine_screen(qtbot: QtBot, pictures: Pictures) -> None:
    found = came(qtbot, pictures, "c0", ratio=2.0)
    assert found.size() == SIZE * 2
    assert found.deviceIndependentSize().toSize() == SIZE


def test_a_picture_is_never_stretched(qtbot: QtBot, pictures: Pictures) -> None:
    found = came(qtbot, pictures, "tall")
    assert abs(found.height() / found.width() - 3) < 0.2


def test_large_pictures_come_from_the_large_file(qtbot: QtBot, pictures: Pictures) -> None:
    big = QSize(900, 600)
    qtbot.waitUntil(lambda: pictures.large(ref("c1"), "", big, 1.0) is not None)
    found = pictures.large(ref("c1"), "", big, 1.0)
    assert found is not None
    assert found.size() == big


def test_what_is_ready_can_be_had_at_once(pictures: Pictures, cards: Cards) -> None:
    cards.prepare(ref("c2"))
    pictures.load_now([(ref("c2"), "")], SIZE, 1.0)
    assert pictures.small(ref("c2"), "", SIZE, 1.0) is not None
    assert pictures.nearby(ref("c2"), "") is not None


@pytest.mark.parametrize("card", ["odd", "no such card"])
def test_broken_or_missing_is_known_and_not_waited_for(qtbot: QtBot, pictures: Pictures, card: str) -> None:
    assert pictures.small(ref(card), "", SIZE, 1.0) is None
    qtbot.waitUntil(lambda: pictures.broken(ref(card)))
    assert pictures.small(ref(card), "", SIZE, 1.0) is None


def test_a_card_laid_with_another_picture_keeps_it(
    qtbot: QtBot, pictures: Pictures, cards: Cards, tmp_path: Path
) -> None:
    Image.new("RGB", (600, 400), "white").save(tmp_path / "old.jpg")
    assert pictures.small(ref("c0"), "old", SIZE, 1.0) is None
    qtbot.waitUntil(lambda: pictures.broken(ref("c0"), "old"))
    pictures.use_store(Store(tmp_path))
    assert came(qtbot, pictures, "c0", "old").toImage().pixelColor(60, 40).green() > 200
    assert came(qtbot, pictures, "c0").toImage().pixelColor(60, 40).green() < 60


def test_memory_is_bounded(qtbot: QtBot, pictures: Pictures, cards: Cards) -> None:
    cards.prepare(ref("c0"))
    most = pictures_module.MOST_BYTES
    for width in range(400, 900):
        pictures.load_now([(ref("c0"), "")], QSize(width, width), 1.0, 1e9)
        assert pictures.bytes <= most
        if pictures.bytes > most * 0.95:
            break
    assert pictures.bytes > most * 0.8


def test_a_card_is_painted_with_edge_shadow_and_title(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    rect = QRect(MARGIN, MARGIN, 180, card_height(180, 1.5))
    image = QImage(rect.right() + 2 * MARGIN, rect.bottom() + 2 * MARGIN, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_card(painter, rect, None, "A quiet word", qapp.palette(), Look())
    painter.end()
    paper = QColor(theme.colours("light")["paper"])
    assert image.pixelColor(rect.left() + 3, rect.center().y()) == paper
    assert 0 < image.pixelColor(rect.center().x(), rect.bottom() + 4).alpha() < 80
    assert image.pixelColor(0, 0).alpha() == 0
    inside = picture_rect(rect)
    dark = [
        x
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom(), 2)
        if image.pixelColor(x, y).lightness() < 140
    ]
    assert dark
    qapp.setStyleSheet("")


def test_a_card_button_speaks_keeps_its_shape_and_can_be_pressed(qtbot: QtBot, pictures: Pictures) -> None:
    button = CardButton(pictures)
    qtbot.addWidget(button)
    button.show_card(ref("c0"), "", "Red", "All red.")
    assert button.accessibleName() == "Red. All red."
    button.resize(300, button.heightForWidth(300))
    assert abs(button.picture_rect().width() / button.picture_rect().height() - 1.5) < 0.02
    button.resize(300, 120)
    assert abs(button.picture_rect().width() / button.picture_rect().height() - 1.5) < 0.04
    button.show()
    came(qtbot, pictures, "c0")
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    plain = button.grab().toImage()
    button.setCheckable(True)
    button.setChecked(True)
    assert button.grab().toImage() != plain
