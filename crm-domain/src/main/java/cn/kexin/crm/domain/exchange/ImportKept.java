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
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A record that stayed, wholly or in some fields, when the import that made or changed it was taken back. Written once. */
@Entity
@Table(name = "import_kept")
public class ImportKept {

    private static final int LONGEST_LABEL = 240;
    private static final int LONGEST_ARGUMENTS = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "run_id", updatable = false)
    private ImportRun run;

    @Column(name = "record_id", nullable = false, updatable = false)
    private long recordId;

    @Column(nullable = false, length = LONGEST_LABEL, updatable = false)
    private String label;

    @Column(name = "message_key", nullable = false, length = 100, updatable = false)
    private String messageKey;

    /** One a line. */
    @Column(name = "message_arguments", nullable = false, length = LONGEST_ARGUMENTS, updatable = false)
    private String messageArguments;

    protected ImportKept() {}

    /** @param label what people call the record */
    public ImportKept(ImportRun run, long recordId, String label, String messageKey, List<Object> messageArguments) {
        this.run = Objects.requireNonNull(run);
        this.recordId = recordId;
        this.label = head(label, LONGEST_LABEL);
        this.messageKey = Objects.requireNonNull(messageKey);
        this.messageArguments = head(
                messageArguments.stream().map(String::valueOf).collect(Collectors.joining("\n")), LONGEST_ARGUMENTS);
    }

    private static String head(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    public long getRecordId() {
        return recordId;
    }

    public String getLabel() {
        return label;
    }

    public String getMessageKey() {
        return messageKey;
    }

    public List<String> getMessageArguments() {
        return messageArguments.isEmpty() ? List.of() : List.of(messageArguments.split("\n", -1));
    }
}
