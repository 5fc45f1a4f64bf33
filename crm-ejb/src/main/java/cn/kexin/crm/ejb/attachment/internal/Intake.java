package cn.kexin.crm.ejb.attachment.internal;

import cn.kexin.crm.domain.attachment.FileKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way in: judged by its first bytes, measured and digested as it passes. */
final class Intake {

    private static final int MEGA = 20;

    private final FileKind kind;
    private final long largest;
    private final MessageDigest digest;
    private final InputStream passing;
    private long size;

    /**
     * @param largest in bytes
     * @throws BusinessRuleException when nothing of that kind is taken, or there is nothing
     */
    Intake(String fileName, InputStream content, long largest) throws IOException {
        byte[] head = content.readNBytes(FileKind.HEAD);
        if (head.length == 0) {
            throw BusinessRuleException.onField("file", "attachment.error.empty", fileName);
        }
        this.kind = FileKind.of(head);
        if (!kind.allowed()) {
            throw BusinessRuleException.onField("file", "attachment.error.forbidden", fileName);
        }
        this.largest = largest;
        this.digest = sha256();
        this.passing = new DigestInputStream(
                new Counted(new SequenceInputStream(new ByteArrayInputStream(head), content)), digest);
    }

    InputStream passing() {
        return passing;
    }

    FileKind kind() {
        return kind;
    }

    /** @return bytes that have passed */
    long size() {
        return size;
    }

    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            size += more;
            if (size > largest) {
                throw BusinessRuleException.onField("file", "attachment.error.tooLarge", largest >> MEGA);
            }
        }
    }
}
