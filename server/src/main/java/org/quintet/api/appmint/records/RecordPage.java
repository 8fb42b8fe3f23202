package org.quintet.api.appmint.records;

import java.util.List;

/** One page of records, counted from 1; {@code total} counts all pages (P-page). */
record RecordPage(List<?> data, long total, boolean hasNext, long page, int pageSize, long totalPages) {

    static RecordPage of(List<?> data, long total, Paging paging) {
        return new RecordPage(
                data,
                total,
                paging.offset() + data.size() < total,
                paging.page(),
                paging.size(),
                Math.ceilDiv(total, paging.size()));
    }
}
