"""Entry point: ``gunicorn webhook.wsgi:app``."""

import core.logs
import core.settings
import db.engine
import workers.app
from webhook.app import create_app

# As many as the threads of one gunicorn worker.
CONNECTIONS = 4

core.logs.configure()
settings = core.settings.from_environment()
workers.app.configure(settings, "web")
app = create_app(
    settings,
    db.engine.create(
        settings.database_url.get_secret_value(),
        application_name="bahi-webhook",
        pool_size=CONNECTIONS,
    ),
)
