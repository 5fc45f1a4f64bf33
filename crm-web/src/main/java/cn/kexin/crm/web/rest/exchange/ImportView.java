package cn.kexin.crm.web.rest.exchange;

import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.ejb.exchange.ImportRow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as it stands; {@code rows} is the sum of the four counts. */
@Schema(name = "Import")
public record ImportView(
        @Schema(example = "2051") long id,
        @Schema(example = "service-history") String kind,
        ImportMode mode,
        boolean dryRun,
        @Schema(example = "service-history.zip") String fileName,
        @Schema(example = "UTF-8") String encoding,
        JobState state,
        @Schema(example = "141712", description = "Rows read so far.") int rows,
        @Schema(example = "141707", description = "Rows that made something new.") int created,
        @Schema(example = "0", description = "Rows that added to or changed something known before.") int updated,
        @Schema(example = "0", description = "Rows that told nothing new.") int skipped,
        @Schema(example = "5", description = "Rows that were refused.") int failed,
        @Schema(example = "100") int percent,
        @Schema(nullable = true, description = "Why it failed as a whole.") String failure,
        @Schema(example = "吴敏") String startedBy,
        Instant queuedAt,
        @Schema(nullable = true) Instant endedAt,
        @Schema(nullable = true, description = "When its taking back began.") Instant reversedAt,
        @Schema(nullable = true, description = "How its taking back stands.") ReversalView reversal) {

    /** How the taking back of an import stands. */
    @Schema(name = "ImportReversal")
    public record ReversalView(
            JobState state,
            @Schema(example = "100") int percent,
            @Schema(example = "120", description = "Records that it made and that are no more.") int takenBack,
            @Schema(example = "3", description = "Records that it changed and that are as they were.") int putBack) {

        static ReversalView of(ImportRow.Reversal reversal) {
            return reversal == null
                    ? null
                    : new ReversalView(reversal.state(), reversal.percent(), reversal.takenBack(), reversal.putBack());
        }
    }

    static ImportView of(ImportRow row, String failure) {
        return new ImportView(
                row.id(),
                row.kind().code(),
                row.mode(),
                row.dryRun(),
                row.fileName(),
                row.encoding(),
                row.state(),
                row.rows(),
                row.created(),
                row.updated(),
                row.skipped(),
                row.failed(),
                row.percent(),
                failure,
                row.starterName(),
                row.queuedAt(),
                row.endedAt(),
                row.reversedAt(),
                ReversalView.of(row.reversal()));
    }
}
