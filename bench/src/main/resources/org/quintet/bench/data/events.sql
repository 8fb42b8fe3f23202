-- Fifty events of each organisation: thirty to come and ten past ones that everybody sees and may buy tickets for, five that
-- only its staff see, and five weekly series in its calendar.
create temporary table new_event as
select organisation.n, k, organisation.id as organisation_id, calendar_id, category_id, owner_id, staff_id,
       nextval(pg_get_serial_sequence('event', 'id')) as id,
       case when k < 30 then 'coming' when k < 40 then 'past' when k < 45 then 'staffed' else 'series' end as kind,
       date_trunc('day', now(), 'Europe/London')
           + case when k < 30 then (k * 10 + 1) * interval '1 day'
                  when k < 40 then (29 - k) * 10 * interval '1 day'
                  when k < 45 then (k - 39) * 7 * interval '1 day'
                  else (k - 105) * interval '1 day' end
           + (8 + organisation.n % 12) * interval '1 hour' as starts_at
from new_organisation organisation, generate_series(0, 49) k;

insert into event (id, identifier, organisation_id, calendar_id, slug, created_by, created_at, updated_at, state, visibility,
                   published_at, name, short_description, description, description_html, type, tags, starts_at, ends_at,
                   timezone, recurrence_type, venue_name, venue_address, venue_city, venue_postal_code, venue_country,
                   searchable_location_name, organiser_name, large_image_url, original_image_url, capacity,
                   payment_currency, payment_country)
overriding system value
select id, 'm' || lpad(to_hex(id), 7, '0'), organisation_id, calendar_id, kind || '-' || k, owner_id, now(), now(),
       'published', case kind when 'staffed' then 'unlisted' when 'series' then 'private' else 'public' end, now(),
       case kind when 'staffed' then 'Set up of stage ' || k when 'series' then 'Weekly meeting ' || k
                 else 'Morning Yoga & Mindfulness ' || k end,
       'Start your week with a guided yoga session open to all levels.',
       repeat('<p>Join us every Monday for a 45-minute yoga session, led by Sarah.</p>', 20),
       repeat('<p>Join us every Monday for a 45-minute yoga session, led by Sarah.</p>', 20),
       'Workshop', array['yoga', 'wellness'], starts_at, starts_at + interval '2 hours', 'Europe/London',
       case kind when 'series' then 'weekly' else 'none' end, 'Studio Room B', '1 Example Street', 'London', 'EC1A 1AA',
       'GB', 'London', 'Sarah Chen', 'https://example.org/large.png', 'https://example.org/large.png',
       case when kind in ('coming', 'past') then 200 end, 'GBP', 'GB'
from new_event;

insert into event_role (event_id, user_id, role, created_at)
select id, owner_id, 'owner', now() from new_event;

insert into role_invite (event_id, email, role, hash, proof, status, created_at, expires_at)
select id, 'owner-' || n || '@example.com', 'owner', 'bench-' || id, 'bench-' || id, 'accepted', now(),
       now() + interval '1 day'
from new_event;

insert into event_day (event_id, day)
select id, (starts_at at time zone 'Europe/London')::date from new_event;

insert into event_in_category (event_id, category_id)
select id, category_id from new_event where kind in ('coming', 'past');

insert into custom_form (event_id, form, field_identifier, type, name, is_required, is_included, is_fixed, is_complex,
                         position)
select id, 'attendee', field.identifier, field.type, field.name, true, true, true, false, field.position
from new_event,
     (values ('firstname', 'text', 'First Name', 0), ('lastname', 'text', 'Last Name', 1), ('email', 'email', 'Email', 2))
         field (identifier, type, name, position);

insert into series (event_id, calendar_id, first_day, last_day)
select id, calendar_id, (starts_at at time zone 'Europe/London')::date,
       (starts_at at time zone 'Europe/London')::date + 7 * 520
from new_event where kind = 'series';

insert into series_part (event_id, begins_on, rule, starts_on)
select event_id, first_day, 'FREQ=WEEKLY;UNTIL=' || to_char(last_day, 'YYYYMMDD'), first_day
from series join new_event on new_event.id = series.event_id;

insert into call_time (event_id, organisation_id, position_number, headcount, starts_local, ends_local, starts_at_written,
                       ends_at_written, timezone, starts_at, ends_at, created_at, updated_at)
select id, organisation_id, 1, 4, starts_at at time zone 'Europe/London',
       (starts_at + interval '2 hours') at time zone 'Europe/London',
       to_char(starts_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI:SS'),
       to_char((starts_at + interval '2 hours') at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI:SS'),
       'Europe/London', starts_at, starts_at + interval '2 hours', now(), now()
from new_event, generate_series(1, 2)
where kind = 'staffed';

create temporary table new_ticket_type as
select new_event.*, nextval(pg_get_serial_sequence('ticket_type', 'id')) as ticket_type_id, type.position, type.name,
       type.price, type.places
from new_event,
     (values (1, 'Free Entry', 0, 100), (2, 'Supporter', 12, 20)) type (position, name, price, places)
where kind in ('coming', 'past');

insert into ticket_type (id, event_id, slug, name, type, price, capacity, position, sales_starts_at, sales_ends_at,
                         created_by, created_at, updated_at)
overriding system value
select ticket_type_id, id, case position when 1 then 'free-entry' else 'supporter' end, name,
       case price when 0 then 'free' else 'paid' end, price, places, position, now() - interval '300 days',
       starts_at + interval '2 hours', owner_id, now(), now()
from new_ticket_type;
