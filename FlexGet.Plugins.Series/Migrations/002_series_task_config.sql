-- What the config said of a task's series when its rows in series_task were written; without it they are written anew by the next run.
CREATE TABLE series_task_config (
    task TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL) WITHOUT ROWID;

-- However a series leaves a task.
CREATE TRIGGER series_task_deleted AFTER DELETE ON series_task
BEGIN
    DELETE FROM series_task_config WHERE task = OLD.task;
END;
