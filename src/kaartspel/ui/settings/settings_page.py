"""The settings: every one takes effect at once and is written by itself."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from kaartspel import __version__
from kaartspel.domain.settings import RANGES, Language, Motion, Questions, Settings, Theme
from kaartspel.texts import N_, _
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.page import ReadingPage
from kaartspel.ui.widgets.prose import Prose

CHOICES: dict[str, tuple[str, tuple[tuple[str | int, str], ...]]] = {
    "language": (
        N_("Language"),
        ((Language.SYSTEM, N_("As the system")), (Language.DUTCH, "Nederlands"), (Language.ENGLISH, "English")),
    ),
    "theme": (
        N_("Light or dark"),
        ((Theme.SYSTEM, N_("As the system")), (Theme.LIGHT, N_("Light")), (Theme.DARK, N_("Dark"))),
    ),
    "motion": (
        N_("Movement"),
        (
            (Motion.SYSTEM, N_("As the system")),
            (Motion.FULL, N_("Cards move")),
            (Motion.REDUCED, N_("Nothing moves")),
        ),
    ),
    "questions": (
        N_("Questions of an exercise"),
        ((Questions.ONE, N_("One question at a time")), (Questions.PAGE, N_("All on one page"))),
    ),
    "look_back": (
        N_("Be invited to look at a board again"),
        (
            (0, N_("Never")),
            (7, N_("After a week")),
            (30, N_("After a month")),
            (90, N_("After three months")),
            (365, N_("After a year")),
        ),
    ),
}
"""Setting → its name, and its values with theirs."""


class SettingsPage(ReadingPage):
    """A short form, and where things are kept."""

    chosen = Signal(object)
    """The new `Settings`."""

    def __init__(
        self,
        settings: Settings,
        data: Path,
        exercises: Path,
        notes: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`data` and `exercises` are folders that are shown; `notes` are sentences on files that could not be read."""
        super().__init__(_("Settings"), parent)
        self._settings = settings
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = self.column
        column.setSpacing(8)
        column.addWidget(_label(_("Settings"), "heading"))
        column.addSpacing(8)
        self._groups = {name: self._choice(column, name) for name in CHOICES}
        column.addSpacing(8)
        column.addWidget(_label(_("Text size"), "label"))
        column.addLayout(self._size())
        column.addSpacing(20)
        column.addWidget(_label(_("Where your sessions are kept"), "subheading"))
        column.addWidget(_folder(data, _("Where your sessions are kept")))
        column.addSpacing(16)
        column.addWidget(_label(_("Exercises of your own"), "subheading"))
        column.addWidget(_label(_("An exercise file that you put in this folder is there at the next start."), "body"))
        column.addWidget(_folder(exercises, _("Exercises of your own")))
        for note in notes:
            told = Prose("body")
            told.show_text(note)
            told.setAccessibleName(note)
            column.addWidget(told)
        column.addSpacing(16)
        column.addWidget(_label(_("Kaartspel {version}").format(version=__version__), "note"))
        column.addStretch()

    def show_settings(self, settings: Settings) -> None:
        """Show what was set elsewhere: text size by key, how questions are asked where they stand."""
        self._settings = settings
        for name, group in self._groups.items():
            for number, (value, _words) in enumerate(CHOICES[name][1]):
                _check(group.button(number), chosen=getattr(settings, name) == value)
        with QSignalBlocker(self._slider):
            self._slider.setValue(settings.text_size)
        self._show_percent(settings.text_size)

    def _choice(self, column: QVBoxLayout, name: str) -> QButtonGroup:
        """A row of buttons of which one is pressed."""
        text, values = CHOICES[name]
        row, group = Line(8), QButtonGroup(self)
        for number, (value, words) in enumerate(values):
            button = QPushButton(_(words))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setAutoExclusive(True)  # spoken as one of several, not as something to tick
            button.setAccessibleName(f"{_(text)}: {_(words)}")
            group.addButton(button, number)
            _check(button, chosen=getattr(self._settings, name) == value)
            row.add(button)
        row.add_stretch()
        group.idClicked.connect(partial(self._chosen, name))
        column.addSpacing(8)  # more than between a name and its choices
        column.addWidget(_label(_(text), "label"))
        column.addWidget(row)
        return group

    def _chosen(self, name: str, number: int) -> None:
        self._choose(**{name: CHOICES[name][1][number][0]})

    def _size(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(_("Text size"))
        self._slider.setRange(*RANGES["text_size"])
        self._slider.setSingleStep(5)
        self._slider.setPageStep(20)
        self._percent = QLabel()
        row.addWidget(self._slider, 1)
        row.addWidget(self._percent)
        self.show_settings(self._settings)
        # While the handle is held only the number follows: dressing all windows anew is for when it is let go.
        self._slider.sliderMoved.connect(self._show_percent)
        self._slider.setTracking(False)
        self._slider.setMinimumHeight(24)
        self._slider.valueChanged.connect(self._resize)
        return row

    def _show_percent(self, value: int) -> None:
        self._percent.setText(_("{number} %").format(number=value))

    def _resize(self, value: int) -> None:
        self._choose(text_size=value)

    def _choose(self, **change: object) -> None:
        self._settings = self._settings._replace(**change)  # type: ignore[arg-type]  # fields of the table above
        self.chosen.emit(self._settings)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(role in {"body", "subheading"})
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _check(button: QAbstractButton, *, chosen: bool) -> None:
    button.setChecked(chosen)
    # Tab stops at the one that is chosen, and arrow keys go on from there: Qt sees to that from here on.
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)


def _folder(folder: Path, name: str) -> Line:
    row = Line()
    place = Prose("body")  # a path has no spaces to wrap at
    place.show_text(str(folder))
    place.setAccessibleName(name)
    show = QPushButton(_("Show the folder"))
    show.setAccessibleName(f"{name}: {show.text()}")
    show.clicked.connect(lambda: _show(folder))
    row.add(place, 1)
    row.add(show)
    return row


def _show(folder: Path) -> None:
    """In the system's own program for folders; made where it is not there yet."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
