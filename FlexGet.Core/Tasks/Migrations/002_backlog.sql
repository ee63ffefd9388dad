-- Entries that come back in later runs of a task.
CREATE TABLE backlog (
    id INTEGER PRIMARY KEY,
    task TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    entry TEXT NOT NULL,
    expires TEXT NOT NULL,
    UNIQUE (task, title, url));
