package cn.kexin.crm.web.shared;

import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** One field that searches everything the person may see, feature by feature. */
@Named
@RequestScoped
public class SearchPage {

    private static final int HITS_PER_TYPE = 10;

    @Inject
    @Any
    private Instance<SearchSource> sources;

    private String text;
    private List<Group> groups = List.of();

    /** Asks every feature; to be called once per request. */
    public void search() {
        if (text != null && !text.isBlank()) {
            groups = sources.stream()
                    .sorted(Comparator.comparingInt(SearchSource::place))
                    .map(source -> new Group(source.type(), source.search(text.strip(), HITS_PER_TYPE)))
                    .filter(group -> !group.hits().isEmpty())
                    .toList();
        }
    }

    public List<Group> getGroups() {
        return groups;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The hits of one feature. */
    public record Group(String type, List<SearchHit> hits) {

        /** @return the message key of the group's heading */
        public String key() {
            return "common.type." + type;
        }

        /** @return whether the feature may have found more than is shown */
        public boolean isFull() {
            return hits.size() == HITS_PER_TYPE;
        }

        /** @return the folder in which the feature's view page lies, by the rule that it is named like the type */
        public String path(SearchHit hit) {
            return "/" + type + "/view.xhtml?id=" + hit.id();
        }
    }
}
