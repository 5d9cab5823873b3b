"""One line of JSON per event: a constant name and fields. Never message text, never a phone number."""

import structlog


def configure() -> None:
    """Set structlog up for this process; called by the entry points."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
    )
