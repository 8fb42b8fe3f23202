package org.quintet.invoices;

/** The owner of an event owes a fee for the last month. */
public record EventInvoiceIssued(long invoiceId) {}
