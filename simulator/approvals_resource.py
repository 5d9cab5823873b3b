"""Twilio's approval requests for content (Twilio: docs/content/content-api-resources)."""

from typing import Any

from flask import Blueprint, Response, jsonify, request

from simulator import content_resource, description, state
from simulator.approvals import Approval
from simulator.authentication import require_account
from simulator.content import Content
from simulator.errors import not_found

blueprint = Blueprint("approvals", __name__, url_prefix="/v1")
blueprint.before_request(require_account)


@blueprint.post("/Content/<sid>/ApprovalRequests/whatsapp")
def ask_for_approval(sid: str) -> Response:
    """201 with the request as received; whoever asks again sees the answer."""
    body = description.check(request).body
    approval = state.current().approvals.request(_content(sid), body["name"], body["category"])
    response = jsonify(_resource(approval))
    response.status_code = 201
    return response


@blueprint.get("/Content/<sid>/ApprovalRequests")
def fetch_approval(sid: str) -> Response:
    content = _content(sid)
    return jsonify(
        sid=content.sid,
        account_sid=state.current().settings.account_sid,
        whatsapp={"type": "whatsapp", **_of(content)},
        url=request.base_url,
    )


@blueprint.get("/ContentAndApprovals")
def list_contents_and_approvals() -> Response:
    query = description.check(request).query
    shown, meta = content_resource.page(query)
    contents = [
        {**content_resource.resource(content), "approval_requests": _of(content)}
        for content in shown
    ]
    return jsonify(contents=contents, meta=meta)


def _content(sid: str) -> Content:
    content = state.current().contents.get(sid)
    if content is None:
        raise not_found(request.path)
    return content


def _of(content: Content) -> dict[str, Any]:
    approval = state.current().approvals.of(content.sid)
    return {"status": "unsubmitted"} if approval is None else _resource(approval)


def _resource(approval: Approval) -> dict[str, Any]:
    return {
        "name": approval.name,
        "category": approval.category,
        "content_type": approval.content_type,
        "status": approval.status,
        "rejection_reason": approval.rejection_reason,
        "allow_category_change": True,
    }
