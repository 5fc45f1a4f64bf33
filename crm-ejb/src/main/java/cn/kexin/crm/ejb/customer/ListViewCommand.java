package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.list.ListView;
import cn.kexin.crm.domain.customer.list.ViewSharing;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a view of the list of customers is to be.
 *
 * @param filter as {@link cn.kexin.crm.domain.customer.list.FilterExpression#parse} reads it; may be empty
 * @param columns codes with commas between them, or null for the usual ones
 * @param sort as in a page request, or null for the list's own order
 * @param unit code of the unit with which it is shared, where it is
 * @param role the role with which it is shared, where it is
 */
public record ListViewCommand(
        @NotBlank @Size(max = 60) @PlainLine String name,
        @NotNull @Size(max = 2000) String filter,
        @Size(max = ListView.LONGEST_COLUMNS) @Pattern(regexp = "[\\w.,-]*") String columns,
        @Size(max = 60) @Pattern(regexp = "-?\\w+") String sort,
        @NotNull ViewSharing sharing,
        @Size(max = 40) String unit,
        Role role) {}
