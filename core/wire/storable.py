"""Text that PostgreSQL can keep."""


def storable(text: str) -> str:
    """The text without the characters that it refuses: the rest must not be lost for them.

    Those are NUL and halves of surrogate pairs, which stand for nothing.
    """
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
