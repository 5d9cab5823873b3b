"""The signature, against vectors that others have published."""

import pytest

from simulator.webhooks import Webhooks

URL = "https://example.com/myapp.php?foo=1&bar=2"
TWILIO_URL = "https://mycompany.com/myapp.php?foo=1&bar=2"


def call(caller: str) -> dict[str, str]:
    return {
        "CallSid": "CA1234567890ABCDE",
        "Caller": caller,
        "Digits": "1234",
        "From": caller,
        "To": "+18005551212",
    }


@pytest.mark.parametrize(
    ("url", "form", "signature"),
    [
        (URL, call("+14158675310"), "L/OH5YylLD5NRKLltdqwSvS0BnU="),
        (TWILIO_URL, call("+14158675309"), "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
    ],
)
def test_the_published_vectors_are_reproduced(url, form, signature):
    assert Webhooks("12345", timeout_seconds=1).sign(url, form) == signature


def test_connection_overrides_are_not_part_of_what_is_signed():
    webhooks = Webhooks("12345", timeout_seconds=1)

    assert webhooks.sign(f"{URL}#rc=5&rp=all", {}) == webhooks.sign(URL, {})
