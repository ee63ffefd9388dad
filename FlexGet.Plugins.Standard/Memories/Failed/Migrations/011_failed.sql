-- Entries that failed, and when they may be tried again.
CREATE TABLE failed (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    reason TEXT,
    count INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    retry_time TEXT NOT NULL,
    UNIQUE (title, url));

CREATE INDEX failed_added ON failed (added_at, id);
