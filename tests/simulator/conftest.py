"""A simulator on a real socket, the business that it calls back, and the official client."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
import requests
from flask import Flask, Response, request
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client
from werkzeug.datastructures import Headers, MultiDict
from werkzeug.serving import make_server

from simulator.app import create_app
from simulator.settings import Settings

ACCOUNT_SID = "AC" + "0" * 31 + "1"
AUTH_TOKEN = "12345"
BUSINESS = "+912212345678"
PATIENCE_SECONDS = 5.0


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The address of ``app`` on a port of its own, for as long as the block lasts."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.002,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass(frozen=True)
class Received:
    """One POST as it came in, its URL as it was on the wire."""

    url: str
    form: MultiDict[str, str]
    headers: Headers


class Business:
    """Records every webhook and answers all of them with ``answers_with``."""

    def __init__(self) -> None:
        self.answers_with = 200
        self.url = ""
        self._received: list[Received] = []
        self._changed = threading.Condition()
        self.app = Flask("business")
        self.app.add_url_rule("/<path:path>", view_func=self._record, methods=["POST"])

    def received(self, count: int = 1) -> list[Received]:
        """All webhooks until now; waits for at least ``count`` of them."""
        with self._changed:
            self._changed.wait_for(lambda: len(self._received) >= count, PATIENCE_SECONDS)
            return list(self._received)

    def statuses(self, count: int) -> list[str]:
        return [webhook.form["MessageStatus"] for webhook in self.received(count)]

    def _record(self, path: str) -> Response:
        # Flask would decode the query, and a signature is over what was sent.
        query = request.query_string.decode()
        url = f"{request.base_url}?{query}" if query else request.base_url
        with self._changed:
            self._received.append(Received(url, request.form, request.headers))
            self._changed.notify_all()
        return Response(status=self.answers_with)


class Control:
    """The control API of one simulator."""

    def __init__(self, url: str) -> None:
        self.url = url

    def get(self, path: str, **query: Any) -> requests.Response:
        return requests.get(f"{self.url}/control/{path}", params=query, timeout=PATIENCE_SECONDS)

    def post(self, path: str, body: object) -> requests.Response:
        return requests.post(f"{self.url}/control/{path}", json=body, timeout=PATIENCE_SECONDS)

    def inbound(self, **order: Any) -> dict[str, Any]:
        response = self.post("inbound", order)
        assert response.status_code == 200, response.text
        return response.json()

    def messages(self, party: str, **query: Any) -> list[dict[str, Any]]:
        response = self.get("messages", party=party, **query)
        assert response.status_code == 200, response.text
        return response.json()

    def faults(self, **order: Any) -> dict[str, Any]:
        response = self.post("faults", order)
        assert response.status_code == 200, response.text
        return response.json()


@pytest.fixture
def business() -> Iterator[Business]:
    business = Business()
    with served(business.app) as url:
        business.url = url
        yield business


@pytest.fixture
def serve_simulator() -> Callable[..., AbstractContextManager[Control]]:
    """Serve a simulator whose inbound messages go to the given URL; statuses come fast, and phones get
    messages without having written."""

    @contextmanager
    def serve_simulator(
        webhook_url: str, status_delay_seconds: float = 0.01, *, enforce_window: bool = False
    ) -> Iterator[Control]:
        settings = Settings(
            account_sid=ACCOUNT_SID,
            auth_token=AUTH_TOKEN,
            business_number=BUSINESS,
            webhook_url=webhook_url,
            status_delay_seconds=status_delay_seconds,
            callback_timeout_seconds=PATIENCE_SECONDS,
            enforce_window=enforce_window,
        )
        with served(create_app(settings)) as url:
            yield Control(url)

    return serve_simulator


@pytest.fixture
def control(business: Business, serve_simulator: Any) -> Iterator[Control]:
    with serve_simulator(f"{business.url}/inbound") as control:
        yield control


@pytest.fixture
def client_at() -> Callable[..., Client]:
    """The official client, pointed at a simulator."""

    def client_at(url: str, timeout: float = PATIENCE_SECONDS) -> Client:
        client = Client(ACCOUNT_SID, AUTH_TOKEN, http_client=TwilioHttpClient(timeout=timeout))
        client.api.base_url = client.content.base_url = url
        return client

    return client_at


@pytest.fixture
def client(control: Control, client_at: Callable[..., Client]) -> Client:
    return client_at(control.url)


@pytest.fixture
def send(client: Client) -> Callable[..., Any]:
    """Send a message as the business, ``Body`` and recipient unless told otherwise."""

    def send(**changes: Any) -> Any:
        form = {
            "from_": f"whatsapp:{BUSINESS}",
            "to": "whatsapp:+919812345678",
            "body": "Order 1042 placed",
        }
        return client.messages.create(**{**form, **changes})

    return send


@pytest.fixture
def eventually() -> Callable[[Callable[[], bool]], None]:
    """Ask again until it is so, or fail after ``PATIENCE_SECONDS``."""

    def eventually(is_so: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not is_so():
            assert time.monotonic() < deadline, "it never came to be"

    return eventually
