-- What is known of each series. begin is the identifier of the first episode that is wanted; identified_by is null as long as it
-- is not known how the episodes are told apart.
CREATE TABLE series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    normal_name TEXT NOT NULL UNIQUE,
    identified_by TEXT,
    begin TEXT,
    added TEXT NOT NULL);

CREATE INDEX series_added ON series (added, id);

-- Those from the config come and go with it, the others stay.
CREATE TABLE series_alternate_name (
    id INTEGER PRIMARY KEY,
    series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    normal_name TEXT NOT NULL UNIQUE,
    is_configured INTEGER NOT NULL);

CREATE INDEX series_alternate_name_series ON series_alternate_name (series_id);

-- The series that stand in the config of a task.
CREATE TABLE series_task (
    task TEXT NOT NULL,
    series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    PRIMARY KEY (task, series_id)) WITHOUT ROWID;

CREATE INDEX series_task_series ON series_task (series_id);

-- Episodes, and whole seasons: a season pack has its releases as an episode has.
CREATE TABLE series_episode (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    identifier TEXT NOT NULL,
    identified_by TEXT NOT NULL,
    is_season INTEGER NOT NULL,
    season INTEGER,
    number INTEGER,
    first_seen TEXT NOT NULL,
    UNIQUE (series_id, identifier, identified_by));

CREATE INDEX series_episode_season ON series_episode (series_id, season, number);

-- series_id is that of the episode: it makes the question what was downloaded of a series a look into one small index.
CREATE TABLE series_release (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series_id INTEGER NOT NULL,
    episode_id INTEGER NOT NULL REFERENCES series_episode (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    quality TEXT NOT NULL,
    proper_count INTEGER NOT NULL,
    first_seen TEXT NOT NULL,
    downloaded TEXT,
    UNIQUE (episode_id, title, quality, proper_count));

CREATE INDEX series_release_downloaded ON series_release (series_id, episode_id) WHERE downloaded IS NOT NULL;
CREATE INDEX series_release_waiting ON series_release (first_seen) WHERE downloaded IS NULL;
