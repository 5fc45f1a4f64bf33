package cn.kexin.crm.ejb.exchange.internal.ocds;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the releases in a file of the Open Contracting Data Standard, one at a time, whatever wraps them: a release, a
 * release package, a record package (its releases, or its compiled release where it only links to them), an array of
 * these, or several of them one after the other. No more than one release is held in memory.
 */
public final class ReleaseReader implements Closeable {

    /** Versions whose members we know. */
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1");

    private static final int DEEPEST = 60;
    private static final int LONGEST_TEXT = 500_000;
    private static final int LONGEST_NUMBER = 100;

    /** Values of one release. */
    private static final int MOST_VALUES = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final JsonParser parser;
    private final Deque<Wrapper> open = new ArrayDeque<>();
    private int values;

    /** An object around releases; what it says besides is kept, as it may turn out to be a release itself. */
    private static final class Wrapper {
        private final int line;
        private final Map<String, Object> members = new LinkedHashMap<>();
        private boolean holdsReleases;

        Wrapper(int line) {
            this.line = line;
        }
    }

    public ReleaseReader(Reader in) throws IOException {
        parser = FACTORY.createParser(in);
    }

    /**
     * @return the next release, or null at the end of the file
     * @throws BusinessRuleException when the file is no JSON, nested too deep or of a version we do not know
     */
    public ReleaseText next() throws IOException {
        try {
            return find();
        } catch (StreamConstraintsException e) {
            throw BusinessRuleException.onField("file", "exchange.error.ocdsTooDeep", DEEPEST, LONGEST_TEXT);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw BusinessRuleException.onField("file", "exchange.error.ocdsNotJson", line);
        }
    }

    private ReleaseText find() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            ReleaseText found = null;
            if (token == JsonToken.START_OBJECT) {
                open.push(new Wrapper(parser.currentLocation().getLineNr()));
                values = 0;
            } else if (token == JsonToken.END_OBJECT) {
                found = close(open.pop());
            } else if (token == JsonToken.FIELD_NAME) {
                member(open.peek(), parser.currentName());
            } else if (!token.isStructStart() && !token.isStructEnd()) {
                // A text or number beside the releases says nothing.
                continue;
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void member(Wrapper wrapper, String name) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY && (name.equals("releases") || name.equals("records"))) {
            // Its elements come next.
            wrapper.holdsReleases = true;
        } else if (name.equals("versionedRelease")) {
            parser.skipChildren();
        } else {
            Object value = read(token);
            wrapper.members.put(name, value);
            if (name.equals("version") && open.size() == 1) {
                requireKnown(value);
            }
        }
    }

    private static void requireKnown(Object version) {
        if (!(version instanceof String text) || !VERSIONS.contains(text)) {
            throw BusinessRuleException.onField("file", "exchange.error.ocdsVersion", String.valueOf(version));
        }
    }

    private ReleaseText close(Wrapper wrapper) {
        Wrapper parent = open.peek();
        if (wrapper.members.get("compiledRelease") instanceof Map<?, ?> compiled) {
            boolean embedded = Boolean.TRUE.equals(wrapper.members.remove(EMBEDDED));
            return embedded ? null : text(wrapper.line, compiled);
        }
        boolean looksLikeRelease = wrapper.members.containsKey("ocid") && !wrapper.holdsReleases
                || parent != null
                        && parent.holdsReleases
                        && !wrapper.holdsReleases
                        && !wrapper.members.containsKey("url");
        if (!looksLikeRelease) {
            return null;
        }
        if (parent != null) {
            parent.members.put(EMBEDDED, Boolean.TRUE);
        }
        return text(wrapper.line, wrapper.members);
    }

    /** Marks a record whose releases were there themselves; no member of JSON in a package is called so. */
    private static final String EMBEDDED = "\u0000embedded";

    private ReleaseText text(int line, Map<?, ?> members) {
        Map<String, Object> content = new LinkedHashMap<>();
        members.forEach((name, value) -> content.put(String.valueOf(name), value));
        content.remove(EMBEDDED);
        return new ReleaseText(line, content, values > MOST_VALUES);
    }

    /** What goes beyond the limit is passed over; the release is refused as a whole. */
    private Object read(JsonToken token) throws IOException {
        if (++values > MOST_VALUES) {
            parser.skipChildren();
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            members.put(name, read(parser.nextToken()));
        }
        return members;
    }

    private List<Object> array() throws IOException {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(read(token));
        }
        return elements;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
