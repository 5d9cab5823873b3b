"""Makes two dumps of equal schemas equal texts."""

import re
from collections.abc import Iterator

# pg_dump writes each object below a comment of this form.
OBJECT = re.compile(r"^--\n(-- Name: .*; Type: .*)\n--\n", re.MULTILINE)

# What pg_dump sets for a restore, among them the storage of the tables that follow.
SETTING = re.compile(r"^SET \w+ = .*;\n", re.MULTILINE)

# PostgreSQL 18 gives NOT NULL a name and dumps it where it is not the one it would choose itself, as
# after a renaming or in a copy of a table; 17 has none.
NAMED_NOT_NULL = re.compile(r'CONSTRAINT (?:\w+|"[^"]+") (?=NOT NULL)')


def normalised(dump: str) -> str:
    """The objects of a schema dump and nothing else, in the order of the dump.

    Left out: versions, the session's settings, the key of this run, the names of NOT NULL. Rights
    on one object are sorted, because the server keeps them in the order they were given.
    """
    return "\n".join(_objects(dump))


def _objects(dump: str) -> Iterator[str]:
    _, *parts = OBJECT.split(dump.partition("\n--\n-- PostgreSQL database dump complete\n")[0])
    for title, statements in zip(parts[::2], parts[1::2], strict=True):
        yield f"{title}\n\n{_tidied(title, statements).strip()}\n"


def _tidied(title: str, statements: str) -> str:
    without_settings = SETTING.sub("", statements)
    if " ACL; " in title:
        return _sorted_grants(without_settings)
    if "Type: TABLE" in title:
        return NAMED_NOT_NULL.sub("", without_settings)
    return without_settings


def _sorted_grants(statements: str) -> str:
    """What is taken away comes before what is given, whatever the names."""
    lines = statements.strip().splitlines()
    return "\n".join(sorted(lines, key=lambda line: ("GRANT " in line, line)))
