"""Twilio's own client, set up as we need it."""

from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from core.settings import Settings

CONNECT_TIMEOUT_SECONDS = 3.0
READ_TIMEOUT_SECONDS = 10.0


def connect(settings: Settings) -> Client:
    """A client for our account. It opens no connection yet."""
    # Without a timeout the client waits for ever, and its constructor refuses a pair of them.
    # No pooled connections: one that the far side closes as we write leaves it open whether the
    # message went out, and costs minutes to find out.
    http = TwilioHttpClient(pool_connections=False, timeout=READ_TIMEOUT_SECONDS)
    http.timeout = (CONNECT_TIMEOUT_SECONDS, READ_TIMEOUT_SECONDS)
    client = Client(
        settings.twilio_account_sid,
        settings.twilio_auth_token.get_secret_value(),
        http_client=http,
    )
    if settings.twilio_api_base_url is not None:
        client.api.base_url = settings.twilio_api_base_url
        client.content.base_url = settings.twilio_api_base_url
    return client
