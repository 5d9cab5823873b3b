"""Holds a request against ``openapi.yaml`` and says what is wrong in Twilio's codes."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from flask import Request
from openapi_core import OpenAPI
from openapi_core.contrib.flask import FlaskOpenAPIRequest
from openapi_core.exceptions import OpenAPIError
from openapi_core.validation.request.exceptions import ParameterValidationError
from openapi_core.validation.schemas.exceptions import InvalidSchemaValue

from simulator.errors import TwilioError

UNKNOWN_PARAMETER = 20001
# Twilio documents no code for a malformed parameter in general; this one is our choice.
INVALID_PARAMETER = 20422

# Twilio: docs/api/errors. By parameter and broken rule; ``None`` stands for any other rule.
_CODES: Mapping[tuple[str, str | None], tuple[int, str]] = {
    ("To", None): (21211, "The 'To' number is not a valid phone number"),
    ("From", None): (21212, "The 'From' number is not a valid phone number"),
    ("Body", "maxLength"): (
        21617,
        "The concatenated message body exceeds the 1600 character limit",
    ),
    ("MediaUrl", None): (21620, "Invalid media URL(s)"),
    ("MediaUrl", "maxItems"): (21623, "Number of media files exceeds allowed limit"),
    ("ContentSid", None): (21655, "The ContentSid is Invalid"),
    ("MessagingServiceSid", None): (21705, "The Messaging Service is invalid"),
    ("StatusCallback", None): (21609, "The 'StatusCallback' URL is not a valid URL"),
}


class Checked(NamedTuple):
    """A request that fits: ``body`` and ``query`` are decoded to the described types."""

    body: Mapping[str, Any]
    query: Mapping[str, Any]


@cache
def _api() -> OpenAPI:
    return OpenAPI.from_path(Path(__file__).with_name("openapi.yaml"))


def check(request: Request) -> Checked:
    """The decoded ``request``. Raises ``TwilioError`` (400) where it does not fit."""
    described = FlaskOpenAPIRequest(request)
    _refuse_unknown(request, _known_names(described.path_pattern, described.method))
    result = _api().unmarshal_request(described)
    for error in result.errors:
        raise _refusal(error)
    return Checked(result.body or {}, result.parameters.query)


@cache
def _known_names(path: str, method: str) -> frozenset[str]:
    operation = _api().spec / "paths" / path / method
    query = operation / "parameters"
    form = operation / "requestBody" / "content" / "application/x-www-form-urlencoded" / "schema"
    names: set[str] = set()
    if query.exists():
        names.update((parameter / "name").read_str() for parameter in query)
    if form.exists():
        names.update((form / "properties").str_keys())
    return frozenset(names)


def _refuse_unknown(request: Request, known: frozenset[str]) -> None:
    # openapi-core drops a form field that is not described, in silence. Twilio ignores it too
    # (docs/api/errors/20001), which would let a misspelt parameter of ours pass every test.
    for name in [*request.args, *request.form]:
        if name not in known:
            raise TwilioError(UNKNOWN_PARAMETER, f"Unknown parameter: {name}")


def _refusal(error: OpenAPIError) -> TwilioError:
    place = [error.name] if isinstance(error, ParameterValidationError) else []
    rule, message = None, str(error.__cause__ or error)
    if isinstance(error.__cause__, InvalidSchemaValue):
        # A jsonschema.ValidationError, which says which rule was broken and where.
        violation: Any = next(iter(error.__cause__.schema_errors))
        place += [str(part) for part in violation.path]
        rule, message = str(violation.validator), str(violation.message)
    parameter = place[0] if place else ""
    code, title = _CODES.get(
        (parameter, rule),
        _CODES.get((parameter, None), (INVALID_PARAMETER, "Invalid parameter")),
    )
    # The message repeats the value, which can be a whole message body.
    return TwilioError(code, ": ".join(filter(None, [title, "/".join(place), message[:200]])))
