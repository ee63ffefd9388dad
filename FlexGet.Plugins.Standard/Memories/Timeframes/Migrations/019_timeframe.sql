-- Since when there are releases of a movie or episode, the best one of them, and when one was taken.
CREATE TABLE timeframe (
    id INTEGER PRIMARY KEY,
    identifier TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    quality TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    taken TEXT);

CREATE INDEX timeframe_first_seen ON timeframe (first_seen, id);
CREATE INDEX timeframe_last_seen ON timeframe (last_seen);
