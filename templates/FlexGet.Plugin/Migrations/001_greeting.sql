CREATE TABLE acme_greeting (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    added TEXT NOT NULL
);
