-- Executions: pending, running and past ones. An id is never used twice: logs and entries in activity.db refer to it.
CREATE TABLE execution (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    status TEXT NOT NULL,
    origin TEXT NOT NULL,
    tasks TEXT NOT NULL,
    options TEXT NOT NULL,
    created TEXT NOT NULL,
    started TEXT,
    finished TEXT,
    message TEXT);

CREATE INDEX execution_status ON execution (status, id);
CREATE INDEX execution_finished ON execution (finished);

-- What each task of an execution did; a row is written when the task has ended.
CREATE TABLE execution_task (
    execution_id INTEGER NOT NULL REFERENCES execution (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    task TEXT NOT NULL,
    status TEXT NOT NULL,
    produced INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    undecided INTEGER NOT NULL,
    reruns INTEGER NOT NULL,
    abort_reason TEXT,
    started TEXT,
    finished TEXT,
    PRIMARY KEY (execution_id, position)) WITHOUT ROWID;

CREATE INDEX execution_task_task ON execution_task (task, execution_id);
