"""From rows and dumps to text: the same schema gives the same words, and they can be read."""

import pytest

from db.schema_reading.reading import WholeServer
from db.schema_reading.rows import Column, Constraint, Function, Grant, Role, Wide
from ops.schema import beside_tables, diagram, markdown, rights, whole_server
from ops.schema.areas import Area, arranged, declared
from ops.schema.expressions import readable
from ops.schema.normal import normalised

DUMP = """\
--
-- PostgreSQL database dump
--

\\restrict key

-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;

--
-- Name: a; Type: TABLE; Schema: public; Owner: me
--

SET default_table_access_method = heap;

CREATE TABLE public.a (
    b text CONSTRAINT "odd name" NOT NULL,
    CONSTRAINT b_check CHECK ((b IS NOT NULL))
);


--
-- Name: TABLE a; Type: ACL; Schema: public; Owner: me
--

REVOKE SELECT ON TABLE public.a FROM z;
GRANT SELECT ON TABLE public.a TO z;
GRANT SELECT ON TABLE public.a TO b;


--
-- PostgreSQL database dump complete
--

\\unrestrict key
"""

NORMALISED = """\
-- Name: a; Type: TABLE; Schema: public; Owner: me

CREATE TABLE public.a (
    b text NOT NULL,
    CONSTRAINT b_check CHECK ((b IS NOT NULL))
);

-- Name: TABLE a; Type: ACL; Schema: public; Owner: me

REVOKE SELECT ON TABLE public.a FROM z;
GRANT SELECT ON TABLE public.a TO b;
GRANT SELECT ON TABLE public.a TO z;
"""


def test_a_dump_is_reduced_to_its_objects() -> None:
    assert normalised(DUMP) == NORMALISED


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("CHECK (a = ANY (ARRAY['X'::text, 'Y'::text]))", "CHECK (a IN ('X', 'Y'))"),
        ("CHECK (a <> ALL (ARRAY[1, 2]))", "CHECK (a NOT IN (1, 2))"),
        ("a > 0::numeric AND a <> 'NaN'::numeric", "a > 0 AND a <> 'NaN'"),
        ("vendor = (( SELECT current_vendor_id() AS x))", "vendor = (SELECT current_vendor_id())"),
        ("f(a timestamp with time zone)", "f(a timestamptz)"),
        ("id::text", "id::text"),
    ],
)
def test_expressions_become_shorter(written: str, read: str) -> None:
    assert readable(written) == read


def test_comments_cannot_break_the_markdown() -> None:
    assert markdown.prose("a_b *x* <i>\n`c_<d>` _e_") == "a_b \\*x\\* \\<i> `c_<d>` \\_e\\_"
    assert markdown.code("a ` b") == "`` a ` b ``"
    assert markdown.table(["a", "b", "c"], [["1|2", "", "3"]]) == (
        "| a | c |\n| --- | --- |\n| 1\\|2 | 3 |"
    )
    assert markdown.anchor("Beside the application's queries") == "#beside-the-applications-queries"


def test_every_table_has_one_area() -> None:
    areas = [Area("Orders", ["orders", "order_items"]), Area("Nobody's", ["nothing"])]
    tables = ["applied_sql", "audit.logs", "order_items", "orders", "orders_archive"]

    assert arranged(areas, tables) == [
        Area("Orders", ["orders", "orders_archive", "order_items"]),
        Area("Beside the application's queries", ["applied_sql", "audit.logs"]),
    ]


def test_areas_are_those_of_the_code_from_people_to_messages() -> None:
    titles = [area.title for area in declared()]

    assert titles[0] == "People, shops and addresses"
    assert len(set(titles)) == len(titles) >= 5


def test_a_line_of_the_diagram_says_how_many_rows_meet() -> None:
    columns = [
        Column("holds", "order_id", "bigint", True, False, False, "", ""),
        Column("holds", "vendor_id", "bigint", False, False, False, "", ""),
    ]
    constraints = [
        Constraint("holds", "p", "primary key", "", ["order_id"], "", [], "", ""),
        Constraint("holds", "o", "foreign key", "", ["order_id"], "orders", ["id"], "", ""),
        Constraint("holds", "v", "foreign key", "", ["vendor_id"], "x.v", ["id"], "", ""),
    ]

    lines = [line.strip() for line in diagram.of_area(["holds"], columns, constraints).split("\n")]

    assert "bigint order_id PK, FK" in lines
    assert 'orders ||--o| holds : "order_id"' in lines
    assert '"x.v" |o--o{ holds : "vendor_id"' in lines


def test_rights_on_columns_are_told_apart_from_those_on_the_whole() -> None:
    grants = [
        Grant("orders", "app", "SELECT", ""),
        Grant("orders", "app", "UPDATE", "notes"),
        Grant("orders", "app", "UPDATE", "status"),
        Grant("other", "app", "DELETE", ""),
        Grant("orders", "PUBLIC", "SELECT", ""),
    ]

    assert rights.of("orders", grants).splitlines()[2:] == [
        "| everybody | SELECT |",
        "| `app` | SELECT, UPDATE (`notes`, `status`) |",
    ]


def test_a_function_is_told_with_its_owner_only_where_it_runs_as_him() -> None:
    definer = Function("f", "a bigint", "text", True, "me", ["you"], "Does 1.5 things. And more.")
    invoker = Function("g", "", "trigger", False, "me", [], "")

    assert beside_tables.functions([definer, invoker]) == (
        "- `f(a bigint) → text`, runs as its owner `me`, for `you`. Does 1.5 things."
    )
    assert beside_tables.trigger_functions([definer, invoker]) == "- `g()`."


def test_roles_are_told_in_words_of_sql() -> None:
    role = Role("app", ["LOGIN"], ["owner"], ["lock_timeout=3s"], "It's ours.")
    whole = WholeServer([role], Wide(["jit=off"], ["CONNECT ON DATABASE TO PUBLIC"]))

    assert whole_server.statements(whole).splitlines() == [
        "-- Roles",
        "",
        "CREATE ROLE app LOGIN;",
        "GRANT owner TO app;",
        "ALTER ROLE app SET lock_timeout=3s;",
        "COMMENT ON ROLE app IS 'It''s ours.';",
        "",
        "-- Database",
        "",
        "ALTER DATABASE SET jit=off;",
        "GRANT CONNECT ON DATABASE TO PUBLIC;",
    ]
