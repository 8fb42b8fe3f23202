-- Money that comes through services, and money that goes back.

-- An event's own account at Stripe, as its organiser let us use it: with our key and in the account's name.
create table stripe_authorization (
    id              bigint generated always as identity primary key,
    event_id        bigint      not null unique references event on delete cascade,
    account_id      text        not null,
    -- for the payer's browser
    publishable_key text        not null,
    created_at      timestamptz not null
);

-- Whether there is one says whether the event is linked.
alter table event drop column is_stripe_linked;

-- Each time that somebody was asked, at a gateway, to pay an order. Whoever asks again meanwhile gets the same attempt.
create table payment_attempt (
    id              bigint generated always as identity primary key,
    -- our name for it at the gateway, which does what has one name once
    uuid            uuid        not null unique default gen_random_uuid(),
    order_id        bigint      not null references ticket_order on delete cascade,
    gateway         text        not null,
    -- whose account gets the money there; null: the installation's
    account_id      text,
    -- the gateway's name for it, once it has answered
    reference       text,
    amount          numeric(19, 4) not null,
    currency        text        not null,
    begun_at        timestamptz not null,
    -- its money has come; under this name the gateway gives it back
    received_at     timestamptz,
    money_reference text,
    -- it has failed, or another amount is asked for now
    closed_at       timestamptz,
    -- a payment is for one order
    unique (gateway, reference),
    constraint payment_attempt_gateway check (gateway in ('stripe', 'paypal')),
    constraint payment_attempt_amount check (amount > 0),
    constraint payment_attempt_currency check (currency ~ '^[A-Z]{3}$'),
    constraint payment_attempt_money check ((received_at is null) = (money_reference is null))
);

create unique index payment_attempt_open on payment_attempt (order_id, gateway)
    where received_at is null and closed_at is null;
create index payment_attempt_of_order on payment_attempt (order_id, id);

-- Which of the attempts paid an order; null: the money came in another way.
alter table payment add column attempt_id bigint references payment_attempt on delete set null;
create index payment_of_attempt on payment (attempt_id);

-- Money that goes back. It is written with what it is for; the gateway is told afterwards.
create table refund (
    id           bigint generated always as identity primary key,
    -- our name for it at the gateway
    uuid         uuid        not null unique default gen_random_uuid(),
    order_id     bigint      not null references ticket_order on delete cascade,
    -- whose money it is; null: it goes back by hand
    attempt_id   bigint      references payment_attempt on delete cascade,
    amount       numeric(19, 4) not null,
    currency     text        not null,
    -- tickets that were returned, or an order that could not be completed: too late, or paid twice
    reason       text        not null,
    requested_by bigint      references users on delete set null,
    requested_at timestamptz not null,
    -- the gateway has taken it over, under this name
    done_at      timestamptz,
    reference    text,
    -- why the gateway does not do it
    failure      text,
    constraint refund_amount check (amount > 0),
    constraint refund_currency check (currency ~ '^[A-Z]{3}$'),
    constraint refund_reason check (reason in ('returned', 'late', 'twice'))
);

create index refund_of_order on refund (order_id, id);
create index refund_of_attempt on refund (attempt_id);
create index refund_requester on refund (requested_by);

-- The tickets that were returned.
create table refund_ticket (
    refund_id bigint not null references refund on delete cascade,
    ticket_id bigint not null references ticket on delete cascade,
    amount    numeric(19, 4) not null,
    primary key (refund_id, ticket_id)
);

create index refund_ticket_of_ticket on refund_ticket (ticket_id);
