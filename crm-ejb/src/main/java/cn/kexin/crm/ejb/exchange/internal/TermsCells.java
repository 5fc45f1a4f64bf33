package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.customer.PaymentTerms;
import cn.kexin.crm.ejb.customer.TradeTerms;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import java.math.BigDecimal;

/** What a row says of terms of trade; what it does not say stays as it is. */
final class TermsCells {

    private TermsCells() {}

    /** @param known the terms as they are; null for none, or none that are for the importer */
    static TradeTerms read(MappedRow row, TradeTerms known) {
        TradeTerms before = known == null ? TradeTerms.NONE : known;
        TradeTerms after = new TradeTerms(
                or(row.constant("paymentTerms", PaymentTerms.class), before.paymentTerms()),
                or(days(row), before.creditDays()),
                or(row.text("currency"), before.currency()),
                or(row.text("priceLevel"), before.priceLevel()),
                percent(row.number("discountPercent"), before.discountPercent()),
                or(row.text("invoiceTitle"), before.invoiceTitle()),
                or(row.text("taxpayerNumber"), before.taxpayerNumber()),
                or(row.text("invoiceAddress"), before.invoiceAddress()),
                or(row.text("bankName"), before.bankName()),
                or(row.text("bankAccount"), before.bankAccount()));
        return known == null && after.isEmpty() ? null : after;
    }

    /** The same in other digits is the same. */
    private static BigDecimal percent(BigDecimal said, BigDecimal before) {
        return said == null || before != null && said.compareTo(before) == 0 ? before : said;
    }

    private static Integer days(MappedRow row) {
        BigDecimal days = row.number("creditDays");
        try {
            return days == null ? null : days.intValueExact();
        } catch (ArithmeticException e) {
            throw new RowRefusal("creditDays", "exchange.error.unknownValue", days.toPlainString());
        }
    }

    private static <T> T or(T said, T otherwise) {
        return said == null ? otherwise : said;
    }
}
