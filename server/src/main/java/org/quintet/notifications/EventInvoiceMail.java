package org.quintet.notifications;

import static org.quintet.schema.Tables.EVENT;
import static org.quintet.schema.Tables.EVENT_INVOICE;
import static org.quintet.schema.Tables.USERS;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.quintet.documents.EventInvoiceDocuments;
import org.quintet.installation.FrontendAddress;
import org.quintet.installation.InstallationSettings;
import org.quintet.invoices.EventInvoiceIssued;
import org.quintet.invoices.InvoiceMonth;
import org.quintet.payments.Amounts;
import org.quintet.platform.mail.Attachment;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the owner of an event of its invoice, and reminds him while it is not paid: from the 14th and from the 27th of its
 * month on, and from the 3rd of the next (Open Event, part A24). Each is said once.
 */
@Component
class EventInvoiceMail {

    private static final String ISSUED = "monthly_payment";
    private static final String FOLLOW_UP = "monthly_payment_follow_up";
    private static final String PRE_DUE = "monthly_payment_pre_due";
    private static final String POST_DUE = "monthly_payment_post_due";
    private static final List<String> SETTLED = List.of("paid", "resolved", "refunded", "refunding");
    private static final int MOST = 10_000;

    private final DSLContext sql;
    private final Clock clock;
    private final EventInvoiceDocuments documents;
    private final FrontendAddress frontend;
    private final InstallationSettings settings;
    private final QueueMail queueMail;
    private final Notify notify;

    EventInvoiceMail(
            DSLContext sql,
            Clock clock,
            EventInvoiceDocuments documents,
            FrontendAddress frontend,
            InstallationSettings settings,
            QueueMail queueMail,
            Notify notify) {
        this.sql = sql;
        this.clock = clock;
        this.documents = documents;
        this.frontend = frontend;
        this.settings = settings;
        this.queueMail = queueMail;
        this.notify = notify;
    }

    @ApplicationModuleListener
    void on(EventInvoiceIssued issued) {
        letters(EVENT_INVOICE.ID.eq(issued.invoiceId())).forEach(letter -> {
            Attachment pdf = new Attachment("invoice.pdf", "application/pdf", documents.pdfOf(issued.invoiceId()));
            queueMail.execute(mail(ISSUED, letter).attaching(List.of(pdf)));
            tell(ISSUED, letter);
        });
    }

    @Bean
    RecurringTask<Void> remindOfInvoices() {
        return Tasks.recurring("remind-of-invoices", FixedDelay.ofHours(1)).execute((_, _) -> remind());
    }

    void remind() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        YearMonth month = YearMonth.from(today);
        if (today.getDayOfMonth() >= 27) {
            unpaid(month).forEach(letter -> queueMail.execute(mail(PRE_DUE, letter)));
        } else if (today.getDayOfMonth() >= 14) {
            unpaid(month).forEach(letter -> {
                queueMail.execute(mail(FOLLOW_UP, letter));
                tell(FOLLOW_UP, letter);
            });
        } else if (today.getDayOfMonth() >= 3) {
            unpaid(month.minusMonths(1)).forEach(letter -> queueMail.execute(mail(POST_DUE, letter)));
        }
    }

    private List<Record> unpaid(YearMonth month) {
        return letters(EVENT_INVOICE
                .ISSUED_AT
                .eq(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .and(EVENT_INVOICE.STATUS.notIn(SETTLED))
                .and(EVENT_INVOICE.AMOUNT.gt(BigDecimal.ZERO))
                .and(EVENT_INVOICE.DELETED_AT.isNull()));
    }

    private List<Record> letters(Condition which) {
        return sql.select(EVENT_INVOICE.fields())
                .select(EVENT.NAME, USERS.EMAIL, USERS.FIRST_NAME)
                .from(EVENT_INVOICE)
                .join(EVENT)
                .on(EVENT.ID.eq(EVENT_INVOICE.EVENT_ID))
                .join(USERS)
                .on(USERS.ID.eq(EVENT_INVOICE.USER_ID))
                .where(which)
                .orderBy(EVENT_INVOICE.ID)
                .limit(MOST)
                .fetch();
    }

    private NewMail mail(String action, Record letter) {
        String email = letter.get(USERS.EMAIL);
        String amount = Amounts.shown(letter.get(EVENT_INVOICE.AMOUNT)).toPlainString() + " "
                + letter.get(EVENT_INVOICE.CURRENCY);
        return new NewMail(
                action + ":" + letter.get(EVENT_INVOICE.ID),
                action,
                email,
                Map.of(
                        "name",
                                Optional.ofNullable(letter.get(USERS.FIRST_NAME))
                                        .orElse(email),
                        "event", letter.get(EVENT.NAME),
                        "month",
                                InvoiceMonth.of(letter.get(EVENT_INVOICE.ISSUED_AT))
                                        .billed(),
                        "amount", amount,
                        "link", frontend.url() + "/event-invoice/" + letter.get(EVENT_INVOICE.IDENTIFIER) + "/review"),
                Optional.empty(),
                settings.current().adminBillingEmail().map(List::of).orElse(List.of()));
    }

    private void tell(String action, Record letter) {
        notify.execute(new NewNotification(
                action + ":" + letter.get(EVENT_INVOICE.ID),
                ISSUED,
                NotificationTarget.EVENT_INVOICE,
                letter.get(EVENT_INVOICE.ID),
                Optional.empty(),
                Set.of(letter.get(EVENT_INVOICE.USER_ID)),
                Set.of()));
    }
}
