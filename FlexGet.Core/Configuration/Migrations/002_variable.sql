-- Variables for configs that say variables: yes; values are JSON.
CREATE TABLE variable (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL) WITHOUT ROWID;
