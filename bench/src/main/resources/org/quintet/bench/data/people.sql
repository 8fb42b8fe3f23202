-- People who buy, each with a personal organisation and its calendar, as registering makes them.
create temporary table new_buyer as
select n,
       nextval(pg_get_serial_sequence('users', 'id')) as user_id,
       nextval(pg_get_serial_sequence('organisation', 'id')) as organisation_id
from generate_series(:first_buyer, :last_buyer) n;

insert into users (id, email, username, password_hash, first_name, last_name, is_verified, created_at, updated_at)
overriding system value
select user_id, 'buyer-' || n || '@example.com', 'buyer-' || n,
       (select password_hash from users where is_super_admin limit 1), 'Ada', 'Number ' || n, true, now(), now()
from new_buyer;

insert into organisation (id, slug, name, timezone, personal, created_at, updated_at)
overriding system value
select organisation_id, 'buyer-' || n, 'Ada Number ' || n, 'Europe/London', true, now(), now()
from new_buyer;

insert into membership (organisation_id, user_id, role, is_default, joined_at)
select organisation_id, user_id, 'owner', true, now() from new_buyer;

insert into calendar (organisation_id, name, is_default, created_at, updated_at)
select organisation_id, 'Ada Number ' || n, true, now(), now() from new_buyer;
