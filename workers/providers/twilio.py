"""Sending through Twilio's Messages resource."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

import requests
import sqlalchemy as sa
import structlog
import urllib3
from twilio.base.exceptions import TwilioException

import db.contents
import db.engine
from core.delivery import Accepted, NotSent, SendFault, SendResult, Unknown
from core.errors import LookUpFailed
from core.messages import OutboundMessage
from core.replies.length import BUTTONS_MAX, TEXT_WITH_BUTTONS_MAX
from core.settings import Settings
from core.wire.twilio import PROVIDER, classify, format_address
from workers.providers.twilio_client import connect
from workers.providers.twilio_content import (
    content_request,
    shape_of,
    variables,
)

logger = structlog.get_logger()

# Room for clocks that differ, when a message is looked up by the time of its sending.
CLOCK_TOLERANCE = timedelta(seconds=30)
LOOK_UP_LIMIT = 20

CONTENT_NOT_FOUND = "21655"


class TwilioProvider:
    """See ``workers.providers.provider``."""

    def __init__(self, settings: Settings, engine: sa.Engine) -> None:
        self._account = settings.twilio_account_sid
        self._callback = f"{settings.public_base_url}/twilio/status?ob="
        self._engine = engine
        self._client = connect(settings)

    def send(self, message: OutboundMessage) -> SendResult:
        if message.template is not None:
            return self._create(message, message.template.content_id, message.template.variables)
        is_long = len(message.body) > TEXT_WITH_BUTTONS_MAX
        if not 0 < len(message.buttons) <= BUTTONS_MAX or is_long:
            # Without buttons; its numbered choices work all the same.
            return self._create(message)
        values = variables(message)
        known = self._known_content(message) or self._new_content(message)
        result = self._create(message, known, values)
        if isinstance(result, NotSent) and result.code == CONTENT_NOT_FOUND:
            # Somebody has removed the resource that we remember.
            result = self._create(message, self._new_content(message), values)
        return result

    def _create(
        self,
        message: OutboundMessage,
        content_sid: str | None = None,
        values: Mapping[str, str] = MappingProxyType({}),
    ) -> SendResult:
        content = {"body": message.body}
        if content_sid is not None:
            content = {
                "content_sid": content_sid,
                "content_variables": json.dumps(dict(values), ensure_ascii=False),
            }
        try:
            sent = self._client.messages.create(
                to=format_address(message.recipient),
                from_=format_address(message.business_number),
                # Our own id comes back with every status, also where we never get this answer.
                status_callback=self._callback + str(message.public_id),
                **content,
            )
        except (TwilioException, requests.RequestException) as error:
            return _read_failure(error)
        return Accepted(str(sent.sid), str(sent.status))

    def find(self, message: OutboundMessage, since: datetime) -> list[Accepted]:
        try:
            listed = self._client.messages.list(
                to=format_address(message.recipient),
                from_=format_address(message.business_number),
                limit=LOOK_UP_LIMIT,
            )
        except (TwilioException, requests.RequestException) as error:
            raise LookUpFailed(type(error).__name__) from error
        earliest = since - CLOCK_TOLERANCE
        return [
            Accepted(str(found.sid), str(found.status))
            for found in listed
            if found.body == message.text
            and found.date_created is not None
            and found.date_created >= earliest
        ]

    def _known_content(self, message: OutboundMessage) -> str | None:
        with db.engine.transaction(self._engine, db.engine.SYSTEM) as connection:
            return db.contents.find(connection, PROVIDER, self._account, shape_of(message))

    def _new_content(self, message: OutboundMessage) -> str | None:
        """A content resource for this shape of message; ``None`` when it cannot be had now.

        The text carries its numbered choices in any case, so buttons never stop a message.
        """
        shape = shape_of(message)
        try:
            created = self._client.content.v1.contents.create(content_request(message, shape))
        except (TwilioException, requests.RequestException) as error:
            logger.warning("content not created", shape=shape, reason=type(error).__name__)
            return None
        with db.engine.transaction(self._engine, db.engine.SYSTEM) as connection:
            db.contents.keep(connection, PROVIDER, self._account, shape, str(created.sid))
        return str(created.sid)


def _read_failure(error: Exception) -> SendResult:
    """Tell "certainly not sent" from "unknown": only the former may be repeated without asking."""
    status = getattr(error, "status", None)
    if isinstance(error, TwilioException) and isinstance(status, int):
        code = getattr(error, "code", None)
        fault = classify(status, code if isinstance(code, int) else None)
        # The error's text quotes the request; its numbers are enough.
        detail = f"HTTP {status}, code {code}"
        if fault is SendFault.UNKNOWN:
            return Unknown(detail)
        return NotSent(fault, None if code is None else str(code), detail)
    if isinstance(error, requests.ConnectionError) and _never_connected(error):
        return NotSent(SendFault.LATER, None, "no connection to the provider")
    return Unknown(type(error).__name__)


def _never_connected(error: requests.ConnectionError) -> bool:
    """The same exception class also means a connection that was cut after the request was written."""
    cause = error.args[0] if error.args else None
    return isinstance(cause, urllib3.exceptions.MaxRetryError) and isinstance(
        cause.reason,
        (
            urllib3.exceptions.NewConnectionError,
            urllib3.exceptions.NameResolutionError,
            urllib3.exceptions.ConnectTimeoutError,
        ),
    )
