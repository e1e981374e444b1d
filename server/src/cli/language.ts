import type { Language } from "../contract";

export const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

/** The language of a POSIX locale: LC_ALL over LC_MESSAGES over LANG; Chinese of any place is zh-CN, everything else English. */
export function localeLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return /^zh/i.test(locale) ? "zh-CN" : "en";
}

/** The language to speak before the arguments are understood: a valid `--lang` anywhere among them, else the locale's. */
export function spokenLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const end = args.indexOf("--");
  const options = end === -1 ? args : args.slice(0, end);
  const asked = options.map((arg, i) => (arg === "--lang" ? options[i + 1] : /^--lang=(.*)$/.exec(arg)?.[1]));
  return LANGUAGES.find((language) => asked.includes(language)) ?? localeLanguage(environment);
}
