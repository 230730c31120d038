"""PySide6, imported for a quick start: what it needs to describe a call's arguments is read after the first picture.

While shiboken6 is imported it unpacks and compiles nine modules of Python from inside its library, a quarter of the
time of a bare window. They are asked only when a call into Qt gets wrong arguments, or somebody wants a docstring.
Here they are put off, not left out: shiboken6 is handed a loader that brings in its own one at the first question
(`_Loader`), and the module that its error handler looks up by name is there from the beginning, to be filled then
(`_Mapping`). A wrong argument during the start gives the `TypeError` it always gives; `describe_calls` brings the
modules in for good soon after the first picture, so that the rest of the program runs with PySide6 as it is.

This leans on how shiboken6 starts (its `signature_bootstrap.py` and `loader.py`). It is done for the versions of
`TRIED` alone, where nobody changed that start; in any other case PySide6 is imported as it comes.
"""

import builtins
import os
import sys
import threading
from importlib import import_module
from types import ModuleType, SimpleNamespace
from typing import Any

TRIED = frozenset({"6.11.3"})
"""Versions of PySide6 with which tests/ui/test_qt.py passes."""
CHANGED_BY = {"SBK_EMBED": "", "PYSIDE6_OPTION_PYTHON_ENUM": "True"}
"""Variables of the environment that change how shiboken6 starts, and the value of each that changes nothing.

PySide6 leaves the second to every program that it starts.
"""

SIGNATURE = "shibokensupport.signature"
MAPPING = f"{SIGNATURE}.mapping"


def import_plainly() -> None:
    """Import Qt, and then import as Python does.

    PySide6 puts an import of its own in the place of Python's, which reads the source of every module for the sake of
    `from __feature__ import …`. Nothing here uses that, and it doubles the time of small imports.
    """
    plain = builtins.__import__
    if all(os.environ.get(name, "") in ("", usual) for name, usual in CHANGED_BY.items()):
        builtins.__import__ = _importing(plain)
    try:
        import_module("PySide6.QtCore")
    finally:
        builtins.__import__ = plain


def describe_calls() -> None:
    """Bring in what was put off, on a thread of its own; for when the window stands."""
    for loader in _put_off:
        threading.Thread(target=loader.loader, name="signatures", daemon=True).start()


_put_off: list["_Loader"] = []


def _importing(plain: Any) -> Any:
    """Python's own import, but for the one line with which shiboken6 asks for its loader."""

    def importing(name: str, *how: Any, **named: Any) -> Any:
        if name == SIGNATURE and len(how) > 2 and how[2] == ("loader",):
            finder = getattr(sys.modules.get("shibokensupport"), "__loader__", None)
            known = getattr(sys.modules.get("shiboken6"), "__version__", "") in TRIED
            if known and type(finder).__name__ == "EmbeddableZipImporter":
                _put_off.append(_Loader(finder))
                return SimpleNamespace(loader=_put_off[0])
        return plain(name, *how, **named)

    return importing


class _Loader:
    """Stands in for the module `shibokensupport.signature.loader`, whose functions shiboken6 fetches once."""

    def __init__(self, finder: Any) -> None:
        """`finder` reads the modules inside shiboken6's library."""
        self._finder = finder
        self._loading = threading.RLock()
        self._real: Any = None
        self._finished: list[ModuleType] = []
        self._mapping = self._make_mapping()

    def loader(self) -> Any:
        """The module itself; imported at the first call, on whatever thread asks."""
        with self._loading:
            if self._real is None:
                # At the end, and for good: a list that gets shorter would trip an import on another thread.
                if self._finder not in sys.meta_path:
                    sys.meta_path.append(self._finder)
                setattr(import_module(SIGNATURE), "mapping", self._mapping)  # noqa: B010  pyright knows no such module
                self._finder.exec_module(self._mapping)
                real = import_module(f"{SIGNATURE}.loader")
                for module in self._finished:
                    real.finish_import(module)
                self._real = real
        return self._real

    def _make_mapping(self) -> ModuleType:
        """The module that the error handler takes from `sys.modules` and asks to `update_mapping`, still empty.

        It is that very module that is filled: the error handler keeps hold of it and evaluates names in it.
        """
        spec = self._finder.find_spec(MAPPING, None)
        mapping = ModuleType(MAPPING)
        mapping.__spec__, mapping.__loader__ = spec, self._finder
        # Kept here as well: it is replaced while it runs, and who called it does not hold it.
        self._first_update = vars(mapping)["update_mapping"] = self.update_mapping
        sys.modules[MAPPING] = mapping
        return mapping

    def update_mapping(self) -> None:
        self.loader()
        vars(self._mapping)["update_mapping"]()

    # The names that shiboken6 asks for.

    def pyside_type_init(self, *given: Any) -> Any:
        return self.loader().pyside_type_init(*given)

    def create_signature(self, *given: Any) -> Any:
        return self.loader().create_signature(*given)

    def seterror_argument(self, *given: Any) -> Any:
        return self.loader().seterror_argument(*given)

    def make_helptext(self, *given: Any) -> Any:
        return self.loader().make_helptext(*given)

    def feature_import(self, *given: Any, **named: Any) -> Any:
        return self.loader().feature_import(*given, **named)

    def feature_imported(self, *given: Any, **named: Any) -> Any:
        return self.loader().feature_imported(*given, **named)

    def finish_import(self, module: ModuleType) -> None:
        """Called at the end of every import of a part of Qt: remembered, and done when the loader is there."""
        if self._real is None:
            self._finished.append(module)
        else:
            self._real.finish_import(module)

    def post_init(self) -> None:
        """Where the loader would put PySide6's own import in the place of Python's (see `import_plainly`)."""
