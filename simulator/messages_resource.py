"""Twilio's Messages resource (Twilio: docs/messaging/api/message-resource)."""

from datetime import datetime
from email.utils import format_datetime
from typing import Any

from flask import Blueprint, Response, jsonify, request

from simulator import description, listing, send_outcomes, sends, state, window
from simulator.addresses import address
from simulator.authentication import require_account
from simulator.errors import TwilioError, not_found
from simulator.messages import Message

API_VERSION = "2010-04-01"

blueprint = Blueprint("messages", __name__, url_prefix=f"/{API_VERSION}/Accounts/<account_sid>")
blueprint.before_request(require_account)


@blueprint.post("/Messages.json")
def create_message(account_sid: str) -> Response:
    """201 with the queued message, or what a fault makes of it."""
    simulator = state.current()
    if not request.form.get("To"):
        raise TwilioError(21604, "A 'To' phone number is required")
    form = description.check(request).body
    send = sends.parse(form, simulator.settings.business_number, simulator.contents)

    def accept() -> Response:
        message = simulator.messages.add(send.draft)
        kind = simulator.faults.take_callbacks() if send.status_callback else None
        refusal = send.refusal or window.refusal(simulator, send)
        simulator.callbacks.follow(message, send.status_callback, refusal, kind)
        response = jsonify(_resource(message, account_sid))
        response.status_code = 201
        return response

    fault = simulator.faults.take_send(send.draft.recipient)
    return send_outcomes.play(fault, accept) if fault else accept()


@blueprint.get("/Messages.json")
def list_messages(account_sid: str) -> Response:
    query = description.check(request).query
    newest_first = state.current().messages.newest_first()
    messages, frame = listing.page(newest_first, query, request.path)
    return jsonify(**frame, messages=[_resource(message, account_sid) for message in messages])


@blueprint.get("/Messages/<sid>.json")
def fetch_message(account_sid: str, sid: str) -> Response:
    message = state.current().messages.get(sid)
    if message is None:
        raise not_found(request.path)
    return jsonify(_resource(message, account_sid))


def _resource(message: Message, account_sid: str) -> dict[str, Any]:
    uri = f"/{API_VERSION}/Accounts/{account_sid}/Messages/{message.sid}"
    return {
        "sid": message.sid,
        "account_sid": account_sid,
        "messaging_service_sid": None,
        "api_version": API_VERSION,
        "from": address(message.draft.sender),
        "to": address(message.draft.recipient),
        "body": message.draft.body,
        "direction": message.draft.direction,
        "status": message.status,
        "error_code": message.error_code,
        "error_message": message.error_message,
        "num_media": str(len(message.draft.media)),
        "num_segments": "1",
        "price": None,
        "price_unit": None,
        "date_created": format_datetime(message.created_at),
        "date_updated": format_datetime(message.updated_at),
        "date_sent": _date(message.sent_at),
        "uri": f"{uri}.json",
        "subresource_uris": {"media": f"{uri}/Media.json"},
    }


def _date(moment: datetime | None) -> str | None:
    return None if moment is None else format_datetime(moment)
