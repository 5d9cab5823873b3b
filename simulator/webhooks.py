"""Signed requests from Twilio to the business."""

import logging
import uuid
from collections.abc import Mapping
from urllib.parse import urldefrag

import urllib3
from twilio.request_validator import RequestValidator

logger = logging.getLogger(__name__)

# Twilio: docs/usage/webhooks/webhooks-connection-overrides. Without an override only a failure
# to connect is tried again, and once; an error status or a missing answer is not.
_RETRIES = urllib3.Retry(total=None, connect=1, read=0, redirect=False, status=0, other=0)


class Webhooks:
    """Posts forms as Twilio does: signed, with a limit in time, and with its retry policy."""

    def __init__(self, auth_token: str, timeout_seconds: float) -> None:
        self._validator = RequestValidator(auth_token)
        self._pool = urllib3.PoolManager(
            maxsize=32,
            retries=_RETRIES,
            timeout=urllib3.Timeout(total=timeout_seconds, connect=min(5, timeout_seconds)),
        )

    def sign(self, url: str, form: Mapping[str, str]) -> str:
        """The ``X-Twilio-Signature`` (Twilio: docs/usage/webhooks/webhooks-security).

        The fragment of ``url`` carries connection overrides and is not part of what is signed.
        """
        signature: str = self._validator.compute_signature(urldefrag(url).url, form)
        return signature

    def post(self, url: str, form: Mapping[str, str]) -> int | None:
        """The HTTP status of the answer, or ``None`` when there was none."""
        headers = {
            "X-Twilio-Signature": self.sign(url, form),
            # The same for a retry of this request; it is not the id of the message.
            "I-Twilio-Idempotency-Token": str(uuid.uuid4()),
            "User-Agent": "TwilioProxy/1.1",
            # A kept connection that the other side has just closed would look like a lost answer.
            "Connection": "close",
        }
        try:
            response = self._pool.request_encode_body(
                "POST",
                urldefrag(url).url,
                fields=dict(form),
                headers=headers,
                encode_multipart=False,
            )
        except urllib3.exceptions.HTTPError as error:
            # Twilio's console would show this as alert 11200. No form here: it has people's words.
            logger.warning("webhook not answered: %s", type(error).__name__)
            return None
        return response.status
