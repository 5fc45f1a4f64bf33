package cn.kexin.crm.ejb.organisation;

/**
 * A token just made.
 *
 * @param row what is kept of it
 * @param token the secret itself
 */
public record CreatedToken(TokenRow row, String token) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "CreatedToken[" + row + "]";
    }
}
