-- What plugins remember of a task under a key: the time of the last run, the ETag of a feed.
CREATE TABLE task_memory (
    task TEXT NOT NULL,
    plugin TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    updated TEXT NOT NULL,
    PRIMARY KEY (task, plugin, key)) WITHOUT ROWID;

-- The hash of the config that a task last ran with.
CREATE TABLE task_config (
    task TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL) WITHOUT ROWID;
