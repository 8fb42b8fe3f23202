-- What PrimeCal's accounts have beyond a user, and what is counted and remembered of requests.

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

-- How somebody wants to see his calendars, and what he agreed to when he began.
create table user_preference (
    user_id                   bigint primary key references users on delete cascade,
    language                  text        not null,
    timezone                  text        not null,
    time_format               text        not null,
    -- 0 is Sunday
    week_start_day            integer     not null,
    default_calendar_view     text        not null,
    theme_color               text        not null,
    calendar_use_case         text,
    wants_product_updates     boolean     not null default false,
    wants_google_sync         boolean     not null default false,
    wants_microsoft_sync      boolean     not null default false,
    privacy_policy_version    text,
    terms_of_service_version  text,
    -- when the privacy policy and the terms of service were accepted, both at once
    accepted_at               timestamptz not null,
    constraint user_preference_week_start_day check (week_start_day between 0 and 6)
);

-- People are found by how their names begin, in any case.
create index users_username_search on users (lower(username) text_pattern_ops) where deleted_at is null;
create index users_first_name_search on users (lower(first_name) text_pattern_ops) where deleted_at is null;
create index users_last_name_search on users (lower(last_name) text_pattern_ops) where deleted_at is null;
create index users_email_search on users (lower(email) text_pattern_ops) where deleted_at is null;

-- How often somebody asked within a window of time that all nodes share. Not logged: after a crash it begins anew. The end
-- of the window has no index, so that counting never touches one.
create unlogged table request_window (
    key      text primary key,
    ends_at  timestamptz not null,
    requests integer     not null
) with (fillfactor = 50);

-- Changes that a client named, so that sending one again does not make it twice.
create table named_request (
    -- who asked, and a hash of the name
    caller      text        not null,
    name_hash   bytea       not null,
    -- of method, address and body
    fingerprint bytea       not null,
    -- what was answered; none while it is worked on, or if the server died meanwhile
    status      integer,
    media_type  text,
    -- encrypted by the name, which is not stored: answers may hold secrets
    body        bytea,
    expires_at  timestamptz not null,
    primary key (caller, name_hash)
);

create index named_request_expiry on named_request (expires_at);
