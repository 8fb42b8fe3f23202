-- Orders know their codes, and tickets look like attendees.

alter table ticket_order
    add foreign key (discount_code_id) references discount_code on delete set null,
    add foreign key (access_code_id) references access_code on delete set null;

-- Who comes: each ticket that was issued or is reserved, with all that is known of its holder. Blank ones have none yet. The
-- user is the one who got it, or whose proven address it is for.
create view attendee as
select ticket.id,
       ticket.event_id,
       ticket.ticket_type_id,
       ticket.order_id,
       left(ticket.uuid::text, 6) as identifier,
       ticket.state as ticket_state,
       coalesce(ticket.holder_id, (
           select users.id from users
           where lower(users.email) = lower(ticket.holder_email) and users.is_verified and users.deleted_at is null
       )) as user_id,
       ticket.holder_id,
       ticket.holder_first_name as firstname,
       ticket.holder_last_name as lastname,
       ticket.holder_email as email,
       ticket.discount_code_id is not null as is_discount_applied,
       ticket.access_code_id is not null as is_access_code_applied,
       ticket.created_at,
       case when ticket.state in ('cancelled', 'refunded') then ticket.updated_at end as deleted_at,
       ticket_holder.address,
       ticket_holder.city,
       ticket_holder.state,
       ticket_holder.country,
       ticket_holder.job_title,
       ticket_holder.phone,
       ticket_holder.tax_business_info,
       ticket_holder.billing_address,
       ticket_holder.home_address,
       ticket_holder.shipping_address,
       ticket_holder.company,
       ticket_holder.work_address,
       ticket_holder.work_phone,
       ticket_holder.website,
       ticket_holder.blog,
       ticket_holder.twitter,
       ticket_holder.facebook,
       ticket_holder.github,
       ticket_holder.instagram,
       ticket_holder.linkedin,
       ticket_holder.gender,
       ticket_holder.birth_date,
       ticket_holder.age_group,
       ticket_holder.home_wiki,
       ticket_holder.wiki_scholarship,
       ticket_holder.native_language,
       ticket_holder.fluent_language,
       ticket_holder.accept_video_recording,
       ticket_holder.accept_share_details,
       ticket_holder.accept_receive_emails,
       ticket_holder.is_consent_form_field,
       ticket_holder.is_consent_form_field_photo,
       ticket_holder.is_consent_form_field_email,
       ticket_holder.is_consent_of_refund_policy,
       ticket_holder.complex_field_values,
       ticket_holder.notes as attendee_notes,
       ticket_holder.tag_id,
       coalesce(ticket_holder.is_badge_printed, false) as is_badge_printed,
       ticket_holder.badge_printed_at
from ticket
left join ticket_holder on ticket_holder.ticket_id = ticket.id
where ticket.state <> 'inactive';

-- The tickets that are a user's, by himself or by his proven address.
create view attendee_of_user (user_id, ticket_id, order_id) as
select holder_id, id, order_id from ticket where holder_id is not null and state <> 'inactive'
union all
select users.id, ticket.id, ticket.order_id
from ticket
join users on lower(users.email) = lower(ticket.holder_email)
where ticket.holder_id is null and ticket.state <> 'inactive' and users.is_verified and users.deleted_at is null;

-- The orders that are a user's: he bought, or comes by it.
create view order_of_user (user_id, order_id) as
select buyer_id, id from ticket_order where buyer_id is not null
union
select user_id, order_id from attendee_of_user where order_id is not null;

-- Places at which events sell.
create view sales_location (name) as
select distinct venue_name from event where venue_name is not null and deleted_at is null;

create index event_at_venue on event (venue_name) where venue_name is not null and deleted_at is null;
