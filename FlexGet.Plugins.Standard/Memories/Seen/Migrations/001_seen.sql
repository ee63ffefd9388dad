-- What was accepted once: an entry, and each value by which it is known again.
CREATE TABLE seen_entry (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    reason TEXT NULL,
    task TEXT NOT NULL,
    added TEXT NOT NULL,
    local INTEGER NOT NULL);

CREATE TABLE seen_field (
    id INTEGER NOT NULL PRIMARY KEY,
    seen_entry_id INTEGER NOT NULL REFERENCES seen_entry (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL);

CREATE INDEX seen_field_value ON seen_field (value);
CREATE INDEX seen_field_entry ON seen_field (seen_entry_id);

-- Lists show how many there are; counting a million rows for each page would take longer than the page.
CREATE TABLE seen_count (entries INTEGER NOT NULL);
INSERT INTO seen_count (entries) VALUES (0);
CREATE TRIGGER seen_entry_removed AFTER DELETE ON seen_entry BEGIN
    UPDATE seen_count SET entries = entries - 1;
END;
