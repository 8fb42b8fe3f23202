-- Groups of calendars, and whom calendars and groups are shared with.

create table calendar_group (
    id         bigint generated always as identity primary key,
    -- a group is one person's way to sort and share his calendars
    owner_id   bigint      not null references users on delete cascade,
    name       text        not null,
    is_visible boolean     not null default true,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index calendar_group_owner on calendar_group (owner_id, id);

alter table calendar
    add column group_id bigint references calendar_group on delete set null,
    -- the greater, the earlier in lists
    add column rank     integer not null default 0;

create index calendar_of_group on calendar (group_id, id) where group_id is not null;

create table calendar_group_share (
    group_id   bigint      not null references calendar_group on delete cascade,
    user_id    bigint      not null references users on delete cascade,
    permission text        not null,
    created_at timestamptz not null,
    primary key (group_id, user_id),
    constraint calendar_group_share_permission check (permission in ('read', 'write', 'admin'))
);

create index calendar_group_share_user on calendar_group_share (user_id);

-- Who may do what in a calendar that is not his organisation's. Whoever asks what somebody may read asks this table alone:
-- the shares of a group are written here too, for each of its calendars.
create table calendar_share (
    calendar_id bigint      not null references calendar on delete cascade,
    user_id     bigint      not null references users on delete cascade,
    permission  text        not null,
    -- the group whose share this is; none: the calendar itself was shared
    group_id    bigint,
    created_at  timestamptz not null,
    primary key (calendar_id, user_id),
    constraint calendar_share_permission check (permission in ('read', 'write', 'admin')),
    -- it goes with the share of the group
    constraint calendar_share_of_group foreign key (group_id, user_id) references calendar_group_share on delete cascade
);

create index calendar_share_user on calendar_share (user_id, calendar_id);
create index calendar_share_group on calendar_share (group_id, user_id) where group_id is not null;
