package cn.kexin.crm.ejb.mail;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Templates of letters: everybody who writes chooses one, the customer department and marketing keep them. */
@Local
public interface MailTemplateFacade {

    /** @return those that letters may begin with, by name; at most 200 */
    List<MailTemplateRow> offered();

    /** @return all of them, by name; at most 200 */
    List<MailTemplateRow> all();

    /** @throws BusinessRuleException when it has a placeholder that there is not, or its name is taken */
    long create(@NotNull @Valid Text text);

    /**
     * @param version the version the edit is based on
     * @param active whether letters may begin with it
     * @throws StaleVersionException when somebody else was faster
     */
    void change(long id, long version, @NotNull @Valid Text text, boolean active);

    /** @return the letter as it would be to that customer */
    MailDraft preview(@NotNull @Valid Text text, long customerId);

    /** What a template says. */
    record Text(
            @NotBlank @Size(max = 80) @PlainLine String name,
            @NotNull @Pattern(regexp = "zh|en") String language,
            @NotBlank @Size(max = 200) @PlainLine String subject,
            @NotBlank @Size(max = 10_000) @PlainText String body) {}
}
