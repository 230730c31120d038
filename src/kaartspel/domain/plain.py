"""Values as plain data, to be written as JSON."""

from typing import Any


def plain(value: Any) -> Any:
    """`value` with every named tuple in it as a dict of its fields; other tuples and what is in them stay."""
    if not isinstance(value, tuple):
        return value
    parts = [plain(part) for part in value]  # pyright: ignore[reportUnknownVariableType]  of whatever
    names: tuple[str, ...] | None = getattr(value, "_fields", None)  # pyright: ignore[reportUnknownArgumentType]
    return tuple(parts) if names is None else dict(zip(names, parts, strict=True))
