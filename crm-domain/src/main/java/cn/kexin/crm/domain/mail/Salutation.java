package cn.kexin.crm.domain.mail;

/** How somebody is addressed in a letter. */
public final class Salutation {

    private static final int LONGEST_CHINESE_NAME = 4;

    private Salutation() {}

    /**
     * @param name of the contact person, or null when the letter goes to the customer itself
     * @param title the position, or null
     * @param customer the customer's name
     * @param english whether the letter is in English
     */
    public static String of(String name, String title, String customer, boolean english) {
        if (name == null) {
            return english ? "Dear Sir or Madam" : "尊敬的" + customer;
        }
        if (english) {
            return "Dear " + name;
        }
        boolean chinese = name.length() <= LONGEST_CHINESE_NAME
                && name.codePoints().allMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
        return "尊敬的" + name + (chinese && title != null && title.length() <= LONGEST_CHINESE_NAME ? title : "");
    }
}
