"""Everything outside in this process: Twilio's stand-in answers our client and calls our webhook by
plain calls instead of sockets. What goes over them is the same."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

from flask import Flask, Request
from flask.testing import FlaskClient
from twilio.http import HttpClient
from twilio.http.response import Response

import simulator.app
from core.settings import Settings
from core.wordings import Wording
from simulator import description
from simulator.callbacks import StatusCallbacks
from simulator.description import Checked
from simulator.settings import Settings as SimulatorSettings
from simulator.state import EXTENSION, Simulator
from simulator.webhooks import Webhooks
from tests.database import BUSINESS_NUMBER, Database
from webhook.app import create_app
from workers.providers.twilio import TwilioProvider
from workers.providers.twilio_templates import TwilioTemplates


class DirectHttp(HttpClient):
    """Twilio's client with the simulator's application at the other end."""

    def __init__(self, app: Flask) -> None:
        super().__init__(logging.getLogger(__name__), is_async=False)
        self._app = app.test_client()
        self._checked_once = CheckedOnce()

    def request(
        self,
        method: str,
        uri: str,
        params: Any = None,
        data: Any = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: Any = None,
        allow_redirects: bool = False,
    ) -> Response:
        is_json = "json" in (headers or {}).get("Content-Type", "")
        with patch.object(description, "check", self._checked_once):
            answer = self._app.open(
                uri,
                method=method.upper(),
                query_string=params,
                headers=headers,
                auth=auth,
                **({"json": data} if is_json else {"data": data}),
            )
        return Response(answer.status_code, answer.get_data(as_text=True))


class CheckedOnce:
    """Holds the first request of each kind against the description; the next ones with the same fields are
    taken as they are, which saves a fifth of the time. The simulator's own tests check every one."""

    def __init__(self) -> None:
        self._fit: set[tuple[str | None, tuple[str, ...]]] = set()
        self._check = description.check

    def __call__(self, request: Request) -> Checked:
        names = [name for name, _ in request.form.items(multi=True)]
        kind = (request.endpoint, tuple(sorted(names)))
        is_plain = bool(request.form) and len(set(names)) == len(names) and not request.args
        if is_plain and "MediaUrl" not in names and kind in self._fit:
            return Checked(request.form.to_dict(), {})
        checked = self._check(request)
        self._fit.add(kind)
        return checked


class DirectWebhooks(Webhooks):
    """Posts to whichever webhook is listening, signed as Twilio signs."""

    def __init__(self, auth_token: str, public_base_url: str) -> None:
        super().__init__(auth_token, timeout_seconds=1)
        self._base_url = public_base_url
        self.listening: FlaskClient | None = None
        self._last_inbound: tuple[str, Mapping[str, str]] | None = None

    def again(self) -> None:
        """The last message once more, as after an answer that was lost."""
        assert self._last_inbound is not None, "nobody has written"
        self.post(*self._last_inbound)

    def post(self, url: str, form: Mapping[str, str]) -> int | None:
        assert self.listening is not None, "nobody listens"
        path = url.removeprefix(self._base_url)
        if path.startswith("/twilio/inbound"):
            self._last_inbound = (url, form)
        answer = self.listening.post(
            path,
            data=form,
            headers={"X-Twilio-Signature": self.sign(url, form)},
            environ_overrides={"RAW_URI": path},
        )
        assert answer.status_code == 200, answer.get_data(as_text=True)
        return answer.status_code


class Later:
    """Instead of the simulator's scheduler: word of a message goes out when it is asked for, since the
    row it is about is locked while the message is sent."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def after(self, seconds: float, run: Callable[[], None]) -> None:
        self._waiting.append(run)

    def run_all(self) -> None:
        while self._waiting:
            self._waiting.pop(0)()


@dataclass(frozen=True, slots=True)
class Outside:
    """One simulator for all conversations, one after the other; templates that it knows stay known."""

    app: Flask
    client: FlaskClient
    http: DirectHttp
    webhooks: DirectWebhooks
    later: Later

    @classmethod
    def begin(cls, settings: Settings) -> "Outside":
        token = settings.twilio_auth_token.get_secret_value()
        app = simulator.app.create_app(
            SimulatorSettings(
                account_sid=settings.twilio_account_sid,
                auth_token=token,
                business_number=BUSINESS_NUMBER,
                webhook_url=f"{settings.public_base_url}/twilio/inbound",
                # The clock of a conversation is not that of the machine.
                enforce_window=False,
            )
        )
        parts: Simulator = app.extensions[EXTENSION]
        webhooks, later = DirectWebhooks(token, settings.public_base_url), Later()
        callbacks = StatusCallbacks(parts.settings, parts.messages, webhooks)
        callbacks._scheduler = later
        app.extensions[EXTENSION] = replace(parts, webhooks=webhooks, callbacks=callbacks)
        return cls(app, app.test_client(), DirectHttp(app), webhooks, later)

    def know(self, settings: Settings, wording: Wording, content_id: str) -> None:
        """Make a template that has this id."""
        templates = TwilioTemplates(settings)
        templates._content.domain.twilio.http_client = self.http
        contents = self.app.extensions[EXTENSION].contents
        made = contents.get(templates.create(wording))
        contents.add(replace(made, sid=content_id))
        contents.remove(made.sid)

    def connect(self, settings: Settings, database: Database) -> TwilioProvider:
        """Forget what was said, listen for this database, and give it a way to send."""
        self.client.post("/control/reset", json={"messages": True})
        self.webhooks.listening = create_app(settings, database.engine).test_client()
        provider = TwilioProvider(settings, database.engine)
        provider._client.http_client = self.http
        return provider
