-- Events that repeat. The event itself is the series' master; its columns are what its first part's occurrences are like.

-- The ids of occurrences begin where those of events end (EventAddress).
alter table event alter column id set maxvalue 1073741823;

-- For the calendar of a series to follow its event.
alter table event add constraint event_in_calendar unique (id, calendar_id);

-- Finds the series that have something in a range of days without looking at each occurrence.
create table series (
    event_id    bigint primary key,
    calendar_id bigint not null,
    -- in the event's own zone, changed occurrences included; the last is 9999-12-31 if there is no end
    first_day   date   not null,
    last_day    date   not null,
    constraint series_event foreign key (event_id, calendar_id) references event (id, calendar_id)
        on update cascade on delete cascade,
    constraint series_days check (first_day <= last_day)
);

create index series_of_calendar on series (calendar_id, last_day, first_day);

-- By which rule the occurrences come whose original date is not before begins_on, until the next part begins.
create table series_part (
    event_id          bigint not null references series on delete cascade,
    begins_on         date   not null,
    -- an RRULE of RFC 5545 for dates; its DTSTART is starts_on, which is always an occurrence
    rule              text   not null,
    starts_on         date   not null,
    -- no occurrence is later; null if there is no end
    ends_on           date,
    -- how dates by the rule and original dates belong together, after the series was moved (Numbering)
    number_offset     integer not null default 0,
    numbered_on       date,
    numbered_day      integer,

    -- what the part's occurrences are like, named as in the table event; null in the first part, which is like the event
    name              text,
    description       text,
    venue_name        text,
    state             text,
    calendar_status   text,
    color             text,
    icon              text,
    notes             text,
    tags              text[],
    all_day           boolean,
    starts_at         timestamptz,
    ends_at           timestamptz,
    starts_at_written text,
    ends_at_written   text,
    timezone          text,
    updated_at        timestamptz,

    primary key (event_id, begins_on),
    constraint series_part_content check (num_nulls(
        name, state, calendar_status, tags, all_day, starts_at, ends_at, timezone, updated_at) in (0, 9)),
    constraint series_part_numbering check ((numbered_on is null) = (numbered_day is null)),
    constraint series_part_state check (state in ('draft', 'published', 'cancelled')),
    constraint series_part_calendar_status check (calendar_status in ('confirmed', 'tentative')),
    constraint series_part_time_order check (starts_at <= ends_at)
);

-- Occurrences that are not as their part says: removed, or with values of their own.
create table changed_occurrence (
    event_id          bigint  not null references series on delete cascade,
    original_date     date    not null,
    removed           boolean not null,
    -- the days on which it is, in its own zone
    first_day         date,
    last_day          date,

    -- named as in the table event; null if it is removed
    name              text,
    description       text,
    venue_name        text,
    state             text,
    calendar_status   text,
    color             text,
    icon              text,
    notes             text,
    tags              text[],
    all_day           boolean,
    starts_at         timestamptz,
    ends_at           timestamptz,
    starts_at_written text,
    ends_at_written   text,
    timezone          text,
    updated_at        timestamptz,

    primary key (event_id, original_date),
    constraint changed_occurrence_content check (num_nulls(
        first_day, last_day, name, state, calendar_status, tags, all_day, starts_at, ends_at, timezone, updated_at)
        = case when removed then 11 else 0 end),
    constraint changed_occurrence_state check (state in ('draft', 'published', 'cancelled')),
    constraint changed_occurrence_calendar_status check (calendar_status in ('confirmed', 'tentative')),
    constraint changed_occurrence_time_order check (starts_at <= ends_at)
);

create index changed_occurrence_days on changed_occurrence (event_id, last_day, first_day) where not removed;
