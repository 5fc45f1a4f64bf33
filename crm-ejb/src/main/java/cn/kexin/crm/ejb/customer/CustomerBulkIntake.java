package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.CreditCode;
import cn.kexin.crm.domain.customer.NameKey;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.organisation.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes customers in by the thousand under the rules of {@link CustomerIntake}, with a handful of statements for all of
 * them. No facade: the import calls it within its own transactions.
 */
public interface CustomerBulkIntake {

    /**
     * What a row says by which its customer is found.
     *
     * @param keys texts by field, asked one after the other until one finds exactly one customer: number, externalId,
     *     creditCode, name, phone or email
     * @param phone a customer found by name that has a phone must have this one; null for any
     */
    record Sought(Map<String, String> keys, String phone) {

        /** @return the text in the form in which it is compared; null for one that says nothing */
        public static String comparable(String field, String text) {
            return switch (field) {
                case "name" -> NameKey.ofName(text);
                case "phone" -> NameKey.ofPhone(text);
                case "email" -> text.strip().toLowerCase(Locale.ROOT);
                case "creditCode" -> CreditCode.plain(text);
                default -> text;
            };
        }
    }

    /**
     * A customer that was found.
     *
     * @param row null when the viewer may not see it
     */
    record Known(long id, CustomerRow row) {}

    /**
     * A customer to be taken in.
     *
     * @param number the number it has elsewhere and is to keep; null to give the next one
     * @param externalId its key in another system, or null
     */
    record Entry(CustomerCommand command, String number, String externalId) {}

    /** A customer on its way in. */
    interface Draft {

        /** @return why it cannot be taken in whatever it resembles; null when it can */
        BusinessRuleException failure();

        /** @return whether somebody too like it is in the archive already, or before it in the file */
        boolean isDuplicate();

        /** @return after those before it were stored: numbers of those for whose sake it is refused */
        List<String> candidates();
    }

    /** What is worth keeping from one portion of a file to the next. */
    interface Memory {}

    Memory remember();

    /** @return for each in order the customer, or null when there is none, or several */
    List<Known> find(List<Sought> sought, Viewer viewer);

    /** @return whether customers can be taken in bulk: not while a custom field is required of each */
    boolean isPossible();

    /** @return whether the command says nothing that only {@link CustomerIntake} takes: no tags, no custom fields and no terms of trade */
    static boolean isPlain(CustomerCommand command) {
        Map<String, List<String>> said = command.details().customFields();
        return command.details().tags() == null
                && (said == null || said.isEmpty())
                && (command.details().terms() == null
                        || command.details().terms().isEmpty());
    }

    /** @return for each in order what would become of it, given that those before it are stored */
    List<Draft> judge(List<Entry> entries, Memory memory, Viewer viewer);

    /**
     * Stores those that can be taken, with their lines, keys, history and the pairs to be reviewed.
     *
     * @param drafts neighbours of what {@link #judge} answered
     * @return id of each in order; null for one that was not stored
     */
    List<Long> create(List<Draft> drafts, Viewer viewer);
}
