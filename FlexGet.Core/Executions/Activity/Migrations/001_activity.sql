-- The executions that have rows below, so that retention need not look through all of them.
CREATE TABLE recorded (
    execution_id INTEGER PRIMARY KEY);

CREATE TABLE log_line (
    execution_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    time TEXT NOT NULL,
    level TEXT NOT NULL,
    task TEXT NOT NULL,
    plugin TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (execution_id, id)) WITHOUT ROWID;

CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    execution_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    task TEXT NOT NULL,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    accepted_by TEXT,
    rejected_by TEXT,
    failed_by TEXT,
    reason TEXT,
    fields BLOB NOT NULL,
    trace BLOB NOT NULL);

CREATE INDEX entry_execution ON entry (execution_id, position);
