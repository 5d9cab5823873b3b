"""Twilio's string identifiers."""

import secrets


def new_sid(prefix: str) -> str:
    """``prefix`` (``SM`` message, ``HX`` content, ``XE`` channel install) and 32 hex digits."""
    return prefix + secrets.token_hex(16)
