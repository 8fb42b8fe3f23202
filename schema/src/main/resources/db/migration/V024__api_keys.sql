-- Keys by which programs act for a user. Only a hash of the secret is kept.

create table api_key (
    id              bigint generated always as identity primary key,
    uuid            uuid        not null unique default gen_random_uuid(),
    user_id         bigint      not null references users on delete cascade,
    -- good for this organisation alone; none: wherever its user may go
    organisation_id bigint references organisation on delete cascade,
    name            text        not null,
    -- the part of the key that is shown and by which it is found
    prefix          text        not null unique,
    secret_hash     bytea       not null,
    scopes          text[]      not null,
    tier            text        not null,
    -- requests per minute; none: what the tier gives
    rate_limit      integer,
    created_at      timestamptz not null,
    expires_at      timestamptz,
    -- from then on it must be exchanged for a new one
    rotate_after    timestamptz,
    revoked_at      timestamptz,
    last_used_at    timestamptz,
    usage_count     bigint      not null default 0,
    constraint api_key_prefix check (prefix ~ '^[0-9a-f]{12}$'),
    constraint api_key_scopes check (scopes <@ array['read', 'write', 'admin'] and scopes <> '{}'),
    constraint api_key_tier check (tier in ('guest', 'user', 'premium')),
    constraint api_key_rate_limit check (rate_limit > 0)
);

create index api_key_user on api_key (user_id, id);
create index api_key_organisation on api_key (organisation_id, id) where organisation_id is not null;
