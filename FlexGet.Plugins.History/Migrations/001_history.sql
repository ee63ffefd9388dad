CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    filename TEXT,
    details TEXT NOT NULL,
    time TEXT NOT NULL);

-- The id stands in both: pages continue at (time, id), and a run gives thousands of items the same time.
CREATE INDEX history_time ON history (time, id);
CREATE INDEX history_task ON history (task, time, id);

-- Counting a million rows takes longer than reading a page of them.
CREATE TABLE history_count (items INTEGER NOT NULL);
INSERT INTO history_count (items) VALUES (0);
