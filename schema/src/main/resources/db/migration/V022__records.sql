-- What clients of a schemaless repository keep beside the core's own things: records of any collection, as they came.

create table record (
    id              bigint generated always as identity primary key,
    uuid            uuid        not null unique default gen_random_uuid(),
    organisation_id bigint      not null references organisation on delete cascade,
    -- the collection that it belongs to
    datatype        text        not null,
    state           text        not null default 'draft',
    version         integer     not null default 0,
    name            text        not null,
    data            jsonb       not null,
    created_by      bigint      references users on delete set null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    published_at    timestamptz,
    constraint record_datatype_form check (datatype ~ '^[a-z][a-z0-9_-]{0,99}$'),
    constraint record_state check (state in ('draft', 'new', 'pending', 'inprogress', 'reviewed', 'approved', 'published',
        'completed', 'hold', 'rejected', 'cancelled', 'archived', 'deleted')),
    constraint record_data_is_object check (jsonb_typeof(data) = 'object')
);

-- in the order of a page as it is usually asked for
create index record_of_collection
    on record (organisation_id, datatype, updated_at desc nulls last, uuid asc nulls first);
create index record_data on record using gin (data jsonb_path_ops);
create index record_creator on record (created_by);
