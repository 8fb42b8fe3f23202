-- Short lists that the operator keeps: pages, sizes of images, and who may see what of Open Event's panels.

create table page (
    id          bigint generated always as identity primary key,
    name        text    not null,
    title       text,
    url         text    not null,
    description text,
    place       text,
    language    text,
    index       integer not null default 0,
    constraint page_place check (place in ('footer', 'event'))
);

-- The sizes, in pixels, that are made of an uploaded image of an event. One row; null is what it was at first. With
-- "aspect" the height follows from the width.
create table event_image_size (
    id                integer primary key default 1 check (id = 1),
    type              text    default 'event-image',
    full_width        integer default 1300 check (full_width >= 0),
    full_height       integer default 500 check (full_height >= 0),
    full_aspect       boolean default true,
    full_quality      integer default 80 check (full_quality between 0 and 100),
    icon_width        integer default 75 check (icon_width >= 0),
    icon_height       integer default 30 check (icon_height >= 0),
    icon_aspect       boolean default true,
    icon_quality      integer default 80 check (icon_quality between 0 and 100),
    thumbnail_width   integer default 500 check (thumbnail_width >= 0),
    thumbnail_height  integer default 200 check (thumbnail_height >= 0),
    thumbnail_aspect  boolean default true,
    thumbnail_quality integer default 80 check (thumbnail_quality between 0 and 100),
    logo_width        integer default 500 check (logo_width >= 0),
    logo_height       integer default 200 check (logo_height >= 0)
);

insert into event_image_size default values;

-- The same for pictures of people, which are square. Open Event keeps both in one table, hence the number.
create table speaker_image_size (
    id                          integer primary key default 2 check (id = 2),
    type                        text    default 'speaker-image',
    small_size_width_height     integer default 50 check (small_size_width_height >= 0),
    small_size_quality          integer default 80 check (small_size_quality between 0 and 100),
    thumbnail_size_width_height integer default 500 check (thumbnail_size_width_height >= 0),
    thumbnail_size_quality      integer default 80 check (thumbnail_size_quality between 0 and 100),
    icon_size_width_height      integer default 35 check (icon_size_width_height >= 0),
    icon_size_quality           integer default 80 check (icon_size_quality between 0 and 100)
);

insert into speaker_image_size default values;

-- by which the rows are found that a thumbnail was made for
create index exhibitor_by_banner on exhibitor (banner_url) where banner_url is not null;

create table service (
    id   bigint generated always as identity primary key,
    name text not null unique,
    constraint service_name check (name in ('track', 'session', 'speaker', 'sponsor', 'microlocation'))
);

insert into service (name) values ('track'), ('session'), ('speaker'), ('sponsor'), ('microlocation');

-- Shown to clients, which draw their menus by it. What the server allows is said by its own rules.
create table event_role_permission (
    id         bigint generated always as identity primary key,
    role_id    bigint  not null references role on delete cascade,
    service_id bigint  not null references service on delete cascade,
    can_create boolean not null default false,
    can_read   boolean not null default false,
    can_update boolean not null default false,
    can_delete boolean not null default false,
    unique (role_id, service_id)
);

create index event_role_permission_of_service on event_role_permission (service_id);

insert into event_role_permission (role_id, service_id, can_create, can_read, can_update, can_delete)
select role.id, service.id, everything, true, everything or role.name = 'coorganizer', everything
from role
cross join service
cross join lateral (
    select role.name in ('owner', 'organizer') or (role.name = 'track_organizer' and service.name = 'track') as everything
) as grants
order by role.id, service.id;

create table custom_system_role (
    id   bigint generated always as identity primary key,
    name text not null unique,
    constraint custom_system_role_name_not_blank check (btrim(name) <> '')
);

insert into custom_system_role (name) values ('Sales Admin'), ('Marketer');

create table panel_permission (
    id         bigint generated always as identity primary key,
    panel_name text    not null,
    can_access boolean not null default true
);

insert into panel_permission (panel_name) values
    ('sales'), ('admin'), ('events'), ('sessions'), ('users'), ('permissions'), ('messages'), ('reports'), ('settings'),
    ('content');

create table custom_system_role_panel (
    custom_system_role_id bigint not null references custom_system_role on delete cascade,
    panel_permission_id   bigint not null references panel_permission on delete cascade,
    primary key (custom_system_role_id, panel_permission_id)
);

create index custom_system_role_of_panel on custom_system_role_panel (panel_permission_id);

insert into custom_system_role_panel (custom_system_role_id, panel_permission_id)
select custom_system_role.id, panel_permission.id
from custom_system_role
cross join panel_permission
where panel_name = 'sales';
