package cn.kexin.crm.domain.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** A row that an import refused: where it stands in the file, why, and what it said. Written once. */
@Entity
@Table(name = "import_problem")
public class ImportProblem {

    private static final int LONGEST_ARGUMENTS = 1000;
    private static final int LONGEST_CELLS = 8000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "run_id", updatable = false)
    private ImportRun run;

    @Column(name = "line_number", nullable = false, updatable = false)
    private int line;

    @Column(length = 60, updatable = false)
    private String field;

    @Column(name = "message_key", nullable = false, length = 100, updatable = false)
    private String messageKey;

    @Column(name = "message_arguments", nullable = false, length = LONGEST_ARGUMENTS, updatable = false)
    private String messageArguments;

    /** What else is wrong with the row, as a JSON array; null for nothing. */
    @Column(length = 6000, updatable = false)
    private String further;

    /** Whether the row was refused; otherwise it was taken without something. */
    @Column(nullable = false, updatable = false)
    private boolean refused;

    @Column(nullable = false, length = LONGEST_CELLS, updatable = false)
    private String cells;

    protected ImportProblem() {}

    /**
     * @param line where the row begins in the file
     * @param refused whether the row was refused; otherwise it was taken without something
     * @param field our name of the field concerned, or null for the whole row
     * @param messageArguments one a line
     * @param further what else is wrong, as a JSON array; null for nothing
     * @param cells the row as written, as a JSON array
     */
    public ImportProblem(
            ImportRun run,
            int line,
            boolean refused,
            String field,
            String messageKey,
            String messageArguments,
            String further,
            String cells) {
        this.run = Objects.requireNonNull(run);
        this.line = line;
        this.refused = refused;
        this.further = further;
        this.field = field;
        this.messageKey = Objects.requireNonNull(messageKey);
        this.messageArguments = head(messageArguments, LONGEST_ARGUMENTS);
        this.cells = cells.length() <= LONGEST_CELLS ? cells : "[]";
    }

    private static String head(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    public int getLine() {
        return line;
    }

    public boolean isRefused() {
        return refused;
    }

    /** @return what else is wrong with the row, as a JSON array; null for nothing */
    public String getFurther() {
        return further;
    }

    public String getField() {
        return field;
    }

    public String getMessageKey() {
        return messageKey;
    }

    public String getMessageArguments() {
        return messageArguments;
    }

    /** @return the row as written, as a JSON array; empty when it was too long to keep */
    public String getCells() {
        return cells;
    }
}
