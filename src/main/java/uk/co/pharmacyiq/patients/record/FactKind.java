package uk.co.pharmacyiq.patients.record;

import static uk.co.pharmacyiq.patients.record.FactField.Form.DATE;
import static uk.co.pharmacyiq.patients.record.FactField.Form.DMD;
import static uk.co.pharmacyiq.patients.record.FactField.Form.ID;
import static uk.co.pharmacyiq.patients.record.FactField.Form.LONG_TEXT;
import static uk.co.pharmacyiq.patients.record.FactField.Form.ODS;
import static uk.co.pharmacyiq.patients.record.FactField.Form.PAST_DATE;
import static uk.co.pharmacyiq.patients.record.FactField.Form.PHONE;
import static uk.co.pharmacyiq.patients.record.FactField.Form.POSTCODE;
import static uk.co.pharmacyiq.patients.record.FactField.Form.SNOMED;
import static uk.co.pharmacyiq.patients.record.FactField.Form.TEXT;
import static uk.co.pharmacyiq.patients.record.FactField.Form.YES_NO;
import static uk.co.pharmacyiq.patients.record.FieldsOfKind.may;
import static uk.co.pharmacyiq.patients.record.FieldsOfKind.mayChoose;
import static uk.co.pharmacyiq.patients.record.FieldsOfKind.must;
import static uk.co.pharmacyiq.patients.record.FieldsOfKind.mustChoose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can be said of a patient, as one list: its fields, who may see it, and whether it holds once or many
 * times. Codes and field names are stored: add, never rename.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
public enum FactKind {
    NAME(
            "Name",
            Need.OPEN,
            false,
            mayChoose("use", "Use", "usual=Usual name|previous=Previous name|birth=Name at birth|alias=Also known as"),
            may("title", "Title", TEXT),
            may("given", "First names", TEXT),
            must("family", "Last name", TEXT),
            may("since", "From", DATE),
            may("until", "Until", DATE)),
    PERSONAL(
            "Date of birth, sex and gender",
            Need.OPEN,
            true,
            must("born", "Date of birth", PAST_DATE),
            mustChoose("sex", "Sex", "female=Female|male=Male|indeterminate=Indeterminate|unknown=Not known"),
            may("gender", "Gender, in their words", TEXT),
            may("language", "Language, interpreter", TEXT)),
    NHS_NUMBER(
            "NHS number",
            Need.OPEN,
            true,
            must("number", "NHS number", FactField.Form.NHS_NUMBER),
            mustChoose("status", "How sure", "verified=Verified|stated=As stated by the patient")),
    ADDRESS(
            "Address",
            Need.RESTRICTABLE,
            false,
            mayChoose("use", "Use", "home=Home|temporary=Temporary|correspondence=For letters"),
            must("line1", "Address line 1", TEXT),
            may("line2", "Address line 2", TEXT),
            may("town", "Town", TEXT),
            may("postcode", "Postcode", POSTCODE),
            may("since", "From", DATE),
            may("until", "Until", DATE)),
    CONTACT(
            "Contact",
            Need.RESTRICTABLE,
            false,
            mustChoose("way", "How", "mobile=Mobile telephone|phone=Telephone|email=E-mail"),
            must("value", "Number or address", TEXT),
            may("may", "May we contact them this way", YES_NO)),
    PRACTICE("GP practice", Need.RESTRICTABLE, true, may("ods", "ODS code", ODS), must("name", "Practice", TEXT)),
    NOMINATION("Nominated pharmacy", Need.OPEN, true, must("ods", "ODS code", ODS), may("since", "Since", PAST_DATE)),
    EXEMPTION(
            "Exemption",
            Need.OPEN,
            false,
            mustChoose(
                    "code",
                    "Reason",
                    "A=60 or over, or under 16|B=16 to 18 in full-time education|D=Maternity exemption certificate|"
                            + "E=Medical exemption certificate|F=Prescription prepayment certificate|"
                            + "G=War pension exemption certificate|L=HC2 certificate|H=Income Support|"
                            + "K=Income-based Jobseeker's Allowance|M=Tax credit exemption certificate|"
                            + "S=Pension Credit guarantee credit|U=Universal Credit|X=Free-of-charge contraceptives"),
            may("number", "Certificate number", TEXT),
            may("ends", "Ends", DATE)),
    PROXY(
            "Carer or representative",
            Need.OPEN,
            false,
            must("name", "Name", TEXT),
            mustChoose(
                    "relation",
                    "Who they are",
                    "parent=Parent or guardian|carer=Carer|attorney=Attorney|deputy=Deputy of the court|"
                            + "relative=Relative|other=Other"),
            must("evidence", "Evidence seen", TEXT),
            may("phone", "Telephone", PHONE),
            must("ends", "Holds until", DATE)),
    DEATH("Death", Need.OPEN, true, must("on", "Date of death", PAST_DATE), must("source", "How we know", TEXT)),
    FLAG(
            "Flag",
            Need.OPEN,
            false,
            mustChoose(
                    "flag",
                    "Flag",
                    "sensitive=Sensitive record|restricted-address=Address restricted|"
                            + "restricted-processing=Use restricted at the patient's request|staff=Works here|"
                            + "child-protection=Safeguarding concern"),
            may("person", "Which colleague", ID)),
    CONSENT(
            "Consent or objection",
            Need.OPEN,
            false,
            mustChoose(
                    "purpose",
                    "About",
                    "marketing=Marketing|nomination=Nomination for electronic prescriptions|"
                            + "summary-record=Looking at the summary care record|services=Pharmacy services|"
                            + "research=Research and planning"),
            mustChoose("decision", "Decision", "given=Given|refused=Refused|withdrawn=Withdrawn|objected=Objected"),
            must("on", "On", PAST_DATE)),
    ERRAND("Service note", Need.OPEN, false, must("text", "Note", LONG_TEXT)),
    ALLERGY(
            "Allergy or intolerance",
            Need.CLINICAL,
            false,
            may("code", "Code", SNOMED),
            must("substance", "Substance", TEXT),
            mustChoose("type", "Type", "allergy=Allergy|intolerance=Intolerance"),
            mustChoose("severity", "Severity", "mild=Mild|moderate=Moderate|severe=Severe|unknown=Not known"),
            mustChoose("certainty", "Certainty", "suspected=Suspected|confirmed=Confirmed"),
            may("reaction", "Reaction", TEXT),
            may("since", "Since", PAST_DATE)),
    NO_KNOWN_ALLERGIES("No known allergies", Need.CLINICAL, true, must("asked", "Asked on", PAST_DATE)),
    CONDITION(
            "Condition",
            Need.CLINICAL,
            false,
            may("code", "Code", SNOMED),
            must("term", "Condition", TEXT),
            may("since", "Since", PAST_DATE)),
    MEDICINE(
            "Medicine",
            Need.CLINICAL,
            false,
            may("code", "dm+d code", DMD),
            must("name", "Medicine", TEXT),
            may("dose", "Dose", TEXT),
            mustChoose("source", "From", "prescribed=Prescribed|bought=Bought|elsewhere=From elsewhere"),
            may("since", "Since", PAST_DATE),
            may("until", "Until", DATE)),
    NOTE(
            "Clinical note",
            Need.CLINICAL,
            false,
            must("text", "Note", LONG_TEXT),
            may("opinion", "Is it an opinion", YES_NO)),
    DISAGREEMENT(
            "The patient disagrees",
            Need.CLINICAL,
            false,
            must("entry", "With which entry", ID),
            must("text", "In their words", LONG_TEXT));

    /** Who needs to know it. */
    public enum Need {
        /** Everybody who may open a record. */
        OPEN,
        /** Like {@link #OPEN}, but hidden where the patient's address is restricted. */
        RESTRICTABLE,
        /** Those who care for the patient. */
        CLINICAL
    }

    private final String code;
    private final String title;
    private final Need need;
    private final boolean single;
    private final List<FactField> fields;

    FactKind(String title, Need need, boolean single, FactField... fields) {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.title = title;
        this.need = need;
        this.single = single;
        this.fields = List.of(fields);
    }

    public static Optional<FactKind> parse(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Need need() {
        return need;
    }

    /** Whether a record holds at most one of it. */
    public boolean single() {
        return single;
    }

    public List<FactField> fields() {
        return fields;
    }

    public Optional<FactField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
