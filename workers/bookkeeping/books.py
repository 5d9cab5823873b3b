"""Who writes in the books, and when."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa


@dataclass(frozen=True, slots=True)
class Books:
    """``user_id`` is the person who acts, ``None`` for the platform itself."""

    connection: sa.Connection
    user_id: int | None
    now: datetime
