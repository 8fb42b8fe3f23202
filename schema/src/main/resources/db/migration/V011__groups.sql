-- Groups of events, who organizes and who follows them. "group" itself is a word of SQL.

create table event_group (
    id                  bigint generated always as identity primary key,
    user_id             bigint      not null references users on delete cascade,
    name                text        not null,
    about               text,
    logo_url            text,
    banner_url          text,
    thumbnail_image_url text,
    social_links        jsonb,
    is_promoted         boolean     not null default false,
    created_at          timestamptz not null,
    deleted_at          timestamptz,
    constraint event_group_name_not_blank check (btrim(name) <> '')
);

create index event_group_of_user on event_group (user_id, id);

alter table event add column group_id bigint references event_group on delete set null;

create index event_of_group on event (group_id, id) where group_id is not null;

-- An invitation until it is accepted; it may go to an address that nobody has registered yet.
create table group_role (
    id         bigint generated always as identity primary key,
    group_id   bigint      not null references event_group on delete cascade,
    user_id    bigint      references users on delete cascade,
    email      text        not null,
    role       text        not null references role (name) on update cascade,
    accepted   boolean     not null default false,
    token      text        not null,
    -- stands beside the token in the mail alone: who has it reads the invited mailbox
    proof      text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint group_role_token_key unique (token),
    constraint group_role_accepted_by_somebody check (not accepted or user_id is not null)
);

create unique index group_role_of_address on group_role (group_id, lower(email), role);
create unique index group_role_of_user on group_role (user_id, group_id, role);

-- Followers are counted when somebody asks: by this key, and without a counter that all of them would have to lock.
create table group_follow (
    id         bigint generated always as identity primary key,
    group_id   bigint      not null references event_group on delete cascade,
    user_id    bigint      not null references users on delete cascade,
    created_at timestamptz not null,
    constraint group_follow_once unique (group_id, user_id)
);

create index group_follow_of_user on group_follow (user_id, id);
