package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.FormerNameLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Phones, e-mails and addresses as members of customers and contact people, read and written in one form. */
final class ReachMembers {

    private ReachMembers() {}

    /** A phone number. */
    @Schema(name = "Phone", requiredProperties = "number")
    public record PhoneMember(
            @Schema(description = "By the number's form unless said otherwise.") PhoneKind kind,
            @Schema(example = "023-60001001") String number,
            @Schema(description = "Exactly one of several; the first unless said otherwise.") Boolean primary,
            @Schema(nullable = true, example = "总机", maxLength = 40) String label) {

        static PhoneMember of(PhoneLine line) {
            return new PhoneMember(line.kind(), line.number(), line.primary(), line.label());
        }

        PhoneLine toLine() {
            return new PhoneLine(kind, number, Boolean.TRUE.equals(primary), label);
        }
    }

    /** An e-mail address. */
    @Schema(name = "Email", requiredProperties = "address")
    public record EmailMember(
            @Schema(description = "WORK unless said otherwise.") EmailKind kind,
            @Schema(example = "office@example.cn") String address,
            @Schema(description = "Exactly one of several; the first unless said otherwise.") Boolean primary,
            @Schema(nullable = true, maxLength = 40) String label) {

        static EmailMember of(EmailLine line) {
            return new EmailMember(line.kind(), line.address(), line.primary(), line.label());
        }

        EmailLine toLine() {
            return new EmailLine(kind, address, Boolean.TRUE.equals(primary), label);
        }
    }

    /** A name that a customer had. */
    @Schema(name = "FormerName", requiredProperties = "name")
    public record FormerNameMember(
            @Schema(example = "重庆长江建筑工程公司", maxLength = 200) String name,
            @Schema(nullable = true, description = "The last day of the name.") LocalDate endedOn) {

        static FormerNameMember of(FormerNameLine line) {
            return new FormerNameMember(line.name(), line.endedOn());
        }

        FormerNameLine toLine() {
            return new FormerNameLine(name, endedOn);
        }
    }

    /** An address. */
    @Schema(name = "Address")
    public record AddressMember(
            @Schema(description = "OFFICE unless said otherwise.") AddressKind kind,
            @Schema(nullable = true, example = "500112", description = "Of a province, city or county; see /divisions.")
                    String divisionCode,
            @Schema(
                            nullable = true,
                            example = "重庆市渝北区",
                            description = "The division's whole name; when written, used where there is no code.")
                    String division,
            @Schema(nullable = true, example = "洪湖西路 8 号", maxLength = 200) String detail,
            @Schema(nullable = true, example = "401120") String postcode,
            @Schema(description = "Exactly one of several; the first unless said otherwise.") Boolean primary) {

        static AddressMember of(AddressLine line) {
            String path = CDI.current()
                    .select(Divisions.class)
                    .get()
                    .find(line.divisionCode())
                    .map(Division::path)
                    .orElse(null);
            return new AddressMember(
                    line.kind(), line.divisionCode(), path, line.detail(), line.postcode(), line.primary());
        }

        AddressLine toLine() {
            boolean named = divisionCode == null && division != null;
            String whole = named ? division + (detail == null ? "" : detail) : detail;
            return new AddressLine(kind, divisionCode, whole, postcode, Boolean.TRUE.equals(primary));
        }
    }

    /** @return the lines in the other form; null for null */
    static <A, B> List<B> all(List<A> lines, Function<A, B> form) {
        return lines == null
                ? null
                : lines.stream()
                        .map(line -> line == null ? null : form.apply(line))
                        .toList();
    }
}
