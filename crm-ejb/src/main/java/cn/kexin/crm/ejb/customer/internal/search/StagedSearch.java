package cn.kexin.crm.ejb.customer.internal.search;

import cn.kexin.crm.domain.customer.search.Found;
import cn.kexin.crm.domain.customer.search.Misspelling;
import cn.kexin.crm.domain.customer.search.SearchTarget;
import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.domain.shared.FoundBy;
import cn.kexin.crm.ejb.customer.GramConditions;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the best of perhaps very many records without reading them all: a few questions, each of which the index answers and
 * none of which brings more than some dozens of records; these are judged one by one. Only where there are more are those that
 * begin so, and one's own, asked for besides. When there are too few, misspelt words are looked for.
 */
@ApplicationScoped
public class StagedSearch {

    private static final int CANDIDATES = 60;
    private static final int MISSPELT_CANDIDATES = 200;

    /** Fewer than so many make it likely that something else was meant. */
    private static final int FEW = 3;

    @Inject
    private GramConditions grams;

    /** One record with how it answers. */
    record Answer<T>(T record, Found found) {}

    /** @return the best first: by rank, own ones before others, short names before long ones, new ones before old ones */
    <T> List<Answer<T>> search(String typed, int limit, Findable<T> source) {
        List<SearchWord> words = SearchWord.of(typed);
        if (words.stream().allMatch(word -> word.grams().isEmpty())) {
            return List.of();
        }
        Map<Long, T> candidates = candidates(typed, words, source);
        List<Answer<T>> answers = judged(candidates, words, source);
        if (answers.size() < FEW && words.size() == 1) {
            answers.addAll(misspelt(words.get(0), candidates.keySet(), source));
        }
        return answers.stream().sorted(order(source)).limit(limit).toList();
    }

    private static <T> Comparator<Answer<T>> order(Findable<T> source) {
        return Comparator.comparing((Answer<T> answer) -> answer.found().rank())
                .thenComparing(answer -> !source.isOwn(answer.record()))
                .thenComparing(answer ->
                        source.target(answer.record(), List.of()).name().length())
                .thenComparing(answer -> source.id(answer.record()), Comparator.reverseOrder());
    }

    private <T> Map<Long, T> candidates(String typed, List<SearchWord> words, Findable<T> source) {
        Map<Long, T> found = new LinkedHashMap<>();
        Conditions exact = source.visible();
        String condition = source.exact(exact, typed);
        if (condition != null) {
            take(found, source, exact.and(condition), CANDIDATES);
        }
        int some = take(found, source, holding(source.visible(), words, source), CANDIDATES);
        if (some < CANDIDATES) {
            return found;
        }
        Set<String> beginning = words.get(0).beginning();
        if (!beginning.isEmpty() && !isReach(words.get(0))) {
            Conditions begins = holding(source.visible(), words, source);
            take(found, source, begins.and(grams.all(begins, source.alias(), beginning, "begins")), CANDIDATES);
        }
        take(found, source, holding(source.own(), words, source), CANDIDATES);
        return found;
    }

    /** @return how many were read, whether known before or not */
    private static <T> int take(Map<Long, T> found, Findable<T> source, Conditions where, int limit) {
        List<T> read = source.read(where, limit);
        read.forEach(record -> found.putIfAbsent(source.id(record), record));
        return read.size();
    }

    private static boolean isReach(SearchWord word) {
        return word.phone() != null || word.email() != null;
    }

    /** Every word must be there. */
    private <T> Conditions holding(Conditions where, List<SearchWord> words, Findable<T> source) {
        for (int i = 0; i < words.size(); i++) {
            SearchWord word = words.get(i);
            String parameter = "word" + i;
            if (isReach(word)) {
                where.and(source.reached(where, word, parameter));
            } else {
                grams.part(where, source.alias(), word, parameter);
            }
        }
        return where;
    }

    /** Other names are read only of those that do not answer to their own. */
    private <T> List<Answer<T>> judged(Map<Long, T> candidates, List<SearchWord> words, Findable<T> source) {
        String named = words.stream()
                .filter(word -> !isReach(word))
                .map(SearchWord::text)
                .collect(Collectors.joining(" "));
        List<Answer<T>> answers = new ArrayList<>();
        Set<Long> silent = new LinkedHashSet<>();
        candidates.forEach((id, record) -> {
            Found found = named.isEmpty()
                    ? reached(words.get(0))
                    : source.target(record, List.of()).answerTo(named);
            if (found == null) {
                silent.add(id);
            } else {
                answers.add(new Answer<>(record, found));
            }
        });
        if (!silent.isEmpty()) {
            Map<Long, List<String>> names = source.otherNames(silent);
            for (Long id : silent) {
                SearchTarget target = source.target(candidates.get(id), names.getOrDefault(id, List.of()));
                Found found = target.answerTo(named);
                if (found != null) {
                    answers.add(new Answer<>(candidates.get(id), found));
                }
            }
        }
        return answers;
    }

    private static Found reached(SearchWord word) {
        FoundBy by = word.phone() != null ? FoundBy.PHONE : FoundBy.EMAIL;
        return new Found(Found.Rank.BEGINS, by, word.text());
    }

    private <T> List<Answer<T>> misspelt(SearchWord word, Set<Long> known, Findable<T> source) {
        Misspelling misspelling = Misspelling.of(word);
        if (misspelling == null) {
            return List.of();
        }
        Conditions where = source.visible();
        List<String> ways = new ArrayList<>();
        for (Set<String> way : misspelling.grams()) {
            ways.add(grams.all(where, source.alias(), way, "way" + ways.size()));
        }
        if (ways.isEmpty()) {
            return List.of();
        }
        return similar(
                misspelling,
                source.read(where.and(String.join(" or ", ways)), MISSPELT_CANDIDATES).stream()
                        .filter(record -> !known.contains(source.id(record)))
                        .toList(),
                source);
    }

    /** Other names are read only of those whose own is not similar, and told, because nobody would see why otherwise. */
    private static <T> List<Answer<T>> similar(Misspelling misspelling, List<T> candidates, Findable<T> source) {
        List<Answer<T>> answers = new ArrayList<>();
        Map<Long, T> silent = new LinkedHashMap<>();
        for (T record : candidates) {
            if (misspelling.isIn(source.target(record, List.of()))) {
                answers.add(new Answer<>(record, new Found(Found.Rank.SIMILAR, FoundBy.SIMILAR, null)));
            } else {
                silent.put(source.id(record), record);
            }
        }
        if (!silent.isEmpty()) {
            source.otherNames(silent.keySet()).forEach((id, names) -> misspelling
                    .among(names, source.target(silent.get(id), List.of()).kind())
                    .ifPresent(name -> answers.add(
                            new Answer<>(silent.get(id), new Found(Found.Rank.SIMILAR, FoundBy.SIMILAR, name)))));
        }
        return answers;
    }
}
