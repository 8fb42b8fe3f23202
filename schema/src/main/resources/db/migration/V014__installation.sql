-- What the operator of this installation decides.

-- One row. Everything of Open Event's document is here, also what only a client reads; the core reads a few columns.
create table setting (
    id                                integer primary key default 1 check (id = 1),
    app_environment                   text    not null default 'production',
    app_name                          text    not null default 'Open Event',
    tagline                           text,
    order_expiry_time                 integer not null default 15,
    max_complex_custom_fields         integer not null default 30,
    start_pg_enabled                  text             default 'default',
    start_pg_event_id                 text,
    analytics_key                     text,
    static_domain                     text,
    frontend_url                      text             default 'http://eventyay.com',
    android_app_url                   text,
    web_app_url                       text,
    cookie_policy                     text             default 'This website uses cookies, so that you stay signed in '
                                                               'and it remembers what you chose. Using it, you agree.',
    cookie_policy_link                text,

    google_url                        text,
    github_url                        text,
    twitter_url                       text,
    support_url                       text,
    facebook_url                      text,
    instagram_url                     text,
    patreon_url                       text,
    gitter_url                        text,
    telegram_url                      text,
    youtube_url                       text,
    weblate_url                       text,
    rocket_chat_url                   text,
    rocket_chat_registration_secret   text,

    storage_place                     text,
    aws_key                           text,
    aws_secret                        text,
    aws_bucket_name                   text,
    aws_region                        text,
    gs_key                            text,
    gs_secret                         text,
    gs_bucket_name                    text,
    -- the largest files that may be uploaded, in units of 1024 bytes
    logo_size                         integer not null default 1000,
    image_size                        integer not null default 10000,
    slide_size                        integer not null default 20000,

    is_google_recaptcha_enabled       boolean not null default false,
    google_recaptcha_site             text,
    google_recaptcha_secret           text,
    google_client_id                  text,
    google_client_secret              text,
    fb_client_id                      text,
    fb_client_secret                  text,
    tw_consumer_key                   text,
    tw_consumer_secret                text,
    in_client_id                      text,
    in_client_secret                  text,

    stripe_mode                       text,
    stripe_client_id                  text,
    stripe_secret_key                 text,
    stripe_publishable_key            text,
    stripe_test_client_id             text,
    stripe_test_secret_key            text,
    stripe_test_publishable_key       text,
    paypal_mode                       text,
    paypal_client                     text,
    paypal_secret                     text,
    paypal_sandbox_client             text,
    paypal_sandbox_secret             text,
    omise_mode                        text,
    omise_test_public                 text,
    omise_test_secret                 text,
    omise_live_public                 text,
    omise_live_secret                 text,
    alipay_publishable_key            text,
    alipay_secret_key                 text,
    is_paytm_activated                boolean not null default false,
    paytm_mode                        text,
    paytm_live_merchant               text,
    paytm_live_secret                 text,
    paytm_sandbox_merchant            text,
    paytm_sandbox_secret              text,

    email_service                     text,
    email_from                        text,
    email_from_name                   text,
    sendgrid_key                      text,
    smtp_host                         text,
    smtp_username                     text,
    smtp_password                     text,
    smtp_port                         integer,
    smtp_encryption                   text,

    invoice_sending_day               integer not null default 1,
    invoice_sending_timezone          text    not null default 'UTC',
    admin_company                     text,
    admin_billing_contact_name        text,
    admin_billing_phone               text,
    admin_billing_email               text,
    admin_billing_state               text,
    admin_billing_country             text,
    admin_billing_tax_info            text,
    admin_billing_address             text,
    admin_billing_city                text,
    admin_billing_zip                 text,
    admin_billing_additional_info     text,
    admin_billing_logo                text,
    admin_billing_paypal_email        text,

    constraint setting_app_name_not_blank check (btrim(app_name) <> ''),
    constraint setting_order_expiry_time check (order_expiry_time between 1 and 60),
    constraint setting_max_complex_custom_fields check (max_complex_custom_fields between 1 and 30),
    -- the server's own bound on multipart requests is 50 MiB
    constraint setting_upload_sizes check (
        logo_size between 1 and 50000 and image_size between 1 and 50000 and slide_size between 1 and 50000),
    constraint setting_smtp_port check (smtp_port between 1 and 65535),
    constraint setting_invoice_sending_day check (invoice_sending_day between 1 and 28)
);

insert into setting default values;

-- What unverified users may do. A name that has no row is for verified users only.
create table user_permission (
    id              bigint generated always as identity primary key,
    name            text not null,
    description     text,
    unverified_user boolean,
    anonymous_user  boolean,
    deleted_at      timestamptz
);

create unique index user_permission_name_key on user_permission (name) where deleted_at is null;

insert into user_permission (name, description, unverified_user, anonymous_user) values
    ('publish_event', 'Publish an event, so that everybody can see it', null, null),
    ('create_event', 'Create an event', false, false);
