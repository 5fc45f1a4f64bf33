package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.PhoneKey;
import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.GramConditions;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What somebody typed as conditions on the customer {@code c}: every word must be found, in a name, reading or number, or as
 * a phone number or address. Numbers and addresses of persons find the customer only for those who may read them.
 */
@ApplicationScoped
public class TextConditions {

    private static final String PARAMETER = "word";
    private static final String PHONE = "r.phoneKey like :{p} or r.localKey like :{p} or r.phoneKey = :{p}Local";
    private static final String EMAIL = "r.emailKey like :{p} escape '!'";

    @Inject
    private CustomerAccess access;

    @Inject
    private GramConditions grams;

    /** @param typed null or blank for no condition */
    Conditions restrict(Conditions conditions, String typed, Viewer viewer) {
        return restrict(conditions, typed, PARAMETER, viewer);
    }

    /**
     * @param typed not blank
     * @param name the beginning of the names of the condition's parameters
     * @return the same as a part of another condition
     */
    public String part(Conditions query, String typed, String name, Viewer viewer) {
        Conditions words = restrict(new Conditions(), typed, name, viewer);
        words.lendTo(query);
        return words.where().substring(" where ".length());
    }

    private Conditions restrict(Conditions conditions, String typed, String name, Viewer viewer) {
        List<SearchWord> words = SearchWord.of(typed);
        boolean onlySigns = !words.isEmpty();
        for (int i = 0; i < words.size(); i++) {
            SearchWord word = words.get(i);
            String parameter = name + i;
            String reached = reached(conditions, word, parameter, viewer);
            if (reached == null) {
                grams.part(conditions, "c", word, parameter);
            } else {
                conditions.and(reached);
            }
            onlySigns &= word.grams().isEmpty();
        }
        return onlySigns ? conditions.and("1 = 0") : conditions;
    }

    /** @return a condition under which the customer or one of its people is reached so; null when the word is no such thing */
    public String reached(Conditions conditions, SearchWord word, String parameter, Viewer viewer) {
        if (word.phone() != null) {
            return phone(conditions, word.phone(), parameter, viewer);
        }
        return word.email() == null ? null : email(conditions, word.email(), parameter, viewer);
    }

    /** By any number of the customer or its people, typed and stored with the area code or without. */
    private String phone(Conditions conditions, PhoneKey phone, String parameter, Viewer viewer) {
        conditions.with(parameter, phone.national() + "%").with(parameter + "Local", phone.local());
        return reached(conditions, "PhoneNumber", PHONE.replace("{p}", parameter), viewer);
    }

    /** By how any address of the customer or its people begins. */
    private String email(Conditions conditions, String email, String parameter, Viewer viewer) {
        conditions.with(parameter, Conditions.containing(email).substring(1));
        return reached(conditions, "EmailAddress", EMAIL.replace("{p}", parameter), viewer);
    }

    /** @return the same for a contact person {@code t} whose data the viewer may read */
    public String contactReached(Conditions conditions, SearchWord word, String parameter) {
        PhoneKey phone = word.phone();
        if (phone != null) {
            conditions.with(parameter, phone.national() + "%").with(parameter + "Local", phone.local());
        } else if (word.email() != null) {
            conditions.with(parameter, Conditions.containing(word.email()).substring(1));
        } else {
            return null;
        }
        return "t.id in (select r.contact.id from %s r where r.contact is not null and (%s))"
                .formatted(
                        phone != null ? "PhoneNumber" : "EmailAddress",
                        (phone != null ? PHONE : EMAIL).replace("{p}", parameter));
    }

    private String reached(Conditions conditions, String entity, String found, Viewer viewer) {
        String readable = access.holds(conditions, viewer, DataRight.CONTACT_DATA, "rc");
        String from = "c.id in (select r.customer.id from " + entity + " r join r.customer rc where (" + found + ")";
        if (readable == null) {
            return from + ")";
        }
        conditions.with("organisation", CustomerKind.ORGANISATION);
        return from + " and (r.contact is null and rc.kind = :organisation or " + readable + "))";
    }
}
