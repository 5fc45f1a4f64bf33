package cn.kexin.crm.ejb.remedy;

import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Cases by their root causes, as far as the person sees them. */
@Local
public interface RemedyReportFacade {

    /** Cases with what is known of their causes, the latest first; sorted by {@code openedAt} or {@code number}. */
    Page<RemedyRow> list(@NotNull RemedyFilter filter, @NotNull @Valid PageRequest page);

    /** @return how many cases have which cause, the most first; those without a known one last */
    List<CauseCount> byCause(@NotNull RemedyFilter filter);
}
