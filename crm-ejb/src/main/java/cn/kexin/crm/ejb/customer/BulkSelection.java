package cn.kexin.crm.ejb.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * Which customers a change of many is for.
 *
 * @param picked customers as the caller saw them; empty when all are meant that the filter finds
 * @param all a filter, looked through on all its pages; null when some were picked
 */
public record BulkSelection(@NotNull @Size(max = 500) List<@NotNull @Valid Picked> picked, @Valid CustomerFilter all)
        implements Serializable {

    public BulkSelection {
        picked = picked == null ? List.of() : List.copyOf(picked);
    }

    /**
     * A customer.
     *
     * @param version as the caller saw it; when somebody has changed the customer since, it is left as it is
     */
    public record Picked(long id, long version) implements Serializable {}

    public static BulkSelection of(List<CustomerRow> rows) {
        return new BulkSelection(
                rows.stream().map(row -> new Picked(row.id(), row.version())).toList(), null);
    }

    public static BulkSelection all(CustomerFilter filter) {
        return new BulkSelection(List.of(), filter);
    }
}
