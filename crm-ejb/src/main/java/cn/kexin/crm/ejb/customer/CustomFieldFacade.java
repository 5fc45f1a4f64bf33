package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * 自定义字段: what the company wants to know of customers and their people beyond what the archive has. What the fields are is
 * no secret; what stands in them is read and written with the record.
 */
@Local
public interface CustomFieldFacade {

    /** Most fields of a subject, with those that are retired. */
    int MOST = 200;

    /** @return the subject's fields in their order, with those that are retired */
    List<FieldRow> list(@NotNull FieldSubject subject);

    /** @throws NotFoundException when there is none */
    FieldRow find(long id);

    /** @return whether some record has a value in the field, so that its kind stays */
    boolean isInUse(long id);

    /**
     * @param code what other systems call it, for ever
     * @return the new field's id
     * @throws BusinessRuleException when the subject has a field of that code, or as many as it may have
     */
    long create(
            @NotNull FieldSubject subject,
            @NotBlank @Pattern(regexp = CustomField.CODE, message = "{field.validation.code}") String code,
            @NotNull @Valid FieldCommand command);

    /**
     * @param version the version the edit is based on
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when the kind is to change although there are values
     */
    void change(long id, long version, @NotNull @Valid FieldCommand command);
}
