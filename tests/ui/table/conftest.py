"""A small real deck on the table, beside a board of four places, in a window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.sessions import empty
from tests.ui import pointer
from tests.ui.table.decks import write_three

from kaartspel import texts
from kaartspel.decks.library import FolderDecks
from kaartspel.domain.cards import Card, CardRef
from kaartspel.domain.ports import LastSession, PictureStore, SessionStore
from kaartspel.domain.session import Bookmark, Session
from kaartspel.ui import theme
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.table.place import PlaceButton
from kaartspel.ui.writer import Writer

TITLES = ("Sea", "Candle", "Forest", "Bowl", "Snow", "Chess", "Stairwell", "Seedling", "Tent", "Cups", "Door", "Stones")
BROKEN = "tent"


def write_deck(root: Path) -> Path:
    """A shipped deck of twelve cards, one of them with a picture that can't be read."""
    folder = root / "decks" / "photos"
    folder.mkdir(parents=True)
    lines = ['[deck]\nid = "photos"\nname = { nl = "Fotokaarten", en = "Photo cards" }\n']
    pictures = root / "images" / "photos"
    pictures.mkdir(parents=True)
    for number, title in enumerate(TITLES):
        card = title.lower()
        tags = '{ en = ["water", "calm"] }' if title in ("Sea", "Bowl") else '{ en = ["quiet"] }'
        lines.append(
            f'[[card]]\nid = "{card}"\npicture = "{card}.jpg"\ntitle = {{ en = "{title}" }}\n'
            f'alt = {{ en = "What is seen of {card}." }}\ntags = {tags}\n'
        )
        if card == BROKEN:
            (pictures / f"{card}.jpg").write_bytes(b"no picture at all")
        else:
            Image.new("RGB", (600, 400), (20 * number, 120, 240 - 20 * number)).save(pictures / f"{card}.jpg")
    (folder / "deck.toml").write_text("".join(lines), "utf-8")
    return root


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_deck(tmp_path_factory.mktemp("shipped"))


@pytest.fixture
def library(shipped: Path, tmp_path: Path) -> FolderDecks:
    return FolderDecks(shipped, tmp_path / "own", tmp_path / "cache")


@pytest.fixture
def three(tmp_path: Path) -> FolderDecks:
    """A deck of each kind: photographs, reflection cards, words."""
    return FolderDecks(write_three(tmp_path / "three"), tmp_path / "own", tmp_path / "cache")


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    texts.use("en")
    theme.load_fonts()
    theme.apply(qapp, "light")
    yield
    qapp.setStyleSheet("")


def no_store() -> SessionStore:
    raise AssertionError  # the writer is never started here: what it is given simply waits


@dataclass
class Table:
    """The step in its window, and a person's hands."""

    window: QWidget
    step: ChooseStep
    document: Document
    pictures: Pictures
    bot: QtBot

    @property
    def cards(self) -> list[str]:
        """Which cards lie on the board, "" for an empty place."""
        return [placement.card.card if placement else "" for placement in self.document.session.board]

    @property
    def shown(self) -> list[str]:
        """The cards in the deck, in the order in which they are shown."""
        model = self.step.deck_view.cards
        return [model.card(row).ref.card for row in range(model.rowCount())]

    def card(self, name: str) -> Card:
        deck = self.step.deck_view.cards.deck
        return next(card for card in deck.cards if card.ref.card == name)

    def at(self, name: str) -> QPoint:
        """Where that card lies in the deck (global pixels)."""
        deck = self.step.deck_view.cards.deck
        rect = self.step.deck_view.card_rect(CardRef(deck.id, name))
        assert rect is not None, f"{name} is not in sight"
        return rect.center()

    def lay_deck(self, deck: str) -> None:
        """Choose that deck, as the menu does."""
        self.step.toolbar.deck_chosen.emit(deck)

    def choose(self, text: str, button: QWidget | None = None) -> None:
        """Click `button` ("Lay out" where none is named) and what `text` says in the menu that opens."""
        self.bot.mouseClick(button or self.step.toolbar.layout_button, Qt.MouseButton.LeftButton)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next((action for action in menu.actions() if action.text() == text), None)
        assert action, [action.text() for action in menu.actions()]
        self.bot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    def press(self, text: str) -> None:
        """Click that button in the line below the toolbar."""
        line = self.step.laying_out.line
        assert line is not None
        button = next((it for it in line.buttons() if text in (it.text(), it.accessibleName())), None)
        assert button, line.words
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    @property
    def said(self) -> str:
        """What is read in the line below the toolbar."""
        line = self.step.laying_out.line
        return line.words if line and line.isVisible() else ""

    def spoken(self, name: str) -> str:
        """What a screen reader says of that card in the deck."""
        view = self.step.deck_view
        row = view.cards.row(self.card(name).ref)
        assert row is not None
        return view.cards.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    def place(self, number: int) -> PlaceButton:
        return self.step.board.places[number]

    def place_at(self, number: int) -> QPoint:
        return self.step.board.photo_rect(number).center()

    def aside(self) -> QPoint:
        """A point of the window where nothing can be laid."""
        return self.step.board.mapToGlobal(QPoint(self.step.board.width() // 2, 20))

    @property
    def deck(self) -> QWidget:
        return self.step.deck_view.viewport()

    def drag(self, name: str, place: int) -> None:
        pointer.drag(self.deck, self.at(name), self.place_at(place))

    def click(self, name: str) -> None:
        self.bot.mouseClick(self.deck, Qt.MouseButton.LeftButton, pos=self.deck.mapFromGlobal(self.at(name)))

    def click_place(self, number: int) -> None:
        place = self.place(number)
        self.bot.mouseClick(place, Qt.MouseButton.LeftButton, pos=place.mapFromGlobal(self.place_at(number)))

    def go(self, name: str) -> None:
        """Walk to that card with the arrow keys."""
        view = self.step.deck_view
        view.setFocus()
        self.key(Qt.Key.Key_Home)
        for _ in range(self.shown.index(name)):
            self.key(Qt.Key.Key_Right)

    def key(self, key: Qt.Key) -> None:
        """Type on whatever has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key)


MakeTable = Callable[..., Table]


@pytest.fixture
def make_table(qtbot: QtBot, library: FolderDecks, dressed: None) -> Iterator[MakeTable]:
    made: list[Pictures] = []

    def make(
        session: Session | None = None,
        bookmark: Bookmark | None = None,
        size: tuple[int, int] = (1200, 760),
        reduced_motion: bool = True,
        decks: FolderDecks | None = None,
        store: PictureStore | None = None,
    ) -> Table:
        last = LastSession(session or empty(), bookmark or Bookmark())
        of = decks or library
        document = Document(Writer(no_store), of, last)
        pictures = Pictures(of, store)
        made.append(pictures)
        window = QWidget()
        window.setObjectName("table")
        step = ChooseStep(document, of, pictures, lambda: reduced_motion)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 40, 0, 0)
        layout.addWidget(step)
        window.resize(*size)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        step.setFocus()
        return Table(window, step, document, pictures, qtbot)

    yield make
    for pictures in made:
        pictures.close()


@pytest.fixture
def table(make_table: MakeTable) -> Table:
    return make_table()
