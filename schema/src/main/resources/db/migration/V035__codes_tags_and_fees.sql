-- What belongs to the sale of tickets beside the types themselves: codes that make them cheaper, codes that open those
-- which are not for everybody, tags, and what the installation takes of a sale.

create table ticket_tag (
    id         bigint generated always as identity primary key,
    event_id   bigint not null references event on delete cascade,
    name       text,
    deleted_at timestamptz,
    constraint ticket_tag_name_length check (length(name) <= 1000)
);

create unique index ticket_tag_name_key on ticket_tag (event_id, name) where deleted_at is null;
create index ticket_tag_of_event on ticket_tag (event_id, id);

create table ticket_type_tag (
    ticket_tag_id  bigint not null references ticket_tag on delete cascade,
    ticket_type_id bigint not null references ticket_type on delete cascade,
    primary key (ticket_tag_id, ticket_type_id)
);

create index ticket_type_tag_of_type on ticket_type_tag (ticket_type_id);

-- A discount on tickets of an event, or on what the organisers of some events owe to the installation.
create table discount_code (
    id             bigint generated always as identity primary key,
    -- null: a code of the installation's
    event_id       bigint      references event on delete cascade,
    code           text        not null,
    discount_url   text,
    -- percent, or money off each ticket
    value          numeric(24, 10) not null,
    type           text        not null,
    is_active      boolean     not null default true,
    -- how many tickets it makes cheaper in all; null: any number
    tickets_number integer,
    -- how many of the tickets that it is for an order must have and may have; a maximum below zero is none, as is null
    min_quantity   integer     default 1,
    max_quantity   integer,
    -- a null end is the event's end
    valid_from     timestamptz,
    valid_till     timestamptz,
    used_for       text        not null,
    -- who made it, and so whose sales it counts
    marketer_id    bigint      references users on delete set null,
    created_at     timestamptz not null default now(),
    deleted_at     timestamptz,
    constraint discount_code_not_blank check (btrim(code) <> '' and length(code) <= 1000),
    constraint discount_code_type check (type in ('amount', 'percent')),
    constraint discount_code_used_for check (used_for in ('ticket', 'event')),
    constraint discount_code_of_event check (used_for <> 'ticket' or event_id is not null),
    constraint discount_code_value check (value >= 0 and (type <> 'percent' or value <= 100)),
    constraint discount_code_quantities check (tickets_number >= 0 and min_quantity >= 0)
);

-- capital and small letters are the same to who types it
create unique index discount_code_key on discount_code (event_id, lower(code)) where deleted_at is null;
create index discount_code_of_event on discount_code (event_id, id);
create index discount_code_of_marketer on discount_code (marketer_id, id);

create table discount_code_ticket_type (
    discount_code_id bigint not null references discount_code on delete cascade,
    ticket_type_id   bigint not null references ticket_type on delete cascade,
    primary key (discount_code_id, ticket_type_id)
);

create index discount_code_of_ticket_type on discount_code_ticket_type (ticket_type_id);

-- An event has at most one discount on what its organisers owe.
create table discount_code_event (
    event_id         bigint primary key references event on delete cascade,
    discount_code_id bigint not null references discount_code on delete cascade
);

create index discount_code_event_of_code on discount_code_event (discount_code_id);

-- Lets who knows it buy tickets that are not offered to everybody.
create table access_code (
    id             bigint generated always as identity primary key,
    event_id       bigint      not null references event on delete cascade,
    code           text        not null,
    access_url     text,
    is_active      boolean,
    tickets_number integer,
    min_quantity   integer,
    max_quantity   integer,
    valid_from     timestamptz,
    valid_till     timestamptz,
    marketer_id    bigint      references users on delete set null,
    created_at     timestamptz not null default now(),
    deleted_at     timestamptz,
    constraint access_code_not_blank check (btrim(code) <> '' and length(code) <= 1000),
    constraint access_code_quantities check (tickets_number >= 0 and min_quantity >= 0 and max_quantity >= 0)
);

create unique index access_code_key on access_code (event_id, lower(code)) where deleted_at is null;
create index access_code_of_event on access_code (event_id, id);
create index access_code_of_marketer on access_code (marketer_id, id);

create table access_code_ticket_type (
    access_code_id bigint not null references access_code on delete cascade,
    ticket_type_id bigint not null references ticket_type on delete cascade,
    primary key (access_code_id, ticket_type_id)
);

create index access_code_of_ticket_type on access_code_ticket_type (ticket_type_id);

-- By which codes a ticket was got. What a code has been used for is counted here and nowhere else: tickets that an order
-- gives back are free for the next who has the code.
alter table ticket
    add column discount_code_id bigint references discount_code on delete set null,
    add column access_code_id   bigint references access_code on delete set null;

create index ticket_with_discount on ticket (discount_code_id) where discount_code_id is not null;
create index ticket_with_access on ticket (access_code_id) where access_code_id is not null;

-- What the installation takes of each sale, by currency and by country.
create table ticket_fee (
    id          bigint generated always as identity primary key,
    currency    text,
    -- a country's name or code, or 'global'
    country     text,
    -- percent of the price
    service_fee numeric(24, 10),
    -- money, for each line of an order
    maximum_fee numeric(24, 10),
    unique (currency, country),
    constraint ticket_fee_currency check (currency ~ '^[A-Z]{3}$'),
    constraint ticket_fee_amounts check (service_fee >= 0 and maximum_fee >= 0)
);
