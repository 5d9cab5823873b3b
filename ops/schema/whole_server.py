"""What pg_dump leaves out: roles, and what is set and granted for the database as a whole."""

from collections.abc import Iterator

from db.schema_reading.reading import WholeServer
from db.schema_reading.rows import Role


def statements(whole: WholeServer) -> str:
    """Lines in the words of SQL, to be read and compared; passwords are in none of them."""
    return "\n".join(
        [
            "-- Roles\n",
            *(line for role in whole.roles for line in _role(role)),
            "\n-- Database\n",
            *(f"ALTER DATABASE SET {setting};" for setting in whole.database.settings),
            *(f"GRANT {grant};" for grant in whole.database.grants),
            "",
        ]
    )


def _role(role: Role) -> Iterator[str]:
    yield f"CREATE ROLE {role.name} {' '.join(role.attributes)};"
    for group in role.member_of:
        yield f"GRANT {group} TO {role.name};"
    for setting in role.settings:
        yield f"ALTER ROLE {role.name} SET {setting};"
    if role.comment:
        yield f"COMMENT ON ROLE {role.name} IS {_literal(role.comment)};"


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
