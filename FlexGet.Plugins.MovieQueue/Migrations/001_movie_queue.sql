-- The queue is what has no time in downloaded; the others are remembered so that a task which adds movies from a
-- watch list does not queue them again.
CREATE TABLE movie_queue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT,
    name TEXT,
    year INTEGER,
    imdb_id TEXT,
    tmdb_id INTEGER,
    quality TEXT NOT NULL,
    queue_name TEXT NOT NULL,
    added TEXT NOT NULL,
    downloaded TEXT);

CREATE INDEX movie_queue_added ON movie_queue (added, id);
CREATE INDEX movie_queue_name ON movie_queue (name);
CREATE INDEX movie_queue_imdb ON movie_queue (imdb_id);
CREATE INDEX movie_queue_tmdb ON movie_queue (tmdb_id);
