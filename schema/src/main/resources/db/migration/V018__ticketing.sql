-- What an event sells or gives away, the orders for it, and the tickets that came of them.

create table ticket_type (
    id                       bigint generated always as identity primary key,
    uuid                     uuid        not null unique default gen_random_uuid(),
    event_id                 bigint      not null references event on delete cascade,
    -- for programs and addresses; the name is for people
    slug                     text        not null,
    name                     text        not null,
    description              text,
    -- a word that clients choose, such as 'free', 'paid' or 'donation'
    type                     text,
    version                  integer     not null default 0,
    created_by               bigint      references users on delete set null,
    created_at               timestamptz not null,
    updated_at               timestamptz not null,
    deleted_at               timestamptz,

    -- money: null is free; without a currency, the event's counts
    price                    numeric(19, 4),
    min_price                numeric(19, 4),
    max_price                numeric(19, 4),
    currency                 text,
    is_fee_absorbed          boolean     not null default false,

    -- how many, to whom and when; a null capacity is unlimited, a null time is open
    capacity                 integer,
    min_order                integer,
    max_order                integer,
    state                    text        not null default 'published',
    is_active                boolean     not null default true,
    visibility               text        not null default 'public',
    sales_starts_at          timestamptz,
    sales_ends_at            timestamptz,

    -- what its holders may do; null means as the event says
    perks                    jsonb,
    allow_reentry            boolean,
    reentry_limit            integer,
    -- ids of scan points; null means all
    accepted_scan_points     text[],
    transferable             boolean     not null default true,
    refund_policy            text,
    is_checkin_restricted    boolean     not null default true,
    auto_checkin_enabled     boolean     not null default false,

    -- how it is shown
    position                 integer     not null default 1,
    is_description_visible   boolean     not null default false,
    form_id                  text,
    badge_id                 text,
    -- what a client of a schemaless API added
    extra_data               jsonb,

    -- lets tickets name type and event with one key
    unique (id, event_id),
    constraint ticket_type_slug_form check (slug ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'),
    constraint ticket_type_name_not_blank check (btrim(name) <> ''),
    constraint ticket_type_price check (price >= 0),
    constraint ticket_type_price_range check (min_price >= 0 and max_price >= 0),
    constraint ticket_type_currency check (currency ~ '^[A-Z]{3}$'),
    constraint ticket_type_capacity check (capacity >= 0),
    constraint ticket_type_order_size check (min_order >= 0 and max_order >= 0),
    constraint ticket_type_reentry_limit check (reentry_limit >= 0),
    constraint ticket_type_sales_order check (sales_starts_at <= sales_ends_at),
    constraint ticket_type_state check (state in ('draft', 'new', 'pending', 'inprogress', 'reviewed', 'approved',
        'published', 'completed', 'hold', 'rejected', 'cancelled', 'archived')),
    constraint ticket_type_visibility check (visibility in ('public', 'private', 'invite-only'))
);

create unique index ticket_type_slug_key on ticket_type (event_id, slug) where deleted_at is null;
create index ticket_type_of_event on ticket_type (event_id, position, id);
create index ticket_type_creator on ticket_type (created_by);

-- How many places there are and how many are gone: one row for each event as a whole and one for each of its ticket
-- types. Whoever takes places changes these rows, and nothing else is locked meanwhile: the event and the type can be
-- read and changed. Gone are the tickets that were issued and hold, and what orders have reserved.
create table place_limit (
    id             bigint generated always as identity primary key,
    event_id       bigint  not null references event on delete cascade,
    -- null: the event as a whole
    ticket_type_id bigint  references ticket_type on delete cascade,
    -- kept as event.capacity or ticket_type.capacity says, by the triggers below
    capacity       integer,
    issued         integer not null default 0,
    reserved       integer not null default 0,
    -- how often the row was changed, for those who read before they write
    version        bigint  not null default 0,
    unique nulls not distinct (event_id, ticket_type_id),
    constraint place_limit_not_negative check (issued >= 0 and reserved >= 0),
    -- the last word against selling a place twice, and against a capacity below what is gone
    constraint place_limit_capacity check (issued + reserved <= capacity)
)
-- rows change often and are few: room for their new versions on the same page
with (fillfactor = 50);

create unique index place_limit_of_type on place_limit (ticket_type_id);

create function limit_event() returns trigger language plpgsql as $$
begin
    insert into place_limit (event_id, capacity) values (new.id, new.capacity)
    on conflict (event_id, ticket_type_id) do update set capacity = excluded.capacity;
    return null;
end $$;

create trigger event_limit_made after insert on event
    for each row execute function limit_event();
create trigger event_limit_kept after update of capacity on event
    for each row when (old.capacity is distinct from new.capacity) execute function limit_event();

create function limit_ticket_type() returns trigger language plpgsql as $$
begin
    insert into place_limit (event_id, ticket_type_id, capacity) values (new.event_id, new.id, new.capacity)
    on conflict (event_id, ticket_type_id) do update set capacity = excluded.capacity;
    return null;
end $$;

create trigger ticket_type_limit_made after insert on ticket_type
    for each row execute function limit_ticket_type();
create trigger ticket_type_limit_kept after update of capacity on ticket_type
    for each row when (old.capacity is distinct from new.capacity) execute function limit_ticket_type();

insert into place_limit (event_id, capacity) select id, capacity from event;

-- Several tickets that somebody asked for together.
create table ticket_order (
    id              bigint generated always as identity primary key,
    uuid            uuid        not null unique default gen_random_uuid(),
    event_id        bigint      not null references event on delete cascade,
    -- who bought; null if nobody was signed in
    buyer_id        bigint      references users on delete set null,
    buyer_name      text,
    buyer_email     text,
    -- initializing: being filled in; pending: payment has begun; placed: payment is promised; completed: all is done
    state           text        not null,
    amount          numeric(19, 4) not null,
    currency        text        not null,
    -- until when places are held for it
    expires_at      timestamptz,
    -- a client's own name for its request: the same again is the same order
    request_key     text,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    completed_at    timestamptz,
    cancelled_at    timestamptz,
    constraint ticket_order_state check
        (state in ('initializing', 'pending', 'placed', 'completed', 'cancelled', 'expired')),
    constraint ticket_order_amount check (amount >= 0),
    constraint ticket_order_currency check (currency ~ '^[A-Z]{3}$'),
    -- an order that reserves places ends by itself
    constraint ticket_order_ends check (state not in ('initializing', 'pending') or expires_at is not null)
);

create unique index ticket_order_request_key on ticket_order (event_id, request_key);
create index ticket_order_of_event on ticket_order (event_id, id);
create index ticket_order_of_buyer on ticket_order (buyer_id, id);
create index ticket_order_expiry on ticket_order (expires_at) where state in ('initializing', 'pending');

-- A place for one person. Where its holder is now, and how often he came, is not said here: see the scans.
create table ticket (
    id                bigint generated always as identity primary key,
    uuid              uuid        not null unique default gen_random_uuid(),
    event_id          bigint      not null,
    ticket_type_id    bigint      not null,
    -- null: issued by the event's staff, not bought
    order_id          bigint      references ticket_order on delete cascade,
    -- what is scanned: random, not to be guessed
    code              text        not null unique,
    -- reserved: its order is not complete; inactive: printed before it has a holder
    state             text        not null,
    holder_id         bigint      references users on delete set null,
    holder_first_name text,
    holder_last_name  text,
    holder_email      text,
    -- what was paid or is to be paid for it, in the currency of its day
    price             numeric(19, 4) not null default 0,
    currency          text        not null,
    is_complimentary  boolean     not null default false,
    version           integer     not null default 0,
    created_by        bigint      references users on delete set null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    -- what a client of a schemaless API added
    extra_data        jsonb,
    foreign key (ticket_type_id, event_id) references ticket_type (id, event_id) on delete cascade,
    constraint ticket_code_length check (length(code) >= 22),
    constraint ticket_state check
        (state in ('reserved', 'inactive', 'active', 'cancelled', 'refunded', 'expired')),
    constraint ticket_reserved_by_order check (state not in ('reserved', 'expired') or order_id is not null),
    constraint ticket_price check (price >= 0),
    constraint ticket_currency check (currency ~ '^[A-Z]{3}$')
);

create index ticket_of_event on ticket (event_id, id);
create index ticket_of_type on ticket (ticket_type_id, id);
create index ticket_of_order on ticket (order_id, id);
create index ticket_of_holder on ticket (holder_id, id);
create index ticket_of_holder_email on ticket (lower(holder_email), id);
create index ticket_creator on ticket (created_by);
