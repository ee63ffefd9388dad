-- The archive is shown by time.
CREATE INDEX archive_added ON archive (added, id);
