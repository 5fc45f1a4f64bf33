package cn.kexin.crm.ejb.service;

/** What customers ask most, and is answered from the record. */
public enum DeskTopic {
    /** How far the contract is carried out. */
    CONTRACT("CONTRACT_DELIVERY"),
    /** When the goods come. */
    ARRIVAL("CONTRACT_DELIVERY"),
    /** What was paid, and what is kept back until when. */
    PAYMENT("PAYMENT"),
    /** Whether something is under warranty today. */
    WARRANTY("EQUIPMENT_FAULT");

    private final String category;

    DeskTopic(String category) {
        this.category = category;
    }

    /** @return the category of a service request about it */
    public String category() {
        return category;
    }
}
