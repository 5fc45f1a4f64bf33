package cn.kexin.crm.ejb.attachment;

import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;

/**
 * A file of a record.
 *
 * @param mediaType what its content is
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 * @param addedBy null when it came by itself, such as with an e-mail
 * @param shown whether it is a picture that a page may show as it is
 * @param removable whether the caller may remove it
 */
public record AttachmentRow(
        long id,
        long version,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        Ref addedBy,
        boolean shown,
        boolean removable)
        implements Serializable {}
