"""Puts one simulator together."""

from flask import Flask, request
from flask.json.provider import DefaultJSONProvider
from werkzeug.exceptions import HTTPException

from simulator import approvals_resource, content_resource, control, errors, messages_resource
from simulator.approvals import Approvals
from simulator.callbacks import StatusCallbacks
from simulator.content import ContentStore
from simulator.errors import TwilioError
from simulator.faults import Faults
from simulator.messages import MessageStore
from simulator.settings import Settings
from simulator.state import EXTENSION, Simulator
from simulator.webhooks import Webhooks


class ReadableJson(DefaultJSONProvider):
    """For who follows a demo with curl: Hindi as it is written, keys in the order we chose."""

    ensure_ascii = False
    sort_keys = False


def keep_body() -> None:
    request.get_data(cache=True)


def create_app(settings: Settings) -> Flask:
    """A simulator of its own: several in one process share nothing."""
    messages = MessageStore()
    webhooks = Webhooks(settings.auth_token.get_secret_value(), settings.callback_timeout_seconds)
    app = Flask(__name__, static_folder=None)
    app.extensions[EXTENSION] = Simulator(
        settings=settings,
        messages=messages,
        contents=ContentStore(),
        approvals=Approvals(),
        faults=Faults(),
        webhooks=webhooks,
        callbacks=StatusCallbacks(settings, messages, webhooks),
    )
    app.json = ReadableJson(app)
    # openapi-core reads the raw body and Flask the form. Kept, the body is there for both.
    app.before_request(keep_body)
    app.register_error_handler(TwilioError, errors.render)
    app.register_error_handler(HTTPException, errors.render_http)
    for module in (messages_resource, content_resource, approvals_resource, control):
        app.register_blueprint(module.blueprint)
    return app
