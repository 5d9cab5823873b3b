"""How a send that meets a fault ends: what the business sees, and whether it was accepted."""

import socket
import time
from collections.abc import Callable
from typing import Any

from flask import Response, request

from simulator import errors
from simulator.errors import TwilioError
from simulator.faults import SendFault

_BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body>502</body></html>"


def play(fault: SendFault, accept: Callable[[], Response]) -> Response:
    """Call ``accept``, which stores the message and answers 201, or do not; answer as told.

    The codes are Twilio's: docs/api/errors/20429, 20500 and 20003.
    """
    match fault.kind:
        case "429":
            return errors.render(TwilioError(20429, "Too Many Requests", 429))
        case "auth":
            return errors.render(TwilioError(20003, "Authenticate", 401))
        case "html":
            # A proxy in front of Twilio that never reached it.
            return Response(_BAD_GATEWAY, 502, mimetype="text/html")
        case "500_before":
            return _internal_error()
        case "500_after":
            accept()
            return _internal_error()
        case "no_answer":
            response = accept()
            time.sleep(fault.seconds)
            return response
        case "cut_before":
            return _cut_connection(request.environ)
        case "cut_after":
            accept()
            return _cut_connection(request.environ)


def _internal_error() -> Response:
    return errors.render(TwilioError(20500, "Internal Server Error", 500))


def _cut_connection(environ: dict[str, Any]) -> Response:
    # WSGI has no way to hang up, so we shut the socket that the server is about to answer on;
    # both servers take the failed write for a client that went away.
    connection: socket.socket = environ.get("gunicorn.socket") or environ["werkzeug.socket"]
    connection.shutdown(socket.SHUT_RDWR)
    return Response(status=204)
