-- What is to be paid for orders, and what was.

create table payment (
    id           bigint generated always as identity primary key,
    order_id     bigint      not null unique references ticket_order on delete cascade,
    -- who moves the money
    gateway      text        not null,
    amount       numeric(19, 4) not null,
    currency     text        not null,
    -- what of it went back
    refunded     numeric(19, 4) not null default 0,
    requested_at timestamptz not null,
    paid_at      timestamptz,
    -- who says that it was paid, where no gateway does
    confirmed_by bigint      references users on delete set null,
    refunded_at  timestamptz,
    constraint payment_amount check (amount > 0),
    constraint payment_currency check (currency ~ '^[A-Z]{3}$'),
    -- nobody gets more back than was paid
    constraint payment_refund check (refunded between 0 and amount and (refunded = 0 or paid_at is not null))
);

create index payment_confirmer on payment (confirmed_by);
