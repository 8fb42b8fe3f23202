-- What belongs to one user.

-- Further addresses, for people to read: nobody signs in with one.
create table user_email (
    id            bigint generated always as identity primary key,
    user_id       bigint      not null references users on delete cascade,
    email_address text        not null,
    type          text        not null,
    created_at    timestamptz not null default now(),
    deleted_at    timestamptz,
    constraint user_email_type check (type in ('home', 'work', 'business', 'office', 'other'))
);

-- an address that its user deleted can be added again, by him or another
create unique index user_email_address_key on user_email (email_address) where deleted_at is null;
create index user_email_user on user_email (user_id);

create table user_favourite_event (
    id         bigint generated always as identity primary key,
    user_id    bigint      not null references users on delete cascade,
    event_id   bigint      not null references event on delete cascade,
    created_at timestamptz not null default now(),
    deleted_at timestamptz
);

create unique index user_favourite_event_key on user_favourite_event (user_id, event_id) where deleted_at is null;
create index user_favourite_event_event on user_favourite_event (event_id);
