package uk.co.pharmacyiq.governance.privacy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Answer;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Origin;
import uk.co.pharmacyiq.governance.privacy.detection.Explanation;
import uk.co.pharmacyiq.governance.privacy.detection.Judged;
import uk.co.pharmacyiq.governance.privacy.detection.PrivacyRule;
import uk.co.pharmacyiq.governance.privacy.detection.Sign;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/**
 * Writes down what was judged: a question once, however often its day is read; what explains itself is closed with the
 * reason. Looks of one person at one patient within a week are one question.
 */
@Component
class CaseBook {

    private static final int MOST_LOOKS = 400;

    private final CaseStore store;
    private final CaseListStore cases;

    CaseBook(CaseStore store, CaseListStore cases) {
        this.store = store;
        this.cases = cases;
    }

    /** Days of which a question waits, since another day. */
    List<LocalDate> openDays(Work work, LocalDate since) {
        return cases.openDays(work, since);
    }

    /** How many new questions a day gives. */
    int take(Work work, DayJudge.Day day) {
        var open = cases.openOn(work, day.day());
        int asked = (int) day.judged().stream()
                .filter(Judged::isSuspicious)
                .filter(judged -> take(work, judged))
                .count();
        open.forEach(each -> clear(work, each, day.judged()));
        return asked;
    }

    /** What was asked and is not suspicious any more: something was noted late, or the day went on. */
    private void clear(Work work, PrivacyCase open, List<Judged> judged) {
        var now = judged.stream()
                .filter(each ->
                        each.person().equals(open.person()) && each.patient().equals(open.patient()))
                .findFirst();
        if (now.filter(Judged::isSuspicious).isPresent()) {
            return;
        }
        if (open.patient().isEmpty()) {
            store.follow(
                    work, open.with(new Answer.Explained("at the end of the day it was not unusual beside peers")));
            return;
        }
        now.filter(each -> each.isBorneOut() && each.looks().containsAll(open.looks()))
                .flatMap(Judged::explanation)
                .ifPresent(found -> store.follow(work, open.with(new Answer.Explained(found.words()))));
    }

    private boolean take(Work work, Judged judged) {
        var before = cases.ofPair(
                work, judged.person(), judged.patient(), judged.span().day());
        var unanswered = before.stream().filter(each -> !isClosed(each)).findFirst();
        if (unanswered.isPresent()) {
            follow(work, unanswered.get(), judged);
            return false;
        }
        var told = before.stream().flatMap(each -> each.looks().stream()).toList();
        return judged.looks().stream().anyMatch(look -> !told.contains(look))
                && store.add(work, asked(judged), Optional.empty());
    }

    /** One that explained itself is asked again where something new weighs more. */
    private void follow(Work work, PrivacyCase stands, Judged judged) {
        var signs = new LinkedHashMap<PrivacyRule, Sign>();
        Stream.concat(stands.signs().stream(), judged.signs().stream()).forEach(sign -> signs.put(sign.rule(), sign));
        var looks = Stream.concat(stands.looks().stream(), judged.looks().stream())
                .distinct()
                .limit(MOST_LOOKS)
                .toList();
        boolean all = judged.looks().containsAll(stands.looks());
        var answer = judged.isExplained() && !all ? stands.answer() : answer(judged);
        var ended = stands.time().ended().isAfter(judged.span().last())
                ? stands.time().ended()
                : judged.span().last();
        var next = new PrivacyCase(
                stands.id(),
                stands.origin(),
                stands.person(),
                stands.patient(),
                new PrivacyCase.Time(stands.time().day(), stands.time().began(), ended),
                List.copyOf(signs.values()),
                looks,
                answer);
        if (!next.equals(stands)) {
            store.follow(work, next);
        }
    }

    private static PrivacyCase asked(Judged judged) {
        return new PrivacyCase(
                TimeOrderedId.next(),
                Origin.RULES,
                judged.person(),
                judged.patient(),
                new PrivacyCase.Time(
                        judged.span().day(),
                        judged.span().first(),
                        judged.span().last()),
                judged.signs(),
                judged.looks(),
                answer(judged));
    }

    private static Answer answer(Judged judged) {
        return judged.isExplained()
                ? new Answer.Explained(
                        judged.explanation().map(Explanation::words).orElseThrow())
                : new Answer.Open();
    }

    private static boolean isClosed(PrivacyCase each) {
        return each.answer() instanceof Answer.Closed;
    }
}
