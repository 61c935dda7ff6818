package uk.co.pharmacyiq.governance.rights.web;

import uk.co.pharmacyiq.governance.rights.RightsKind;
import uk.co.pharmacyiq.governance.rights.RightsRequest;

/**
 * What should be done next with a request, in one sentence, and which form does it.
 *
 * @param form the name of the form that stands first; empty where there is none here
 */
record NextStep(String title, String text, String form) {

    static NextStep of(RightsRequest request) {
        return switch (request.state()) {
            case RECEIVED -> received(request);
            case IDENTITY_AWAITED ->
                new NextStep(
                        "Wait for proof of identity",
                        "The clock stands still. When it comes, note what you were shown.",
                        "identity");
            case CLARIFICATION_AWAITED ->
                new NextStep(
                        "Wait for their answer",
                        "The clock stands still. When it comes, note what they said.",
                        "clarified");
            case COLLECTING -> collecting(request);
            case OPINION_AWAITED ->
                new NextStep(
                        "A pharmacist gives an opinion",
                        "Whether anything of it could cause serious harm, is about others, or was said in confidence.",
                        "copy");
            case REDACTING ->
                new NextStep(
                        "Withhold what must not go out, then approve",
                        "Approving makes the file that is released.",
                        "copy");
            case READY ->
                new NextStep("Release the copy", "It is approved. Hand it over or send it, free of charge.", "copy");
            case RELEASED, REFUSED, WITHDRAWN ->
                new NextStep("Nothing is left to do", "The record is held no longer.", "");
        };
    }

    private static NextStep received(RightsRequest request) {
        if (request.kind() == RightsKind.COMPLAINT) {
            return new NextStep(
                    "Acknowledge the complaint",
                    "Within 30 days that began with the day it reached you.",
                    "acknowledge");
        }
        return request.patient().isEmpty()
                ? new NextStep(
                        "Find the record it is about", "Search for the patient, then name the record here.", "patient")
                : new NextStep(
                        "Check who asked",
                        "Note what showed you who they are. If it is not enough, ask for it.",
                        "identity");
    }

    private static NextStep collecting(RightsRequest request) {
        return switch (request.kind()) {
            case ACCESS, DECEASED ->
                new NextStep(
                        "Collect the record",
                        "A reasonable and proportionate search: all of it is in one place.",
                        "copy");
            case RECTIFICATION -> new NextStep("Put it right, or note that they disagree", "Then answer.", "entries");
            case PORTABILITY ->
                new NextStep("Refuse it, and offer a copy", "It is not held on consent or a contract.", "refuse");
            case ERASURE -> new NextStep("Decide", "Inside the time it must be kept, nothing is erased.", "refuse");
            case RESTRICTION, OBJECTION, COMPLAINT ->
                new NextStep("Look into it, and answer", "You decide; it is on the record.", "answer");
        };
    }
}
