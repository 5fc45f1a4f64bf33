package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.PaymentTerms;
import cn.kexin.crm.ejb.customer.TradeTerms;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Terms of trade as a member of a customer. */
@Schema(name = "Terms")
public record TermsMember(
        @Schema(nullable = true) PaymentTerms paymentTerms,
        @Schema(nullable = true, example = "30") Integer creditDays,
        @Schema(nullable = true, example = "CNY") String currency,
        @Schema(nullable = true, example = "A", maxLength = 40) String priceLevel,
        @Schema(nullable = true, example = "5.5", description = "0 to 100.") BigDecimal discountPercent,
        @Schema(nullable = true, example = "重庆长江建工集团有限公司", maxLength = 200) String invoiceTitle,
        @Schema(nullable = true, example = "91500113203000517H") String taxpayerNumber,
        @Schema(nullable = true, maxLength = 200, description = "Address and phone as printed on invoices.")
                String invoiceAddress,
        @Schema(nullable = true, maxLength = 120) String bankName,
        @Schema(nullable = true, example = "6222 0212 3456 7890") String bankAccount) {

    /** @return null for null */
    static TermsMember of(TradeTerms terms) {
        return terms == null
                ? null
                : new TermsMember(
                        terms.paymentTerms(),
                        terms.creditDays(),
                        terms.currency(),
                        terms.priceLevel(),
                        terms.discountPercent(),
                        terms.invoiceTitle(),
                        terms.taxpayerNumber(),
                        terms.invoiceAddress(),
                        terms.bankName(),
                        terms.bankAccount());
    }

    TradeTerms toTerms() {
        return new TradeTerms(
                paymentTerms,
                creditDays,
                currency,
                priceLevel,
                discountPercent,
                invoiceTitle,
                taxpayerNumber,
                invoiceAddress,
                bankName,
                bankAccount);
    }
}
