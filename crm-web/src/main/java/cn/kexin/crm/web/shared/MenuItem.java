package cn.kexin.crm.web.shared;

import cn.kexin.crm.domain.organisation.Role;
import java.util.Set;

/**
 * A place that people can go to.
 *
 * @param place where the frame shows it
 * @param position order within the place; steps of ten leave room
 * @param id short name; a page names it as {@code nav} to be marked in the navigation; its text is {@code menu.<id>},
 *     and what an administrator does there {@code menu.<id>.help}
 * @param path page and query within the application
 * @param icon PrimeIcons class such as {@code pi-users}
 * @param roles who may open it; empty for everyone
 */
public record MenuItem(Place place, int position, String id, String path, String icon, Set<Role> roles) {

    /** Parts of the frame that offer places to go to. */
    public enum Place {
        NAVIGATION,
        ADMINISTRATION,
        QUICK_CREATE
    }

    /** A place in the left navigation. */
    public static MenuItem navigation(int position, String id, String path, String icon, Role... roles) {
        return new MenuItem(Place.NAVIGATION, position, id, path, icon, Set.of(roles));
    }

    /** A place under “Administration” in the left navigation. */
    public static MenuItem administration(int position, String id, String path, String icon, Role... roles) {
        return new MenuItem(Place.ADMINISTRATION, position, id, path, icon, Set.of(roles));
    }

    /** Something that can be created from anywhere. */
    public static MenuItem quickCreate(int position, String id, String path, String icon, Role... roles) {
        return new MenuItem(Place.QUICK_CREATE, position, id, path, icon, Set.of(roles));
    }

    /** @return the message key of its name */
    public String key() {
        return "menu." + id;
    }

    /** @return the message key of what it is for; only places of administration have one */
    public String helpKey() {
        return key() + ".help";
    }
}
