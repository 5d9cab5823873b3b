-- Who did what to which record: written by triggers and by record_action(), read by operators.

CREATE TABLE audit_logs (
    id bigint GENERATED ALWAYS AS IDENTITY,
    -- Partition key.
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    -- NULL when the system acted by itself.
    user_id bigint REFERENCES users ON DELETE RESTRICT,
    actor_role text,
    -- CREATE, UPDATE and DELETE of a row; ARCHIVE; and what people were refused or did by hand.
    action text NOT NULL CONSTRAINT audit_logs_action_check CHECK (action ~ '^[A-Z_]+$'),
    -- The table, and the primary key of the row in it, parts joined by '/'.
    entity_type text NOT NULL,
    entity_id text NOT NULL,
    -- The whole row before and after, without columns that are secret or mere counters.
    old_values jsonb,
    new_values jsonb,
    -- The message that led to it, by its public_id, or the request that a person made.
    request_id text,
    ip_address inet,
    -- As whom the program was logged in.
    database_role text NOT NULL,
    PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
-- What a person has done, newest first.
CREATE INDEX audit_logs_user_id_created_at_idx ON audit_logs (user_id, created_at DESC);
-- The history of one record.
CREATE INDEX audit_logs_entity_type_entity_id_idx ON audit_logs (entity_type, entity_id);
-- Everything that one message led to.
CREATE INDEX audit_logs_request_id_idx ON audit_logs (request_id) WHERE request_id IS NOT NULL;

-- Every change of the schema, written by an event trigger.
CREATE TABLE schema_changes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Of the server, not of our movable clock: this is about the database itself.
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    session_role text NOT NULL DEFAULT session_user,
    acting_role text NOT NULL
        DEFAULT coalesce(nullif(current_setting('role'), 'none'), session_user),
    application_name text NOT NULL DEFAULT current_setting('application_name'),
    ip_address inet DEFAULT inet_client_addr(),
    command text NOT NULL,
    object_type text,
    -- By name, never by oid: a dump has to be restorable.
    object_name text,
    -- Its beginning and its end, where it is long.
    statement text DEFAULT CASE WHEN length(current_query()) <= 2000 THEN current_query()
        ELSE left(current_query(), 1000) || ' ... ' || right(current_query(), 1000) END
);
