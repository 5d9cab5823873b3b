"""The controls beside the simulated API: phones that write and read, and faults to order.

There is no authentication: this belongs on a loopback address.
"""

from typing import Any

from flask import Blueprint, Response, jsonify, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from simulator import inbound, state
from simulator.approvals import Answer
from simulator.faults import FaultOrder
from simulator.inbound import InboundOrder, Party
from simulator.messages import INBOUND, Message

blueprint = Blueprint("control", __name__, url_prefix="/control")


class MessagesQuery(BaseModel):
    """``GET /control/messages``: ``wait`` is in seconds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    party: Party
    after: int = 0
    wait: float = Field(default=0, ge=0, le=30)


class ApprovalOrder(BaseModel):
    """``POST /control/approvals``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    answer: Answer


class ResetOrder(BaseModel):
    """``POST /control/reset``: faults always go, and templates are approved again; messages go where
    asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    messages: bool = False


@blueprint.errorhandler(ValidationError)
def refuse(error: ValidationError) -> tuple[Response, int]:
    """400 with each thing that is wrong, and for a choice what may be chosen."""
    wrong = [f"{'.'.join(str(part) for part in e['loc'])}: {e['msg']}" for e in error.errors()]
    return jsonify(error="; ".join(wrong)), 400


@blueprint.get("/health")
def health() -> Response:
    return jsonify(ok=True)


@blueprint.post("/inbound")
def write_inbound() -> Response:
    """Let a phone write to the business; answers when the business has answered the webhook."""
    order = InboundOrder.model_validate_json(request.get_data())
    simulator = state.current()
    form = inbound.compose(order, simulator.settings)
    # Twilio has the message whether or not the webhook arrives; that is what a reconciliation
    # against the Messages list lives on.
    message = simulator.messages.add(inbound.to_draft(order, form))
    status = simulator.webhooks.post(simulator.settings.webhook_url, form)
    return jsonify(sid=message.sid, webhook_status=status)


@blueprint.get("/messages")
def read_messages() -> Response:
    """What one phone wrote and received, oldest first."""
    query = MessagesQuery.model_validate(request.args.to_dict())
    messages = state.current().messages.of_party(query.party, query.after, query.wait)
    return jsonify([_seen_by_phone(message) for message in messages])


@blueprint.post("/faults")
def set_faults() -> Response:
    faults = state.current().faults
    faults.set(FaultOrder.model_validate_json(request.get_data()))
    return jsonify(faults.pending())


@blueprint.get("/faults")
def show_faults() -> Response:
    return jsonify(state.current().faults.pending())


@blueprint.post("/approvals")
def answer_approvals() -> Response:
    """How WhatsApp answers requests from now on, those that still wait for it included."""
    approvals = state.current().approvals
    approvals.answer_with(ApprovalOrder.model_validate_json(request.get_data()).answer)
    return jsonify(approvals.by_status())


@blueprint.post("/reset")
def reset() -> Response:
    order = ResetOrder.model_validate_json(request.get_data() or b"{}")
    simulator = state.current()
    simulator.faults.clear()
    simulator.approvals.answer_with("approve")
    if order.messages:
        simulator.messages.clear()
    return jsonify(ok=True)


def _seen_by_phone(message: Message) -> dict[str, Any]:
    draft = message.draft
    return {
        "n": message.n,
        "sid": message.sid,
        "direction": "inbound" if draft.direction == INBOUND else "outbound",
        "body": draft.body,
        "buttons": [{"payload": b.payload, "text": b.text} for b in draft.buttons],
        "media": [{"url": m.url, "content_type": m.content_type} for m in draft.media],
        "status": message.status,
        "at": message.created_at.isoformat(),
    }
