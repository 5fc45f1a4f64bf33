package cn.kexin.crm.ejb.customer;

import java.util.List;

/**
 * What a feature holds about natural persons, and how it lets go of it (个人信息保护法 art. 45, 47). Every feature that stores
 * something about a person at a customer offers a bean; the report and the erasure find it, and a test over the schema fails
 * while a column is named by none.
 */
public interface PersonalData {

    /** The order of texts that mention the person: before the fields by which they are recognised. */
    int TEXTS = 10;

    /** The order of records about the person. */
    int RECORDS = 50;

    /** The order of the fields by which the person is recognised: last, so that an interrupted erasure finds them again. */
    int IDENTITY = 90;

    /** @return a short name; {@code privacy.part.<code>} is what people call it */
    String code();

    /** @return when it is erased, and where it stands in the report */
    int order();

    /** @return everything held about the person */
    List<PersonalFact> report(DataSubject person);

    /** @return what an erasure would remove, mask and keep, and what stands against it now */
    List<ErasureLine> preview(DataSubject person);

    /**
     * Lets go of the person, within a transaction of its own. Done again it changes nothing: an interrupted erasure repeats
     * the part that was not finished. Rows that are evidence stay, with a sign in place of the person.
     *
     * @param sign what stands in place of a name
     * @return how many rows were removed or changed
     */
    int erase(DataSubject person, String sign);
}
