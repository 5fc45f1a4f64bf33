package cn.kexin.crm.ejb.notification;

import jakarta.ejb.Local;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;

/** Tells the screens of this node who has been told something, on whichever node that happened. */
@Local
public interface NoticeWatch {

    /** @return sign-in names by the ids of the notices told since then; nothing of what they say */
    Map<Long, String> toldSince(@NotNull Instant since);
}
