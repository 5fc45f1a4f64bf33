package cn.kexin.crm.domain.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What became of the rows read so far; a row is counted once. */
@Embeddable
public class RowCounts {

    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    /** What a refused row takes from the counts before it is looked at again. */
    public static final RowCounts RECONSIDERED = new RowCounts(0, 0, 0, -1);

    @Column(name = "created_rows", nullable = false)
    private int created;

    @Column(name = "updated_rows", nullable = false)
    private int updated;

    @Column(name = "skipped_rows", nullable = false)
    private int skipped;

    @Column(name = "failed_rows", nullable = false)
    private int failed;

    protected RowCounts() {}

    /**
     * @param created rows that made something new
     * @param updated rows that added to or changed something known before the import
     * @param skipped rows that told nothing new
     * @param failed rows that were refused
     */
    public RowCounts(int created, int updated, int skipped, int failed) {
        this.created = created;
        this.updated = updated;
        this.skipped = skipped;
        this.failed = failed;
    }

    public RowCounts plus(RowCounts more) {
        return new RowCounts(
                created + more.created, updated + more.updated, skipped + more.skipped, failed + more.failed);
    }

    public int getCreated() {
        return created;
    }

    public int getUpdated() {
        return updated;
    }

    public int getSkipped() {
        return skipped;
    }

    public int getFailed() {
        return failed;
    }

    /** @return rows read */
    public int total() {
        return created + updated + skipped + failed;
    }
}
