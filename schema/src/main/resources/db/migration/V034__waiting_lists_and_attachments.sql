-- Files that mails carry, and lists of those who wait for a place.

-- Kept until the mail has gone: whatever it carries can be made again.
create table mail_attachment (
    mail_id    bigint   not null references mail on delete cascade,
    position   smallint not null,
    name       text     not null,
    media_type text     not null,
    content    bytea    not null,
    primary key (mail_id, position)
);

-- Somebody waits for an event to be published, or for a place at it. Who waits for a place is offered one when it comes
-- free: an order that holds it until the offer ends, and a secret that takes it.
alter table waiting_list_entry
    add column waits_for        text        not null default 'publication',
    add column uuid             uuid        not null unique default gen_random_uuid(),
    add column name             text,
    add column user_id          bigint      references users on delete cascade,
    add column updated_at       timestamptz,
    add column order_id         bigint      unique references ticket_order on delete cascade,
    add column offer_hash       bytea       unique,
    add column offered_at       timestamptz,
    add column offer_expires_at timestamptz,
    add column taken_at         timestamptz,
    add constraint waiting_list_entry_waits_for check (waits_for in ('publication', 'place')),
    add constraint waiting_list_entry_offer check
        (num_nulls(order_id, offer_hash, offered_at, offer_expires_at) in (0, 4)),
    add constraint waiting_list_entry_taken check (taken_at is null or offered_at is not null);

update waiting_list_entry set updated_at = created_at;

alter table waiting_list_entry
    alter column updated_at set not null;

drop index waiting_list_entry_key;
create unique index waiting_list_entry_key on waiting_list_entry (event_id, lower(email), waits_for);
create index waiting_list_entry_user on waiting_list_entry (user_id) where user_id is not null;
-- the queues, each from its head on
create index waiting_list_entry_queue on waiting_list_entry (event_id, id)
    where waits_for = 'place' and offered_at is null;
