package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.ejb.Local;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Saved filters of any list; everybody has their own and sees no others. */
@Local
public interface SavedFilterFacade {

    /** Most filters that one person may save for one list. */
    int MOST = 30;

    /**
     * @param list the list, as {@code feature.list}
     * @return the person's filters by name
     */
    List<SavedFilterRow> list(@NotBlank @Size(max = 60) String list);

    /**
     * Saves a filter; one of the same name is replaced.
     *
     * @param query the query part of the list's address, encoded, without the question mark
     * @return the filter's id
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException when the person has {@value #MOST} already
     */
    long save(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z]+\\.[a-z]+") String list,
            @NotBlank @Size(max = 60) @PlainLine String name,
            @NotNull @Size(max = 2000) String query);

    /**
     * Calls a filter of the person's own something else; one that is gone already is no error.
     *
     * @throws cn.kexin.crm.domain.shared.BusinessRuleException when another filter of the list has the name
     */
    void rename(long id, @NotBlank @Size(max = 60) @PlainLine String name);

    /** Throws a filter of the person's own away; one that is gone already is no error. */
    void discard(long id);
}
