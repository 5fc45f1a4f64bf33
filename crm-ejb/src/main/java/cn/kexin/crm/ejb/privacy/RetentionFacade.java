package cn.kexin.crm.ejb.privacy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.shared.JobStatus;
import jakarta.ejb.Local;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** How long data is kept (个人信息保护法 art. 19, 47); applied every night, once for the whole cluster. */
@Local
public interface RetentionFacade {

    List<RetentionRow> list();

    /** @return how many rows would be taken with so many days */
    long preview(@NotNull @Size(max = 40) String code, @Min(1) @Max(36_500) int keepDays);

    /**
     * @throws StaleVersionException when somebody else was faster
     * @throws BusinessRuleException when it is shorter than the law or the product needs
     */
    void change(@NotNull @Size(max = 40) String code, long version, @Min(1) @Max(36_500) int keepDays, boolean active);

    /** Applies the rules now, in the background. */
    void apply();

    /** @return how the last run stands, or null before the first */
    JobStatus lastRun();
}
