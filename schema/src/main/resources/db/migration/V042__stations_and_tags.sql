-- Places where attendees register and are checked in and out, heads that are counted by hand, and what attendees are
-- marked with.

create table station (
    id               bigint generated always as identity primary key,
    event_id         bigint not null references event on delete cascade,
    name             text   not null,
    type             text   not null,
    microlocation_id bigint,
    constraint station_name_not_empty check (name <> ''),
    constraint station_type check (type in ('registration', 'daily', 'check in', 'check out')),
    constraint station_room_of_same_event foreign key (microlocation_id, event_id)
        references microlocation (id, event_id) on delete set null (microlocation_id)
);

create index station_of_event on station (event_id, id);
create index station_in_room on station (microlocation_id, id);

create table station_store_pax (
    id          bigint generated always as identity primary key,
    station_id  bigint      not null references station on delete cascade,
    session_id  bigint      not null references session on delete cascade,
    current_pax integer     not null,
    created_at  timestamptz not null,
    modified_at timestamptz not null,
    constraint station_store_pax_not_negative check (current_pax >= 0)
);

create index station_store_pax_of_station on station_store_pax (station_id, session_id, id);
create index station_store_pax_of_session on station_store_pax (session_id, id);

-- Scans at stations; the others were made at scan points. The names are those of the day.
alter table scan
    add column station_id   bigint references station on delete set null,
    add column station_type text,
    add column session_id   bigint references session on delete set null,
    add column session_name text,
    add column track_name   text,
    add column speaker_name text,
    add constraint scan_station_type check (station_type in ('registration', 'daily', 'check in', 'check out'));

create index scan_of_station on scan (station_id, id) where station_id is not null;
create index scan_of_session on scan (session_id, id) where session_id is not null;
create index scan_at_stations on scan (event_id, scanned_at) where station_type is not null;

-- A scan that is taken back no longer counts; who came stays counted as long as another scan says so.
create function uncount_scans() returns trigger language plpgsql as $$
begin
    with holder as (
        select distinct removed.event_id,
               md5(coalesce(nullif(lower(btrim(holder_email)), ''), ticket.id::text))::uuid as holder
        from removed join ticket on ticket.id = removed.ticket_id
        where removed.refusal is null and removed.direction = 'in'
    ), gone as (
        delete from attendance using holder
        where attendance.event_id = holder.event_id and attendance.holder = holder.holder
          and not exists (
              select from scan join ticket on ticket.id = scan.ticket_id
              where scan.event_id = holder.event_id and scan.refusal is null and scan.direction = 'in'
                and md5(coalesce(nullif(lower(btrim(holder_email)), ''), ticket.id::text))::uuid = holder.holder)
        returning attendance.event_id
    ), changed as (
        select event_id,
               count(*) filter (where refusal is null and direction = 'in') as admitted,
               count(*) filter (where refusal is not null and direction = 'in') as denied,
               count(*) filter (where refusal is null and direction = 'out') as checked_out,
               (select count(*) from gone where gone.event_id = removed.event_id) as attendees
        from removed
        group by event_id
    )
    update scan_statistic
    set admitted = scan_statistic.admitted - changed.admitted,
        denied = scan_statistic.denied - changed.denied,
        checked_out = scan_statistic.checked_out - changed.checked_out,
        attendees = scan_statistic.attendees - changed.attendees
    from changed
    where scan_statistic.event_id = changed.event_id;

    update zone_occupancy
    set admissions = zone_occupancy.admissions - changed.admissions,
        checkouts = zone_occupancy.checkouts - changed.checkouts
    from (
        select event_id, zone,
               count(*) filter (where direction = 'in') as admissions,
               count(*) filter (where direction = 'out') as checkouts
        from removed
        where refusal is null and zone is not null
        group by event_id, zone
    ) as changed
    where zone_occupancy.event_id = changed.event_id and zone_occupancy.zone = changed.zone;
    return null;
end $$;

create trigger scans_uncounted after delete on scan
    referencing old table as removed
    for each statement execute function uncount_scans();

-- Who entered the virtual rooms of an event, with all tickets that he bought.
create table virtual_check_in (
    id               bigint generated always as identity primary key,
    event_id         bigint      not null references event on delete cascade,
    user_id          bigint      not null references users on delete cascade,
    ticket_ids       bigint[]    not null,
    type             text        not null,
    microlocation_id bigint      references microlocation on delete cascade,
    checked_in_at    timestamptz not null,
    checked_out_at   timestamptz,
    constraint virtual_check_in_type check (type in ('event', 'virtual-room', 'room'))
);

create index virtual_check_in_of_user on virtual_check_in (user_id, event_id, id);
create index virtual_check_in_of_event on virtual_check_in (event_id, id);
create index virtual_check_in_in_room on virtual_check_in (microlocation_id);

-- What attendees of an event are marked with.
create table tag (
    id           bigint generated always as identity primary key,
    event_id     bigint  not null references event on delete cascade,
    name         text    not null,
    color        text,
    is_read_only boolean not null default false,
    deleted_at   timestamptz,
    constraint tag_name_not_blank check (btrim(name) <> '')
);

create unique index tag_name on tag (event_id, name) where deleted_at is null;
create index tag_of_event on tag (event_id, id);
