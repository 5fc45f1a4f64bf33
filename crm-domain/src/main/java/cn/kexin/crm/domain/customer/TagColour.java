package cn.kexin.crm.domain.customer;

/** The colours in which tags are shown; each with its name, so that nothing is said by colour alone. */
public enum TagColour {
    GREY,
    BLUE,
    GREEN,
    AMBER,
    RED,
    GOLD
}
