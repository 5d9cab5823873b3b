-- Watch over the schema itself. Only a superuser may make event triggers; where the platform's owner
-- is not one (managed services), docs/operations.md says what to do instead.

CREATE EVENT TRIGGER guards_intact_after_change ON ddl_command_end
EXECUTE FUNCTION guard.refuse_weaker_guards();
CREATE EVENT TRIGGER guards_intact_after_drop ON sql_drop
EXECUTE FUNCTION guard.refuse_weaker_guards();
CREATE EVENT TRIGGER guards_hands_after_change ON ddl_command_end
EXECUTE FUNCTION guard.refuse_foreign_hands();
CREATE EVENT TRIGGER guards_hands_after_drop ON sql_drop
EXECUTE FUNCTION guard.refuse_foreign_hands();
CREATE EVENT TRIGGER guards_hands_on_rewrite ON table_rewrite
EXECUTE FUNCTION guard.refuse_foreign_hands();
CREATE EVENT TRIGGER log_changes ON ddl_command_end EXECUTE FUNCTION log_schema_change();
CREATE EVENT TRIGGER log_drops ON sql_drop EXECUTE FUNCTION log_schema_change();

ALTER EVENT TRIGGER guards_intact_after_change ENABLE ALWAYS;
ALTER EVENT TRIGGER guards_intact_after_drop ENABLE ALWAYS;
ALTER EVENT TRIGGER guards_hands_after_change ENABLE ALWAYS;
ALTER EVENT TRIGGER guards_hands_after_drop ENABLE ALWAYS;
ALTER EVENT TRIGGER guards_hands_on_rewrite ENABLE ALWAYS;
ALTER EVENT TRIGGER log_changes ENABLE ALWAYS;
ALTER EVENT TRIGGER log_drops ENABLE ALWAYS;
