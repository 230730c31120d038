"""Names that people gave, on buttons and in menus: Qt takes the letter after an & for a key, and hides the &."""


def without_mnemonic(name: str) -> str:
    """`name` for a button or a menu, where it is read as it was written."""
    return name.replace("&", "&&")
