"""What somebody may not do is written down under his name."""

from structlog.testing import capture_logs

from core.permissions import Act
from tests import strangers
from tests.database import Database
from tests.strangers import act
from workers import denials


def test_a_denial_stands_in_the_trail_and_in_the_log(database: Database) -> None:
    driver = strangers.staff(database, "DRIVER")

    with capture_logs() as logs:
        act(
            database,
            driver,
            lambda c: denials.record(c, Act.REVERSE, "payments", 7, role="DRIVER"),
        )

    (entry,) = database.rows("SELECT * FROM audit_logs WHERE action = 'DENIED'")
    assert (entry["user_id"], entry["actor_role"]) == (driver.user_id, "VENDOR")
    assert (entry["entity_type"], entry["entity_id"]) == ("payments", "7")
    assert entry["new_values"] == {"act": "reverse", "role": "DRIVER"}
    assert logs == [
        {
            "event": "act denied",
            "log_level": "warning",
            "act": "reverse",
            "entity": "payments",
            "entity_id": 7,
            "role": "DRIVER",
        }
    ]
