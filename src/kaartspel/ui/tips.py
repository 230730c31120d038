"""Words that are told when the pointer rests on something."""

SIGNS = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


def tip(text: str) -> str:
    """`text` for a tooltip, as it is: Qt takes what looks like tags for them, and fetches the pictures they name."""
    if "<" not in text and "&" not in text:
        return text
    for sign, written in SIGNS:
        text = text.replace(sign, written)
    return f"<qt>{text}</qt>"
