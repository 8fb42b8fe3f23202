-- What users are told within the application, and which mails about an event they want.

create table notification_setting (
    id      bigint generated always as identity primary key,
    type    text    not null unique,
    enabled boolean not null default true
);

insert into notification_setting (type) values
    ('event_role'),
    ('new_session'),
    ('session_state_change'),
    ('ticket_purchased'),
    ('ticket_purchased_attendee'),
    ('ticket_purchased_organizer'),
    ('ticket_cancelled'),
    ('ticket_cancelled_organizer'),
    ('monthly_payment');

-- What is told, once for all who are told.
create table notification_content (
    id            bigint generated always as identity primary key,
    -- what it is about, once: the same cause never makes a second content
    cause         text        not null unique,
    type          text        not null references notification_setting (type),
    -- the kind of thing and its id; no foreign key, because what it leads to may go away
    target_type   text        not null,
    target_id     bigint      not null,
    target_action text,
    created_at    timestamptz not null
);

-- Who did what is told.
create table notification_actor (
    content_id bigint not null references notification_content on delete cascade,
    user_id    bigint not null references users on delete cascade,
    primary key (content_id, user_id)
);

create index notification_actor_user on notification_actor (user_id);

create table notification (
    id         bigint generated always as identity primary key,
    user_id    bigint      not null references users on delete cascade,
    content_id bigint      not null references notification_content on delete cascade,
    is_read    boolean     not null default false,
    created_at timestamptz not null,
    constraint notification_once unique (content_id, user_id)
);

create index notification_user on notification (user_id, id);
create index notification_user_created on notification (user_id, created_at, id);
create index notification_created on notification (created_at, id);

create table email_notification (
    id                    bigint generated always as identity primary key,
    user_id               bigint  not null references users on delete cascade,
    -- none: for all events that have none of their own
    event_id              bigint  references event on delete cascade,
    next_event            boolean default false,
    new_paper             boolean default false,
    session_accept_reject boolean default false,
    session_schedule      boolean default false,
    after_ticket_purchase boolean default true,
    deleted_at            timestamptz
);

create unique index email_notification_once on email_notification (user_id, event_id) nulls not distinct
    where deleted_at is null;
create index email_notification_user on email_notification (user_id, id);
create index email_notification_event on email_notification (event_id);
