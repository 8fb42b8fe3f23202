-- The event: one row under five APIs. Columns are grouped as the core thinks of them; which API shows what is said in
-- docs/domain.md, not here.

create table event (
    id                          bigint generated always as identity primary key,
    uuid                        uuid        not null unique default gen_random_uuid(),
    identifier                  text        not null unique,
    organisation_id             bigint      not null references organisation,
    calendar_id                 bigint      not null references calendar,
    slug                        text        not null,
    version                     integer     not null default 0,
    created_by                  bigint      references users on delete set null,
    created_at                  timestamptz not null,
    updated_at                  timestamptz not null,
    deleted_at                  timestamptz,

    -- lifecycle: 'live' and 'ended' are derived from the clock and never stored
    state                       text        not null default 'draft',
    visibility                  text        not null default 'public',
    published_at                timestamptz,
    publish_from                timestamptz,
    calendar_status             text        not null default 'confirmed',

    -- what it is
    name                        text        not null,
    short_description           text,
    description                 text,
    type                        text,
    tags                        text[]      not null default '{}',
    notes                       text,
    color                       text,
    icon                        text,

    -- time: instants and the zone they are meant in; '*_written' is the text that a client sent, shown again as long
    -- as it still means the same instant
    starts_at                   timestamptz not null,
    ends_at                     timestamptz not null,
    timezone                    text        not null,
    all_day                     boolean     not null default false,
    starts_at_written           text,
    ends_at_written             text,
    recurrence_type             text        not null default 'none',
    recurrence_rule             jsonb,

    -- venue
    venue_name                  text,
    venue_address               text,
    venue_city                  text,
    venue_region                text,
    venue_postal_code           text,
    venue_country               text,
    venue_latitude              double precision,
    venue_longitude             double precision,
    venue_capacity              integer,
    searchable_location_name    text,
    is_map_shown                boolean,

    -- online
    online                      boolean     not null default false,
    online_url                  text,
    external_event_url          text,
    public_stream_link          text,
    stream_loop                 boolean     not null default false,
    stream_autoplay             boolean     not null default false,
    is_videoroom_enabled        boolean     not null default false,
    is_chat_enabled             boolean     not null default false,
    is_document_enabled         boolean     not null default false,
    document_links              jsonb,

    -- organiser
    organiser_name              text,
    organiser_email             text,
    organiser_phone             text,
    organiser_description       text,
    has_owner_info              boolean,
    facebook_page               text,

    -- images
    logo_url                    text,
    image_url                   text,
    original_image_url          text,
    thumbnail_image_url         text,
    large_image_url             text,
    icon_image_url              text,

    -- tickets and places
    capacity                    integer,
    capacity_hard               boolean     not null default false,
    ticket_url                  text,
    ticket_notes                text,
    ask_buyer_address           boolean     not null default false,
    wait_list_enabled           boolean     not null default false,
    show_remaining_tickets      boolean     not null default false,
    show_attendees              boolean     not null default false,
    is_ticket_form_enabled      boolean     not null default true,
    is_oneclick_signup_enabled  boolean,
    is_donation_enabled         boolean     not null default false,
    is_badges_enabled           boolean     not null default false,
    after_order_message         text,
    refund_policy               text,
    scan_points                 jsonb,

    -- payment
    payment_country             text,
    payment_currency            text,
    paypal_email                text,
    can_pay_by_paypal           boolean     not null default false,
    can_pay_by_stripe           boolean     not null default false,
    can_pay_by_cheque           boolean     not null default false,
    can_pay_by_bank             boolean     not null default false,
    can_pay_by_invoice          boolean     not null default false,
    can_pay_by_omise            boolean     not null default false,
    can_pay_by_alipay           boolean     not null default false,
    can_pay_by_paytm            boolean     not null default false,
    can_pay_onsite              boolean     not null default false,
    cheque_details              text,
    bank_details                text,
    onsite_details              text,
    invoice_details             text,
    is_stripe_linked            boolean     not null default false,
    is_tax_enabled              boolean     not null default false,
    is_billing_info_mandatory   boolean     not null default false,

    -- programme and page
    is_sessions_speakers_enabled boolean    not null default false,
    is_cfs_enabled              boolean     not null default false,
    is_sponsors_enabled         boolean     not null default false,
    schedule_published_on       timestamptz,
    pentabarf_url               text,
    ical_url                    text,
    xcal_url                    text,
    code_of_conduct             text,
    allow_comments              boolean     not null default true,

    -- promotion
    is_featured                 boolean     not null default false,
    is_promoted                 boolean     not null default false,
    is_demoted                  boolean     not null default false,
    is_announced                boolean     not null default false,
    show_in_home_page           boolean     not null default false,
    show_in_home_banner         boolean     not null default false,

    -- staffing
    dress_code                  text,
    client_id                   bigint,

    -- an event's own switches, and whatever a client of a schemaless API added
    settings                    jsonb,
    extra_data                  jsonb,

    constraint event_identifier_form check (identifier ~ '^[a-z0-9]{8}$' and identifier ~ '[a-z]'),
    constraint event_name_not_blank check (btrim(name) <> ''),
    constraint event_state check (state in ('draft', 'published', 'cancelled')),
    constraint event_visibility check (visibility in ('public', 'unlisted', 'private')),
    constraint event_calendar_status check (calendar_status in ('confirmed', 'tentative')),
    constraint event_recurrence_type check (recurrence_type in ('none', 'daily', 'weekly', 'monthly', 'yearly')),
    constraint event_time_order check (starts_at <= ends_at),
    constraint event_latitude check (venue_latitude between -90 and 90),
    constraint event_longitude check (venue_longitude between -180 and 180),
    constraint event_capacity check (capacity >= 0),
    constraint event_venue_capacity check (venue_capacity >= 0)
);

create unique index event_slug_key on event (organisation_id, slug) where deleted_at is null;
create index event_of_organisation on event (organisation_id, starts_at, id) where deleted_at is null;
create index event_deleted_of_organisation on event (organisation_id, starts_at, id) where deleted_at is not null;
create index event_of_calendar on event (calendar_id, starts_at, id) where deleted_at is null;
create index event_public on event (id)
    where deleted_at is null and state = 'published' and visibility = 'public';
create index event_public_of_organisation on event (organisation_id, ends_at, starts_at, id)
    where deleted_at is null and state = 'published' and visibility = 'public';
create index event_creator on event (created_by);

-- What a person is at one event, on top of what he is in its organisation.
create table event_role (
    id         bigint generated always as identity primary key,
    event_id   bigint      not null references event on delete cascade,
    user_id    bigint      not null references users on delete cascade,
    role       text        not null,
    created_at timestamptz not null,
    unique (event_id, user_id, role),
    constraint event_role_name check
        (role in ('owner', 'organizer', 'coorganizer', 'track_organizer', 'moderator', 'registrar'))
);

create index event_role_user on event_role (user_id, event_id);
