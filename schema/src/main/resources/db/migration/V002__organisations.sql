-- Tenants, who belongs to them, and the calendars they keep.

create table organisation (
    id         bigint generated always as identity primary key,
    uuid       uuid        not null unique default gen_random_uuid(),
    slug       text        not null unique,
    name       text        not null,
    timezone   text        not null,
    -- made for one person at registration; never found by host name or as 'the only organisation'
    personal   boolean     not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint organisation_slug_form check (slug ~ '^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$'),
    constraint organisation_name_not_blank check (btrim(name) <> '')
);

-- Each user has a personal organisation: the others are few, and found without reading those.
create index organisation_of_many on organisation (slug) where not personal;

-- The host names under which an organisation's public catalogue is found.
create table organisation_host (
    host            text primary key,
    organisation_id bigint not null references organisation on delete cascade,
    constraint organisation_host_lower check (host = lower(host))
);

create index organisation_host_organisation on organisation_host (organisation_id);

create table membership (
    organisation_id bigint      not null references organisation on delete cascade,
    user_id         bigint      not null references users on delete cascade,
    role            text        not null,
    -- where this person's events go when his client names no organisation
    is_default      boolean     not null default false,
    joined_at       timestamptz not null,
    primary key (organisation_id, user_id),
    constraint membership_role check (role in ('owner', 'admin', 'staff', 'member'))
);

create index membership_user on membership (user_id);
create unique index membership_default on membership (user_id) where is_default;

create table calendar (
    id              bigint generated always as identity primary key,
    uuid            uuid        not null unique default gen_random_uuid(),
    organisation_id bigint      not null references organisation on delete cascade,
    name            text        not null,
    description     text,
    color           text        not null default '#3b82f6',
    icon            text,
    visibility      text        not null default 'private',
    -- receives every event of its organisation that no other calendar was named for
    is_default      boolean     not null default false,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    deleted_at      timestamptz,
    constraint calendar_visibility check (visibility in ('private', 'shared', 'public'))
);

create unique index calendar_default on calendar (organisation_id) where is_default;
create index calendar_organisation on calendar (organisation_id);
