-- Who works at events: what a business needs people for, and who comes.

-- Positions, skill levels and clients are numbered within their organisation, so that a number can name nothing of
-- another one, and each begins with its own 1.
create table staffing_number (
    organisation_id bigint  not null references organisation on delete cascade,
    kind            text    not null,
    last            integer not null,
    primary key (organisation_id, kind),
    constraint staffing_number_kind check (kind in ('position', 'skill_level', 'client'))
);

create table staff_position (
    organisation_id bigint      not null references organisation on delete cascade,
    number          integer     not null,
    name            text        not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (organisation_id, number),
    constraint staff_position_name_not_blank check (btrim(name) <> '')
);

create unique index staff_position_name on staff_position (organisation_id, lower(name));

create table skill_level (
    organisation_id bigint      not null references organisation on delete cascade,
    number          integer     not null,
    name            text        not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (organisation_id, number),
    constraint skill_level_name_not_blank check (btrim(name) <> '')
);

create unique index skill_level_name on skill_level (organisation_id, lower(name));

-- For whom a business holds events. event.client_id is not bound to it: clients of the API may number their own.
create table client (
    organisation_id bigint      not null references organisation on delete cascade,
    number          integer     not null,
    name            text        not null,
    contact_name    text,
    email           text,
    phone           text,
    notes           text,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (organisation_id, number),
    constraint client_name_not_blank check (btrim(name) <> '')
);

create unique index client_name on client (organisation_id, lower(name));

-- What each organisation begins with (StartingDirectories has the same for new ones).
insert into staff_position (organisation_id, number, name, created_at, updated_at)
select organisation.id, given.number, given.name, organisation.created_at, organisation.created_at
from organisation
cross join (values (1, 'Server'), (2, 'Bartender'), (3, 'Host')) as given (number, name);

insert into skill_level (organisation_id, number, name, created_at, updated_at)
select organisation.id, given.number, given.name, organisation.created_at, organisation.created_at
from organisation
cross join (values (1, 'Beginner'), (2, 'Experienced'), (3, 'Lead')) as given (number, name);

insert into staffing_number (organisation_id, kind, last)
select organisation.id, given.kind, 3
from organisation
cross join (values ('position'), ('skill_level')) as given (kind);

-- So many people, for so long: wall-clock times in the event's zone, and what they mean. The wall-clock times are the
-- truth: when the event's zone changes, the instants follow. '*_written' as with events.
create table call_time (
    id                 bigint generated always as identity primary key,
    event_id           bigint        not null references event on delete cascade,
    -- that of the event: positions and skill levels are its
    organisation_id    bigint        not null references organisation,
    -- null: whoever
    position_number    integer,
    skill_level_number integer,
    headcount          integer       not null,
    -- how many accepted: counted here, so that one row decides who was the last
    accepted           integer       not null default 0,
    starts_local       timestamp     not null,
    ends_local         timestamp     not null,
    starts_at_written  text          not null,
    ends_at_written    text          not null,
    timezone           text          not null,
    starts_at          timestamptz   not null,
    ends_at            timestamptz   not null,
    pay_rate           numeric(12, 2),
    pay_unit           text,
    dress_code         text,
    created_at         timestamptz   not null,
    updated_at         timestamptz   not null,
    constraint call_time_position foreign key (organisation_id, position_number) references staff_position,
    constraint call_time_skill_level foreign key (organisation_id, skill_level_number) references skill_level,
    constraint call_time_headcount check (headcount between 1 and 10000),
    constraint call_time_accepted check (accepted between 0 and headcount),
    constraint call_time_order check (starts_at < ends_at),
    constraint call_time_pay_rate check (pay_rate >= 0)
);

create index call_time_of_event on call_time (event_id, starts_at, id);
create index call_time_of_position on call_time (organisation_id, position_number);
create index call_time_of_skill_level on call_time (organisation_id, skill_level_number);

-- A person who is asked to come to a call time, and what he says.
create table shift (
    id           bigint generated always as identity primary key,
    uuid         uuid        not null unique default gen_random_uuid(),
    call_time_id bigint      not null references call_time on delete cascade,
    -- null: somebody who is gone; that he came still counts
    user_id      bigint      references users on delete set null,
    state        text        not null,
    -- how often he was asked: a link in a mail answers one asking
    asked        integer     not null default 1,
    -- those of the call time, because the constraint below needs them here
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    answered_at  timestamptz,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint shift_state check (state in ('assigned', 'accepted', 'declined', 'cancelled')),
    -- nobody is at two places at once; a range of one number compares it without an extension of the database
    constraint shift_one_at_a_time exclude using gist
        (int8range(user_id, user_id, '[]') with &&, tstzrange(starts_at, ends_at) with &&)
        where (user_id is not null and state in ('assigned', 'accepted'))
);

create unique index shift_of_person on shift (call_time_id, user_id);
create index shift_of_user on shift (user_id, ends_at);
