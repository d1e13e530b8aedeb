-- What its author withdrew, written in the transaction of that: nothing becomes part of it meanwhile.
CREATE TABLE merges.withdrawn (
    tenant   text NOT NULL,
    item_id  uuid NOT NULL,
    PRIMARY KEY (tenant, item_id)
);
