CREATE TABLE idea (id uuid PRIMARY KEY, place int NOT NULL UNIQUE, title text NOT NULL, description text, status int NOT NULL, score double precision NOT NULL);
CREATE TABLE pain_point (id uuid PRIMARY KEY, idea_id uuid NOT NULL REFERENCES idea, place int NOT NULL, text text NOT NULL, theme text, severity int NOT NULL, UNIQUE (idea_id, place));
CREATE TABLE side_votes (subject_id uuid NOT NULL, side int NOT NULL, agree int NOT NULL, seen int NOT NULL, dots int NOT NULL, PRIMARY KEY (subject_id, side));
