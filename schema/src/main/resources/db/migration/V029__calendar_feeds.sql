-- Secret addresses under which calendar programs subscribe to a calendar without signing in.

create table calendar_feed (
    calendar_id bigint      not null references calendar on delete cascade,
    -- who made the address: the feed shows what he may read
    user_id     bigint      not null references users on delete cascade,
    secret_hash bytea       not null unique,
    created_at  timestamptz not null,
    primary key (calendar_id, user_id)
);

create index calendar_feed_user on calendar_feed (user_id);
