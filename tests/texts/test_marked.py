"""Nothing is shown to people that is not marked for translation."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "kaartspel"
FILES = sorted(
    [*(PACKAGE / "ui").rglob("*.py"), *PACKAGE.glob("cli*.py"), *(PACKAGE / "cli").rglob("*.py"), PACKAGE / "app.py"]
)

SHOWING = {
    *("setText", "setPlainText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle"),
    *("setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setInformativeText", "setDetailedText"),
    *("setLabelText", "setPrefix", "setSuffix", "setHeaderLabels", "addItem", "addItems", "addAction", "addMenu"),
    *("addButton", "addTab", "addRow", "showMessage", "drawText", "drawStaticText", "setApplicationDisplayName"),
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QStaticText"),
    *("ArgumentParser", "add_argument", "add_parser", "add_argument_group", "add_subparsers", "print"),
}
ARGUMENTS = {"text", "title", "help", "description", "epilog", "message"}
"""Of argparse's calls, and of named arguments of all, only these are shown."""

ARGPARSE = {"ArgumentParser", "add_argument", "add_parser", "add_argument_group", "add_subparsers"}
NAMES = {"Kaartspel", "kaartspel", "Nederlands", "English"}
"""Names are the same in every language."""

SIGNS = {"ready"}
"""Said to programs, not to people."""


def unmarked(source: str) -> list[str]:
    """The literals with letters that `source` hands to something that shows them, as "line: text"."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and name(node.func) in SHOWING]
    return [f"{node.lineno}: {text}" for call in calls for node, text in shown(call) if worded(text)]


def name(function: ast.expr) -> str:
    match function:
        case ast.Attribute(value=ast.Attribute(attr="stdout" | "stderr"), attr="write"):
            return "print"
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def shown(call: ast.Call) -> Iterator[tuple[ast.expr, str]]:
    argparse = name(call.func) in ARGPARSE
    for argument in () if argparse else call.args:
        yield from literals(argument)
    for keyword in call.keywords:
        if keyword.arg in ARGUMENTS:
            yield from literals(keyword.value)


def literals(node: ast.expr) -> Iterator[tuple[ast.expr, str]]:
    """The literals a text is put together from; not what goes through a call (`_`, `ngettext`, a function's result)."""
    match node:
        case ast.Constant(value=str() as text):
            yield node, text
        case ast.JoinedStr(values=parts) | ast.BoolOp(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            for part in parts:
                yield from literals(part)
        case ast.BinOp(left=left, right=right):
            yield from literals(left)
            yield from literals(right)
        case ast.IfExp(body=left, orelse=right):
            yield from literals(left)
            yield from literals(right)
        case ast.Call(func=ast.Attribute(value=text)):
            yield from literals(text)


def worded(text: str) -> bool:
    return any(character.isalpha() for character in text) and text.strip(" :\n") not in NAMES | SIGNS


def test_there_is_something_to_check() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_what_is_shown_is_marked(path: Path) -> None:
    assert unmarked(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("Saved")',
        'QLabel("Saved")',
        'label.setText(f"{count} cards")',
        'label.setText("cards: " + str(count))',
        'label.setToolTip("a" if yes else "b")',
        'label.setText("{count} cards".format(count=3))',
        'print("done")',
        'sys.stderr.write("gone")',
        'parser.add_argument("--data", help="the folder")',
        'QAction(text="Undo")',
    ],
)
def test_a_bare_literal_is_found(source: str) -> None:
    assert len(unmarked(source)) >= 1


@pytest.mark.parametrize(
    "source",
    [
        'label.setText(_("Saved"))',
        'label.setText(_("{count} cards").format(count=3))',
        'label.setText(ngettext("{n} card", "{n} cards", n).format(n=n))',
        'label.setText(f"{count} / {all}")',
        'label.setText(session.title("en"))',
        'label.setText("·")',
        'parser.add_argument("--data", metavar="DIR", help=_("the folder"))',
        'label.setObjectName("heading")',
    ],
)
def test_marked_and_wordless_texts_are_left_alone(source: str) -> None:
    assert unmarked(source) == []
