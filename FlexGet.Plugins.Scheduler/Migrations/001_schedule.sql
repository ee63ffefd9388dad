-- What is known of each schedule of the config; the config itself holds what and when.
CREATE TABLE schedule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    content TEXT NOT NULL,
    tasks TEXT NOT NULL,
    timing TEXT NOT NULL,
    is_enabled INTEGER NOT NULL,
    -- Intervals count from here.
    anchor TEXT NOT NULL,
    -- When it fires next, before jitter; in the past when the server was down.
    due TEXT,
    last_run TEXT,
    last_execution INTEGER);
