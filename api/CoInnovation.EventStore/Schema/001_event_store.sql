-- Marten 9's tables (conjoined tenancy, Guid streams, correlation and causation on): names, types, order of columns, indexes and constraints are Marten's.
-- What we add lives in side tables: Marten's own migration would drop columns that it does not know.

CREATE TABLE events.mt_streams (
    tenant_id    varchar                   NOT NULL DEFAULT '*DEFAULT*',
    id           uuid                      NOT NULL,
    type         varchar                   NULL,
    version      bigint                    NULL,
    timestamp    timestamp with time zone  NOT NULL DEFAULT (now()),
    created      timestamp with time zone  NOT NULL DEFAULT (now()),
    is_archived  boolean                   NULL DEFAULT FALSE,
    CONSTRAINT pkey_mt_streams_tenant_id_id PRIMARY KEY (tenant_id, id)
) WITH (fillfactor = 80);

CREATE TABLE events.mt_events (
    seq_id          bigint                    NOT NULL,
    id              uuid                      NOT NULL,
    stream_id       uuid                      NOT NULL,
    version         bigint                    NOT NULL,
    data            jsonb                     NOT NULL,
    bdata           bytea                     NULL,
    type            varchar(500)              NOT NULL,
    timestamp       timestamp with time zone  NOT NULL DEFAULT (now()),
    tenant_id       varchar                   NULL DEFAULT '*DEFAULT*',
    mt_dotnet_type  varchar                   NULL,
    correlation_id  varchar                   NULL,
    causation_id    varchar                   NULL,
    is_archived     boolean                   NULL DEFAULT FALSE,
    CONSTRAINT pkey_mt_events_seq_id PRIMARY KEY (seq_id),
    CONSTRAINT fkey_mt_events_stream_id_tenant_id FOREIGN KEY (tenant_id, stream_id) REFERENCES events.mt_streams (tenant_id, id)
);

CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON events.mt_events (tenant_id, stream_id, version);

CREATE SEQUENCE events.mt_events_sequence OWNED BY events.mt_events.seq_id;

CREATE TABLE events.mt_event_progression (
    name          varchar                   NOT NULL,
    last_seq_id   bigint                    NULL,
    last_updated  timestamp with time zone  NULL DEFAULT (transaction_timestamp()),
    CONSTRAINT pk_mt_event_progression PRIMARY KEY (name)
) WITH (fillfactor = 50);

-- One row. Its lock is the order of the log: whoever holds it numbers its events, and releases it by committing.
-- It is updated by every group, so nearly all of its page is left to its next versions.
CREATE TABLE events.log_head (
    is_head   boolean PRIMARY KEY DEFAULT TRUE CHECK (is_head),
    position  bigint  NOT NULL
) WITH (fillfactor = 10);

INSERT INTO events.log_head (position) VALUES (0);

-- What an event's envelope has besides Marten's columns, and its entry in its audience's feed.
CREATE TABLE events.event_envelopes (
    seq_id         bigint   PRIMARY KEY,
    tenant_id      varchar  NOT NULL,
    stream_id      uuid     NOT NULL,
    command_id     uuid     NOT NULL,
    actor          uuid     NULL,
    side           varchar  NULL,
    feed           varchar  NULL,
    feed_sequence  bigint   NULL,
    CHECK ((feed IS NULL) = (feed_sequence IS NULL))
);

CREATE UNIQUE INDEX event_envelopes_feed ON events.event_envelopes (tenant_id, stream_id, feed, feed_sequence) WHERE feed IS NOT NULL;

CREATE TABLE events.feed_heads (
    tenant_id  varchar  NOT NULL,
    stream_id  uuid     NOT NULL,
    feed       varchar  NOT NULL,
    sequence   bigint   NOT NULL,
    PRIMARY KEY (tenant_id, stream_id, feed)
) WITH (fillfactor = 80);

-- Every command that was ever applied, with the answer that it is given again.
CREATE TABLE events.commands (
    tenant_id    varchar  NOT NULL,
    command_id   uuid     NOT NULL,
    stream_id    uuid     NOT NULL,
    fingerprint  bytea    NOT NULL,
    principal    varchar  NOT NULL,
    result       bytea    NOT NULL,
    position     bigint   NOT NULL,
    version      bigint   NOT NULL,
    PRIMARY KEY (tenant_id, command_id)
);

-- Streams that stand still for a projection or subscription, with the event that stopped them.
CREATE TABLE events.stopped_streams (
    shard      varchar                   NOT NULL,
    tenant_id  varchar                   NOT NULL,
    stream_id  uuid                      NOT NULL,
    seq_id     bigint                    NOT NULL,
    reason     varchar                   NOT NULL,
    since      timestamp with time zone  NOT NULL,
    PRIMARY KEY (shard, tenant_id, stream_id)
);

-- Keys are apart from the events: a backup of the one opens nothing without the other.
CREATE SCHEMA IF NOT EXISTS keys;

CREATE TABLE keys.organizations (
    tenant_id        varchar  NOT NULL,
    organization_id  uuid     NOT NULL,
    wrapped_key      bytea    NULL,
    PRIMARY KEY (tenant_id, organization_id)
);

CREATE TABLE keys.owners (
    tenant_id        varchar  NOT NULL,
    owner_id         uuid     NOT NULL,
    key_id           uuid     NOT NULL UNIQUE,
    organization_id  uuid     NOT NULL,
    wrapped_key      bytea    NULL,
    PRIMARY KEY (tenant_id, owner_id),
    FOREIGN KEY (tenant_id, organization_id) REFERENCES keys.organizations (tenant_id, organization_id)
);

CREATE INDEX owners_organization ON keys.owners (tenant_id, organization_id);
