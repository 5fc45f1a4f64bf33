package cn.kexin.crm.ejb.exchange;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.domain.shared.JobState;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An import as it stands.
 *
 * @param version rises with every change of the import
 * @param rows rows read so far, which are the sum of the four counts
 * @param created rows that made something new
 * @param updated rows that added to or changed something known before
 * @param skipped rows that told nothing new
 * @param failed rows that were refused
 * @param percent share of the file that has been read
 * @param cancelRequested whether it will stop at its next step
 * @param headers names of the file's columns, in order; empty for a file that is no table
 * @param reversedAt when its taking back began, or null
 * @param reversal how its taking back stands, or null
 * @param failureKey key of the message that says why it failed, or null
 */
public record ImportRow(
        long id,
        long version,
        ImportKind kind,
        ImportMode mode,
        boolean dryRun,
        String fileName,
        long fileSize,
        String encoding,
        String starterName,
        Instant queuedAt,
        Instant endedAt,
        JobState state,
        int rows,
        int created,
        int updated,
        int skipped,
        int failed,
        int percent,
        boolean cancelRequested,
        List<String> headers,
        Instant reversedAt,
        Reversal reversal,
        String failureKey,
        List<String> failureArguments)
        implements Serializable {

    /**
     * How the taking back of an import stands.
     *
     * @param takenBack records that it made and that are no more
     * @param putBack records that it changed and that are as they were, at least in some fields
     */
    public record Reversal(JobState state, int percent, int takenBack, int putBack) implements Serializable {}
}
