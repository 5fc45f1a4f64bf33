package cn.kexin.crm.web.audit;

/** Names fields that the company has added to a kind of record, and their values; an application-scoped bean of its feature. */
public interface AddedFields {

    /** @return what people call the field, in the reader's language; null when it is not one of these */
    String label(String field);

    /** @return the value in words; null when the field is not one of these */
    String value(String field, String stored);
}
