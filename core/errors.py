"""Everything that can go wrong in a way we foresee. Each class says whether trying again can help.

Ordinary business, such as goods that are short or a text that is not understood, is not an error
but a value that becomes a reply.
"""


class BahiError(Exception):
    """Base of all. The message says what to do, in words for the person who reads it."""

    retryable = False


class ConfigurationError(BahiError):
    """Something in the environment is missing or wrong. An operator has to mend it."""


class InvalidMessage(BahiError):
    """A provider's request lacks what makes it a message. Sending it again would not help."""


class Conflict(BahiError):
    """Somebody else changed the row first. Reading it again and deciding anew can help."""

    retryable = True
