-- The best release that was taken of each movie or episode.
CREATE TABLE upgrade (
    id INTEGER PRIMARY KEY,
    identifier TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    quality TEXT NOT NULL,
    proper_count INTEGER NOT NULL,
    added TEXT NOT NULL,
    updated TEXT NOT NULL);

CREATE INDEX upgrade_updated ON upgrade (updated, id);
