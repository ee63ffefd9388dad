-- What the keys were with which the browser signed in: with others the session is over. Those of before are over too.
ALTER TABLE access_session ADD COLUMN keys BLOB;
