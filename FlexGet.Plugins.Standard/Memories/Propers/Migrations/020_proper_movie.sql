-- How often the best release of a movie that was taken in a quality had been corrected.
CREATE TABLE proper_movie (
    id INTEGER PRIMARY KEY,
    movie TEXT NOT NULL,
    quality TEXT NOT NULL,
    title TEXT NOT NULL,
    proper_count INTEGER NOT NULL,
    added TEXT NOT NULL,
    UNIQUE (movie, quality));

CREATE INDEX proper_movie_added ON proper_movie (added);
