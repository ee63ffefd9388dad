-- Every entry that a task with archive has seen.
CREATE TABLE archive (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    task TEXT NOT NULL,
    description TEXT,
    added TEXT NOT NULL,
    UNIQUE (title, url));

CREATE TABLE archive_tag (
    archive_id INTEGER NOT NULL REFERENCES archive (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (archive_id, tag)) WITHOUT ROWID;
