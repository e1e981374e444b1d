import type { Claim, Finding, Member, Relation } from "../../contract";
import { arithmetic } from "../../export/arithmetic";
import { sectionName } from "../../export/sections";
import type { ClaimState } from "../../export/states";
import { checkTitle } from "../../export/title";
import { visible } from "../../export/visible";
import { type Message, type MessageKey, message, render } from "../../l10n/message";
import type { Analysed } from "../documents";
import { headingRange } from "../sections";
import { type Branch, type Digest, digestOf } from "./digest";
import type { OverviewNode, Show } from "./protocol";

/** So many lines are shown below one; the rest is counted. */
const MOST = 1000;

/** Everything that a node is made of. */
interface Source {
  readonly analysed: Analysed;
  readonly digest: Digest;
  readonly show: Show;
  say(key: MessageKey, args?: Message["args"]): string;
}

const sourceOf = (analysed: Analysed, show: Show): Source => ({
  analysed,
  digest: digestOf(analysed),
  show,
  say: (key, args) => render(message(key, args), analysed.language),
});

/** The children of a node by its id; the roots where none is named, and none where no such node is. */
export function nodes(analysed: Analysed, show: Show, parent = ""): OverviewNode[] {
  const source = sourceOf(analysed, show);
  if (parent === "") return roots(source);
  const own = parent.slice(parent.lastIndexOf("/") + 1);
  const number = Number(own.slice(1));
  switch (own.charAt(0)) {
    case "F":
      return findingNodes(source);
    case "R":
      return cut(shownRelations(source), parent, source, (relation) => relationNode(source, relation, parent));
    case "N":
      return below(source, source.digest.front, source.digest.branches, parent);
    case "s": {
      const branch = source.digest.flat[number];
      return branch ? below(source, branch.claims, branch.children, parent) : [];
    }
    case "c":
      return (source.digest.relationsOf.get(own) ?? []).map((relation) => relationNode(source, relation, parent));
    case "f":
      return relatedNodes(source, analysed.report.findings[number], parent);
    case "r":
      return memberNodes(source, own, parent);
    default:
      return [];
  }
}

/** The nodes from the root to the claim, or else the section, at an offset. */
export function located(analysed: Analysed, show: Show, offset: number): OverviewNode[] {
  const source = sourceOf(analysed, show);
  const root = roots(source).find(({ id }) => id === "N");
  if (!root) return [];
  const chain = [root];
  let { branches: level, front: claims } = source.digest;
  for (let branch = around(level, offset); branch && isShownBranch(source, branch); branch = around(level, offset)) {
    chain.push(branchNode(source, branch, idBelow(chain)));
    level = branch.children;
    claims = branch.claims;
  }
  const claim = shownClaims(source, claims).find(({ start, end }) => start <= offset && offset <= end);
  if (claim) chain.push(claimNode(source, claim, idBelow(chain)));
  return chain;
}

const idBelow = (chain: readonly OverviewNode[]): string => chain.at(-1)?.id ?? "";
const around = (branches: readonly Branch[], offset: number): Branch | undefined =>
  branches.findLast(({ section }) => section.start <= offset && offset <= section.end);

function roots(source: Source): OverviewNode[] {
  const { analysed, digest, show, say } = source;
  const { findings, relations, claims } = analysed.report;
  const groups: OverviewNode[] = [];
  if (show !== "open" && findings.length > 0)
    groups.push({
      id: "F",
      label: say("page.findings"),
      description: String(findings.length),
      look: "findings",
      children: "open",
    });
  const checked = shownRelations(source).length;
  if (checked > 0) {
    const met = relations.filter(({ verdict }) => verdict === "consistent").length;
    const description = show === "all" ? `${met}/${relations.length}` : String(checked);
    const spoken = `${say("page.relations")}: ${say("editor.heading.passed", { count: met, of: relations.length })}`;
    groups.push({ id: "R", label: say("page.relations"), description, spoken, look: "relations", children: "closed" });
  }
  const isShown =
    claims.length > 0 && (show === "all" || claims.some(({ id }) => (digest.states.get(id) ?? "open") === show));
  if (isShown)
    groups.push({
      id: "N",
      label: say("page.claims"),
      description: String(claims.length),
      look: "claims",
      children: "open",
    });
  return groups;
}

const shownRelations = ({ digest, show }: Source): readonly Relation[] => {
  if (show === "all") return digest.relations;
  return show === "open" ? [] : digest.relations.filter(({ verdict }) => verdict !== "consistent");
};
const shownClaims = ({ digest, show }: Source, claims: readonly Claim[]): readonly Claim[] =>
  show === "all" ? claims : claims.filter(({ id }) => (digest.states.get(id) ?? "open") === show);
const isShownBranch = ({ show }: Source, { counts }: Branch): boolean =>
  show === "all" ? counts.found + counts.met + counts.open > 0 : counts[show] > 0;

/** Claims and sections below a node, in the order of the text: claims come before the sections that end their own. */
function below(source: Source, claims: readonly Claim[], branches: readonly Branch[], parent: string): OverviewNode[] {
  const own = cut(shownClaims(source, claims), parent, source, (claim) => claimNode(source, claim, parent));
  const shown = branches.filter((branch) => isShownBranch(source, branch));
  return [...own, ...cut(shown, parent, source, (branch) => branchNode(source, branch, parent))];
}

function cut<T>(all: readonly T[], parent: string, { say }: Source, node: (one: T) => OverviewNode): OverviewNode[] {
  const made = all.slice(0, MOST).map(node);
  const count = all.length - made.length;
  if (count > 0)
    made.push({ id: `${parent}/more`, label: say("cli.related.more", { count }), look: "more", children: "none" });
  return made;
}

function branchNode(source: Source, { section, index, counts }: Branch, parent: string): OverviewNode {
  const { say, analysed } = source;
  const count = say("page.claims.count", { count: counts.found + counts.met + counts.open });
  const label = visible(sectionName(section));
  const found = counts.found > 0 ? `${say("page.coverage.found")} ${counts.found}` : "";
  return {
    id: `${parent}/s${index}`,
    label,
    description: found || count,
    tooltip: `${label}\n${found ? `${count} · ${found}` : count}`,
    look: "section",
    range: analysed.range(headingRange(section)),
    children: "closed",
  };
}

function claimNode({ analysed, digest, say }: Source, claim: Claim, parent: string): OverviewNode {
  const state: ClaimState = digest.states.get(claim.id) ?? "open";
  const of = visible([claim.verb, claim.subject].filter(Boolean).join(" · "));
  const label = visible(claim.text);
  return {
    id: `${parent}/${claim.id}`,
    label,
    ...(of ? { description: of } : {}),
    tooltip: `${label} · ${say(`editor.kind.${claim.kind}`)} · ${say(`page.coverage.${state}`)}${of ? `\n${of}` : ""}`,
    spoken: `${label}, ${of}, ${say(`page.coverage.${state}`)}`,
    look: state,
    range: analysed.range(claim),
    children: digest.relationsOf.has(claim.id) ? "closed" : "none",
  };
}

function relationNode({ analysed, digest, say }: Source, relation: Relation, parent: string): OverviewNode {
  const { language } = analysed;
  const label = visible(arithmetic(relation, digest.figures, language));
  const kind = say(`page.relation.${relation.kind}`);
  const verdict = say(`page.verdict.${relation.verdict}`);
  return {
    id: `${parent}/${relation.id}`,
    label,
    description: kind,
    tooltip: `${label}\n${verdict} · ${checkTitle(relation.check, language)}`,
    spoken: `${verdict}: ${label}, ${kind}`,
    look: relation.verdict,
    range: analysed.range(digest.places.range(relation.result)),
    children: "closed",
  };
}

function memberNodes(source: Source, id: string, parent: string): OverviewNode[] {
  const relation = source.digest.relations.find((relation) => relation.id === id);
  const members: readonly Member[] = relation ? [relation.result, ...relation.operands] : [];
  return members.map((member, index) => {
    const { start, end } = source.digest.places.range(member);
    const subject = source.digest.places.claim(member)?.subject;
    return {
      id: `${parent}/m${index}`,
      label: visible(source.analysed.text.slice(start, end)),
      ...(subject ? { description: visible(subject) } : {}),
      look: "number" as const,
      range: source.analysed.range({ start, end }),
      children: "none" as const,
    };
  });
}

function findingNodes(source: Source): OverviewNode[] {
  return cut([...source.analysed.report.findings.entries()], "F", source, ([index, finding]) => {
    const { severity, where, quote, related } = finding;
    const told = visible(finding.message);
    const place = visible(where || quote);
    return {
      id: `F/f${index}`,
      label: place,
      description: told,
      tooltip: `${told}\n${checkTitle(finding.check, source.analysed.language)}`,
      spoken: `${source.say(`page.severity.${severity}`)}, ${place}: ${told}`,
      look: severity,
      range: source.analysed.range(finding),
      children: related.length > 0 ? ("closed" as const) : ("none" as const),
    };
  });
}

function relatedNodes({ analysed }: Source, finding: Finding | undefined, parent: string): OverviewNode[] {
  return (finding?.related ?? []).slice(0, MOST).map((place, index) => ({
    id: `${parent}/p${index}`,
    label: visible(analysed.text.slice(place.start, place.end)),
    description: visible(place.message),
    look: "number",
    range: analysed.range(place),
    children: "none",
  }));
}
