package cn.kexin.crm.domain.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A row behind a figure that an appeal refers to. */
@Embeddable
public class AppealedRow {

    @Column(name = "row_id", nullable = false)
    private long rowId;

    @Column(nullable = false, length = 30)
    private String number;

    protected AppealedRow() {}

    public AppealedRow(long rowId, String number) {
        this.rowId = rowId;
        this.number = Objects.requireNonNull(number);
    }

    public long getRowId() {
        return rowId;
    }

    /** @return the number of the case it belongs to */
    public String getNumber() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AppealedRow that && that.rowId == rowId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(rowId);
    }
}
