-- Scans of tickets at doors, who is inside, and what of it is counted.

-- The number of a badge, wristband or chip that a ticket's holder got before he came; numbers repeat from event to event.
alter table ticket add column credential_code text;
alter table ticket add constraint ticket_credential_code_not_blank check (btrim(credential_code) <> '');
create unique index ticket_credential_code on ticket (credential_code, event_id);

-- To find the events that have a scan point: scan_points @> '[{"id": "main-door"}]'.
create index event_scan_points on event using gin (scan_points jsonb_path_ops) where scan_points is not null;

-- Each time that a ticket was shown at a door of an event. Never changed, and gone with the event only: the counts below
-- are sums of these rows.
create table scan (
    id         bigint generated always as identity primary key,
    uuid       uuid        not null unique default gen_random_uuid(),
    -- where the door is; the ticket may be for another event, if it was refused
    event_id   bigint      not null references event on delete cascade,
    -- null: there is no such ticket, or none any more
    ticket_id  bigint      references ticket on delete set null,
    direction  text        not null,
    -- why not; null: the ticket was let in or out
    refusal    text,
    -- null: none was named, or the door leads into none
    zone       text,
    -- the id of the scan point, as it was written then: scan points come and go
    checkpoint text,
    -- a client's own name for the session that was entered
    session    text,
    scanned_by bigint      references users on delete set null,
    scanned_at timestamptz not null,
    constraint scan_direction check (direction in ('in', 'out')),
    constraint scan_refusal check (refusal in
        ('invalid_ticket', 'ticket_not_active', 'wrong_event', 'already_used', 'reentry_limit_reached', 'not_inside',
         'unknown_checkpoint', 'direction_not_allowed', 'ticket_type_not_accepted')),
    constraint scan_zone_not_blank check (btrim(zone) <> '')
);

create index scan_of_event on scan (event_id, id);
create index scan_of_ticket on scan (ticket_id, id);
create index scan_of_user on scan (scanned_by);

-- Where a ticket's holder is and how often he came, by zone; a null zone is the event without saying where. Written only
-- by who holds the lock of the ticket's row.
create table presence (
    ticket_id       bigint      not null references ticket on delete cascade,
    zone            text,
    -- those that count against the limit of its type: going on from zone to zone does not
    entries         integer     not null,
    -- admissions minus check-outs
    inside          integer     not null,
    last_entered_at timestamptz not null,
    unique nulls not distinct (ticket_id, zone),
    constraint presence_entries check (entries >= 0),
    -- nobody leaves who is not inside
    constraint presence_inside check (inside >= 0)
)
with (fillfactor = 80);

-- How many are in a zone: admissions minus check-outs.
create table zone_occupancy (
    event_id   bigint not null references event on delete cascade,
    zone       text   not null,
    admissions bigint not null,
    checkouts  bigint not null,
    primary key (event_id, zone)
)
-- few rows that change often: room for their new versions on the same page
with (fillfactor = 50);

-- What an event's scans add up to.
create table scan_statistic (
    event_id    bigint primary key references event on delete cascade,
    admitted    bigint not null default 0,
    -- of those who wanted in
    denied      bigint not null default 0,
    checked_out bigint not null default 0,
    -- different holders among the admitted
    attendees   bigint not null default 0
)
with (fillfactor = 50);

-- Holders who came: a digest of the e-mail address, or of the ticket's id if it has none.
create table attendance (
    event_id bigint not null references event on delete cascade,
    holder   uuid   not null,
    primary key (event_id, holder)
);

-- One statement that adds scans changes each count once, in the same order for all: first the event, then its zones.
create function count_scans() returns trigger language plpgsql as $$
begin
    with came as (
        insert into attendance (event_id, holder)
        select distinct added.event_id, md5(coalesce(nullif(lower(btrim(holder_email)), ''), ticket.id::text))::uuid
        from added join ticket on ticket.id = added.ticket_id
        where refusal is null and direction = 'in'
        order by 1, 2
        on conflict do nothing
        returning event_id
    )
    insert into scan_statistic as known (event_id, admitted, denied, checked_out, attendees)
    select event_id,
           count(*) filter (where refusal is null and direction = 'in'),
           count(*) filter (where refusal is not null and direction = 'in'),
           count(*) filter (where refusal is null and direction = 'out'),
           (select count(*) from came where came.event_id = added.event_id)
    from added
    group by event_id
    order by event_id
    on conflict (event_id) do update set
        admitted = known.admitted + excluded.admitted,
        denied = known.denied + excluded.denied,
        checked_out = known.checked_out + excluded.checked_out,
        attendees = known.attendees + excluded.attendees;

    insert into zone_occupancy as known (event_id, zone, admissions, checkouts)
    select event_id, zone, count(*) filter (where direction = 'in'), count(*) filter (where direction = 'out')
    from added
    where refusal is null and zone is not null
    group by event_id, zone
    order by event_id, zone
    on conflict (event_id, zone) do update set
        admissions = known.admissions + excluded.admissions,
        checkouts = known.checkouts + excluded.checkouts;
    return null;
end $$;

create trigger scans_counted after insert on scan
    referencing new table as added
    for each statement execute function count_scans();
