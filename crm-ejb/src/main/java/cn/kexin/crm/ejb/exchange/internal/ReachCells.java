package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerDetails;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.FormerNameLine;
import cn.kexin.crm.ejb.customer.LineCells;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a row says of registration, phones, e-mails and the primary address; what it does not say stays as it is. */
@ApplicationScoped
public class ReachCells {

    @Inject
    private Divisions divisions;

    /** @param before the customer as it is, or null for a new one */
    CustomerDetails details(MappedRow row, CustomerCommand before) {
        CustomerDetails known = before == null ? CustomerDetails.NONE : before.details();
        List<PhoneLine> phones = phones(row, known.phones());
        List<EmailLine> emails = emails(row, known.emails());
        boolean newIndustry = row.text("industry") != null;
        return new CustomerDetails(
                or(row.text("creditCode"), known.creditCode()),
                or(row.text("industryCode"), newIndustry ? null : known.industryCode()),
                phones == null && isOther(row.text("phone"), before, CustomerCommand::phone)
                        ? null
                        : or(phones, known.phones()),
                emails == null && isOther(row.text("email"), before, CustomerCommand::email)
                        ? null
                        : or(emails, known.emails()),
                addresses(row, known.addresses()),
                tags(row.text("tags")),
                custom(row.custom(), known.customFields()),
                formerNames(row, known.formerNames()),
                TermsCells.read(row, known.terms()));
    }

    /** What a row does not say of custom fields stays as it is. */
    private static Map<String, List<String>> custom(Map<String, List<String>> said, Map<String, List<String>> known) {
        if (said == null || known == null) {
            return said == null ? known : said;
        }
        Map<String, List<String>> all = new LinkedHashMap<>(known);
        all.putAll(said);
        return all;
    }

    /** @return the names in the cell, or null when it is empty */
    private static List<String> tags(String cell) {
        return cell == null
                ? null
                : Stream.of(cell.split("[,;，；、]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static boolean isOther(String said, CustomerCommand before, Function<CustomerCommand, String> known) {
        return said != null && (before == null || !said.equals(known.apply(before)));
    }

    /** @return all numbers of the cell, or null when it is empty; what the cell does not say of a known number stays */
    static List<PhoneLine> phones(MappedRow row, List<PhoneLine> known) {
        String cell = row.text("phones");
        return cell == null
                ? null
                : LineCells.readPhones(cell).stream()
                        .map(line -> known == null
                                ? line
                                : known.stream()
                                        .filter(each -> each.number().equals(line.number()))
                                        .findFirst()
                                        .map(each -> new PhoneLine(
                                                or(line.kind(), each.kind()),
                                                line.number(),
                                                line.primary(),
                                                or(line.label(), each.label())))
                                        .orElse(line))
                        .toList();
    }

    /** @return all addresses of the cell, or null when it is empty; what the cell does not say of a known one stays */
    static List<EmailLine> emails(MappedRow row, List<EmailLine> known) {
        String cell = row.text("emails");
        return cell == null
                ? null
                : LineCells.readEmails(cell).stream()
                        .map(line -> known == null
                                ? line
                                : known.stream()
                                        .filter(each -> each.address().equals(line.address()))
                                        .findFirst()
                                        .map(each -> new EmailLine(
                                                or(line.kind(), each.kind()),
                                                line.address(),
                                                line.primary(),
                                                or(line.label(), each.label())))
                                        .orElse(line))
                        .toList();
    }

    private static List<FormerNameLine> formerNames(MappedRow row, List<FormerNameLine> known) {
        String cell = row.text("formerNames");
        return cell == null ? known : LineCells.readFormerNames(cell);
    }

    private List<AddressLine> allAddresses(String cell, MappedRow row) {
        List<AddressLine> lines = LineCells.readAddresses(cell);
        if (lines.contains(null)) {
            row.refuse(new RowRefusal("addresses", "exchange.error.unknownValue", cell));
            return null;
        }
        return lines;
    }

    /** The primary address anew; a division may be given by code or by its whole name. */
    private List<AddressLine> addresses(MappedRow row, List<AddressLine> known) {
        String all = row.text("addresses");
        if (all != null) {
            return allAddresses(all, row);
        }
        String division = row.text("divisionCode");
        String detail = row.text("address");
        String postcode = row.text("postcode");
        if (division == null && detail == null && postcode == null) {
            return known;
        }
        AddressLine primary =
                known == null || known.isEmpty() ? new AddressLine(null, null, null, null, true) : known.get(0);
        List<AddressLine> lines = new ArrayList<>();
        lines.add(new AddressLine(
                primary.kind(),
                division == null ? (detail == null ? primary.divisionCode() : null) : code(division, row),
                or(detail, primary.detail()),
                or(postcode, primary.postcode()),
                true));
        if (known != null && known.size() > 1) {
            lines.addAll(known.subList(1, known.size()));
        }
        return lines;
    }

    private String code(String division, MappedRow row) {
        String code = divisions
                .find(division)
                .or(() -> divisions.locate(division).map(Divisions.Located::division))
                .map(Division::code)
                .orElse(null);
        if (code == null) {
            row.refuse(new RowRefusal("divisionCode", RowRefusal.UNKNOWN_RECORD, division));
        }
        return code;
    }

    private static <T> T or(T said, T otherwise) {
        return said == null ? otherwise : said;
    }
}
