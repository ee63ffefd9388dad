-- Keys as SHA-256: they are random, so a slow hash would add nothing.
CREATE TABLE access_key (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    hash BLOB NOT NULL UNIQUE,
    created TEXT NOT NULL);

-- Sessions of browsers, by the SHA-256 of the cookie's value.
CREATE TABLE access_session (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    created TEXT NOT NULL,
    last_used TEXT NOT NULL);
