-- How many attempts began to hand it over and never heard what became of it. Nodes of before count none.
ALTER TABLE mail.outbox ADD COLUMN doubts integer NOT NULL DEFAULT 0;
