-- How the runs of each task ended.
CREATE TABLE status_task (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    last_execution_time TEXT);

CREATE TABLE status_execution (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL REFERENCES status_task (id) ON DELETE CASCADE,
    execution INTEGER NOT NULL,
    start TEXT NOT NULL,
    "end" TEXT,
    succeeded INTEGER NOT NULL DEFAULT 0,
    produced INTEGER,
    accepted INTEGER,
    rejected INTEGER,
    failed INTEGER,
    abort_reason TEXT);

CREATE INDEX status_execution_task ON status_execution (task_id, start, id);
CREATE INDEX status_execution_execution ON status_execution (execution);
