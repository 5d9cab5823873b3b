"""Twilio's two webhooks: messages that come in, and word of those that went out."""

import hmac
from collections.abc import Sequence
from uuid import uuid4

import sqlalchemy as sa
import structlog
from flask import Blueprint, Request, Response, abort, request
from twilio.request_validator import RequestValidator

import db.clock
import db.conversations
import db.delivery_events
import db.engine
import db.inbox
import db.resends
from core.delivery import status_rank
from core.errors import InvalidMessage
from core.settings import Settings
from core.wire.twilio import parse_inbound, parse_status
from workers import enqueue

logger = structlog.get_logger()

FORM = "application/x-www-form-urlencoded"

# An answer in TwiML would be tied to a retry and leave no row behind; ours go through the sender.
NOTHING_TO_SAY = '<?xml version="1.0" encoding="UTF-8"?><Response/>'


def create_blueprint(settings: Settings, engine: sa.Engine) -> Blueprint:
    blueprint = Blueprint("twilio", __name__, url_prefix="/twilio")
    tokens = settings.accepted_tokens()

    def admit() -> None:
        """Turn away what is not from our provider, for our account. 403 in every case of doubt."""
        if request.mimetype != FORM:
            abort(415, f"Send {FORM}.")
        if not is_signed(request, settings.public_base_url, tokens):
            logger.warning("request turned away", reason="signature", path=request.path)
            abort(403, "The signature is missing or wrong.")
        if request.form.get("AccountSid") != settings.twilio_account_sid:
            logger.warning("request turned away", reason="account", path=request.path)
            abort(403, "This is not our account.")

    @blueprint.post("/inbound")
    def inbound() -> Response:
        """Keep the message, then acknowledge it. A message that was kept before is acknowledged too."""
        admit()
        try:
            message = parse_inbound(request.form)
        except InvalidMessage as error:
            abort(400, str(error))
        if message.business_number != settings.business_number:
            logger.warning("request turned away", reason="recipient", path=request.path)
            abort(403, "This is not our number.")
        public_id = uuid4()
        origin = db.engine.Origin(request_id=str(public_id), ip_address=request.remote_addr)
        with db.engine.transaction(engine, db.engine.SYSTEM, origin) as connection:
            now = db.clock.now(connection)
            conversation_id = db.conversations.ensure(
                connection, message.provider, message.business_number, message.sender
            )
            stored = db.inbox.store(connection, message, conversation_id, now, public_id)
        # After the commit: a worker that is quicker than it would find nothing.
        if stored is not None:
            enqueue.inbound(conversation_id)
        logger.info("message received", message=stored, repeated=stored is None)
        return Response(NOTHING_TO_SAY, mimetype="text/xml")

    @blueprint.post("/status")
    def status() -> Response:
        """Record the word on a message we sent. One that is not ours is acknowledged all the same."""
        admit()
        try:
            event = parse_status(request.form, request.args.get("ob"))
        except InvalidMessage as error:
            abort(400, str(error))
        with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
            message = db.delivery_events.apply_event(
                connection,
                event,
                rank=status_rank(event.status),
                now=db.clock.now(connection),
            )
            refused = message if event.is_outside_window else None
            goes_again = refused is not None and db.resends.as_template(connection, refused)
        if refused is not None and goes_again:
            enqueue.outbound(refused.conversation_id)
        elif refused is not None:
            logger.error(
                "message outside the window has no template",
                message=refused.id,
                conversation_id=refused.conversation_id,
            )
        return Response(status=200)

    return blueprint


def is_signed(incoming: Request, public_base_url: str, tokens: Sequence[str]) -> bool:
    """Whether one of our tokens signed this request.

    Twilio signs the URL that it was given, so the path and query are taken raw: Flask's own URL has its
    escapes undone. Source: Twilio docs "Webhooks security".
    """
    given = incoming.headers.get("X-Twilio-Signature")
    if given is None:
        return False
    raw = incoming.environ.get("RAW_URI") or incoming.environ["REQUEST_URI"]
    url = public_base_url + raw
    return any(
        hmac.compare_digest(
            RequestValidator(token).compute_signature(url, incoming.form).encode(),
            given.encode("utf-8", "replace"),
        )
        for token in tokens
    )
