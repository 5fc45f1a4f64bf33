package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.HeaderMapping;
import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.SavedMapping;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportFields;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.MappingRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappingJson;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Mappings by name: those that come with the product and those that were saved. */
@ApplicationScoped
public class Mappings {

    private static final Map<String, ImportKind> SHIPPED = Map.of("uci-service-history", ImportKind.SERVICE_HISTORY);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    List<MappingRow> list(ImportKind kind) {
        List<MappingRow> rows = new ArrayList<>();
        SHIPPED.forEach((name, of) -> {
            if (of == kind) {
                rows.add(new MappingRow(name, kind, true));
            }
        });
        em.createQuery("select m.name from SavedMapping m where m.kind = :kind order by m.name", String.class)
                .setParameter("kind", kind)
                .getResultList()
                .forEach(name -> rows.add(new MappingRow(name, kind, false)));
        return rows;
    }

    /** @throws BusinessRuleException when the kind has no mapping of that name */
    ImportMapping find(ImportKind kind, String name) {
        if (SHIPPED.get(name) == kind) {
            return MappingJson.read(shipped(name));
        }
        SavedMapping saved = saved(name);
        if (saved == null || saved.getKind() != kind) {
            throw BusinessRuleException.onField("mapping", "exchange.error.unknownMapping", name);
        }
        return MappingJson.read(saved.getDocument());
    }

    /**
     * A mapping and what it is called.
     *
     * @param name null for one without a name
     */
    record Named(String name, ImportMapping mapping) {

        static final Named NONE = new Named(null, ImportMapping.NONE);
    }

    /** @return the mapping to offer for a file: the one by which the person last read such headers, else the fitting one */
    Named offered(ImportKind kind, List<String> headers, Viewer viewer) {
        HeaderMapping last = remembered(kind, headers, viewer);
        return last == null ? fitting(kind, headers) : new Named(null, MappingJson.read(last.getDocument()));
    }

    /**
     * @return the mapping to read a file with for which none is given: none for our own headers, else the first whose columns
     *     are all there. What somebody chose for an earlier file is for them to choose again.
     */
    Named fitting(ImportKind kind, List<String> headers) {
        if (headers.stream()
                .allMatch(header ->
                        ImportFields.find(kind, header).isPresent() || ImportFields.isOnlyTold(kind, header))) {
            return Named.NONE;
        }
        return list(kind).stream()
                .map(row -> new Named(row.name(), find(kind, row.name())))
                .filter(named -> fits(named.mapping(), headers))
                .findFirst()
                .orElse(Named.NONE);
    }

    /** Keeps by which mapping somebody read a file with these headers, for the next one. */
    void remember(ImportKind kind, List<String> headers, ImportMapping mapping, Viewer viewer) {
        String document = MappingJson.write(mapping.forOtherFiles());
        HeaderMapping last = remembered(kind, headers, viewer);
        if (last == null) {
            em.persist(new HeaderMapping(
                    em.getReference(Person.class, viewer.personId()),
                    kind,
                    hashOf(headers),
                    document,
                    clock.instant()));
        } else {
            last.use(document, clock.instant());
        }
    }

    private HeaderMapping remembered(ImportKind kind, List<String> headers, Viewer viewer) {
        return em.createQuery(
                        """
                        select h from HeaderMapping h where column('person_id', h) = :person and h.kind = :kind \
                        and h.headerHash = :hash""",
                        HeaderMapping.class)
                .setParameter("person", viewer.personId())
                .setParameter("kind", kind)
                .setParameter("hash", hashOf(headers))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static String hashOf(List<String> headers) {
        return FileHash.of(MappingJson.write(headers));
    }

    private static boolean fits(ImportMapping mapping, List<String> headers) {
        return !mapping.columns().isEmpty()
                && headers.containsAll(mapping.columns().keySet());
    }

    void save(ImportKind kind, String name, ImportMapping mapping) {
        if (SHIPPED.containsKey(name)) {
            throw BusinessRuleException.onField("name", "exchange.error.shippedMapping", name);
        }
        SavedMapping saved = saved(name);
        if (saved == null) {
            em.persist(new SavedMapping(name, kind, MappingJson.write(mapping), clock.instant()));
        } else {
            saved.change(kind, MappingJson.write(mapping), clock.instant());
        }
    }

    void delete(String name) {
        SavedMapping saved = saved(name);
        if (saved != null) {
            em.remove(saved);
        }
    }

    private SavedMapping saved(String name) {
        return em.createQuery("select m from SavedMapping m where m.name = :name", SavedMapping.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static String shipped(String name) {
        try (InputStream in = Mappings.class.getResourceAsStream("/exchange/mappings/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
