-- What somebody can be at an event, and the invitations to be it.

create table role (
    id         bigint generated always as identity primary key,
    name       text not null,
    title_name text,
    constraint role_name_key unique (name),
    constraint role_name_not_blank check (btrim(name) <> '')
);

-- Open Event's examples show the organizer as role 1.
insert into role (name, title_name) values
    ('organizer', 'Organizer'),
    ('owner', 'Owner'),
    ('coorganizer', 'Co-Organizer'),
    ('track_organizer', 'Track Organizer'),
    ('moderator', 'Moderator'),
    ('registrar', 'Registrar');

-- An administrator may add roles of his own; those that the core knows cannot be renamed or removed.
alter table event_role
    drop constraint event_role_name,
    add constraint event_role_role_fkey foreign key (role) references role (name) on update cascade;

create unique index event_role_one_owner on event_role (event_id) where role = 'owner';

create table role_invite (
    id         bigint generated always as identity primary key,
    event_id   bigint      not null references event on delete cascade,
    email      text        not null,
    role       text        not null references role (name) on update cascade,
    hash       text        not null,
    -- stands beside the hash in the mail alone: who has it reads the invited mailbox
    proof      text        not null,
    status     text        not null default 'pending',
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint role_invite_hash_key unique (hash),
    constraint role_invite_status check (status in ('pending', 'accepted', 'declined'))
);

-- An address is invited to an event once, whatever for.
create unique index role_invite_of_address on role_invite (event_id, lower(email));
create index role_invite_of_event on role_invite (event_id, id);
