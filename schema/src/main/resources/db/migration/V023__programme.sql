-- What an event is made from, who waits for it, its days and its programme.

alter table event
    -- the event that this one was made from
    add column template_id bigint references event on delete set null;

create index event_template on event (template_id);

-- Those who want to be told when an event is published.
create table waiting_list_entry (
    id         bigint generated always as identity primary key,
    event_id   bigint      not null references event on delete cascade,
    email      text        not null,
    created_at timestamptz not null
);

create unique index waiting_list_entry_key on waiting_list_entry (event_id, lower(email));

-- The days on which an event takes place, in its own time zone: what a schedule is drawn on, sessions or not.
create table event_day (
    event_id bigint not null references event on delete cascade,
    day      date   not null,
    primary key (event_id, day)
);

insert into event_day (event_id, day)
select event.id, day::date
from event
cross join lateral generate_series(
    date_trunc('day', starts_at at time zone timezone),
    least(
        -- an event that ends at midnight does not take place on the day that begins then
        date_trunc('day', greatest(starts_at, ends_at - interval '1 microsecond') at time zone timezone),
        date_trunc('day', starts_at at time zone timezone) + interval '365 days'),
    interval '1 day') as day;

-- An item of an event's programme.
create table session (
    id                    bigint generated always as identity primary key,
    uuid                  uuid        not null unique default gen_random_uuid(),
    event_id              bigint      not null references event on delete cascade,
    version               integer     not null default 0,
    created_by            bigint      references users on delete set null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    deleted_at            timestamptz,

    -- a proposal becomes a part of the programme when it is accepted; that it is running or over is told by the clock
    state                 text        not null,
    title                 text        not null,
    description           text,
    type                  text,
    track                 text,
    room                  text,

    -- null until it has its place in the schedule; '*_written' as with events
    starts_at             timestamptz,
    ends_at               timestamptz,
    starts_at_written     text,
    ends_at_written       text,

    capacity              integer,
    -- texts or objects, as a client of a schemaless API wrote them
    speakers              jsonb,
    requires_ticket       boolean     not null default false,
    -- names of ticket types; null means any
    required_ticket_types text[],
    stream_url            text,
    recording_url         text,
    -- what else such a client added
    extra_data            jsonb,

    constraint session_state check
        (state in ('draft', 'pending', 'accepted', 'confirmed', 'rejected', 'canceled', 'withdrawn')),
    constraint session_title_not_blank check (btrim(title) <> ''),
    constraint session_time_order check (starts_at <= ends_at),
    constraint session_capacity check (capacity >= 0)
);

create index session_of_event on session (event_id, starts_at, id) where deleted_at is null;
create index session_creator on session (created_by);
