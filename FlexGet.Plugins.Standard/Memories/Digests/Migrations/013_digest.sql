-- Entries collected under a name, to be emitted by another task.
CREATE TABLE digest (
    id INTEGER PRIMARY KEY,
    list TEXT NOT NULL,
    entry TEXT NOT NULL,
    added TEXT NOT NULL);

CREATE INDEX digest_list ON digest (list, id);
