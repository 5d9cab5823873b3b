"""Finds in SQL what takes protection away from a table, or changes all of its rows."""

from collections.abc import Iterator
from typing import Any

from pglast import ast, enums, parse_plpgsql, parse_sql
from pglast.parser import ParseError
from pglast.stream import RawStream
from pglast.visitors import Skip, Visitor

ALTERATIONS = {
    enums.AlterTableType.AT_DisableTrig: "DISABLE TRIGGER",
    enums.AlterTableType.AT_DisableTrigAll: "DISABLE TRIGGER ALL",
    enums.AlterTableType.AT_DisableTrigUser: "DISABLE TRIGGER USER",
    enums.AlterTableType.AT_DisableRowSecurity: "DISABLE ROW LEVEL SECURITY",
    enums.AlterTableType.AT_NoForceRowSecurity: "NO FORCE ROW LEVEL SECURITY",
}
REMOVING = ("delete", "truncate")


def found_in(statements: str) -> list[str]:
    """What is found, worded as in the list of exceptions.

    Looks into DO blocks, which run at once, and not into functions, which have tests of their own.
    A statement that is put together at run time is not seen.
    """
    visitor = _Weakening()
    visitor(parse_sql(statements))
    return visitor.found


class _Weakening(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def visit_AlterTableStmt(self, _ancestors: Any, node: ast.AlterTableStmt) -> None:
        for command in node.cmds or ():
            if command.subtype in ALTERATIONS:
                what = " ".join(filter(None, [ALTERATIONS[command.subtype], command.name]))
                self.found.append(f"ALTER TABLE {node.relation.relname} {what}")

    def visit_AlterEventTrigStmt(self, _ancestors: Any, node: ast.AlterEventTrigStmt) -> None:
        if node.tgenabled == "D":
            self.found.append(f"ALTER EVENT TRIGGER {node.trigname} DISABLE")

    def visit_GrantStmt(self, _ancestors: Any, node: ast.GrantStmt) -> None:
        if not node.is_grant or node.objtype != enums.ObjectType.OBJECT_TABLE:
            return
        # No names at all means all privileges.
        given = [privilege.priv_name for privilege in node.privileges or ()] or REMOVING
        objects = ", ".join(_name(each) for each in node.objects)
        roles = ", ".join(role.rolename or "PUBLIC" for role in node.grantees)
        self.found += [
            f"GRANT {name.upper()} ON {objects} TO {roles}" for name in REMOVING if name in given
        ]

    def visit_DropStmt(self, _ancestors: Any, node: ast.DropStmt) -> None:
        if node.removeType == enums.ObjectType.OBJECT_TABLE:
            self.found += [f"DROP TABLE {name[-1].sval}" for name in node.objects]

    def visit_UpdateStmt(self, _ancestors: Any, node: ast.UpdateStmt) -> None:
        if node.whereClause is None:
            self.found.append(f"UPDATE {node.relation.relname} without WHERE")

    def visit_DeleteStmt(self, _ancestors: Any, node: ast.DeleteStmt) -> None:
        if node.whereClause is None:
            self.found.append(f"DELETE FROM {node.relation.relname} without WHERE")

    def visit_TruncateStmt(self, _ancestors: Any, node: ast.TruncateStmt) -> None:
        self.found += [f"TRUNCATE {relation.relname}" for relation in node.relations]

    def visit_CreateFunctionStmt(self, _ancestors: Any, _node: ast.CreateFunctionStmt) -> Any:
        return Skip

    def visit_DoStmt(self, _ancestors: Any, node: ast.DoStmt) -> None:
        for query in _queries(parse_plpgsql(RawStream()(node))):
            try:
                self(parse_sql(query))
            except ParseError:
                # An expression or an assignment: it changes no table.
                continue


def _queries(parsed: Any) -> Iterator[str]:
    if isinstance(parsed, dict):
        if isinstance(parsed.get("query"), str):
            yield parsed["query"]
        for value in parsed.values():
            yield from _queries(value)
    elif isinstance(parsed, list):
        for value in parsed:
            yield from _queries(value)


def _name(target: Any) -> str:
    """A table's name, or that of the schema for ALL TABLES IN SCHEMA."""
    return str(getattr(target, "relname", None) or f"all tables in {target.sval}")
