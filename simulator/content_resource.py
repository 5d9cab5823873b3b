"""Twilio's Content resource (Twilio: docs/content/content-api-resources)."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, jsonify, request

from simulator import description, state
from simulator.authentication import require_account
from simulator.content import Content
from simulator.description import INVALID_PARAMETER
from simulator.errors import TwilioError, not_found

blueprint = Blueprint("content", __name__, url_prefix="/v1/Content")
blueprint.before_request(require_account)


@blueprint.post("")
def create_content() -> Response:
    body = description.check(request).body
    types = {name: definition for name, definition in body["types"].items() if definition}
    if not types:
        raise TwilioError(INVALID_PARAMETER, "Invalid parameter: types: none is given")
    content = Content(
        language=body["language"],
        types=types,
        friendly_name=body.get("friendly_name"),
        variables=body.get("variables") or {},
    )
    state.current().contents.add(content)
    response = jsonify(resource(content))
    response.status_code = 201
    return response


@blueprint.get("")
def list_contents() -> Response:
    shown, meta = page(description.check(request).query)
    return jsonify(contents=[resource(content) for content in shown], meta=meta)


def page(query: Mapping[str, Any]) -> tuple[list[Content], dict[str, Any]]:
    """The contents that ``query`` asks for, oldest first, and where in the list they are."""
    number, size = query["Page"], query["PageSize"]
    contents = state.current().contents.all()
    start = number * size

    def link(page_number: int) -> str:
        return f"{request.base_url}?PageSize={size}&Page={page_number}"

    meta = {
        "key": "contents",
        "page": number,
        "page_size": size,
        "url": link(number),
        "first_page_url": link(0),
        "next_page_url": link(number + 1) if start + size < len(contents) else None,
        "previous_page_url": link(number - 1) if number else None,
    }
    return contents[start : start + size], meta


@blueprint.get("/<sid>")
def fetch_content(sid: str) -> Response:
    content = state.current().contents.get(sid)
    if content is None:
        raise not_found(request.path)
    return jsonify(resource(content))


@blueprint.delete("/<sid>")
def delete_content(sid: str) -> Response:
    if not state.current().contents.remove(sid):
        raise not_found(request.path)
    return Response(status=204)


def resource(content: Content) -> dict[str, Any]:
    created_at = content.created_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "sid": content.sid,
        "account_sid": state.current().settings.account_sid,
        "friendly_name": content.friendly_name,
        "language": content.language,
        "variables": content.variables,
        "types": content.types,
        "date_created": created_at,
        "date_updated": created_at,
        "url": f"{request.host_url}v1/Content/{content.sid}",
        "links": {
            "approval_fetch": f"{request.host_url}v1/Content/{content.sid}/ApprovalRequests",
            "approval_create": f"{request.host_url}v1/Content/{content.sid}/ApprovalRequests/whatsapp",
        },
    }
