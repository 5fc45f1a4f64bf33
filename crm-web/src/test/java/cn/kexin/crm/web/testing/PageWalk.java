package cn.kexin.crm.web.testing;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who follows every link, to one address of each kind, and counts what the pages cost. */
public final class PageWalk {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+\\.xhtml[^\"#]*)");
    private static final Pattern RESOURCE = Pattern.compile(".*(jakarta\\.faces\\.resource|sign-out).*");

    private static final int MOST_KINDS = 12;

    private final Visitor visitor;
    private final URI home = Server.url("/");
    private final Deque<URI> ahead = new ArrayDeque<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Map<String, Integer> statements = new TreeMap<>();

    public PageWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * @param beginnings paths within the product
     * @return the statements of every page that opened, by its kind: path, tab and the names of its other parameters
     */
    public Map<String, Integer> from(String... beginnings) {
        Arrays.stream(beginnings).map(Server::url).forEach(this::notice);
        while (!ahead.isEmpty()) {
            visit(ahead.remove());
        }
        return statements;
    }

    private void visit(URI address) {
        HttpResponse<String> page = visitor.open("/" + home.relativize(address));
        if (page.statusCode() == 200) {
            statements.put(kind(address), Visitor.statements(page));
            Matcher link = LINK.matcher(page.body());
            while (link.find()) {
                notice(page.uri().resolve(link.group(1).replace("&amp;", "&").replace(" ", "%20")));
            }
        }
    }

    private void notice(URI address) {
        boolean inside = !home.relativize(address).isAbsolute();
        if (inside && !RESOURCE.matcher(address.toString()).matches() && isNew(address)) {
            ahead.add(address);
        }
    }

    /** Filters of a list can be put together in many hundred ways: a page is opened in a few of them. */
    private boolean isNew(URI address) {
        long opened = kinds.stream()
                .filter(kind -> kind.startsWith(path(address) + "?"))
                .count();
        return opened < MOST_KINDS && kinds.add(kind(address));
    }

    private String path(URI address) {
        return "/" + home.relativize(address).getPath();
    }

    private String kind(URI address) {
        String query = address.getQuery() == null ? "" : address.getQuery();
        return path(address)
                + Arrays.stream(query.split("&"))
                        .map(each -> each.startsWith("tab=") ? each : each.replaceFirst("=.*", ""))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }
}
