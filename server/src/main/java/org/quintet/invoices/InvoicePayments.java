package org.quintet.invoices;

import static org.quintet.schema.Tables.EVENT_INVOICE;

import org.quintet.installation.InstallationSettings;
import org.quintet.payments.GatewayAnswer;
import org.quintet.payments.PayPalPayments;
import org.quintet.platform.failures.Failure;
import org.quintet.schema.tables.records.EventInvoiceRecord;
import org.springframework.stereotype.Component;

/** Has invoices paid at PayPal, between transactions. */
@Component
public class InvoicePayments {

    private final PayPalPayments paypal;
    private final InstallationSettings settings;
    private final NameInvoicePayment nameInvoicePayment;
    private final PayEventInvoice payEventInvoice;

    InvoicePayments(
            PayPalPayments paypal,
            InstallationSettings settings,
            NameInvoicePayment nameInvoicePayment,
            PayEventInvoice payEventInvoice) {
        this.paypal = paypal;
        this.settings = settings;
        this.nameInvoicePayment = nameInvoicePayment;
        this.payEventInvoice = payEventInvoice;
    }

    /**
     * Asks for the money at PayPal; asked again, it is the same payment.
     *
     * @throws Failure.Conflict if the invoice is not to be paid, or the installation has no account at PayPal or none that
     *     gets the money
     */
    public GatewayAnswer begin(EventInvoiceRecord invoice, PayPalPayments.Addresses addresses) {
        paypal.requireConfigured();
        requireDue(invoice);
        GatewayAnswer answer = paypal.begin(
                invoice.getPaymentName(),
                invoice.getAmount(),
                invoice.getCurrency(),
                payee(),
                addresses,
                "Invoice " + invoice.getIdentifier());
        if (answer instanceof GatewayAnswer.Waiting waiting) {
            nameInvoicePayment.execute(invoice.getId(), waiting.reference());
        }
        return answer;
    }

    /**
     * Takes the money that was approved at PayPal.
     *
     * @throws Failure.Conflict if the installation has no account at PayPal, or the payment is not the one that was begun
     */
    public GatewayAnswer charge(EventInvoiceRecord invoice, String payment, String payer) {
        paypal.requireConfigured();
        if (!payment.equals(invoice.getPaypalToken())) {
            throw new Failure.Conflict(EVENT_INVOICE.PAYPAL_TOKEN.getName(), "The payment is not for this invoice");
        }
        GatewayAnswer answer = paypal.execute(payment, payer);
        if (answer instanceof GatewayAnswer.Received received) {
            payEventInvoice.execute(invoice.getId(), received);
        }
        return answer;
    }

    private static void requireDue(EventInvoiceRecord invoice) {
        if (!invoice.getStatus().equals("due") && !invoice.getStatus().equals("failed")) {
            throw new Failure.Conflict(EVENT_INVOICE.STATUS.getName(), "The invoice is " + invoice.getStatus());
        }
    }

    private String payee() {
        return settings.current()
                .biller()
                .paypalEmail()
                .orElseThrow(() -> new Failure.Conflict(
                        EVENT_INVOICE.PAYMENT_MODE.getName(), "PayPal isn't configured properly for the Platform"));
    }
}
