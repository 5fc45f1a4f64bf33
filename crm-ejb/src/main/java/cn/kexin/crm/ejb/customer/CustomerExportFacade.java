package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.ejb.shared.table.TableWriter;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The archive as a file: exactly the customers of a filtered list, as the caller may read them. */
@Local
public interface CustomerExportFacade {

    /** The columns of the file by the names that an import understands, and how each is read from a customer. */
    Map<String, Function<CustomerRow, Object>> COLUMNS = CustomerColumns.ALL;

    /** Columns of lists that an import calls otherwise. */
    Map<String, Function<CustomerRow, Object>> LINKS = CustomerColumns.LINKS;

    /** Whether the customer itself may be approached for marketing, a column for each way: {@code contactable.PHONE}. */
    List<String> CONTACTABLE = Stream.of(ContactChannel.values())
            .map(way -> "contactable." + way.name())
            .toList();

    /** Columns by which customers can be reached; a file that has one of them should say whom to leave alone. */
    Set<String> REACH = Set.of("phone", "email", "phones", "emails", "address");

    /**
     * Writes the customers that {@link CustomerFacade#list} finds on all its pages, in the order of the list.
     *
     * @param sort as in the list's page request, or null
     * @param columns which columns to write, each a name of {@link #COLUMNS}, {@link #LINKS} or {@link #CONTACTABLE}, or {@code customFields.<code>};
     *     unknown names are refused
     * @param style how headings and cells are written
     * @param out where to; stays open
     * @return how many customers were written
     * @throws IOException when the stream fails
     */
    int export(
            @NotNull @Valid CustomerFilter filter,
            @Size(max = 60) String sort,
            @NotNull List<String> columns,
            @NotNull Style style,
            @NotNull TableWriter out)
            throws IOException;

    /** What stands in a custom field, at least one value. */
    record CustomContent(String code, List<FieldValue> values) {}

    /** How a file is written for its reader. */
    interface Style {

        /** @return the heading of a column */
        String heading(String column);

        /** @return text, a number, a boolean or null for an enum, reference, instant, custom content, text, number or boolean */
        Object cell(Object content);
    }
}
