"""The entry point: ``gunicorn simulator.wsgi:app --workers 1 --threads 32``.

One worker only, because the messages are in its memory.
"""

from simulator.app import create_app
from simulator.settings import Settings

app = create_app(Settings.model_validate({}))
