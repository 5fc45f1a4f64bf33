package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerProfileFacade;
import cn.kexin.crm.ejb.customer.CustomerProfileFacade.Profile;
import cn.kexin.crm.ejb.customer.CustomerProfileFacade.ProfileText;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.web.rest.MergePatch;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the profiles of customers and of their people have in common as resources. */
abstract class ProfileAnswers {

    @EJB
    private CustomerProfileFacade profiles;

    @EJB
    private CustomerFacade customers;

    /** What is known of a customer or contact person. */
    @Schema(name = "Profile")
    public record ProfileMembers(
            @Schema(nullable = true, maxLength = 2000, description = "History, career, family, home region.")
                    String background,
            @Schema(nullable = true, maxLength = 2000, description = "Temperament, motives, how decisions are made.")
                    String temperament,
            @Schema(nullable = true, maxLength = 2000, description = "What they like, in work and beside it.")
                    String preferences,
            @Schema(nullable = true, maxLength = 1000, description = "What to avoid.") String taboos) {

        static ProfileMembers of(Profile profile) {
            ProfileText text = profile.text();
            return new ProfileMembers(text.background(), text.temperament(), text.preferences(), text.taboos());
        }

        ProfileText toText() {
            return new ProfileText(background, temperament, preferences, taboos);
        }
    }

    /** @param contact whose profile; null for the customer's own */
    Response read(long customer, Long contact, Request conditions) {
        requireRight(customer);
        Profile profile = profiles.find(customer, contact);
        return Versions.ok(conditions, ProfileMembers.of(profile), profile.version());
    }

    /** @param contact whose profile; null for the customer's own */
    Response write(long customer, Long contact, MergePatch patch, HttpHeaders headers) {
        long version = Versions.required(headers);
        if (!requireRight(customer).rights().edit()) {
            throw new Refusal(403, "rest.error.forbidden");
        }
        ProfileMembers known = ProfileMembers.of(profiles.find(customer, contact));
        profiles.save(customer, contact, version, patch.onto(known).toText());
        Profile profile = profiles.find(customer, contact);
        return Versions.ok(ProfileMembers.of(profile), profile.version());
    }

    private CustomerRow requireRight(long customer) {
        CustomerRow row = customers.find(customer);
        if (!row.rights().profile()) {
            throw new Refusal(403, "customer.error.profileNotYours", row.name());
        }
        return row;
    }
}
