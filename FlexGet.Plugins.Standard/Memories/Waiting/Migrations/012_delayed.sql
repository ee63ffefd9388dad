-- Entries that wait until their time has passed.
CREATE TABLE delayed (
    id INTEGER PRIMARY KEY,
    task TEXT NOT NULL,
    title TEXT NOT NULL,
    entry TEXT NOT NULL,
    due TEXT NOT NULL,
    UNIQUE (task, title));
