package org.quintet.installation;

import static org.quintet.schema.Tables.SETTING;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Who runs the installation, as its invoices name him.
 *
 * @param logoUrl a picture for documents
 * @param paypalEmail the account at PayPal that gets what is paid to him
 */
public record BillingParty(
        Optional<String> company,
        Optional<String> contactName,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> address,
        Optional<String> city,
        Optional<String> state,
        Optional<String> zip,
        Optional<String> country,
        Optional<String> taxInfo,
        Optional<String> additionalInfo,
        Optional<String> logoUrl,
        Optional<String> paypalEmail) {

    static final List<Field<?>> COLUMNS = List.of(
            SETTING.ADMIN_COMPANY,
            SETTING.ADMIN_BILLING_CONTACT_NAME,
            SETTING.ADMIN_BILLING_PHONE,
            SETTING.ADMIN_BILLING_EMAIL,
            SETTING.ADMIN_BILLING_ADDRESS,
            SETTING.ADMIN_BILLING_CITY,
            SETTING.ADMIN_BILLING_STATE,
            SETTING.ADMIN_BILLING_ZIP,
            SETTING.ADMIN_BILLING_COUNTRY,
            SETTING.ADMIN_BILLING_TAX_INFO,
            SETTING.ADMIN_BILLING_ADDITIONAL_INFO,
            SETTING.ADMIN_BILLING_LOGO,
            SETTING.ADMIN_BILLING_PAYPAL_EMAIL);

    static BillingParty of(Record row) {
        return new BillingParty(
                Settings.text(row, SETTING.ADMIN_COMPANY),
                Settings.text(row, SETTING.ADMIN_BILLING_CONTACT_NAME),
                Settings.text(row, SETTING.ADMIN_BILLING_PHONE),
                Settings.text(row, SETTING.ADMIN_BILLING_EMAIL),
                Settings.text(row, SETTING.ADMIN_BILLING_ADDRESS),
                Settings.text(row, SETTING.ADMIN_BILLING_CITY),
                Settings.text(row, SETTING.ADMIN_BILLING_STATE),
                Settings.text(row, SETTING.ADMIN_BILLING_ZIP),
                Settings.text(row, SETTING.ADMIN_BILLING_COUNTRY),
                Settings.text(row, SETTING.ADMIN_BILLING_TAX_INFO),
                Settings.text(row, SETTING.ADMIN_BILLING_ADDITIONAL_INFO),
                Settings.text(row, SETTING.ADMIN_BILLING_LOGO),
                Settings.text(row, SETTING.ADMIN_BILLING_PAYPAL_EMAIL));
    }
}
