package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.TagColour;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Tags of the company: whoever may change a customer gives and takes them, the customer department keeps them. */
@Local
public interface TagFacade {

    /** @return the tags that can be given, by name */
    List<TagRow> list();

    /** @return all tags with how many customers have them, those in use first, then by name */
    List<TagUse> uses();

    /** @return the new tag's id */
    long create(@NotNull @Valid Command command);

    /** @throws StaleVersionException when somebody else was faster */
    void change(long id, long version, @NotNull @Valid Command command, boolean active);

    /**
     * Lets every customer that has one tag have another instead; the first is gone afterwards.
     *
     * @throws NotFoundException when there is no such tag
     */
    void merge(long from, long into);

    /**
     * Lets a customer have exactly these tags.
     *
     * @param names of tags that can be given, or that the customer has
     * @throws BusinessRuleException on the field {@code tags} for a name that no tag has, or when the caller may not change
     *     the customer
     */
    void set(long customerId, @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> names);

    /** How a tag is called and shown. */
    record Command(
            @NotBlank
                    @Size(max = 40)
                    @PlainText
                    @Pattern(regexp = "[^,;，；、\\r\\n\\t]*", message = "{customer.validation.tagName}")
                    String name,
            @NotNull TagColour colour) {}
}
