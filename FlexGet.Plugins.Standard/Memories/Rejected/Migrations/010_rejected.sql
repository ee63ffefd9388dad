-- What a plugin of a task rejected once and for all, or for a time.
CREATE TABLE rejected (
    id INTEGER PRIMARY KEY,
    task TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    rejected_by TEXT NOT NULL,
    reason TEXT,
    added TEXT NOT NULL,
    expires TEXT,
    UNIQUE (task, title, url));

CREATE INDEX rejected_added ON rejected (added, id);
