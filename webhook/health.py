"""For load balancers and supervisors. Redis is not asked: without it we are slower, not unready."""

import sqlalchemy as sa
from flask import Blueprint

import db.clock
import db.engine


def create_blueprint(engine: sa.Engine) -> Blueprint:
    blueprint = Blueprint("health", __name__)

    @blueprint.get("/healthz")
    def healthz() -> tuple[str, int]:
        """The process answers."""
        return "ok", 200

    @blueprint.get("/readyz")
    def readyz() -> tuple[str, int]:
        """A message could be stored. 503 otherwise."""
        with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
            db.clock.now(connection)
        return "ready", 200

    return blueprint
