"""A comparison to be read: in sentences, or as counts; every name and number in it leads somewhere."""

from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import quote, unquote

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScroller, QTextBrowser, QWidget

from kaartspel.domain.compare import Comparison, Count, QuestionThread, counts, day
from kaartspel.texts import _
from kaartspel.ui import theme
from kaartspel.ui.compare.following import Follow, name_of, prompt, question_key, threads
from kaartspel.ui.compare.sentences import Name, Paragraph, how_often, span, told, whose
from kaartspel.ui.dates import long_date


class ToldView(QTextBrowser):
    """A page with links: to threads, to sessions, and to the sessions behind a number."""

    thread_wanted = Signal(str, str)
    """What is followed, and the key of a thread."""
    session_wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._open: tuple[str, str] | None = None
        """The number whose sessions are listed: what is followed, and the key."""
        self._put_off = False
        self.setProperty("role", "told")
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(18)
        self.setAccessibleName(name)
        self.anchorClicked.connect(self._follow)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size is another page."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self._comparison:
            self._draw()

    def _follow(self, link: QUrl) -> None:
        kind, _colon, rest = link.toString(QUrl.ComponentFormattingOption.FullyEncoded).partition(":")
        follow, _slash, key = unquote(rest).partition("/")
        if kind == "session":
            self.session_wanted.emit(unquote(rest))
        elif kind == "thread":
            self.thread_wanted.emit(follow, key)
        else:
            self._open = None if self._open == (follow, key) else (follow, key)
            at = self.verticalScrollBar().value()
            self._draw()
            self.verticalScrollBar().setValue(at)

    def showEvent(self, event: QShowEvent) -> None:
        """What was put off while nobody looked."""
        super().showEvent(event)
        if self._put_off:
            self._draw()

    def _draw(self) -> None:
        self._put_off = not self.isVisible()
        if self._comparison is None or self._put_off:
            return
        ink, quiet, green = (theme.colour(self, role).name() for role in ("ink", "quiet", "green"))
        self.document().setDefaultStyleSheet(
            f"body {{ color: {ink}; }} a {{ color: {ink}; text-decoration: underline; }}"
            f"h3 {{ font-family: '{theme.SERIF}'; font-weight: 600; }}"
            f".quiet {{ color: {quiet}; }} .quiet a {{ color: {green}; }} p {{ margin: 0 0 7px 0; }}"
        )
        self.setHtml(f"<body>{self._page(self._comparison)}</body>")

    def _page(self, comparison: Comparison) -> str:
        raise NotImplementedError


class InWords(ToldView):
    """Board by board what is new, gone, moved or otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("The comparison in words"), parent)
        self._following = Follow.MOTIVE
        self._people: Mapping[str, str] = {}

    def show_comparison(self, comparison: Comparison, follow: Follow, people: Mapping[str, str]) -> None:
        """What the motives of `comparison`, or the cards, do; `people` are names by the person's id."""
        self._comparison, self._following, self._people = comparison, follow, people
        self._draw()

    def _page(self, comparison: Comparison) -> str:
        if self._following is Follow.QUESTION:
            return "".join(_answered(comparison))
        paragraphs = told(comparison, self._following, long_date)
        said = [_paragraph(comparison, it, self._following, self._people) for it in paragraphs]
        return "".join(said) or _nothing()


class Counts(ToldView):
    """Which motives and cards come back, over what time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What comes back"), parent)

    def show_comparison(self, comparison: Comparison) -> None:
        """Count what is in `comparison`."""
        self._comparison = comparison
        self._draw()

    def _page(self, comparison: Comparison) -> str:
        parts: list[str] = []
        for follow, title in ((Follow.MOTIVE, _("Motives")), (Follow.CARD, _("Cards"))):
            names = {thread.key: name_of(comparison, thread, follow) for thread in threads(comparison, follow)}
            found = counts(comparison, threads(comparison, follow))
            if found:
                parts.append(_heading(title))
                parts += [self._count(comparison, follow, it, names[it.key]) for it in found]
        if comparison.questions:
            parts.append(_heading(_("Questions")))
            parts += [
                self._count(comparison, Follow.QUESTION, _answers(comparison, it), prompt(it))
                for it in comparison.questions
            ]
        return "".join(parts) or _nothing()

    def _count(self, comparison: Comparison, follow: Follow, it: Count, name: str) -> str:
        number = _link(f"count:{quote(f'{follow}/{it.key}', safe='')}", how_often(len(it.sessions), follow))
        said = f"<br><span class='quiet'>{number} · {escape(span(it.first, it.last, long_date))}</span>"
        if self._open == (str(follow), it.key):
            days = {session.id: long_date(day(session)) for session in comparison.sessions}
            lines = [_link(f"session:{quote(each)}", days[each]) for each in it.sessions]
            said += "".join(f"<br><span class='quiet'>&nbsp;&nbsp;→&nbsp;{line}</span>" for line in lines)
        return f"<p>{_thread_link(follow, it.key, name)}{said}</p>"


def _paragraph(comparison: Comparison, it: Paragraph, follow: Follow, people: Mapping[str, str]) -> str:
    session = comparison.sessions[it.session]
    day_said = _link(f"session:{quote(session.id)}", long_date(day(session)))

    def linked(name: Name) -> str:
        return _("“{name}”").format(name=_thread_link(follow, name.key, name.name))

    def sentence(names: Sequence[Name], text: str) -> str:
        said = ", ".join(linked(name) + escape(name.after) for name in names)
        return f"<p>{escape(text).format(names=said)}</p>"

    who = whose(comparison, it.session, people)
    return _heading_html(day_said + escape(f" · {who}" if who else "")) + "".join(
        sentence(each.names, each.text) for each in it.sentences
    )


def _answers(comparison: Comparison, thread: QuestionThread) -> Count:
    """In how many sessions a question was answered."""
    found = [comparison.sessions[reply.session] for reply in thread.replies]
    return Count(question_key(thread), tuple(it.id for it in found), day(found[0]), day(found[-1]))


def _answered(comparison: Comparison) -> Sequence[str]:
    return [
        f"<p>{_thread_link(Follow.QUESTION, question_key(thread), prompt(thread))}<br><span class='quiet'>"
        + escape(", ".join(long_date(day(comparison.sessions[reply.session])) for reply in thread.replies))
        + "</span></p>"
        for thread in comparison.questions
    ]


def _nothing() -> str:
    return f"<p class='quiet'>{escape(_('There is nothing to say about these sessions.'))}</p>"


def _heading(text: str) -> str:
    return _heading_html(escape(text))


def _heading_html(html: str) -> str:
    return f"<h3 style='font-size: {round(17 * theme.scale())}px; margin: 10px 0 4px 0;'>{html}</h3>"


def _thread_link(follow: Follow, key: str, name: str) -> str:
    return _link(f"thread:{quote(f'{follow}/{key}', safe='')}", name)


def _link(target: str, text: str) -> str:
    return f'<a href="{target}">{escape(text)}</a>'
