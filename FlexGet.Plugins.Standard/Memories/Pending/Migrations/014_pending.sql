-- Entries that wait for somebody's approval.
CREATE TABLE pending (
    id INTEGER PRIMARY KEY,
    task_name TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    approved INTEGER NOT NULL DEFAULT 0,
    added TEXT NOT NULL,
    entry TEXT NOT NULL,
    UNIQUE (task_name, title, url));

CREATE INDEX pending_added ON pending (added, id);
