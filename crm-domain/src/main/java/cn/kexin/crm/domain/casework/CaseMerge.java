package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What has to be known to take a merged case out again: where it stood and which of its parts went along. Kept while the
 * merge holds; who merged and who took it back is told by the evidence of both cases.
 */
@Entity
@Table(name = "case_merge")
public class CaseMerge extends BaseEntity {

    /** How long a merge can be undone. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "merged_id", updatable = false)
    private CustomerCase merged;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "survivor_id", updatable = false)
    private CustomerCase survivor;

    @Column(name = "merged_at", nullable = false, updatable = false)
    private Instant mergedAt;

    @Column(nullable = false, length = 40, updatable = false)
    private String stage;

    @Column(name = "main_stage", nullable = false, length = 40, updatable = false)
    private String mainStage;

    @ManyToMany
    @JoinTable(
            name = "case_merge_part",
            joinColumns = @JoinColumn(name = "merge_id"),
            inverseJoinColumns = @JoinColumn(name = "part_id"))
    private List<CustomerCase> parts = new ArrayList<>();

    protected CaseMerge() {}

    /** @param merged as it is before it is closed */
    CaseMerge(CustomerCase merged, CustomerCase survivor, Instant mergedAt) {
        this.merged = Objects.requireNonNull(merged);
        this.survivor = Objects.requireNonNull(survivor);
        this.mergedAt = Objects.requireNonNull(mergedAt);
        this.stage = merged.getStage();
        this.mainStage = merged.getMainStage();
        this.parts.addAll(merged.getChildren());
    }

    /** @return whether the one still lies in the other: a merged case may have been reopened by itself */
    public boolean holds() {
        return survivor.equals(merged.getMergedInto());
    }

    public boolean isUndoableAt(Instant now) {
        return holds() && !now.isAfter(mergedAt.plus(UNDOABLE));
    }

    /** @return the case that was closed */
    public CustomerCase getMerged() {
        return merged;
    }

    /** @return the case that goes on with the matter */
    public CustomerCase getSurvivor() {
        return survivor;
    }

    public Instant getMergedAt() {
        return mergedAt;
    }

    /** @return where it stood before */
    public String getStage() {
        return stage;
    }

    /** @return where it stood on its path before */
    public String getMainStage() {
        return mainStage;
    }

    /** @return the parts that went to the survivor */
    public List<CustomerCase> getParts() {
        return List.copyOf(parts);
    }
}
