from hypothesis import given
from hypothesis import strategies as st

from core.buttons import Press, payload, read

SECRET = "a secret for buttons"
PRESS = Press("confirm", 12, 3)


def test_what_was_sealed_can_be_read() -> None:
    assert read(payload(PRESS, SECRET), SECRET) == PRESS


def test_another_secret_reads_nothing() -> None:
    assert read(payload(PRESS, "another secret"), SECRET) is None


def test_a_changed_object_or_version_is_not_ours() -> None:
    sealed = payload(PRESS, SECRET)

    assert read(sealed.replace(":12:", ":13:"), SECRET) is None
    assert read(sealed.replace(":3:", ":4:"), SECRET) is None


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert read(text, SECRET) is None
