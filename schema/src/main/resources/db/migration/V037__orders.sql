-- What an order says beyond its tickets: who pays and how, what was bought at which price, and who comes.

alter table ticket_order
    -- how it is to be paid; null: not said yet
    add column payment_mode       text,
    -- whom a bill is made out to
    add column is_billing_enabled boolean not null default false,
    add column billing_company    text,
    add column billing_address    text,
    add column billing_city       text,
    add column billing_state      text,
    add column billing_zip_code   text,
    add column billing_country    text,
    add column billing_tax_info   text,
    -- texts that are separated by commas
    add column notes              text,
    add column cancel_note        text,
    -- the codes that it was made with; their keys follow with their tables
    add column discount_code_id   bigint,
    add column access_code_id     bigint,
    -- whose code brought it
    add column marketer_id        bigint references users on delete set null,
    add column placed_at          timestamptz,
    add constraint ticket_order_payment_mode check (payment_mode in
        ('free', 'stripe', 'paypal', 'bank', 'cheque', 'onsite', 'omise', 'alipay', 'paytm', 'invoice'));

create index ticket_order_of_discount_code on ticket_order (discount_code_id) where discount_code_id is not null;
create index ticket_order_of_access_code on ticket_order (access_code_id) where access_code_id is not null;
create index ticket_order_of_marketer on ticket_order (marketer_id, id) where marketer_id is not null;

-- How the money of an order came, as far as the gateway tells.
alter table payment
    -- the means: card, paypal, bank …
    add column paid_via       text,
    -- the gateway's own name of the payment
    add column transaction_id text,
    add column card_brand     text,
    add column card_exp_month integer,
    add column card_exp_year  integer,
    add column card_last4     text;

-- What was bought, as it was reckoned at the time of the order: later changes of types, codes, fees and taxes leave it alone.
-- Tickets come and go; this stays.
create table ticket_order_line (
    order_id            bigint         not null references ticket_order on delete cascade,
    ticket_type_id      bigint         not null references ticket_type on delete cascade,
    quantity            integer        not null,
    -- of one ticket, without discount, fee and tax that is added
    price               numeric(19, 4) not null,
    -- how many of the tickets have a discount, and how much that is for all of them
    discounted_quantity integer        not null default 0,
    discount            numeric(19, 4) not null default 0,
    fee                 numeric(19, 4) not null default 0,
    -- of one ticket, without and with its discount
    tax                 numeric(19, 4) not null default 0,
    discounted_tax      numeric(19, 4) not null default 0,
    -- of the line: with its fee and without its discount, but without tax that is added
    subtotal            numeric(19, 4) not null,
    primary key (order_id, ticket_type_id),
    constraint ticket_order_line_quantity check (quantity > 0 and discounted_quantity between 0 and quantity),
    constraint ticket_order_line_amounts check
        (price >= 0 and discount >= 0 and fee >= 0 and tax >= 0 and discounted_tax >= 0 and subtotal >= 0)
);

create index ticket_order_line_of_type on ticket_order_line (ticket_type_id, order_id);

insert into ticket_order_line (order_id, ticket_type_id, quantity, price, subtotal)
select order_id, ticket_type_id, count(*), max(price), sum(price)
from ticket
where order_id is not null
group by order_id, ticket_type_id;

-- The tax of an order, as it was when it was made.
alter table ticket_order
    add column tax_name     text,
    -- percent
    add column tax_rate     numeric(13, 10),
    add column tax_included boolean,
    add column tax_amount   numeric(19, 4) not null default 0;

-- What is known of a ticket's holder beyond his name and address, which stand in the ticket: apart from it because it is
-- read seldom, and the ticket at each door.
create table ticket_holder (
    ticket_id                   bigint primary key references ticket on delete cascade,
    address                     text,
    city                        text,
    state                       text,
    country                     text,
    job_title                   text,
    phone                       text,
    tax_business_info           text,
    billing_address             text,
    home_address                text,
    shipping_address            text,
    company                     text,
    work_address                text,
    work_phone                  text,
    website                     text,
    blog                        text,
    twitter                     text,
    facebook                    text,
    github                      text,
    instagram                   text,
    linkedin                    text,
    gender                      text,
    birth_date                  timestamptz,
    age_group                   text,
    home_wiki                   text,
    wiki_scholarship            text,
    native_language             text,
    fluent_language             text,
    accept_video_recording      boolean,
    accept_share_details        boolean,
    accept_receive_emails       boolean,
    is_consent_form_field       boolean,
    is_consent_form_field_photo boolean,
    is_consent_form_field_email boolean,
    is_consent_of_refund_policy boolean,
    -- answers to the fields that forms add, by identifier
    complex_field_values        jsonb,
    -- texts that are separated by commas
    notes                       text,
    -- its key follows with the table of tags
    tag_id                      bigint,
    is_badge_printed            boolean not null default false,
    badge_printed_at            timestamptz,
    constraint ticket_holder_age_group check (age_group in ('Under 18', '18-24', '25-34', '35-44', '45-54', '55-64',
        '65-74', '75-84', '85+', 'I prefer not to say')),
    constraint ticket_holder_complex_field_values check (jsonb_typeof(complex_field_values) = 'object')
);

create index ticket_holder_of_tag on ticket_holder (tag_id) where tag_id is not null;
