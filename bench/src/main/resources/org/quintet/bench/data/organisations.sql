-- Organisations, each with an owner, one of its staff, a calendar, a category and what staffing needs.
create temporary table new_organisation as
select n,
       nextval(pg_get_serial_sequence('organisation', 'id')) as id,
       nextval(pg_get_serial_sequence('calendar', 'id')) as calendar_id,
       nextval(pg_get_serial_sequence('event_category', 'id')) as category_id,
       nextval(pg_get_serial_sequence('users', 'id')) as owner_id,
       nextval(pg_get_serial_sequence('users', 'id')) as staff_id
from generate_series(:first_organisation, :last_organisation) n;

insert into organisation (id, slug, name, timezone, currency, created_at, updated_at)
overriding system value
select id, 'bench-' || n, 'Organisation ' || n, 'Europe/London', 'GBP', now(), now() from new_organisation;

insert into calendar (id, organisation_id, name, is_default, created_at, updated_at)
overriding system value
select calendar_id, id, 'Organisation ' || n, true, now(), now() from new_organisation;

insert into event_category (id, organisation_id, title, created_at, updated_at)
overriding system value
select category_id, id, 'Workshops', now(), now() from new_organisation;

insert into users (id, email, username, password_hash, first_name, last_name, is_verified, created_at, updated_at)
overriding system value
select case role when 'owner' then owner_id else staff_id end, role || '-' || n || '@example.com', role || '-' || n,
       (select password_hash from users where is_super_admin limit 1), initcap(role), 'Number ' || n, true, now(), now()
from new_organisation, unnest(array['owner', 'staff']) role;

insert into membership (organisation_id, user_id, role, is_default, joined_at)
select id, case role when 'owner' then owner_id else staff_id end, role, true, now()
from new_organisation, unnest(array['owner', 'staff']) role;

insert into staff_position (organisation_id, number, name, created_at, updated_at)
select id, 1, 'Steward', now(), now() from new_organisation;
insert into staffing_number (organisation_id, kind, last)
select id, 'position', 1 from new_organisation;
