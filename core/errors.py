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


class LookUpFailed(BahiError):
    """The provider could not be asked what became of a message. Asking again later can help."""

    retryable = True


class TemplateNotTaken(BahiError):
    """The provider would not have a template, or could not be asked about them. The message says why."""


class TableInUse(BahiError):
    """A migration gave way to whoever has a table locked. Migrating again later can help."""

    retryable = True


class UnreadableFile(BahiError):
    """A file that somebody gave lacks what makes it readable. The message says how to save it."""


class LedgerContradiction(BahiError):
    """Rows of the ledger do not follow from one another, so no figure of theirs is shown."""
