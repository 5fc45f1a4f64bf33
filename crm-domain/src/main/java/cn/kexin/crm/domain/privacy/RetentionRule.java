package cn.kexin.crm.domain.privacy;

import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** 保存期限: how long one sort of data is kept (个人信息保护法 art. 19: no longer than its purpose needs). */
@Entity
@Table(name = "retention_rule")
public class RetentionRule extends BaseEntity {

    /** Logs are kept for at least six months: 网络安全法 art. 21 (3). */
    public static final int SHORTEST_LOG_DAYS = 183;

    @Column(nullable = false, length = 40, updatable = false)
    private String code;

    @Column(name = "keep_days", nullable = false)
    private int keepDays;

    @Column(nullable = false)
    private boolean active;

    @Column(name = "last_run_at")
    private Instant lastRunAt;

    @Column(name = "last_count")
    private Integer lastCount;

    protected RetentionRule() {}

    /**
     * @param days how long to keep, at least one
     * @param least the fewest days that the law or the product needs
     */
    public void keepFor(int days, int least, boolean inForce) {
        if (days < least) {
            throw BusinessRuleException.onField("keepDays", "privacy.error.keepTooShort", least);
        }
        keepDays = days;
        active = inForce;
    }

    /** It was applied. */
    public void ran(Instant at, int rows) {
        lastRunAt = at;
        lastCount = rows;
    }

    /** @return what is older than this is kept no longer */
    public Instant limit(Instant now) {
        return now.minus(Duration.ofDays(keepDays));
    }

    public String getCode() {
        return code;
    }

    public int getKeepDays() {
        return keepDays;
    }

    public boolean isActive() {
        return active;
    }

    public Instant getLastRunAt() {
        return lastRunAt;
    }

    public Integer getLastCount() {
        return lastCount;
    }
}
