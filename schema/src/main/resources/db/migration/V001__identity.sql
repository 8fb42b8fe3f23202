-- People, and what proves who they are.

create table users (
    id                        bigint generated always as identity primary key,
    uuid                      uuid        not null unique default gen_random_uuid(),
    email                     text        not null,
    username                  text,
    password_hash             text        not null,
    first_name                text,
    last_name                 text,
    public_name               text,
    is_super_admin            boolean     not null default false,
    is_admin                  boolean     not null default false,
    is_sales_admin            boolean     not null default false,
    is_marketer               boolean     not null default false,
    is_verified               boolean     not null default false,
    is_blocked                boolean     not null default false,
    is_profile_public         boolean     not null default false,
    was_registered_with_order boolean     not null default false,
    is_rocket_chat_registered boolean     not null default false,
    avatar_url                text,
    original_image_url        text,
    thumbnail_image_url       text,
    small_image_url           text,
    icon_image_url            text,
    facebook_url              text,
    twitter_url               text,
    instagram_url             text,
    google_plus_url           text,
    facebook_id               bigint unique,
    details                   text,
    contact                   text,
    language_preference       text,
    company                   text,
    billing_contact_name      text,
    billing_phone             text,
    billing_address           text,
    billing_city              text,
    billing_state             text,
    billing_zip_code          text,
    billing_country           text,
    billing_tax_info          text,
    billing_additional_info   text,
    -- part of every signed token: raising it voids all that were issued before (a changed password, a sign-out everywhere)
    token_generation          integer     not null default 0,
    last_accessed_at          timestamptz,
    created_at                timestamptz not null,
    updated_at                timestamptz not null,
    deleted_at                timestamptz,
    constraint users_email_not_blank check (email <> '' and email = btrim(email)),
    constraint users_verified_admin check (not is_super_admin or is_verified)
);

create unique index users_email_key on users (lower(email));
create unique index users_username_key on users (lower(username));

-- Signs access tokens. All nodes use the newest key and accept every key that is here.
create table signing_key (
    id         bigint generated always as identity primary key,
    secret     bytea       not null,
    created_at timestamptz not null
);

-- The identity of each refresh token that was issued; the token itself is signed, not stored.
create table refresh_token (
    id         uuid primary key,
    user_id    bigint      not null references users on delete cascade,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create index refresh_token_user on refresh_token (user_id);

-- Tokens of the form id|secret. Only a hash of the secret is kept.
create table opaque_token (
    id          bigint generated always as identity primary key,
    user_id     bigint      not null references users on delete cascade,
    secret_hash bytea       not null,
    created_at  timestamptz not null,
    revoked_at  timestamptz
);

create index opaque_token_user on opaque_token (user_id);
