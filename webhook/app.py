"""The Flask application."""

import sqlalchemy as sa
import structlog
from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.middleware.proxy_fix import ProxyFix

import webhook.health
import webhook.twilio
from core.settings import Settings

logger = structlog.get_logger()

# Twilio's forms are a few kilobytes.
BODY_BYTES_MAX = 64 * 1024


def create_app(settings: Settings, engine: sa.Engine) -> Flask:
    app = Flask("bahi")
    app.config["MAX_CONTENT_LENGTH"] = BODY_BYTES_MAX
    app.config["MAX_FORM_MEMORY_SIZE"] = BODY_BYTES_MAX
    # The URL that signatures cover is configured, so nothing but the address is taken from a proxy.
    app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
        app.wsgi_app, x_for=settings.trusted_proxies, x_proto=0, x_host=0, x_port=0, x_prefix=0
    )
    app.register_blueprint(webhook.twilio.create_blueprint(settings, engine))
    app.register_blueprint(webhook.health.create_blueprint(engine))

    @app.errorhandler(sa.exc.OperationalError)
    @app.errorhandler(sa.exc.TimeoutError)
    def without_database(error: Exception) -> tuple[str, int]:
        """Never 200 without a row: the provider repeats what we do not acknowledge."""
        logger.error("database not available", reason=type(error).__name__)
        return "The database is not available; please repeat.", 503

    @app.errorhandler(HTTPException)
    def in_one_line(error: HTTPException) -> tuple[str, int]:
        return error.description or error.name, error.code or 500

    return app
