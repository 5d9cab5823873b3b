"""Errors in the shape that Twilio's client library reads."""

from flask import Response, jsonify
from werkzeug.exceptions import HTTPException

# Twilio: docs/api/errors. 20404 and 20004 are what its REST side says for these two statuses.
_CODE_OF_STATUS = {404: 20404, 405: 20004}


class TwilioError(Exception):
    """A request that Twilio would refuse: ``code`` is Twilio's, ``status`` is HTTP's."""

    def __init__(self, code: int, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status


def not_found(path: str) -> TwilioError:
    """The answer to a sid we do not have, in the words of Twilio's own 404."""
    return TwilioError(20404, f"The requested resource {path} was not found", 404)


def render(error: TwilioError) -> Response:
    """``error`` as Twilio's error JSON, with its HTTP status."""
    response = jsonify(
        code=error.code,
        message=error.message,
        more_info=f"https://www.twilio.com/docs/errors/{error.code}",
        status=error.status,
    )
    response.status_code = error.status
    if error.status == 401:
        response.headers["WWW-Authenticate"] = 'Basic realm="Twilio API"'
    return response


def render_http(error: HTTPException) -> Response:
    """Routing errors (unknown path, wrong method) in the same shape as all others."""
    status = error.code or 500
    return render(TwilioError(_CODE_OF_STATUS.get(status, 20000 + status), error.name, status))
