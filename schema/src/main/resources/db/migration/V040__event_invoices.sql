-- What the organisers of events owe to the installation, month by month.

-- How many invoices there are: whoever writes one holds this row, so that their numbers have no gaps.
create table event_invoice_count (
    one     boolean primary key default true,
    written integer not null default 0,
    constraint event_invoice_count_one check (one)
);

insert into event_invoice_count default values;

create table event_invoice (
    id             bigint generated always as identity primary key,
    identifier     text        not null unique,
    -- invoices outlive what they are about
    event_id       bigint      references event on delete set null,
    user_id        bigint      references users on delete set null,
    amount         numeric(19, 4) not null,
    currency       text        not null,
    -- what it was reckoned from: what came in, between when and when, and what is taken of it
    revenue        numeric(19, 4) not null,
    service_fee    numeric(19, 4) not null,
    discount       numeric(19, 4) not null default 0,
    first_order_at timestamptz not null,
    last_order_at  timestamptz not null,
    created_at     timestamptz not null,
    -- the first of the month
    issued_at      timestamptz not null,
    status         text        not null default 'due',
    completed_at   timestamptz,
    transaction_id text,
    paid_via       text,
    payment_mode   text,
    brand          text,
    exp_month      integer,
    exp_year       integer,
    last4          text,
    stripe_token   text,
    -- PayPal's name for its payment, and ours for it there
    paypal_token   text        unique,
    payment_name   uuid        not null default gen_random_uuid(),
    deleted_at     timestamptz,
    constraint event_invoice_amounts check (amount >= 0 and revenue >= 0 and discount >= 0),
    constraint event_invoice_currency check (currency ~ '^[A-Z]{3}$'),
    constraint event_invoice_status check (status in ('paid', 'due', 'refunding', 'refunded', 'failed', 'resolved')),
    constraint event_invoice_paid_via check (paid_via in ('free', 'stripe', 'paypal', 'transfer', 'onsite', 'cheque')),
    constraint event_invoice_card check (exp_month between 0 and 12 and exp_year >= 2015)
);

-- an event is billed once a month, whoever tries at the same time
create unique index event_invoice_of_month on event_invoice (event_id, issued_at);
create index event_invoice_of_user on event_invoice (user_id, id);
create index event_invoice_unpaid on event_invoice (issued_at) where status in ('due', 'failed');
