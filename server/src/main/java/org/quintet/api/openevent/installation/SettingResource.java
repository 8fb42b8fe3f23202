package org.quintet.api.openevent.installation;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.when;
import static org.quintet.jsonapi.AttributeRules.bool;
import static org.quintet.jsonapi.AttributeRules.email;
import static org.quintet.jsonapi.AttributeRules.integer;
import static org.quintet.jsonapi.AttributeRules.string;
import static org.quintet.jsonapi.AttributeRules.url;
import static org.quintet.schema.Tables.SETTING;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.quintet.api.openevent.OpenEventCaller;
import org.quintet.api.openevent.OpenEventResource;
import org.quintet.api.openevent.Permissions;
import org.quintet.installation.ChangeSettings;
import org.quintet.jsonapi.Attempt;
import org.quintet.jsonapi.AttributeRules;
import org.quintet.jsonapi.Changes;
import org.quintet.jsonapi.ResourceDeclaration;
import org.quintet.jsonapi.ResourceType;
import org.quintet.platform.time.TimeZones;
import org.springframework.stereotype.Component;

/**
 * Type {@code setting}, a single row that any URL below {@code /settings} means (document, group Settings). Everybody sees
 * some of it, signed-in callers two more, staff all. Secrets can be written, and are never shown: a mask stands for one
 * that is set, and means "as it is" when it is sent back.
 */
@Component
class SettingResource implements OpenEventResource {

    private static final String MASK = "********";
    private static final String SIGNED_IN = "signed in";
    private static final String STAFF = "staff";

    /** In units of 1024 bytes; the server takes no larger request. */
    private static final int LARGEST_UPLOAD = 50_000;

    private static final Map<String, Field<String>> SECRETS = Map.ofEntries(
            Map.entry("aws-secret", SETTING.AWS_SECRET),
            Map.entry("gs-secret", SETTING.GS_SECRET),
            Map.entry("google-recaptcha-secret", SETTING.GOOGLE_RECAPTCHA_SECRET),
            Map.entry("google-client-secret", SETTING.GOOGLE_CLIENT_SECRET),
            Map.entry("fb-client-secret", SETTING.FB_CLIENT_SECRET),
            Map.entry("tw-consumer-secret", SETTING.TW_CONSUMER_SECRET),
            Map.entry("in-client-secret", SETTING.IN_CLIENT_SECRET),
            Map.entry("stripe-secret-key", SETTING.STRIPE_SECRET_KEY),
            Map.entry("stripe-test-secret-key", SETTING.STRIPE_TEST_SECRET_KEY),
            Map.entry("paypal-secret", SETTING.PAYPAL_SECRET),
            Map.entry("paypal-sandbox-secret", SETTING.PAYPAL_SANDBOX_SECRET),
            Map.entry("omise-test-secret", SETTING.OMISE_TEST_SECRET),
            Map.entry("omise-live-secret", SETTING.OMISE_LIVE_SECRET),
            Map.entry("alipay-secret-key", SETTING.ALIPAY_SECRET_KEY),
            Map.entry("paytm-live-secret", SETTING.PAYTM_LIVE_SECRET),
            Map.entry("paytm-sandbox-secret", SETTING.PAYTM_SANDBOX_SECRET),
            Map.entry("sendgrid-key", SETTING.SENDGRID_KEY),
            Map.entry("smtp-password", SETTING.SMTP_PASSWORD),
            Map.entry("rocket-chat-registration-secret", SETTING.ROCKET_CHAT_REGISTRATION_SECRET));

    private static final Condition PAYPAL = SETTING.PAYPAL_MODE
            .eq("sandbox")
            .and(present(SETTING.PAYPAL_SANDBOX_CLIENT))
            .and(present(SETTING.PAYPAL_SANDBOX_SECRET))
            .or(present(SETTING.PAYPAL_CLIENT).and(present(SETTING.PAYPAL_SECRET)));

    private static final Condition OMISE = SETTING.OMISE_MODE
            .eq("test")
            .and(present(SETTING.OMISE_TEST_PUBLIC))
            .and(present(SETTING.OMISE_TEST_SECRET))
            .or(present(SETTING.OMISE_LIVE_PUBLIC).and(present(SETTING.OMISE_LIVE_SECRET)));

    private final ChangeSettings changeSettings;
    private final ResourceType<OpenEventCaller> type;

    SettingResource(ChangeSettings changeSettings) {
        this.changeSettings = changeSettings;
        this.type = declaration();
    }

    @Override
    public ResourceType<OpenEventCaller> type() {
        return type;
    }

    private ResourceType<OpenEventCaller> declaration() {
        ResourceDeclaration<OpenEventCaller> setting = ResourceType.<OpenEventCaller>named("setting")
                .stored(SETTING, SETTING.ID)
                .selfLinkAt("/settings?id={id}")
                .foundBy(SETTING.ID, attempt -> Optional.of("1"))
                .itemAt("/settings", attempt -> Optional.of("1"))
                .views((attempt, placement) -> viewsOf(attempt.caller()))
                .get(Permissions.anyone())
                .update(Permissions.admin())
                .updatedBy(this::change)
                .attribute("app-name", SETTING.APP_NAME, string().satisfying(SettingResource::hasText))
                .attribute("tagline", SETTING.TAGLINE, text())
                // a string in the document's examples
                .attribute(
                        "order-expiry-time",
                        SETTING.ORDER_EXPIRY_TIME,
                        integer().between(1, 60).shownAsText())
                .attribute(
                        "max-complex-custom-fields",
                        SETTING.MAX_COMPLEX_CUSTOM_FIELDS,
                        integer().between(1, 30))
                .attribute("start-pg-enabled", SETTING.START_PG_ENABLED, text())
                .attribute("start-pg-event-id", SETTING.START_PG_EVENT_ID, text())
                .attribute("analytics-key", SETTING.ANALYTICS_KEY, text())
                .attribute("fb-client-id", SETTING.FB_CLIENT_ID, text())
                .attribute("google-url", SETTING.GOOGLE_URL, text())
                .attribute("github-url", SETTING.GITHUB_URL, text())
                .attribute("twitter-url", SETTING.TWITTER_URL, text())
                .attribute("support-url", SETTING.SUPPORT_URL, text())
                .attribute("facebook-url", SETTING.FACEBOOK_URL, text())
                .attribute("instagram-url", SETTING.INSTAGRAM_URL, text())
                .attribute("patreon-url", SETTING.PATREON_URL, text())
                .attribute("gitter-url", SETTING.GITTER_URL, text())
                .attribute("telegram-url", SETTING.TELEGRAM_URL, text())
                .attribute("youtube-url", SETTING.YOUTUBE_URL, text())
                .attribute("weblate-url", SETTING.WEBLATE_URL, text())
                .attribute(
                        "frontend-url", SETTING.FRONTEND_URL, url().nullable().satisfying(SettingResource::isWeb))
                .attribute("rocket-chat-url", SETTING.ROCKET_CHAT_URL, url().nullable())
                .attribute("cookie-policy", SETTING.COOKIE_POLICY, text())
                .attribute("cookie-policy-link", SETTING.COOKIE_POLICY_LINK, text())
                .computed("is-stripe-activated", truth(present(SETTING.STRIPE_CLIENT_ID)), bool())
                .computed("is-paypal-activated", truth(PAYPAL), bool())
                .computed("is-omise-activated", truth(OMISE), bool())
                .computed(
                        "is-alipay-activated",
                        truth(present(SETTING.ALIPAY_PUBLISHABLE_KEY).and(present(SETTING.ALIPAY_SECRET_KEY))),
                        bool())
                .computed("is-billing-paypal-activated", truth(present(SETTING.ADMIN_BILLING_PAYPAL_EMAIL)), bool())
                .attribute("is-paytm-activated", SETTING.IS_PAYTM_ACTIVATED, bool())
                .attribute("stripe-mode", SETTING.STRIPE_MODE, text())
                .attribute("stripe-client-id", SETTING.STRIPE_CLIENT_ID, text())
                .attribute("stripe-publishable-key", SETTING.STRIPE_PUBLISHABLE_KEY, text())
                .attribute("stripe-test-client-id", SETTING.STRIPE_TEST_CLIENT_ID, text())
                .attribute("stripe-test-publishable-key", SETTING.STRIPE_TEST_PUBLISHABLE_KEY, text())
                .attribute("paypal-mode", SETTING.PAYPAL_MODE, text())
                .attribute("paypal-client", SETTING.PAYPAL_CLIENT, text())
                .attribute("paypal-sandbox-client", SETTING.PAYPAL_SANDBOX_CLIENT, text())
                .attribute("omise-mode", SETTING.OMISE_MODE, text())
                .attribute("omise-test-public", SETTING.OMISE_TEST_PUBLIC, text())
                .attribute("omise-live-public", SETTING.OMISE_LIVE_PUBLIC, text())
                .attribute("alipay-publishable-key", SETTING.ALIPAY_PUBLISHABLE_KEY, text())
                .attribute("paytm-mode", SETTING.PAYTM_MODE, text())
                .attribute("paytm-live-merchant", SETTING.PAYTM_LIVE_MERCHANT, text())
                .attribute("paytm-sandbox-merchant", SETTING.PAYTM_SANDBOX_MERCHANT, text())
                .attribute("admin-company", SETTING.ADMIN_COMPANY, text())
                .attribute("admin-billing-contact-name", SETTING.ADMIN_BILLING_CONTACT_NAME, text())
                .attribute("admin-billing-phone", SETTING.ADMIN_BILLING_PHONE, text())
                .attribute("admin-billing-email", SETTING.ADMIN_BILLING_EMAIL, email().nullable())
                .attribute("admin-billing-state", SETTING.ADMIN_BILLING_STATE, text())
                .attribute("admin-billing-country", SETTING.ADMIN_BILLING_COUNTRY, text())
                .attribute("admin-billing-tax-info", SETTING.ADMIN_BILLING_TAX_INFO, text())
                .attribute("admin-billing-address", SETTING.ADMIN_BILLING_ADDRESS, text())
                .attribute("admin-billing-city", SETTING.ADMIN_BILLING_CITY, text())
                .attribute("admin-billing-zip", SETTING.ADMIN_BILLING_ZIP, text())
                .attribute("admin-billing-additional-info", SETTING.ADMIN_BILLING_ADDITIONAL_INFO, text())
                .attribute("admin-billing-logo", SETTING.ADMIN_BILLING_LOGO, url().nullable())
                .attribute("logo-size", SETTING.LOGO_SIZE, integer().between(1, LARGEST_UPLOAD))
                .attribute("image-size", SETTING.IMAGE_SIZE, integer().between(1, LARGEST_UPLOAD))
                .attribute("slide-size", SETTING.SLIDE_SIZE, integer().between(1, LARGEST_UPLOAD))
                .attribute("android-app-url", SETTING.ANDROID_APP_URL, text().in(SIGNED_IN))
                .attribute("web-app-url", SETTING.WEB_APP_URL, text().in(SIGNED_IN))
                .attribute("app-environment", SETTING.APP_ENVIRONMENT, string().in(STAFF))
                .attribute("static-domain", SETTING.STATIC_DOMAIN, text().in(STAFF))
                .attribute("storage-place", SETTING.STORAGE_PLACE, text().in(STAFF))
                .attribute("aws-key", SETTING.AWS_KEY, text().in(STAFF))
                .attribute("aws-bucket-name", SETTING.AWS_BUCKET_NAME, text().in(STAFF))
                .attribute("aws-region", SETTING.AWS_REGION, text().in(STAFF))
                .attribute("gs-key", SETTING.GS_KEY, text().in(STAFF))
                .attribute("gs-bucket-name", SETTING.GS_BUCKET_NAME, text().in(STAFF))
                .attribute("is-google-recaptcha-enabled", SETTING.IS_GOOGLE_RECAPTCHA_ENABLED, bool().in(STAFF))
                .attribute("google-recaptcha-site", SETTING.GOOGLE_RECAPTCHA_SITE, text().in(STAFF))
                .attribute("google-client-id", SETTING.GOOGLE_CLIENT_ID, text().in(STAFF))
                .attribute("tw-consumer-key", SETTING.TW_CONSUMER_KEY, text().in(STAFF))
                .attribute("in-client-id", SETTING.IN_CLIENT_ID, text().in(STAFF))
                .attribute("email-service", SETTING.EMAIL_SERVICE, text().in(STAFF))
                .attribute("email-from", SETTING.EMAIL_FROM, email().nullable().in(STAFF))
                .attribute("email-from-name", SETTING.EMAIL_FROM_NAME, text().in(STAFF))
                .attribute("smtp-host", SETTING.SMTP_HOST, text().in(STAFF))
                .attribute("smtp-username", SETTING.SMTP_USERNAME, text().in(STAFF))
                .attribute(
                        "smtp-port",
                        SETTING.SMTP_PORT,
                        integer().nullable().between(1, 65_535).in(STAFF))
                .attribute("smtp-encryption", SETTING.SMTP_ENCRYPTION, text().in(STAFF))
                .attribute(
                        "invoice-sending-day",
                        SETTING.INVOICE_SENDING_DAY,
                        integer().between(1, 28).in(STAFF))
                .attribute(
                        "invoice-sending-timezone",
                        SETTING.INVOICE_SENDING_TIMEZONE,
                        string().satisfying(SettingResource::isZone).in(STAFF))
                .attribute(
                        "admin-billing-paypal-email",
                        SETTING.ADMIN_BILLING_PAYPAL_EMAIL,
                        email().nullable().in(STAFF));
        SECRETS.forEach(
                (name, column) -> setting.translated(name, when(column.isNotNull(), inline(MASK)), text().in(STAFF)));
        return setting.declared();
    }

    private static Set<String> viewsOf(OpenEventCaller caller) {
        if (caller.isStaff()) {
            return Set.of(SIGNED_IN, STAFF);
        }
        return caller.caller().signedInUser().isPresent() ? Set.of(SIGNED_IN) : Set.of();
    }

    private void change(Attempt<OpenEventCaller> attempt, Changes changes) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>(type.columnValues(changes));
        SECRETS.forEach((name, column) -> {
            Optional<String> secret = changes.text(name);
            if (changes.has(name) && !secret.equals(Optional.of(MASK))) {
                values.put(column, secret.filter(text -> !text.isEmpty()).orElse(null));
            }
        });
        changeSettings.execute(values);
    }

    private static AttributeRules text() {
        return string().nullable();
    }

    private static Condition present(Field<String> column) {
        return trim(column).ne("");
    }

    private static Field<Boolean> truth(Condition condition) {
        return when(condition, inline(true)).otherwise(inline(false));
    }

    private static boolean hasText(Object value) {
        return !value.toString().isBlank();
    }

    private static boolean isWeb(Object url) {
        String text = url.toString().toLowerCase(Locale.ROOT);
        return text.startsWith("http://") || text.startsWith("https://");
    }

    private static boolean isZone(Object name) {
        return TimeZones.named(name.toString()).isPresent();
    }
}
