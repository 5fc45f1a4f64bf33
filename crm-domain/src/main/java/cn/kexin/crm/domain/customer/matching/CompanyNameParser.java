package cn.kexin.crm.domain.customer.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a company name apart, from outside to inside: brackets, branch, legal form, places, trade; what is left is the brand. */
final class CompanyNameParser {

    private static final Pattern BRACKETED = Pattern.compile("[(\\[{〔【<《]([^)\\]}〕】>》]*)[)\\]}〕】>》]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FORM =
            Pattern.compile("(股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|集团公司|总公司|公司|集团总部|集团|股份合作|股份|有限合伙|普通合伙|"
                    + "个体工商户|个人独资|有限责任|(co)?ltd|coltd|limited|inc|corp|llc|gmbh)$");
    private static final Pattern BRANCH = Pattern.compile("^(.{2,}?)(分公司|支公司|分行|支行|办事处|分店|分厂|分院|分所|营业部|代表处|联络处|项目部)$");
    private static final Pattern FORM_INSIDE = Pattern.compile("有限责任公司|股份有限公司|有限公司|公司|集团");
    private static final Pattern COUNTING =
            Pattern.compile("第[〇零一二三四五六七八九十百千两0-9]+|[〇零一二三四五六七八九十百0-9]+(?=[局处厂分号建航冶队所院期店矿部化])|[0-9]+");
    private static final String DIGITS = "零一二三四五六七八九";

    private final List<String> places = new ArrayList<>();
    private final List<String> seats = new ArrayList<>();
    private String branch = "";
    private String rest;

    CompanyNameParser(String name) {
        rest = Characters.plain(name.strip());
    }

    CompanyName parse() {
        String plain = NOT_WORD.matcher(rest).replaceAll("");
        takeBrackets();
        rest = NOT_WORD.matcher(rest).replaceAll("");
        if (rest.isEmpty()) {
            rest = plain;
        }
        takeBranch();
        takeForm();
        takeSeat();
        takePlaces();
        List<String> numbers = takeNumbers();
        List<String> trades = TradeWords.trailing(rest);
        String brand = rest.substring(0, rest.length() - String.join("", trades).length());
        return new CompanyName(
                plain, List.copyOf(places), List.copyOf(seats), brand, List.copyOf(trades), numbers, branch);
    }

    private void takeBrackets() {
        Matcher bracketed = BRACKETED.matcher(rest);
        StringBuilder outside = new StringBuilder();
        while (bracketed.find()) {
            String inside = NOT_WORD.matcher(bracketed.group(1)).replaceAll("");
            String code = Regions.code(inside);
            if (code != null) {
                places.add(code);
            }
            boolean dropped = code != null || FORM.matcher(inside).matches();
            bracketed.appendReplacement(outside, dropped ? "" : Matcher.quoteReplacement(inside));
        }
        bracketed.appendTail(outside);
        rest = outside.toString();
    }

    /** 某某有限公司北京分公司: what stands between the company's form and the branch's is the branch's name. */
    private void takeBranch() {
        Matcher named = BRANCH.matcher(rest);
        if (!named.matches()) {
            return;
        }
        String before = named.group(1);
        int company = -1;
        Matcher form = FORM_INSIDE.matcher(before);
        while (form.find()) {
            company = form.end();
        }
        if (company < 0) {
            company = before.length() - Regions.trailing(before);
        }
        if (company >= 2) {
            branch = before.substring(company) + named.group(2);
            rest = before.substring(0, company);
        }
    }

    private void takeForm() {
        boolean found = true;
        while (found) {
            Matcher form = FORM.matcher(rest);
            found = form.find() && form.start() > 0;
            if (found) {
                rest = rest.substring(0, form.start());
            }
        }
        if (rest.length() > 4 && rest.endsWith("厂") && !Character.isDigit(rest.charAt(rest.length() - 2))) {
            rest = rest.substring(0, rest.length() - 1);
        }
    }

    /** 某某集团北京有限公司: the place behind the name. */
    private void takeSeat() {
        int length = Regions.trailing(rest);
        if (length > 0 && rest.length() - length >= 2 && Regions.leading(rest) < rest.length() - length) {
            seats.add(Regions.code(rest.substring(rest.length() - length)));
            rest = rest.substring(0, rest.length() - length);
        }
        int group = rest.indexOf("集团");
        if (group >= 2) {
            rest = rest.substring(0, group) + rest.substring(group + 2);
        }
    }

    private void takePlaces() {
        int length = Regions.leading(rest);
        while (length > 0 && rest.length() - length >= 2 && isPlaceOnly(length)) {
            places.add(Regions.code(rest.substring(0, length)));
            rest = rest.substring(length);
            length = Regions.leading(rest);
        }
        if (rest.startsWith("市") && !places.isEmpty() && rest.length() > 3) {
            rest = rest.substring(1);
        }
    }

    /** A place behind a place lies in it: 江苏苏州, but not 江苏天水. */
    private boolean isPlaceOnly(int length) {
        String code = Regions.code(rest.substring(0, length));
        boolean within = places.stream().allMatch(place -> Regions.fit(place, code));
        return within && !isTradeOnly(rest.substring(length));
    }

    /** 北京科技: without the place nothing would be left that tells the company from others. */
    private static boolean isTradeOnly(String text) {
        return TradeWords.family(text) != null
                || String.join("", TradeWords.trailing("某某" + text)).length() == text.length();
    }

    private List<String> takeNumbers() {
        List<String> numbers = new ArrayList<>();
        Matcher counting = COUNTING.matcher(rest);
        StringBuilder written = new StringBuilder();
        while (counting.find()) {
            String number = inDigits(counting.group().replace("第", ""));
            numbers.add(number);
            counting.appendReplacement(written, number);
        }
        counting.appendTail(written);
        rest = written.toString();
        return List.copyOf(numbers);
    }

    private static String inDigits(String written) {
        String number = written.replace('〇', '零').replace('两', '二');
        if (number.matches("[0-9]+")) {
            return number;
        }
        if (!number.matches(".*[十百千].*")) {
            StringBuilder digits = new StringBuilder();
            number.chars().forEach(c -> digits.append(digit((char) c)));
            return digits.toString();
        }
        int sum = 0;
        int digit = 0;
        for (char c : number.toCharArray()) {
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                sum += Math.max(1, digit) * unit;
                digit = 0;
            } else {
                digit = Math.max(0, DIGITS.indexOf(c));
            }
        }
        return String.valueOf(sum + digit);
    }

    private static String digit(char c) {
        int digit = DIGITS.indexOf(c);
        return digit < 0 ? String.valueOf(c) : String.valueOf(digit);
    }
}
