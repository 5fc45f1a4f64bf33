package cn.kexin.crm.web.shared;

import java.io.IOException;

/** More was sent than is taken. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long megabytes;

    /** @param megabytes how much is taken */
    public BodyTooLarge(long megabytes) {
        super("more than " + megabytes + " MB");
        this.megabytes = megabytes;
    }

    public long megabytes() {
        return megabytes;
    }
}
