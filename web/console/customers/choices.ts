// What can be chosen for a customer's language, country and time zone.
import type { Option } from "../../kit/select";
import { currentLanguage } from "../../words/language";
import { localeTag } from "../../words/locale";
import { t } from "../../words/text";
import { countryName, languageName } from "./names";

const languages =
  "fa en ar az bn cs da de el es fi fr he hi hu hy id it ja ka kk ko ku nl no pl ps pt pt-BR ro ru " +
  "sv tg th tr uk ur uz vi zh";

// ISO 3166, as everyday use has it.
const countries =
  "AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA " +
  "CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO " +
  "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS " +
  "IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG " +
  "MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE PF PG " +
  "PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ " +
  "TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS YE ZA ZM ZW";

/** The choices in the reader's alphabet, what is kept already among them, nothing first. */
function choices(codes: string[], kept: string | null, nameOf: (code: string) => string) {
  const all = kept && !codes.includes(kept) ? [...codes, kept] : codes;
  const collator = new Intl.Collator(localeTag[currentLanguage()]);
  const options: Option<string>[] = all.map((value) => ({ value, label: nameOf(value) }));
  options.sort((one, other) => collator.compare(one.label, other.label));
  return [{ value: "", label: t("customers.not_known") }, ...options];
}

export function languageChoices(kept: string | null) {
  return choices(languages.split(" "), kept, languageName);
}

export function countryChoices(kept: string | null) {
  return choices(countries.split(" "), kept, countryName);
}

export function zoneChoices(kept: string | null) {
  return choices(Intl.supportedValuesOf("timeZone"), kept, (zone) => zone.replaceAll("_", " "));
}
