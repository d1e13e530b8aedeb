-- When the browser last opened the product team's link, however often somebody signs in there meanwhile. Null where it never did.
ALTER TABLE access.sessions ADD COLUMN product_team_since timestamptz NULL;

-- Whoever has the right now is given the time of an absence, counted from here.
UPDATE access.sessions SET product_team_since = created_at, last_seen_at = coalesce(last_seen_at, now()) WHERE is_product_team;
