-- Which templates people made belong to whom: an organization with an account, one person or seat, or (both null) everybody who creates workshops. What they say is in their streams alone.
CREATE SCHEMA IF NOT EXISTS planning;

CREATE TABLE planning.templates (
    tenant          text    NOT NULL,
    template_id     uuid    NOT NULL,
    stream_id       uuid    NOT NULL,
    organization_id uuid    NULL,
    holder_id       uuid    NULL,
    is_removed      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (tenant, template_id)
);
CREATE UNIQUE INDEX templates_by_stream ON planning.templates (tenant, stream_id);
CREATE INDEX templates_by_organization ON planning.templates (tenant, organization_id);
CREATE INDEX templates_by_holder ON planning.templates (tenant, holder_id);
