package cn.kexin.crm.ejb.exchange.internal.table;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a record that never ends, as after a quotation mark that is never closed, before it fills the memory. */
final class RecordLimit extends FilterReader {

    private final long limit;
    private long sinceRecord;

    RecordLimit(Reader in, long limit) {
        super(in);
        this.limit = limit;
    }

    void recordRead() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, Math.min(length, 8192));
        count(read);
        return read;
    }

    private void count(int read) {
        sinceRecord += Math.max(read, 0);
        if (sinceRecord > limit) {
            throw BusinessRuleException.onField("file", "exchange.error.recordTooLong", limit);
        }
    }
}
