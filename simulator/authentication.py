"""Twilio's HTTP basic authentication: account sid and token."""

import hmac

from flask import request

from simulator import state
from simulator.errors import TwilioError, not_found


def require_account() -> None:
    """Refuse a request that is not by our account, or asks for another's resources.

    Raises ``TwilioError`` 20003 (401) or 20404 (404).
    """
    settings = state.current().settings
    given = request.authorization
    known = (
        given is not None
        and given.username == settings.account_sid
        and hmac.compare_digest(
            (given.password or "").encode(), settings.auth_token.get_secret_value().encode()
        )
    )
    if not known:
        raise TwilioError(20003, "Authenticate", 401)
    if (request.view_args or {}).get("account_sid", settings.account_sid) != settings.account_sid:
        raise not_found(request.path)
