-- The tax of an event, and what is asked of its attendees, speakers and sessions.

create table tax (
    id                       bigint generated always as identity primary key,
    event_id                 bigint  not null references event on delete cascade,
    name                     text    not null default '',
    -- percent
    rate                     numeric(13, 10) not null default 0,
    is_tax_included_in_price boolean not null default false,
    country                  text,
    tax_id                   text    not null default '',
    should_send_invoice      boolean not null default false,
    is_invoice_sent          boolean not null default false,
    registered_company       text,
    contact_name             text,
    phone                    text,
    email                    text,
    address                  text,
    city                     text,
    state                    text,
    zip                      text,
    invoice_footer           text,
    deleted_at               timestamptz,
    constraint tax_rate check (rate between 0 and 100)
);

create unique index tax_of_event on tax (event_id) where deleted_at is null;
create index tax_event on tax (event_id);

create table custom_form (
    id               bigint generated always as identity primary key,
    event_id         bigint  not null references event on delete cascade,
    form             text    not null,
    field_identifier text    not null,
    type             text    not null default 'text',
    name             text    not null,
    description      text,
    is_required      boolean not null default false,
    is_included      boolean not null default false,
    is_public        boolean not null default false,
    is_fixed         boolean not null default false,
    is_allow_edit    boolean not null default false,
    -- not one of the fields that the form's subject has by itself
    is_complex       boolean not null,
    position         integer not null default 0,
    -- the ticket form that the field belongs to; null is the event's own
    form_id          text,
    min              integer not null default 0,
    max              integer not null default 10,
    main_language    text,
    constraint custom_form_form check (form in ('attendee', 'session', 'speaker')),
    constraint custom_form_type check (type in ('text', 'checkbox', 'select', 'file', 'image', 'email', 'number',
        'paragraph', 'richtextlink', 'boolean', 'year')),
    constraint custom_form_field unique nulls not distinct (event_id, form, form_id, field_identifier)
);

create index custom_form_of_event on custom_form (event_id, id);

create table custom_form_option (
    id             bigint generated always as identity primary key,
    custom_form_id bigint not null references custom_form on delete cascade,
    value          text   not null,
    deleted_at     timestamptz
);

create index custom_form_option_of_form on custom_form_option (custom_form_id, id);

create table custom_form_translate (
    id             bigint generated always as identity primary key,
    custom_form_id bigint not null references custom_form on delete cascade,
    name           text   not null,
    language_code  text   not null,
    form_id        text
);

create index custom_form_translate_of_form on custom_form_translate (custom_form_id, id);

-- What every event asks of its attendees: FormFields.ofNewEvents.
insert into custom_form (event_id, form, field_identifier, type, name, is_required, is_included, is_fixed, is_complex)
select event.id, 'attendee', field.identifier, field.type, field.name, true, true, true, false
from event
cross join (values
    (1, 'firstname', 'text', 'First Name'),
    (2, 'lastname', 'text', 'Last Name'),
    (3, 'email', 'email', 'Email')) as field (place, identifier, type, name)
order by event.id, field.place;
