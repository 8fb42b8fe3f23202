-- What Open Event knows of a session beyond what AppMint does, who speaks in it, and what people think of it.

-- so that a session can have a track, a type and a room of its own event only
alter table track add constraint track_of_its_event unique (id, event_id);
alter table session_type add constraint session_type_of_its_event unique (id, event_id);
alter table microlocation add constraint microlocation_of_its_event unique (id, event_id);

alter table session
    add column subtitle             text,
    add column short_abstract       text,
    -- the description as HTML that is safe to show
    add column long_abstract        text,
    add column comments             text,
    add column language             text,
    add column level                text,
    add column slides_url           text,
    add column slides               jsonb,
    add column video_url            text,
    add column audio_url            text,
    add column signup_url           text,
    add column website              text,
    add column facebook             text,
    add column github               text,
    add column gitlab               text,
    add column instagram            text,
    add column linkedin             text,
    add column mastodon             text,
    add column twitter              text,
    add column complex_field_values jsonb,
    add column submitted_at         timestamptz,
    add column is_mail_sent         boolean not null default false,
    add column is_locked            boolean not null default false,
    -- beside their names in track, type and room, which need not be known to the event
    add column track_id             bigint,
    add column session_type_id      bigint,
    add column microlocation_id     bigint,
    add constraint session_level check (level in ('Beginner', 'Intermediate', 'Advanced', 'Expert')),
    add constraint session_track_of_same_event foreign key (track_id, event_id) references track (id, event_id)
        on delete set null (track_id),
    add constraint session_type_of_same_event foreign key (session_type_id, event_id)
        references session_type (id, event_id) on delete set null (session_type_id),
    add constraint session_room_of_same_event foreign key (microlocation_id, event_id)
        references microlocation (id, event_id) on delete set null (microlocation_id);

create index session_of_track on session (track_id, id);
create index session_of_type on session (session_type_id, id);
create index session_in_room on session (microlocation_id, starts_at);

update session
set long_abstract = replace(replace(replace(description, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')
where description is not null;

-- A session shows the names of its track, type and room as they are now.
create function carry_name_to_sessions() returns trigger language plpgsql as $$
begin
    case tg_table_name
        when 'track' then update session set track = new.name where track_id = new.id;
        when 'session_type' then update session set type = new.name where session_type_id = new.id;
        when 'microlocation' then update session set room = new.name where microlocation_id = new.id;
    end case;
    return null;
end $$;

create trigger track_renamed after update of name on track
    for each row when (old.name is distinct from new.name) execute function carry_name_to_sessions();
create trigger session_type_renamed after update of name on session_type
    for each row when (old.name is distinct from new.name) execute function carry_name_to_sessions();
create trigger microlocation_renamed after update of name on microlocation
    for each row when (old.name is distinct from new.name) execute function carry_name_to_sessions();

-- Somebody who speaks at an event, or offers to.
create table speaker (
    id                   bigint generated always as identity primary key,
    event_id             bigint  not null references event on delete cascade,
    -- who entered him: often he himself
    user_id              bigint  references users on delete set null,
    name                 text    not null,
    email                text,
    -- he has none of his own, and none is to be put in for him
    is_email_overridden  boolean not null default false,
    photo_url            text,
    thumbnail_image_url  text,
    small_image_url      text,
    icon_image_url       text,
    short_biography      text             default '',
    long_biography       text             default '',
    speaking_experience  text             default '',
    sponsorship_required text             default '',
    website              text,
    twitter              text,
    facebook             text,
    github               text,
    mastodon             text,
    linkedin             text,
    instagram            text,
    mobile               text,
    organisation         text,
    position             text,
    country              text,
    city                 text,
    address              text,
    gender               text,
    heard_from           text,
    is_featured          boolean not null default false,
    sort_order           integer not null default 0,
    speaker_positions    jsonb,
    complex_field_values jsonb,
    deleted_at           timestamptz,
    constraint speaker_name_not_blank check (btrim(name) <> ''),
    constraint speaker_gender check (gender in ('Man', 'Woman', 'Transgender', 'Non-binary', 'Genderqueer',
        'An identity not listed here', 'I prefer not to say'))
);

create unique index speaker_email on speaker (event_id, lower(email)) where deleted_at is null;
create index speaker_of_event on speaker (event_id, sort_order, id);
create index speaker_of_user on speaker (user_id, id);
create index speaker_with_email on speaker (lower(email), id);
-- to find whose pictures were made
create index speaker_with_photo on speaker (photo_url) where photo_url is not null;

create table session_speaker (
    session_id bigint not null references session on delete cascade,
    speaker_id bigint not null references speaker on delete cascade,
    primary key (session_id, speaker_id)
);

create index session_speaker_of_speaker on session_speaker (speaker_id);

-- Until when, and how, sessions may be proposed for an event.
create table speakers_call (
    id           bigint generated always as identity primary key,
    event_id     bigint      not null references event on delete cascade,
    announcement text,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    -- until when latecomers who know the hash are welcome
    soft_ends_at timestamptz,
    hash         text,
    privacy      text        not null default 'public',
    deleted_at   timestamptz,
    constraint speakers_call_time_order check (starts_at < ends_at),
    constraint speakers_call_privacy check (privacy in ('public', 'private'))
);

create unique index speakers_call_of_event on speakers_call (event_id) where deleted_at is null;
create index speakers_call_event on speakers_call (event_id);

-- Somebody is asked to speak in a session too.
create table speaker_invite (
    id         bigint generated always as identity primary key,
    event_id   bigint      not null references event on delete cascade,
    session_id bigint      not null references session on delete cascade,
    email      text        not null,
    status     text        not null default 'pending',
    invited_by bigint      references users on delete set null,
    created_at timestamptz not null,
    constraint speaker_invite_status check (status in ('pending', 'accepted', 'rejected'))
);

create unique index speaker_invite_pending on speaker_invite (session_id, lower(email)) where status = 'pending';
create index speaker_invite_of_event on speaker_invite (event_id, id);
create index speaker_invite_of_session on speaker_invite (session_id, id);
create index speaker_invite_with_email on speaker_invite (lower(email), id);
create index speaker_invite_inviter on speaker_invite (invited_by);

-- What somebody thinks of an event, or of a session.
create table feedback (
    id         bigint generated always as identity primary key,
    event_id   bigint        references event on delete cascade,
    session_id bigint        references session on delete cascade,
    user_id    bigint        not null references users on delete cascade,
    rating     numeric(2, 1) not null,
    comment    text,
    deleted_at timestamptz,
    constraint feedback_on_one_thing check (num_nonnulls(event_id, session_id) = 1),
    constraint feedback_rating check (rating between 1 and 5)
);

create unique index feedback_on_session on feedback (session_id, user_id) where deleted_at is null;
create index feedback_of_session on feedback (session_id, id);
create index feedback_of_event on feedback (event_id, id);
create index feedback_of_user on feedback (user_id, id);

create table user_favourite_session (
    -- addresses name a favourite by its own id or by its session's: no number may be both
    id         bigint generated always as identity (start with 1000000000000) primary key,
    user_id    bigint not null references users on delete cascade,
    session_id bigint not null references session on delete cascade,
    constraint user_favourite_session_once unique (user_id, session_id)
);

create index user_favourite_session_of_session on user_favourite_session (session_id, id);

-- Which exhibitors have to do with a session.
create table exhibitor_session (
    exhibitor_id bigint not null references exhibitor on delete cascade,
    session_id   bigint not null references session on delete cascade,
    primary key (exhibitor_id, session_id)
);

create index exhibitor_session_of_session on exhibitor_session (session_id);
