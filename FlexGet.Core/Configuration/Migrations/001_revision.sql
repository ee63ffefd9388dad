-- Every text of the config that was ever in force. A row is pending until the file holds its text.
CREATE TABLE config_revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL CHECK (state IN ('pending', 'current', 'past')),
    text TEXT NOT NULL,
    hash TEXT NOT NULL,
    time TEXT NOT NULL,
    source TEXT NOT NULL,
    author TEXT,
    comment TEXT);

CREATE INDEX config_revision_hash ON config_revision (hash);
CREATE UNIQUE INDEX config_revision_current ON config_revision (state) WHERE state = 'current';
